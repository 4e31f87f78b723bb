"""`govdoc.read` as a caller meets it: documents out of files, and what is said about files that hold none."""

from hashlib import sha256
from pathlib import Path

import pytest

import govdoc
from govdoc.files import FORMATS, FileFormat, NotTextError
from govdoc.spans import Span

NOTICE = "关于做好防汛工作的通知\n一、总体要求\n坚持人民至上。\n二、主要任务\n（一）落实责任。各乡镇要明确专人。\n（二）加强值守。实行领导带班。\n"
#: Bytes in no order.
NOISE = b"".join(sha256(bytes([n])).digest() for n in range(64))


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gbk", "gb18030"])
def test_a_file_is_read_whatever_it_is_written_in(codec: str, tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(NOTICE.encode(codec))
    for document in (govdoc.read(path), govdoc.read(str(path)), govdoc.read(path.read_bytes()), govdoc.read(path, encoding=codec)):
        assert document.text == NOTICE
        assert [entry.title for entry in document.outline()] == ["关于做好防汛工作的通知", "总体要求", "主要任务", "落实责任", "加强值守"]
        assert document.diagnostics == ()
        assert document.decoding is not None
    assert govdoc.parse(NOTICE).decoding is None


def test_a_broken_byte_is_a_diagnostic_at_its_place() -> None:
    data = NOTICE.encode()
    document = govdoc.read(data[:15] + b"\xff" + data[15:])
    assert document.text == NOTICE[:5] + "\ufffd" + NOTICE[5:]
    assert [(found.rule.slug, found.span) for found in document.diagnostics] == [("undecodable", Span(5, 6))]
    assert "utf-8" in str(document.diagnostics[0])


def test_what_a_path_can_cause_is_raised_with_the_path(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"missing\.txt"):
        govdoc.read(tmp_path / "missing.txt")
    with pytest.raises(IsADirectoryError, match=tmp_path.name):
        govdoc.read(tmp_path)


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
def test_a_format_that_is_no_text_is_named_with_what_to_do(known: FileFormat, tmp_path: Path) -> None:
    path = tmp_path / "file"
    for begins in known.begins:
        path.write_bytes(begins + bytes(range(256)))
        with pytest.raises(NotTextError) as raised:
            govdoc.read(path)
        assert str(raised.value) == f"{path}: this is {known.name} and no text: {known.advice}"


@pytest.mark.parametrize("data", [bytes(100), bytes(range(256)) * 4, NOISE], ids=["NULs", "every byte", "noise"])
def test_other_data_is_no_text(data: bytes) -> None:
    with pytest.raises(NotTextError, match=f"{len(data)} bytes: no text in .*: if it is one, name its encoding"):
        govdoc.read(data)


def test_a_text_read_in_a_wrong_encoding_that_was_asked_for_is_no_text() -> None:
    with pytest.raises(NotTextError, match="no text in utf-8"):
        govdoc.read(NOTICE.encode("gbk"), encoding="utf-8")


@pytest.mark.parametrize("data", [b"", b"\n", b"\xe5", b"\xff\xfe", b"No. 12\x1a", "通知\0".encode(), "通\x1b[31m".encode(), b"\xcd"])
def test_odd_texts_are_texts(data: bytes) -> None:
    assert isinstance(govdoc.read(data), govdoc.Document)


def test_misuse_is_told() -> None:
    with pytest.raises(TypeError, match="read takes a path or bytes, not int"):
        govdoc.read(12)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="'klingon' is no encoding"):
        govdoc.read(b"", encoding="klingon")
    with pytest.raises(AttributeError, match="no attribute 'reed'"):
        _ = govdoc.reed
