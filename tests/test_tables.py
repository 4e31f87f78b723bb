"""Every row of every table does what it says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import opencc
import pytest

import govdoc
from govdoc import parse, read, readings
from govdoc.diagnostics import RULES, Rule
from govdoc.elements import ELEMENT_KINDS, ElementKind, kinds_fitting
from govdoc.markers import BY_NAME, MARKER_KINDS, MarkerKind, Number
from govdoc.numerals import CHINESE, NUMERALS, Numerals, read_chinese
from govdoc.readings import markers_at, reading_at
from govdoc.scripts import PAIRS, either_script
from govdoc.values import read_annexes, read_document_number, read_number


@pytest.mark.parametrize("numerals", NUMERALS, ids=lambda n: n.name)
def test_what_is_written_is_read(numerals: Numerals) -> None:
    for number in range(1, min(numerals.last, 2000) + 1):
        assert numerals.read(numerals.write(number)) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("十", 10),
        ("二十", 20),
        ("一百零五", 105),
        ("一百一", 110),
        ("一百十八", 118),
        ("一千零八", 1008),
        ("廿一", 21),
        ("二〇二三", 2023),
        ("卅", 30),
        ("两百", 200),
    ],
)
def test_chinese_numerals_as_they_are_met(written: str, number: int) -> None:
    assert read_chinese(written) == number
    assert [CHINESE.write(n) for n in (0, 118)] == ["零", "一百一十八"]


@pytest.mark.parametrize("kind", MARKER_KINDS, ids=lambda k: k.name)
def test_every_example_is_read_as_its_kind(kind: MarkerKind) -> None:
    assert kind in [marker.kind for marker in markers_at(kind.example + " 总则")] or kind.name == "series"


@pytest.mark.parametrize("kind", [k for k in MARKER_KINDS if k.numerals], ids=lambda k: k.name)
def test_every_example_is_what_the_row_writes(kind: MarkerKind) -> None:
    assert kind.write(1) == kind.example


@pytest.mark.parametrize(
    ("name", "number", "written"),
    [
        ("sequence_word", 2, "其次"),
        ("sequence_word", None, "最后"),
        ("article", (12, 3), "第十二条之三"),
        ("part", (2, 1), "第二编之一"),
        ("decimal_3", (1, 2, 3), "1.2.3"),
        ("decimal_2", 4, "4.4"),
        ("han_paren", None, "（）"),
    ],
)
def test_a_marker_is_written_with_its_number(name: str, number: Number | None, written: str) -> None:
    assert BY_NAME[name].write(number) == written


@pytest.mark.parametrize("kind", [k for k in MARKER_KINDS if k.numerals and k.parts == 1], ids=lambda k: k.name)
def test_a_written_marker_has_its_number(kind: MarkerKind) -> None:
    assert kind.numerals is not None
    for number in range(1, min(kind.numerals.last, 99) + 1):
        line = kind.write(number) + ("\u3000工作" if kind.apart else "工作")
        readings = {marker.kind: marker.number for marker in markers_at(line)}
        reading = reading_at(line)
        assert readings.get(kind, reading.number if reading else None) == number


@pytest.mark.parametrize("kind", [k for k in ELEMENT_KINDS if k.shape], ids=lambda k: k.name)
def test_every_shape_is_reached_by_its_first_or_last_character(kind: ElementKind) -> None:
    assert kind.begins or kind.ends


@pytest.mark.parametrize("kind", [k for k in ELEMENT_KINDS if k.shape and k.name != "signature"], ids=lambda k: k.name)
def test_every_example_has_the_shape_of_its_kind(kind: ElementKind) -> None:
    assert kind in kinds_fitting(kind.example)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.slug)
def test_a_bad_example_breaks_its_rule_and_a_good_one_none(rule: Rule) -> None:
    bad, good = (parse(example) if isinstance(example, str) else read(example) for example in (rule.bad, rule.good))
    assert {found.rule for found in bad.diagnostics} == {rule}
    assert good.diagnostics == ()


def test_the_pairs_are_those_of_opencc() -> None:
    assert "".join(map(opencc.OpenCC("t2s").convert, PAIRS[1::2])) == PAIRS[::2]


#: Surnames, places and units that are the same in both scripts, though their character alone is not.
UNCHANGED = "里岳涂游"


def test_what_the_tables_say_is_known_in_both_scripts() -> None:
    words = _words_of_tables()
    converters = [opencc.OpenCC(standard).convert for standard in ("s2t", "s2tw", "s2hk")]
    assert {char for char in set("".join(words)) if converters[0](char) not in either_script(char)} == set(UNCHANGED)
    written = {(word, convert(word)) for word in words if 1 < len(word) <= LONGEST_WORD for convert in converters}
    assert {pair for pair in written if not all(theirs in either_script(ours) for ours, theirs in zip(*pair, strict=True))} == set()


#: What is longer is a row of characters.
LONGEST_WORD = 12


def _words_of_tables() -> set[str]:
    """Give the runs of Chinese characters in the strings of the parser that are read in both scripts."""
    found: set[str] = set()
    for path in Path(govdoc.__file__).parent.glob("*.py"):
        if path.stem not in ("scripts", "numerals", "likelihood", "files"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            told = {id(node) for parent in ast.walk(tree) for node in _what_is_told(parent)}
            strings = (
                node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
            )
            found.update(run for string in strings for run in re.findall(r"[\u3400-\u9fff]+", re.sub(r"\[[^\]]*\]", _apart, string)))
    return found


def _apart(characters: re.Match[str]) -> str:
    """Set the characters of a class apart: they are no word."""
    return " ".join(characters[0])


def _what_is_told(node: ast.AST) -> Iterator[ast.AST]:
    """Give the strings that are told to people: docstrings, examples and terms."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    if isinstance(node, ast.Call):
        for keyword in node.keywords:
            if keyword.arg in ("term", "example", "bad", "good", "message", "source"):
                yield from ast.walk(keyword.value)


def test_words_and_signs_are_written_as_markers() -> None:
    assert [BY_NAME[name].write(number) for name, number in (("sequence_word", 1), ("sequence_word", 2), ("bullet", None))] == ["首先", "其次", "——"]


def test_a_hostile_text_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings, "_MOST_KNOWN", 8)
    text = "".join(f"{n}.甲\n" for n in range(1, 200))
    assert [entry.number for entry in parse(text).outline()][1:] == list(range(1, 200))
    assert len(readings.KNOWN) <= 8


def test_words_that_are_no_value_have_none() -> None:
    assert read_document_number("无编号") is None
    with pytest.raises(ValueError, match="'廿x' is no number of a date"):
        read_number("廿x")
    assert read_annexes("附件：1.古树名录 5.养护标准 2.图纸") == ((1, "古树名录 5.养护标准"), (2, "图纸"))
