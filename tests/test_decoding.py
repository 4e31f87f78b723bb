"""Bytes to text: every encoding is recognised, in whole texts and in cut ones, and a broken byte stays where it is."""

import codecs
from itertools import takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdoc.decoding import ENCODINGS, decode
from profiles import examples
from texts import example_texts, needs_corpora, real_texts
from timing import grows_with_size_alone

CODECS = ("utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030", "gbk", "big5hkscs")
SIMPLIFIED = "关于做好防汛工作的通知\n一、总体要求\n各级各部门要高度重视，切实加强领导。\n"
TRADITIONAL = "關於辦理農塘清淤補助一案\n主旨：請依說明辦理，請查照。\n"
every_codec = pytest.mark.parametrize("codec", CODECS)


def encoded(text: str, codec: str) -> bytes | None:
    try:
        return text.encode(codec)
    except UnicodeEncodeError:
        return None


def whole_characters(data: bytes, codec: str) -> str:
    """Give the characters that are whole in bytes cut at the end."""
    return codecs.getincrementaldecoder(codec)().decode(data).removeprefix("\ufeff")


def wrong_cuts(text: str, codec: str, sizes: range | list[int]) -> list[int]:
    """Give the sizes at which the first bytes of a text are not read as its first characters."""
    data = encoded(text, codec)
    if data is None:
        return []
    return [size for size in sizes if decode(data[:size])[0].rstrip("\ufffd") != whole_characters(data[:size], codec)]


@every_codec
def test_whole_texts_are_recognised(codec: str) -> None:
    for text in (SIMPLIFIED, TRADITIONAL, *example_texts()):
        if data := encoded(text, codec):
            decoded, decoding = decode(data)
            assert decoded == text
            assert decoding.broken == ()


@every_codec
def test_texts_cut_at_any_byte_are_recognised(codec: str) -> None:
    """Fewer than six bytes of GB 18030 or Big5 are two characters at most, which can be likelier in the other."""
    for text in example_texts():
        assert wrong_cuts(text, codec, range(6, 61)) == []


@needs_corpora
@every_codec
def test_real_texts_are_recognised_whole_and_cut(codec: str) -> None:
    for text in real_texts():
        size = len(text)
        assert wrong_cuts(text, codec, [6, 12, 60, size, size * 5 // 3, size * 5]) == []


@needs_corpora
@every_codec
def test_real_texts_cut_at_each_of_the_first_bytes(codec: str) -> None:
    for text in real_texts()[:5]:
        assert wrong_cuts(text, codec, range(4, 61)) == []


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_line_ends_give_away_utf_16_and_utf_32_without_a_mark(codec: str) -> None:
    for text in (SIMPLIFIED, TRADITIONAL, *example_texts(), "No. 12\n"):
        decoded, decoding = decode(text.encode(codec))
        assert (decoded, decoding.encoding) == (text, codec)


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "big5hkscs"])
def test_texts_cut_inside_their_first_character_are_recognised(codec: str) -> None:
    text = SIMPLIFIED if codec != "big5hkscs" else TRADITIONAL
    decoded, decoding = decode(text.encode(codec)[3:])
    assert decoding.encoding == codec
    assert decoded.lstrip("\ufffd") == text[2 - (codec == "utf-8") :]


def test_the_decision_is_told() -> None:
    _, decoding = decode(SIMPLIFIED.encode("gbk"))
    assert (decoding.encoding, decoding.evidence, decoding.runner_up) == ("gb18030", "likeliest text", "big5hkscs")
    assert decoding.margin is not None
    assert decoding.margin > 20
    assert decode(SIMPLIFIED.encode())[1].evidence == "valid UTF-8"
    marked = decode(SIMPLIFIED.encode("utf-16"))[1]
    assert (marked.evidence, marked.runner_up, marked.margin) == ("byte order mark", None, None)
    assert decode(b"", "gbk")[1].evidence == "asked for"


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("gb2312", "gb18030"),
        ("GBK", "gb18030"),
        ("cp936", "gb18030"),
        ("big5", "big5hkscs"),
        ("cp950", "big5hkscs"),
        ("UTF8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_an_encoding_asked_for_is_taken_at_its_widest(name: str, encoding: str) -> None:
    text = "關於\n"
    decoded, decoding = decode(text.encode(encoding), name)
    assert (decoded, decoding.encoding) == (text, encoding)


def test_characters_that_only_the_wider_encoding_has() -> None:
    assert decode("朱镕基㐂".encode("gb18030"), "gb2312")[0] == "朱镕基㐂"
    assert decode("深水埗邨".encode("big5hkscs"), "big5")[0] == "深水埗邨"


@pytest.mark.parametrize("name", ["klingon", "latin-1", "", "a\0b"])
def test_a_name_that_is_not_known_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"is no encoding that can be read: give one of utf-8, gb18030, big5hkscs"):
        decode(b"", name)


