"""Times `parse` on texts that are made to be slow, at 1, 2, 4 and 8 MB: python -m tests.linear."""

import sys
import time
from collections.abc import Callable

import govdoc


def _lines(*patterns: str) -> Callable[[int], str]:
    """Repeat lines until there are so many characters; {n} counts them."""

    def text(size: int) -> str:
        made: list[str] = []
        length = 0
        while length < size:
            made.append(patterns[len(made) % len(patterns)].format(n=len(made) + 1))
            length += len(made[-1]) + 1
        return "\n".join(made)

    return text


#: The worst texts we could think of, each a function of the number of characters.
HOSTILE: dict[str, Callable[[int], str]] = {
    "articles run on": lambda size: "".join(f"。第{n}条 本法。" for n in range(size // 9)),
    "a chapter that comes again": lambda size: "第一章 总则 " * (size // 7),
    "articles that are cited": lambda size: "。第三条的" * (size // 5),
    "markers that count": _lines("{n}、做好工作"),
    "first markers only": _lines("一、做好工作"),
    "alternating families": _lines("一、甲", "（一）乙", "1.丙", "（1）丁", "①戊", "a)己"),
    "restarts": _lines("（一）甲", "说明文字在这里。", "（二）乙", "（一）丙"),
    "unmarked headings": _lines("基本案情", "原告某公司诉称如下事实。"),
    "annexes": _lines("附件", "青川市管理办法", "第一条　为了管理。"),
    "part labels": _lines("第一篇：把心贴近泥土", "去年三月到村里。"),
    "open quotations": _lines("“第一条　任何单位"),
    "quotations after colons": _lines("一、将第一条修改为：“第一条　任何单位"),
    "chapters in a row": _lines("第一章　总则{n}"),
    "contents": _lines("目录", "第一章　总则"),
    "labels of contents": _lines("目录", "总则", "正文。"),
    "labels of contents, no two lines alike": _lines("目录", "总则{n}"),
    "breadcrumbs": _lines("当前位置：", "首页"),
    "short lines": _lines("甲乙"),
    "names": _lines("北京市", "北京仲裁委员会"),
    "dates": _lines("2023年1月5日"),
    "dates with spaces": _lines("2023 年 1 月 5 日"),
    "speeches": _lines("在大会上的讲话", "同志们：", "工业是支撑。"),
    "annexes with titles": _lines("附件1：青川市管理办法", "第一条　为了管理。"),
    "formulas": _lines("特此通知。"),
    "attachments": _lines("附件：1.甲", "2.乙"),
    "points in one line": lambda size: "一是修路。二是治水。" * (size // 10),
    "first points in one line": lambda size: "一是修路。" * (size // 5),
    "nested points in one line": lambda size: "一是甲：一要乙。①丙。（1）丁。" * (size // 16),
    "brackets": lambda size: "（" * size,
    "doubts in a repaired text": lambda size: "第一条\r\n" * (size // 5),
    "lines broken at a margin": _lines("　　各级要把{n:05}项工作抓", "好，还要把{n:05}件事办好。"),
    "lines as long as each other": _lines("各级党委要高度重视，抓好落实并", "县直各部门要密切配合，形成合力并"),
    "page numbers in sentences": _lines("各级各部门要高度重视防汛抢险工作，层层", "— {n} —", "压实责任。"),
    "one line": lambda size: "各级党委要高度重视，" * (size // 10),
    "flat line": lambda size: "一、加强领导。　　" * (size // 9),
    "line without line ends": lambda size: "一、总则（一）目标。二、任务（二）内容。" * (size // 20),
    "spaces": lambda size: "　" * size,
    "digits": lambda size: "1" * size,
    "numbers": lambda size: "一" * size,
    "colons": lambda size: "一、" + "：“" * (size // 2),
    "nothing but colons": lambda size: "一、" + "：" * size,
    "line ends": lambda size: "\n" * size,
    "works announced": _lines("关于印发《采砂办法》和《巡查制度》的通知", "采砂办法", "第一条　为了管理采砂。"),
    "tables of provisions": _lines("条例条文", "第一百三十三条之二", "私开闸门"),
    "prizes": _lines("一等奖", "王小明"),
    "mistyped markers": _lines("一，加强。", "二、落实。", "三．督促。"),
    "levels asked for": _lines("第一编 甲", "第一章 乙", "第一节 丙", "一、丁", "（一）戊", "1.己", "（1）庚", "①辛", "a)壬", "一是癸"),
}

#: Texts made to keep a step of normalising busy, each a function of how often.
BUSY: dict[str, Callable[[int], str]] = {
    "readings": lambda n: "務(wù)" * n,
    "bullets in one line": lambda n: "甲 " + "- 1、" * n,
    "signs in ones and twos": lambda n: "。" + " a' }, y8 o% x# @`" * n + "\n" + "a' }, y8 o% x# \n" * n,
    "chunks": lambda n: "《甲.docx》由会员分享，可在线阅读" + "".join(f"{i}、甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸" for i in range(1, n)),
    "a preview of spaces": lambda n: "《甲.docx》由会员分享，可在线阅读" + " " * n + "1、甲",
    "questions": lambda n: "??甲\n" * n,
    "a field of quotation marks": lambda n: '"甲\n' + '""' * n + '"',
    "readings of one character": lambda n: "務" + "(wù)" * n,
    "readings without a bracket": lambda n: "(應yīng" * n + "應yīng)" * n,
    "letters": lambda n: "務" + "ā" * n,
    "letters apart": lambda n: "总 " * n,
    "spaces": lambda n: "总" + " " * n + "则\u3000" + "\u3000" * n,
    "line ends": lambda n: "总则\r\n" * n,
    "spelled line ends": lambda n: "ax0dx0a" * n + "x0dx0a" * n,
    "invisible": lambda n: "\u200b\u200d😀" * n,
    "numerals": lambda n: "（ー" * n + "ー" * n,
    "years": lambda n: "二○" * n + "○" * n,
    "strokes": lambda n: "-、总\n二、则\n" * n,
    "brackets": lambda n: "(" * n + "甲" + ")" * n,
    "brackets around nothing": lambda n: "(" * n + ")" * n,
    "quotation marks": lambda n: "\"甲'" * n,
    "addresses": lambda n: "a://" * n,
    "page numbers": lambda n: "— 1 —\n" * n,
}


def main() -> int:
    print(f"{'seconds for':40s}" + "".join(f"{size:>9d} MB" for size in (1, 2, 4, 8)))
    for name, make in HOSTILE.items():
        times = []
        for size in (1, 2, 4, 8):
            text = make(size * 1_000_000 // 3)
            start = time.perf_counter()
            govdoc.parse(text)
            times.append(time.perf_counter() - start)
        print(f"{name:40s}" + "".join(f"{seconds:12.2f}" for seconds in times), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
