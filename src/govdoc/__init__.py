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

from govdoc.edits import Normalized
from govdoc.model import Document, Element, Paragraph, Piece, Point, Section
from govdoc.normalizing import normalize
from govdoc.parse import parse

if TYPE_CHECKING:
    from govdoc.files import read
    from govdoc.layout import write

__all__ = ["Document", "Element", "Normalized", "Paragraph", "Piece", "Point", "Section", "normalize", "parse", "read", "write"]


def __getattr__(name: str) -> object:
    """Import what most programs do not need when it is first asked for."""
    if name == "read":
        from govdoc.files import read  # noqa: PLC0415 - this is the point of it

        return read
    if name == "write":
        from govdoc.layout import write  # noqa: PLC0415 - likewise

        return write
    message = f"module 'govdoc' has no attribute {name!r}"
    raise AttributeError(message)