def alike(first: str, second: str) -> int:
    """Count the characters with which both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))


def damage(before: str, after: str) -> int:
    """Count the characters of `before` from the first to the last that is not in its place in `after`."""
    start = alike(before, after)
    return len(before) - start - alike(before[start:][::-1], after[start:][::-1])


@given(data=st.data(), codec=st.sampled_from(["utf-8", "gb18030", "big5hkscs"]), instead=st.sampled_from([b"\xff", b"\xff\xff"]))
@examples(300)
def test_one_broken_byte_garbles_no_more_than_what_stands_around_it(data: st.DataObject, codec: str, instead: bytes) -> None:
    text = data.draw(st.sampled_from([SIMPLIFIED, TRADITIONAL])) if codec != "big5hkscs" else TRADITIONAL
    clean = text.encode(codec)
    place = data.draw(st.integers(0, len(clean) - 1))
    decoded, decoding = decode(clean[:place] + instead + clean[place + 1 :])
    assert decoding.encoding == codec
    assert 0 < sum(map(len, decoding.broken)) <= 4
    assert damage(text, decoded) <= (1 if codec == "utf-8" else 5)


def test_what_a_bad_pair_takes_with_it_is_seen_from_what_follows() -> None:
    guan_yu = "关于".encode("gbk")
    assert decode(guan_yu[:1] + b"\xff" + guan_yu[1:] + "通知".encode("gbk"), "gbk")[0].endswith("于通知")
    assert decode(b"\xff" + guan_yu[1:] + "通知".encode("gbk"), "gbk")[0] == "\ufffd\ufffd于通知"
    assert decode(guan_yu + b"\xff" + "通知".encode("gbk"), "gbk")[0] == "关于\ufffd通知"
    assert decode("关于".encode("gbk")[:3] + "\n通知".encode("gbk"), "gbk")[0] == "关\ufffd\n通知"


def test_a_replacement_character_of_the_file_is_not_counted_as_broken() -> None:
    assert decode("通\ufffd知\ufffd好".encode() + b"\xff\n")[1].broken[0].start == 5


@given(data=st.binary(max_size=60), codec=st.sampled_from([None, "utf-16", "utf-32", *(row.name for row in ENCODINGS)]))
@examples(500)
def test_any_bytes_give_a_text_that_can_be_written(data: bytes, codec: str | None) -> None:
    text, decoding = decode(data, codec)
    assert text.encode().decode() == text
    assert all(set(span.of(text)) == {"\ufffd"} for span in decoding.broken)


ROWS_FOR_ANY_CHARACTER = [row.name for row in ENCODINGS if row.name != "big5hkscs"]


@given(text=st.text(st.characters(codec="utf-8"), max_size=40), codec=st.sampled_from(ROWS_FOR_ANY_CHARACTER))
def test_what_is_asked_for_is_read_as_it_was_written(text: str, codec: str) -> None:
    assert decode(text.encode(codec), codec)[0] == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    "broken", ["关于\n".encode("gbk") + b"\xff", "关于".encode("gbk") + b"\xff", b"\xff", b"\xb0\xff", b"\x81\x30", "关".encode() + b"\xff"]
)
def test_time_grows_with_the_bytes_alone(broken: bytes) -> None:
    assert grows_with_size_alone(lambda times: broken * times, decode, 2_000)
