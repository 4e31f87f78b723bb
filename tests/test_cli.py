"""The command line as a person or a script meets it."""

import json
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from govdoc.cli import main

NOTICE = "关于做好防汛工作的通知\n一、总体要求\n坚持人民至上。\n二、主要任务\n（一）落实责任。各乡镇要明确专人。\n（二）加强值守。实行领导带班。\n"


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    path = tmp_path / "notice.txt"
    path.write_text(NOTICE, encoding="utf-8")
    return path


def test_a_tree_is_printed(notice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tree", str(notice)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "关于做好防汛工作的通知",
        "├─ 一、 总体要求",
        "└─ 二、 主要任务",
        "   ├─ （一） 落实责任",
        "   └─ （二） 加强值守",
    ]


def test_words_are_shown_as_they_were_repaired(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.txt"
    page.write_text("一是務(wù)實開展服務(wù)，加強領(lǐng)導(dǎo)。\n二是落實。\n", encoding="utf-8")
    assert main(["tree", str(page)]) == 0
    assert capsys.readouterr().out.splitlines() == ["（无标题）", "├─ 一是 務實開展服務，加強領導。", "└─ 二是 落實。"]


@pytest.mark.parametrize(("depth", "lines"), [("0", 1), ("1", 3), ("2", 5), ("9", 5)])
def test_depth_cuts_the_tree(depth: str, lines: int, notice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tree", "--depth", depth, str(notice)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == lines


def test_line_numbers_stand_before_the_entries(notice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["tree", "--lines", str(notice)])
    assert capsys.readouterr().out.splitlines()[3] == "5     ├─ （一） 落实责任"


def test_json_has_one_entry_a_line(notice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["tree", "--format", "json", str(notice)])
    entries = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert entries[3] == {"line": 5, "column": 1, "kind": "section", "level": 2, "marker": "（一）", "number": 1, "title": "落实责任"}


def test_json_of_several_files_names_each(notice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["tree", "--format", "json", str(notice), str(notice)])
    assert {json.loads(line)["file"] for line in capsys.readouterr().out.splitlines()} == {str(notice)}


def test_what_cannot_be_read_is_said_and_the_rest_is_done(notice: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    binary = tmp_path / "picture.png"
    binary.write_bytes(b"\x89PNG\xff\xfe")
    missing = tmp_path / "missing.txt"
    assert main(["tree", str(missing), str(tmp_path), str(binary), str(notice)]) == 2
    out, err = capsys.readouterr()
    assert [line.split(": ")[1] for line in err.splitlines()] == [str(missing), str(tmp_path), str(binary)]
    assert "this is a picture and no text" in err
    assert f"{notice}:" in out
    assert "总体要求" in out


def test_a_byte_order_mark_is_no_character(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "marked.txt"
    path.write_bytes(b"\xef\xbb\xbf" + NOTICE.encode())
    main(["tree", str(path)])
    assert capsys.readouterr().out.startswith("关于")


def test_the_encoding_is_found_out_unless_it_is_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(NOTICE.encode("gb18030"))
    for options in ([], ["--encoding", "gb2312"]):
        assert main(["tree", *options, str(path)]) == 0
        assert capsys.readouterr().out.startswith("关于做好防汛工作的通知\n├─ 一、 总体要求")
    assert main(["tree", "--encoding", "utf-8", str(path)]) == 2
    assert capsys.readouterr().err.startswith(f"govdoc: {path}: no text in utf-8: ")


def test_an_unknown_encoding_says_what_to_give(notice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["tree", "--encoding", "klingon", str(notice)])
    assert stopped.value.code == 2
    assert "'klingon' is no encoding that can be read: give one of utf-8, gb18030" in capsys.readouterr().err


def test_no_colour_into_a_file(notice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["tree", str(notice)])
    assert "\x1b" not in capsys.readouterr().out


def test_colour_on_a_terminal_unless_unwanted(notice: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    main(["tree", str(notice)])
    assert "\x1b[36m一、" in capsys.readouterr().out
    main(["tree", "--no-color", str(notice)])
    assert "\x1b" not in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    main(["tree", str(notice)])
    assert "\x1b" not in capsys.readouterr().out


def test_a_wrong_depth_says_what_to_give(notice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["tree", "--depth", "two", str(notice)])
    assert stopped.value.code == 2
    assert "'two' is no number of levels: give 0 or more" in capsys.readouterr().err


def _run(*arguments: str, text: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "govdoc", *arguments], input=text, capture_output=True, check=False)


def test_standard_input_is_read() -> None:
    done = _run("tree", "-", text=NOTICE.encode())
    assert done.returncode == 0
    assert done.stdout.decode().startswith("关于做好防汛工作的通知")
    done = _run("tree", text=bytes(100))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith("govdoc: standard input: no text")
    assert done.stderr.count(b"\n") == 1


def test_a_closed_pipe_ends_it_quietly(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("".join(f"{n}.做好各项工作\n" for n in range(1, 20000)), encoding="utf-8")
    command = f"{sys.executable} -m govdoc tree {long} | head -1"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False)
    assert done.stderr == b""


def test_whoever_closes_the_pipe_has_enough(notice: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as closed:
        monkeypatch.setattr(sys, "stdout", closed)
        assert main(["tree", str(notice)]) == 0


def test_whoever_breaks_it_off_is_told_so_by_the_exit_code(notice: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("govdoc.cli.read", broken_off)
    assert main(["tree", str(notice)]) == 130


def test_the_module_is_the_command(notice: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["govdoc", "tree", "--depth", "0", str(notice)])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("govdoc", run_name="__main__")
    assert ended.value.code == 0
    assert capsys.readouterr().out == "关于做好防汛工作的通知\n"


def test_elements_stand_in_the_tree_where_they_are_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "notice.txt"
    path.write_text("当前位置：首页 > 政策\n" + NOTICE + "青川市人民政府防汛抗旱指挥部办公室\n2024年5月6日\n", encoding="utf-8")
    assert main(["tree", "--elements", str(path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if "〔" in line] == [
        "〔网页附加内容〕 当前位置：首页 > 政策",
        "├─ 〔标题〕         关于做好防汛工作的通知",
        "├─ 〔发文机关署名〕 青川市人民政府防汛抗旱指挥部办公室",
        "└─ 〔成文日期〕     2024年5月6日",
    ]


def test_escape_characters_of_a_text_do_not_reach_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "nasty.txt"
    path.write_text("一、总则\x1b[31m\n坚持。\n", encoding="utf-8")
    main(["tree", str(path)])
    assert "\x1b" not in capsys.readouterr().out


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    path = tmp_path / "damaged.txt"
    path.write_bytes("⼀、總則\r\n二、服務(wù)群眾,謝謝".encode())
    return path


def test_a_repaired_text_is_printed_as_it_is(damaged: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["normalize", str(damaged)]) == 0
    assert capsys.readouterr() == ("一、總則\n二、服務群眾,謝謝", "")


def test_steps_are_chosen_and_explained(damaged: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["normalize", "--explain", "--steps", "punctuation,ruby", str(damaged)]) == 0
    out, err = capsys.readouterr()
    assert out.endswith("二、服務群眾，謝謝")
    assert err.splitlines() == [
        "2:5 ruby: '(wù)' U+0028 U+0077 U+00F9 U+0029 -> nothing (certain)",
        "2:11 punctuation: ',' U+002C -> '，' U+FF0C (certain)",
    ]


def test_a_difference_is_shown_instead_of_the_text(damaged: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["normalize", "--diff", str(damaged)]) == 0
    assert capsys.readouterr().out.split("\n") == [
        f"--- {damaged}",
        f"+++ {damaged} (normalized)",
        "@@ -1,2 +1,2 @@",
        "-⼀、總則\r",
        "+一、總則",
        "-二、服務(wù)群眾,謝謝",
        "\\ No newline at end of file",
        "+二、服務群眾,謝謝",
        "\\ No newline at end of file",
        "",
    ]


def test_a_text_without_damage_has_no_difference_and_nothing_to_explain(notice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["normalize", "--diff", "--explain", str(notice)]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_step_that_is_none_is_told_with_all_that_are(notice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["normalize", "--steps", "rubi", str(notice)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("govdoc: no step is named 'rubi': there are default, ")
    assert "ruby" in err


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["normalize", str(tmp_path / "missing.txt")]) == 2
    assert "missing.txt" in capsys.readouterr().err


def test_standard_input_is_repaired() -> None:
    done = _run("normalize", "-", text="總\u200b則\n".encode())
    assert (done.returncode, done.stdout.decode()) == (0, "總則\n")
    assert _run("normalize", text=b"").stdout == b""
