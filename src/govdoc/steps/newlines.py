r"""Line ends of every kind become "\n"."""

from collections.abc import Iterator

from govdoc.edits import Alike, Change, all_alike
from govdoc.expressions import late
from govdoc.steps.step import Step

#: All that `str.splitlines` ends a line at, but "\n" itself.
LINE_ENDS = "\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
#: So many of them are no talk about line ends.
FEWEST_SPELLED = 3


_LINE_END = late(rf"(\r\n|[{LINE_ENDS}])")


def line_ends(text: str) -> Alike:
    r"""Find line ends that are not "\n"; the two characters of Windows are one line end."""
    return all_alike(text, _LINE_END, "\n")


_SPELLED = late(r"(?<![A-Za-z0-9\\'\"“‘`])(?:\\?x0d\\?x0a)+(?![A-Za-z0-9\\'\"”’`])")


def spelled_line_ends(text: str) -> Iterator[Change]:
    """Find line ends that a program wrote out as the codes of their bytes: after a sentence, at a line's edge, or in numbers."""
    if "x0a" not in text:
        return
    found = list(_SPELLED.finditer(text))
    many = len(found) >= FEWEST_SPELLED
    for spelled in found:
        start, end = spelled.span()
        # A sentence in bold ends before its asterisks.
        before, after = text[max(0, start - 4) : start].rstrip("*")[-1:], text[end : end + 1]
        if many or before in "。！？；：…”）》.!?;:)\n" or after in "\n\u3000":
            yield Change(start, end, "\n" * spelled[0].count("x0a"))


#: Escapes of a line end as programs write them into one long line; a word of Latin letters may begin behind a backslash too: D:\\new.
_ESCAPED = late(r"(?:\\r)?\\n(?![A-Za-z])|\\r(?![A-Za-z\\])")


def escaped_line_ends(text: str) -> Iterator[Change]:
    r"""Find line ends that a program escaped, \n or \r\n: several of them, in a text that has hardly any line ends of its own."""
    found = list(_ESCAPED.finditer(text))
    if len(found) >= FEWEST_SPELLED and text.count("\n") < len(found):
        yield from (Change(*escaped.span(), "\n") for escaped in found)


#: What word processors show where a line ends, and the backslash with which Markdown ends one.
LINE_END_SIGNS = "¶↵⏎"
_SIGNED = late(rf"(?:[{LINE_END_SIGNS}]|(?<![A-Za-z:\\])\\)(?=\n|\Z)")


def line_end_signs(text: str) -> Iterator[Change]:
    """Find the signs of line ends right before these, several in a text."""
    found = list(_SIGNED.finditer(text))
    if len(found) >= FEWEST_SPELLED:
        yield from (Change(*sign.span(), "") for sign in found)


STEPS = (
    Step(
        name="line_ends", default=True, find=line_ends, signs=LINE_ENDS,
        summary="CR LF, CR, VT, FF, NEL, U+2028, U+2029 and the information separators to LF",
        examples=(("一、总则\r\n二、附则", "一、总则\n二、附则"), ("总则\r附则\u2028主旨\x0c附件", "总则\n附则\n主旨\n附件")),
        untouched=("一、总则\n\n二、附则", "甲\t乙\u3000丙"),
        source="Unicode 5.8; str.splitlines",
    ),
)  # fmt: skip
#: Line ends that are written out; where they stand is told by what stands beside them when tags are gone.
SPELLED = (
    Step(
        name="spelled_line_ends", default=True, find=spelled_line_ends, signs="x", summary="x0dx0a between paragraphs to a line end",
        examples=(("请遵照执行。x0dx0a一、总则", "请遵照执行。\n一、总则"), ("通知x0dx0a各乡镇：x0dx0a请执行x0dx0a", "通知\n各乡镇：\n请执行\n"),
                  ("**抓好党建。**x0dx0a全县", "**抓好党建。**\n全县")),
        untouched=("每条记录以“x0dx0a”结尾", "报文头为0x0dx0a，长度两字节", "以x0dx0a分隔"),
        source="met in copies of web pages: the backslashes of \\x0d\\x0a were lost",
    ),
    Step(
        name="escaped_line_ends", default=True, find=escaped_line_ends, signs=r"\\",
        summary=r"\\n and \\r\\n to a line end, in texts that have more of them than line ends",
        examples=((r"通知\n各乡镇：\n请执行\n", "通知\n各乡镇：\n请执行\n"), (r"通知\r\n1.甲\r\n2.乙\r\n", "通知\n1.甲\n2.乙\n")),
        untouched=(r"以\n分隔", r"文件在D:\new、E:\next和F:\none下", "通知\n行末写\\n\n列末写\\t\n"),
        source="RFC 8259 7; met in copies out of data sets",
    ),
    Step(
        name="line_end_signs", default=True, find=line_end_signs, signs=LINE_END_SIGNS + r"\\",
        summary="¶ ↵ ⏎ and the backslash of a hard line break, right before line ends, to nothing",
        examples=(("通知¶\n各乡镇：¶\n请执行。¶", "通知\n各乡镇：\n请执行。"), ("总则\\\n罚则\\\n附则\\\n", "总则\n罚则\n附则\n")),
        untouched=("以¶\n结尾", "D:\\\nE:\\\nF:\\\n", "甲¶乙¶丙¶丁"),
        source="CommonMark 6.7; met in copies out of word processors",
    ),
)  # fmt: skip
