"""Those who sign, speak and write: offices, family names, and lines that name somebody."""

from govdoc.expressions import expression
from govdoc.scripts import either_script
from govdoc.values import DATE

OFFICES = (
    "鄉長|鎮長|館長|園長|主任秘書|部長|署長|局長|院長|校長|縣長|市長|處長|所長|會長|總統|主席|主任委員|委員長|主任|總裁|董事長|總經理|行長|司令|"
    "主計長|人事長|審計長|檢察總長|總局長|關務長|議長|執行長|司令官|典獄長|指揮官|總隊長|大隊長|分局長|站長|"
    "总理|省长|市长|县长|区长|州长|部长|主任|局长|院长|厅长|校长|书记|检察长|审判长|审判员|代理审判员|人民陪审员|法官助理|书记员|書記官|法官|仲裁员|秘书长"
)
PEOPLE = "同志|代表|领导|領導|朋友|来宾|來賓|委员|委員|女士|先生|同学|同學|老师|老師|乡亲|主席|战友|同胞|师生"

SPACED_OFFICES = "|".join(r"\s*".join(office) for office in OFFICES.split("|"))
#: The family names that most people bear; a line of two to four characters that begins with one may be a name.
SURNAMES = frozenset(
    either_script(
        "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉"
        "阎閻余潘杜戴夏钟鍾鐘汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴"
        "牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时舒耿牟卜路詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单"
        "單包司柏宁寧柯阮桂闵閔解强強柴华華车車冉房边邊福"
    )
)
#: One of them, as an expression.
_FAMILY = f"[{''.join(sorted(SURNAMES))}]"
#: 县委书记　张三, 临江县税务局　李明: an office, or a place or an organ, and after a space somebody.
_NAMED = rf"{_FAMILY}[\s\u3000]{{0,2}}[一-鿿·]{{1,3}}$"
_OFFICER = (
    rf"[^。，：:]{{0,24}}(?:{OFFICES}|(?<=..)(?:[镇乡村局委会部院府厅厂站所办司校县市区馆]|中心|大学|公司))[\s\u3000]+[一-鿿·]{{2,4}}$"
    rf"|[^。，：:]{{2,24}}(?:[组队科处室行社厅署团长员]|[小中]学|集团|代表)[\s\u3000]+{_NAMED}"
    # 临江简易庭　法　官　张美玲: the chamber of a court, its judge, and a name that may be left out.
    r"|[^\s。，：:]{2,16}庭[\s\u3000]+(?:审\s*判\s*长\s*)?法\s*官[\s\u3000]+[一-鿿○〇×]{2,4}$"
)


#: 国务院总理张青山, 县长李长河: an office with a name right behind it.
_OFFICER_CLOSE = rf"[^。，：:\s]{{0,16}}(?:{OFFICES}){_FAMILY}[一-鿿]{{1,2}}$"


_NAME = rf"{_FAMILY}[\s\u3000]{{0,2}}[一-鿿]{{1,2}}"
#: 张青山　李长河; 张青山（临江县档案馆）; 李长河（2024年5月6日）; 临江县档案馆课题组.
_AUTHORS = (
    rf"(?:[■●◎□▲◆]\s*)?(?:(?:本报|特约)?(?:记者|通讯员)\s*)?{_NAME}(?:(?:[\s\u3000]+|\s*[、，]\s*){_NAME}){{0,5}}"
    rf"(?:\s*[（(][^（）()。]{{2,24}}[）)])?$|[（(]\s*{DATE}\s*[）)]\s*{_NAME}$|\S{{2,24}}课题组$"
)


def names_authors(line: str) -> bool:
    """Tell whether a line is but the names of those who wrote or spoke, with where they work, or when.

    >>> names_authors("张青山　李长河"), names_authors("张青山（临江县档案馆）"), names_authors("加强领导　落实责任")
    (True, True, False)
    """
    return (line[:1] in _OPENS_AUTHORS or line[-1:] in _CLOSES_AUTHORS) and expression(_AUTHORS)(line) is not None


#: With these the alternatives of `_AUTHORS` begin, but for the last, which ends with one of those.
_OPENS_AUTHORS = frozenset(either_script("■●◎□▲◆本特记通（(" + "".join(sorted(SURNAMES))))
_CLOSES_AUTHORS = frozenset(either_script("组"))


def names_officer(line: str) -> bool:
    """Tell whether a line names an office (or a place) and, after a space, somebody; or an office and somebody close together.

    >>> names_officer("临江县县长　张青山"), names_officer("青川市市长张青山"), names_officer("市长信箱管理")
    (True, True, False)
    """
    if " " in line or "\u3000" in line:
        return any(map(str.isspace, line[-LONGEST_NAME - 1 :])) and expression(_OFFICER)(line) is not None
    return (line[-3:-2] in _ENDS_OFFICE or line[-4:-3] in _ENDS_OFFICE) and expression(_OFFICER_CLOSE)(line) is not None


_MEMBER = rf"^(?:\S{{2,4}}|\S[\u3000 ]\S)[\u3000 ]+\S*(?:{OFFICES})$"


def names_member(line: str) -> bool:
    """Tell whether a line names somebody and, after a space, the office: a member of a group, and nobody who signs.

    >>> names_member("陈建国　市生态环境局局长"), names_member("市生态环境局局长　陈建国")
    (True, False)
    """
    return expression(_MEMBER)(line) is not None


#: What stands first in such a line, its characters apart or not.
_HEADS_GROUP = "|".join(r"[\u3000 ]*".join(word) for word in ("组长", "主任", "指挥长", "总指挥", "召集人"))
_GROUP = rf"(?:(?:(?:常务|执行|第一)?副?[\u3000 ]*(?:{_HEADS_GROUP})|[成组委][\u3000 ]*员|联络员)[：:])"
_OPENS_GROUP = frozenset(either_script("成组委副常执第主指总召联"))


def heads_group(line: str) -> bool:
    """Tell whether a line begins with what the members of a group are in it.

    >>> heads_group("召 集 人：张伟　副市长"), heads_group("成员：陈建国"), heads_group("联系人：陈建国")
    (True, True, False)
    """
    return line[:1] in _OPENS_GROUP and expression(_GROUP)(line) is not None


#: No more characters stand behind the last space of a line that ends with a name.
LONGEST_NAME = 4
#: Behind one of these stand the two or three characters of a name that ends its line.
_ENDS_OFFICE = frozenset(either_script("".join(office[-1] for office in OFFICES.split("|"))))
