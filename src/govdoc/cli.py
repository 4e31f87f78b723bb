"""The command line: a thin skin over the library. Arguments, files, exit codes."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from govdoc.decoding import encodings_meant
from govdoc.files import NotTextError, read, read_text
from govdoc.model import Document
from govdoc.normalizing import DEFAULT, chosen_steps, normalize
from govdoc.render.diff import unified_diff
from govdoc.render.records import outline_records
from govdoc.render.tree import TreeStyle, draw_tree

#: Every file was read; some file could not be.
DONE, FAILED = 0, 2
STANDARD_INPUT = "-"


class UnreadableError(Exception):
    """A file that cannot be read, with the reason in one line."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line, and give the exit code."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has enough; what is still in the buffer must not be written either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return 130
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="govdoc", description="The structure of Chinese official documents.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    tree = commands.add_parser("tree", help="print the outline of documents", description="Print the outline of text files.")
    tree.add_argument("files", nargs="*", default=[STANDARD_INPUT], metavar="FILE", help="a text file; - is standard input")
    tree.add_argument("--encoding", type=_encoding, metavar="NAME", help="what the files are written in; found out without")
    tree.add_argument("--depth", type=_depth, metavar="N", help="show N levels below the title (0: titles alone)")
    tree.add_argument("--lines", action="store_true", help="put the line number before each entry")
    tree.add_argument("--elements", action="store_true", help="show titles, numbers, dates, signatures and the like as well")
    tree.add_argument("--format", choices=("tree", "json"), default="tree", help="a drawn tree, or one JSON object a line")
    tree.add_argument("--no-color", action="store_true", help="no colour, even on a terminal (also: the variable NO_COLOR)")
    tree.set_defaults(run=_tree)
    normal = commands.add_parser("normalize", help="repair a text", description="Print a text file with its damage repaired.")
    normal.add_argument("file", nargs="?", default=STANDARD_INPUT, metavar="FILE", help="a text file; - is standard input")
    normal.add_argument("--encoding", type=_encoding, metavar="NAME", help="what the file is written in; found out without")
    normal.add_argument("--steps", metavar="A,B,C", help="run these steps and no others; default stands for those that run otherwise")
    normal.add_argument("--explain", action="store_true", help="tell on standard error what was done, a line for an edit")
    normal.add_argument("--diff", action="store_true", help="print what changes instead of the text, as a unified diff")
    normal.set_defaults(run=_normalize)
    return parser


def _depth(argument: str) -> int:
    if not argument.isdecimal():
        message = f"{argument!r} is no number of levels: give 0 or more"
        raise argparse.ArgumentTypeError(message)
    return int(argument)


def _encoding(argument: str) -> str:
    try:
        encodings_meant(argument)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(str(problem)) from problem
    return argument


def _tree(options: argparse.Namespace) -> int:
    code = DONE
    several = len(options.files) > 1
    for n, name in enumerate(options.files):
        try:
            with _told(name):
                document = read(_source(name), options.encoding)
        except UnreadableError as problem:
            sys.stdout.flush()
            print(f"govdoc: {problem}", file=sys.stderr)
            code = FAILED
            continue
        if several and options.format == "tree":
            print(("\n" if n else "") + f"{name}:")
        for line in _rendered(document, name if several else None, options):
            print(line)
    return code


def _normalize(options: argparse.Namespace) -> int:
    try:
        steps = DEFAULT if options.steps is None else chosen_steps(filter(None, options.steps.split(",")))
        with _told(options.file):
            text, _ = read_text(_source(options.file), options.encoding)
        normal = normalize(text, steps)
    except (UnreadableError, ValueError, ImportError) as problem:
        print(f"govdoc: {problem}", file=sys.stderr)
        return FAILED
    if options.explain and normal.edits:
        print(normal.explain(), file=sys.stderr)
    if options.diff:
        sys.stdout.writelines(unified_diff(normal, options.file))
    else:
        sys.stdout.write(normal.text)
    return DONE


def _rendered(document: Document, name: str | None, options: argparse.Namespace) -> Iterator[str]:
    if options.format == "json":
        return outline_records(document, depth=options.depth, file=name, elements=options.elements)
    color = sys.stdout.isatty() and not options.no_color and not os.environ.get("NO_COLOR")
    return draw_tree(document, TreeStyle(depth=options.depth, lines=options.lines, elements=options.elements, color=color))


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Turn what reading a file can raise into one line that names it."""
    try:
        yield
    except (OSError, ValueError) as problem:
        reason = problem.reason if isinstance(problem, NotTextError) else getattr(problem, "strerror", None) or str(problem)
        shown = "standard input" if name == STANDARD_INPUT else name
        message = f"{shown}: {reason}"
        raise UnreadableError(message) from problem


def _source(name: str) -> Path | bytes:
    return sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name)
