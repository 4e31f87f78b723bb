r"""The structure of Chinese official documents: text in, a tree out, every node knowing where it stood.

>>> document = parse("关于做好防汛工作的通知\n一、总体要求\n坚持人民至上。\n二、主要任务\n（一）落实责任。各乡镇要明确专人。")
>>> for entry in document.outline():
...     print(entry.level, entry.marker, entry.title)
0 None 关于做好防汛工作的通知
1 一、 总体要求
1 二、 主要任务
2 （一） 落实责任

Start reading at `model`, then `markers`, then `parse`.
"""

from typing import TYPE_CHECKING

from govdoc.model import Document, Element, Paragraph, Piece, Point, Section
from govdoc.parse import parse

if TYPE_CHECKING:
    from govdoc.layout import write

__all__ = ["Document", "Element", "Paragraph", "Piece", "Point", "Section", "parse", "write"]


def __getattr__(name: str) -> object:
    """Import what not every program needs when it is first asked for."""
    if name == "write":
        from govdoc.layout import write  # noqa: PLC0415

        return write
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
