"""Files in: `read` gives the document that a file holds, and says what a file is when it holds no text."""

import os
from collections.abc import Iterable
from pathlib import Path

from attrs import evolve, frozen

from govdoc.decoding import Decoding, decode
from govdoc.diagnostics import BY_SLUG, Diagnostic
from govdoc.model import Document
from govdoc.normalizing import DEFAULT
from govdoc.parse import parse
from govdoc.steps.step import Step


@frozen(kw_only=True)
class FileFormat:
    """A format that is no plain text: how its files begin, and how to get at their text."""

    name: str
    begins: tuple[bytes, ...]
    advice: str


SAVE_AS_TEXT = "save it as plain text (纯文本) in the program that it comes from"
FORMATS = (
    FileFormat(name="a ZIP container (.docx, .xlsx, .ofd, .zip)", begins=(b"PK\x03\x04", b"PK\x05\x06"), advice=SAVE_AS_TEXT),
    FileFormat(name="an old Office file (.doc, .wps, .xls)", begins=(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",), advice=SAVE_AS_TEXT),
    FileFormat(name="an RTF file", begins=(b"{\\rtf",), advice=SAVE_AS_TEXT),
    FileFormat(name="a PDF file", begins=(b"%PDF-",), advice="take its text out first, as with pdftotext"),
    FileFormat(name="a picture", begins=(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*"), advice="recognise its text first (OCR)"),
    FileFormat(name="a compressed file", begins=(b"\x1f\x8b\x08", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\xfd7zXZ\0"), advice="unpack it first"),
)  # fmt: skip


class NotTextError(ValueError):
    """A file that holds no text: which, what it is instead, and what to do."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source, self.reason = source, reason


def read(source: str | os.PathLike[str] | bytes, encoding: str | None = None, *, normalize: Iterable[str | Step] = DEFAULT) -> Document:
    r"""Read the document in a text file, or in the bytes of one.

    >>> document = read("关于做好防汛工作的通知\n一、总体要求".encode("gb18030"))
    >>> document.pieces[0].title, document.decoding.encoding
    ('关于做好防汛工作的通知', 'gb18030')

    The encoding is found out; `encoding` says it where that goes wrong. What cannot be decoded is U+FFFD in the text, and
    a diagnostic. Spans count characters of `document.text`. `normalize` chooses the steps of the repair, as in `parse`.

    Raises `OSError` where the file cannot be read, `NotTextError` where it holds no text, and `ValueError` for an
    `encoding` or a step that is not known.
    """
    text, decoding = read_text(source, encoding)
    document = parse(text, normalize=normalize)
    return evolve(document, decoding=decoding, diagnostics=(*_undecodable(decoding), *document.diagnostics))


def read_text(source: str | os.PathLike[str] | bytes, encoding: str | None = None) -> tuple[str, Decoding]:
    """Read the text in a file, or in the bytes of one, and tell how it was decoded; `read` says what is raised."""
    if isinstance(source, str | os.PathLike):
        name, data = os.fspath(source), Path(source).read_bytes()
    elif isinstance(source, bytes | bytearray | memoryview):
        name, data = f"{len(source)} bytes", bytes(source)
    else:
        message = f"read takes a path or bytes, not {type(source).__name__} ({source!r:.40}): a text that is at hand goes to parse"
        raise TypeError(message)
    known = next((row for row in FORMATS if data.startswith(row.begins)), None)
    if known:
        raise NotTextError(name, f"this is {known.name} and no text: {known.advice}")
    text, decoding = decode(data, encoding)
    if _is_noise(text, decoding):
        raise NotTextError(name, f"no text in {decoding.encoding}: if it is one, name its encoding; otherwise {SAVE_AS_TEXT}")
    return text, decoding


#: Characters that control what no text file controls any more.
_CONTROLS = "".join(chr(n) for n in range(0x20) if chr(n) not in "\t\n\v\f\r\x1a\x1b")


def _is_noise(text: str, decoding: Decoding) -> bool:
    """Tell whether more than one in twenty characters is a control character, or half could not be decoded."""
    controls = sum(map(text.count, _CONTROLS))
    broken = sum(map(len, decoding.broken))
    return controls > 1 + len(text) / 20 or broken > 4 + len(text) / 2


def _undecodable(decoding: Decoding) -> list[Diagnostic]:
    rule = BY_SLUG["undecodable"]
    message = rule.message.format(encoding=decoding.encoding)
    return [Diagnostic(rule=rule, span=span, message=message) for span in decoding.broken]
