"""How likely each character is in an official document: what tells a text from other readings of its bytes."""

import unicodedata
from functools import cache, lru_cache

from govdoc.scripts import either_script

#: What official documents are written with: about four of five Chinese characters in them are among these.
COMMON = either_script(
    "一二三四五六七八九十百千万亿第年月日时起号编章节条款项附件之中华人民共和国省市县区乡镇村街道社党委员会常务政府办公厅室局部门机关单位领导干群众"
    "同志各级主席总书记关于印发通知意见决定办法规划例细则方案计报告请示批复函令认真贯彻落实执行组织施加强推进开展做好坚持全面提高完善建立健制度体系"
    "工作任责管理服督检查考核评审监登申受送经济改革放创新科技教育文化卫生医疗保障安产环境护农业企资金财收投目设使用费标准程序量质应当可以不得必须或"
    "者及其他有的为在与对从由按照依根据所是被将并等但本自至到上下内外前后间来个这那们我你律行义权利罚违反构成犯罪追究刑事诉讼院察裁判原案期限处元证"
    "明给予要问题情况现求措重点精神思想代特色学习研讨论分析结果效大小多少低长短老先再又都也还就而且如因此只更最很过去没能想说看出入走动力心手头定正"
    "常无非同样种类什么怎把让向着了地水电气车房屋土筑信息网数名称型表格话址邮联统协调配合指引支持促转变增优性相交运输商品食药劳职位聘试录取许可注册"
    "释废止除另存命免校师生青妇女残疾儿童家庭城居住"
) + "箇羣臺"  # fmt: skip
PUNCTUATION = "，。、；：？！（）《》〈〉“”‘’「」『』〔〕【】—…　○〇×·～"

#: What a character costs that no text has, and a byte that is no part of any.
NEVER, MISFIT = 19.0, 20.0


@cache
def _frequent() -> dict[str, float]:
    """Give what it costs to find each of the characters that most of a document is made of."""
    controls = {chr(n): NEVER for n in range(0x20) if chr(n) not in "\t\n\v\f\r\x1a\x1b"}
    ascii_signs = dict.fromkeys(map(chr, range(0x80)), 6.0)
    return ascii_signs | controls | dict.fromkeys(COMMON, 6.5) | dict.fromkeys(PUNCTUATION, 5.5)


@lru_cache(1 << 16)
def cost_of(char: str) -> float:
    """Tell how unlikely a character is in an official document: minus the natural logarithm of its rough frequency.

    >>> [cost_of(char) for char in "，的嶺鰫"]
    [5.5, 6.5, 10.5, 17.0]

    Four of five Chinese characters are `COMMON`, and nearly all others are on the first plane of GB 2312 or of Big5,
    which have the everyday ones. A lone surrogate stands for a byte that could not be decoded.
    """
    if (cost := _frequent().get(char)) is not None:
        return cost
    if "\u4e00" <= char <= "\u9fff":
        return 10.5 if _is_everyday(char) else 17.0
    if "\uff01" <= char <= "\uff5e":
        return 10.5
    category = unicodedata.category(char)
    return MISFIT if category == "Cs" else NEVER if category in {"Cc", "Cn", "Co"} else 14.0


def _is_everyday(char: str) -> bool:
    """Tell whether a character is in the first plane of either standard: 3755 of GB 2312, 5401 of Big5."""
    return b"\xb0" <= char.encode("gb2312", "ignore") < b"\xd8" or b"\xa4" <= char.encode("big5", "ignore") < b"\xc9"
