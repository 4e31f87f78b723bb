"""What elements say, as values: dates, document numbers, organs, lists of annexes.

Each reader takes the words of an element and gives its value, or None where the words say nothing that could be one;
a date that no calendar has raises `ValueError`, so that somebody can be told.
"""

from datetime import date

from attrs import frozen

from govdoc.expressions import late
from govdoc.numerals import DIGITS, read_chinese
from govdoc.scripts import both_scripts

#: A numeral in a date.
_N = "[〇零○Ｏ一二三四五六七八九十廿卅元\\d０-９×Xx*]"
#: A month and its day; in a draft room is left for the day, or for both.
_MONTH = rf"(?:{_N}{{1,3}}\s*月(?:\s*{_N}{{1,3}}\s*[日号號]|[ \u3000]*日|[上中下]旬)?|[ \u3000]+月[ \u3000]*日)"
#: How a date is written, but for its last marks.
DATE = (
    rf"(?:(?:(?:中\s*華\s*民\s*國|民國)\s*(?:{_N}|百){{1,6}}|{_N}{{1,4}})\s*年\s*{_MONTH}?"
    r"|\d{4}[-./．]\d{1,2}[-./．]\d{1,2})"
)

#: The year 1 of the Republic (民國) is 1912.
REPUBLIC = 1911
#: Digits, and what is met in their place in years written out: 二○○三, 二〇O三.
_ZEROS = str.maketrans("○Ｏ◯０OoＯ零", "〇〇〇〇〇〇〇〇")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_NUMBER = r"[0-9０-９]+|[元正〇零○Ｏ◯Oo一二三四五六七八九十廿卅百]+"
_DATE = late(rf"(?P<roc>民\s*[國国])?\s*(?P<y>{_NUMBER})\s*(?:年|[-./．])\s*(?P<m>{_NUMBER})\s*(?:月|[-./．])\s*(?P<d>{_NUMBER})\s*(?:日|(?!\d))")


def read_number(written: str) -> int:
    """Read a number of a date: 2023, 二〇二三, 十二, 廿一, 元 for 1.

    >>> [read_number(n) for n in ("2023", "二○○三", "十二", "元", "０５")]
    [2023, 2003, 12, 1, 5]
    """
    plain = written.translate(_HALF_WIDTH)
    if plain.isdecimal():
        return int(plain)
    if plain in ("元", "正"):
        return 1
    plain = plain.translate(_ZEROS)
    if set(plain) <= DIGITS.keys() | set("十廿卅百") and plain:
        return read_chinese(plain)
    message = f"{written!r} is no number of a date"
    raise ValueError(message)


def read_date(words: str) -> date | None:
    """Read the first whole date in some words; None where there is none, as in 2023年5月 and ××××年××月××日.

    97年5月27日 is no date that can be told: 1997 on the mainland, 2008 in Taiwan.

    >>> read_date("二〇二三年一月五日"), read_date("中華民國113年5月3日")
    (datetime.date(2023, 1, 5), datetime.date(2024, 5, 3))

    Raises `ValueError` for a date that no calendar has: 2023年13月1日.
    """
    found = _DATE.search(words)
    if found is None:
        return None
    year, month, day = (read_number(found[part]) for part in "ymd")
    if found["roc"] or 100 <= year < 1000:  # nobody else counts so
        year += REPUBLIC
    return date(year, month, day) if year >= 1000 else None


@frozen
class DocumentNumber:
    """A document number: who issued it, in which year, and as the how manieth (GB/T 9704-2012 7.2.5)."""

    #: 发文机关代字: 国办发, or the whole name of an organ.
    issuer: str
    #: None where the number has none: 第748号; in Taiwan the year is part of the number.
    year: int | None
    serial: int


#: Digits, or the same written out, as in the last century: （八九）鐸錮字第○○四六七五號.
_YEAR = "(?:[0-9０-９]{2,4}|[〇零○Ｏ一二三四五六七八九]{2,4})"
_SERIAL = "(?:[0-9０-９]+|[〇零○Ｏ一二三四五六七八九十百]+)"
_BRACKETED = late(
    rf"(?:^|\s)(?P<issuer>\S*?)\s*[〔［\[（(【﹝〈]\s*(?P<year>{_YEAR})\s*[〕］\]）)】﹞〉]\s*(?P<more>\D*?)\s*第?\s*(?P<serial>{_SERIAL})[A-Z]?\s*[号號]"
)
_PLAIN = late(rf"^\s*(?P<issuer>.*?)\s*(?:(?P<year>\d{{4}})年|总|總)?第?\s*(?P<serial>{_SERIAL})[A-Z]?\s*[号號期]")
_NUMBER_LABEL = late(r"^[^：:\s]{1,6}[：:]\s*")


