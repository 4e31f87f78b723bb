"""What a site did to its pages, as a function: the damage that `govdoc.steps.gbk_repair` undoes.

The page is GBK, and everything is done to its bytes, at whatever byte it fits:

1. Some characters get their reading behind them, 現 becomes 現(xiàn).
2. The text is cut at each ， ！ ？ ；.
3. Each piece is read as GBK for itself. A byte that has no other half is shown as `orphan`; where the decoder takes the
   bracket after it for its other half, it swallows that.
4. A later hand may make the marks half-width.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from govdoc.edits import Change
from govdoc.steps.dictionary import SYLLABLE

#: Some that web pages carry, each behind its character.
READINGS = {
    gloss[0]: gloss[1:]
    for gloss in (
        "務wù", "鄉xiāng", "鎮zhèn", "礎chǔ", "關guān", "質zhì", "數shù", "現xiàn", "發fā", "聯lián", "風fēng", "產chǎn",
        "結jié", "責zé", "領lǐng", "導dǎo", "經jīng", "應yīng", "調diào", "規guī", "權quán", "穩wěn", "執zhí", "學xué",
        "區qū", "創chuàng", "業yè", "預yù", "節jié", "轉zhuǎn", "戰zhàn", "擔dān", "統tǒng", "設shè", "網wǎng", "驅qū",
    )
}  # fmt: skip
NARROW = str.maketrans("，！？；", ",!?;")
_MARKS = re.compile(b"(" + b"|".join(re.escape(mark.encode("gbk")) for mark in "，！？；") + b")")


@frozen(kw_only=True)
class Damage:
    """One way to do it."""

    orphan: str = "?"
    swallows: bool = True
    narrow: bool = False
    readings: Mapping[str, str] = {}

    def done_to(self, text: str) -> str:
        """Give the text as the site shows it.

        >>> Damage().done_to("疏遠群眾。或是目中無人，缺乏感情")
        '疏遠群眾?；蚴悄恐袩o人，缺乏感情'
        >>> Damage(orphan="", narrow=True, readings={"現": "xiàn"}).done_to("行動的指南。現在")
        '行動的指南,F(xiàn)在'
        >>> Damage(readings={"驅": "qū"}).done_to("實打實解難")
        '實打?qū)嵔怆y'
        """
        page = text.encode("gb18030")
        for character, reading in self.readings.items():
            pair = character.encode("gb18030")
            page = page.replace(pair, pair + f"({reading})".encode("gb18030"))
        shown = "".join("".join(self._read(piece)) for piece in _MARKS.split(page))
        return shown.translate(NARROW) if self.narrow else shown

    def glossed(self, text: str) -> str:
        """Give the text with its readings and nothing worse: what there is to get back."""
        shown = "".join(f"{c}({self.readings[c]})" if c in self.readings else c for c in text)
        return shown.translate(NARROW) if self.narrow else shown

    def _read(self, piece: bytes) -> Iterator[str]:
        place = 0
        while place < len(piece):
            size = 1 if piece[place] < 0x80 else 2
            pair = piece[place : place + size]
            if size == 1 or (len(pair) == 2 and pair[1] >= 0x40):
                yield pair.decode("gb18030", errors="replace")
                place += size
            else:
                yield self.orphan
                place += 2 if self.swallows and pair[1:] == b"(" else 1


def mended(text: str, changes: Iterable[Change]) -> str:
    """Give the text after the changes."""
    made: list[str] = []
    place = 0
    for change in changes:
        assert place <= change.start < change.end <= len(text)
        made += text[place : change.start], change.replacement
        place = change.end
    return "".join(made) + text[place:]


def without_readings(text: str) -> str:
    """Give the text without the readings, whole or not, that stand in it."""
    return re.sub(rf"\(?{SYLLABLE}\)|\($", "", text)