def read_document_number(words: str) -> DocumentNumber | None:
    """Read a document number, whatever its brackets.

    >>> read_document_number("国办发〔2023〕12号")
    DocumentNumber(issuer='国办发', year=2023, serial=12)
    >>> read_document_number("府農保字第1120056789號")
    DocumentNumber(issuer='府農保字', year=None, serial=1120056789)
    >>> read_document_number("（八九）鐸錮字第○○四六七五號")
    DocumentNumber(issuer='鐸錮字', year=89, serial=4675)
    """
    words = _NUMBER_LABEL.sub("", words)
    if words[:1] in "（(" and words[-1:] in "）)":  # （青政发〔2023〕5号） below a title
        words = words[1:-1]
    found = _BRACKETED.search(words) or _PLAIN.match(words)
    if found is None:
        return None
    parts = found.groupdict(default="")
    return DocumentNumber(
        parts["issuer"] + parts.get("more", ""), _plain_number(parts["year"]) if parts["year"] else None, _plain_number(parts["serial"])
    )


def _plain_number(written: str) -> int:
    return int(written) if written.isdecimal() else read_chinese(written.translate(_ZEROS))


_LABEL = late(r"^[^：:，、]{1,12}[：:]\s*(?=\S)")
_LAST = late(r"[：:。]\s*$")


def read_organs(words: str) -> tuple[tuple[str, ...], ...]:
    """Read the organs that a document goes to: ， and ； part the groups, 、 the organs of one group.

    >>> read_organs("各省、自治区、直辖市人民政府，国务院各部委：")
    (('各省', '自治区', '直辖市人民政府'), ('国务院各部委',))

    What stands in brackets is not parted: the counties of a city are 县（市、区）.

    >>> read_organs("各县（市、区）人民政府、市属各学校：")
    (('各县（市、区）人民政府', '市属各学校'),)
    """
    plain = _LAST.sub("", _LABEL.sub("", words))
    groups = (tuple(organ.strip() for organ in _BETWEEN_ORGANS.split(group) if organ.strip()) for group in _BETWEEN_GROUPS.split(plain))
    return tuple(group for group in groups if group)


#: What parts groups, and organs, outside of brackets.
_BETWEEN_GROUPS = late("[，,；;](?![^（()）]*[)）])")
_BETWEEN_ORGANS = late("、(?![^（()）]*[)）])")


_ANNEX = late(r"(?:(?P<number>[0-9０-９]{1,2})\s*[.．、]|(?P<chinese>[一二三四五六七八九十]{1,3})\s*、)\s*")
_ANNEX_LABEL = late(
    both_scripts(r"^[（(]?附\s*[件录表]?(?:清单|目录)?\s*(?P<number>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?\s*(?:[：:.．]\s*|$)")
)


def read_annexes(words: str) -> tuple[tuple[int | None, str], ...]:
    """Read a list of annexes, each with its number or None: 附件：1.古树名录 2.养护标准.

    >>> read_annexes("附件：1.古树名录 2.养护标准"), read_annexes("附件：古树名录"), read_annexes("附件一：古树名录")
    (((1, '古树名录'), (2, '养护标准')), ((None, '古树名录'),), ((1, '古树名录'),))
    """
    label = _ANNEX_LABEL.match(words)
    plain = words[label.end() :] if label else words
    if words[:1] in "（(":
        plain = plain.rstrip("）)")
    annexes: list[tuple[int | None, str]] = []
    place, expected = 0, None
    for found in _ANNEX.finditer(plain):
        number = read_number(found["number"] or found["chinese"])
        if found.start() == 0 or number == expected:
            if found.start():
                annexes[-1] = (annexes[-1][0], plain[place : found.start()].strip())
            annexes.append((number, plain[found.end() :].strip()))
            place, expected = found.end(), number + 1
    if annexes or not plain.strip():
        return tuple(annexes)
    return ((read_number(label["number"]) if label and label["number"] else None, plain.strip()),)


_FIELD = late(r"^[^：:，、]{1,14}[：:]\s*")


def read_field(words: str) -> str:
    """Give the words after a label; nothing where nothing follows it.

    >>> read_field("来源：青川日报"), read_field("檔　　號：")
    ('青川日报', '')
    """
    return _FIELD.sub("", words)


def words_alone(words: str) -> str:
    """Give the words without the punctuation that closes them.

    >>> words_alone("同志们：")
    '同志们'
    """
    return words.rstrip("：:，,！! ")
