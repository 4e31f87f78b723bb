"""The elements of an official document that are no part of its outline: 发文字号, 主送机关, 署名, 成文日期 …

`ELEMENT_KINDS` is the table. A row says what an element is called, where it may stand and by what shape
it is known; `view` walks the rows.
"""

import re
from collections.abc import Callable
from functools import cache

from attrs import field, frozen

from govdoc.scripts import both_scripts, either_script
from govdoc.values import read_annexes, read_date, read_document_number, read_field, read_organs, words_alone


@frozen(kw_only=True, eq=False)
class ElementKind:
    """One kind of element."""

    name: str
    #: What the standards call it.
    term: str
    example: str
    #: Where it stands: "above" the title or under it, "head" under it, "tail" after the body, "any" where it likes.
    where: str
    #: The shape of its line; None where only its neighbours can tell. Where many alternatives begin alike, or end alike, a
    #: look at the characters there stands before them, to spare most lines the rest.
    shape: str | None = field(default=None, repr=False)
    #: The characters with which such a line begins, or ends; empty where any will do. They spare most lines the shape.
    begins: str = field(default="", repr=False)
    ends: str = field(default="", repr=False)
    #: May its line end as a sentence does: 抄送：…。
    closed: bool = field(default=False, repr=False)
    #: What its words say: a date, a `DocumentNumber`, organs, annexes, what follows a label; the words alone where nothing is set.
    read: Callable[[str], object] = field(default=words_alone, repr=False)
    source: str = ""

    def fits(self, words: str) -> bool:
        """Tell whether a line has the shape of this element.

        >>> ELEMENTS["doc_number"].fits("青政发〔2023〕5号")
        True
        """
        return (
            self.shape is not None
            and (not self.begins or words[0] in either_script(self.begins))
            and (not self.ends or words[-1] in either_script(self.ends))
            and expression(self.shape)(words) is not None
        )


@cache
def expression(shape: str) -> Callable[[str], re.Match[str] | None]:
    """Compile a shape when it is first needed: most texts need few of them."""
    return re.compile(both_scripts(shape)).match


_N = "[〇零○Ｏ一二三四五六七八九十廿卅元\\d０-９×Xx*]"
#: A digit of a document number; 十 would count items: （十一）.
_DIGIT = "[〇零○Ｏ一二三四五六七八九\\d０-９×]"
DATE = rf"(?:(?:(?:中\s*華\s*民\s*國|民國)\s*(?:{_N}|百){{1,6}}|{_N}{{1,4}})\s*年\s*(?:{_N}{{1,3}}\s*月(?:\s*{_N}{{1,3}}\s*日|[上中下]旬)?)?|\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}})"
OFFICES = (
    "鄉長|鎮長|館長|園長|主任秘書|部長|署長|局長|院長|校長|縣長|市長|處長|所長|會長|總統|主席|主任委員|委員長|主任|總裁|董事長|總經理|行長|司令|"
    "总理|省长|市长|县长|区长|州长|部长|主任|局长|院长|厅长|校长|书记|检察长|审判长|审判员|代理审判员|人民陪审员|法官助理|书记员|書記官|法官|仲裁员|秘书长"
)
PEOPLE = "同志|代表|领导|領導|朋友|来宾|來賓|委员|委員|女士|先生|同学|同學|老师|老師|乡亲|主席|战友|同胞|师生"

_SPACED_OFFICES = "|".join(r"\s*".join(office) for office in OFFICES.split("|"))
#: The family names that most people bear; a line of two to four characters that begins with one may be a name.
SURNAMES = frozenset(
    either_script(
        "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉"
        "阎閻余潘杜戴夏钟鍾鐘汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴"
        "牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时舒耿牟卜路詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单"
        "單包司柏宁寧柯阮桂闵閔解强強柴华華车車冉房边邊福"
    )
)
#: 县委书记　张三, 临江县税务局　李明: an office, or a place or an organ, and after a space somebody.
_NAMED = f"[{''.join(sorted(SURNAMES))}][\\s\\u3000]{{0,2}}[一-鿿·]{{1,3}}$"
_OFFICER = (
    rf"[^。，：:]{{0,24}}(?:{OFFICES}|(?<=..)(?:[镇乡村局委会部院府厅厂站所办司校县市区馆]|中心|大学|公司))[\s\u3000]+[一-鿿·]{{2,4}}$"
    rf"|[^。，：:]{{2,24}}(?:[组队科处室行社厅署团长员]|[小中]学|集团|代表)[\s\u3000]+{_NAMED}"
)


#: 国务院总理张青山, 县长李长河: an office with a name right behind it.
_OFFICER_CLOSE = rf"[^。，：:\s]{{0,16}}(?:{OFFICES})[{''.join(sorted(SURNAMES))}][一-鿿]{{1,2}}$"


_NAME = f"[{''.join(sorted(SURNAMES))}][\\s\\u3000]{{0,2}}[一-鿿]{{1,2}}"
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


#: No more characters stand behind the last space of a line that ends with a name.
LONGEST_NAME = 4
#: Behind one of these stand the two or three characters of a name that ends its line.
_ENDS_OFFICE = frozenset(either_script("".join(office[-1] for office in OFFICES.split("|"))))


#: So ends the name of an organ, or of those who live or work somewhere.
ADDRESSED = "府厅室会委部局署院关行司学校心团组党位门构业人处办所中×者省市县区镇乡村州盟旗社队站厂场馆台库港庭社军体地民园工织学"
#: What a rule of a school or a county in Taiwan says of its past, a line for each change, numbered or not: 98.05.03 …會議通過,
#: 民國101年6月9日…會議修正第3條, 教育部98年6月1日…號函准予備查, 1.中華民國98年6月1日…令制定公布全文4條.
_HISTORY = (
    r"[（(]?(?:\d{1,2}[.、]\s*(?=(?:中\s*华\s*)?民国.*[令号函会]))?(?:(?:中\s*华\s*)?民国(?=.*\d|.*年)|[^\d，。：（(]{2,12}(?=\d{2,3}年\d)|(?=\d{2,3}[./]\d{1,2}[./]\d{1,2}\s))"
    r".{4,160}?(?:通过|制定|订定|修正|修订|备查|核备|公布|发布|核定|施行|实施)"
    r"(?:全文\s*[\d一二三四五六七八九十百]+\s*条|(?:名称及|部分条文|并?修正)?第[\d一二三四五六七八九十百、，,及至第条项款点之\- ]{1,90}(?:条文)?)?[）)]?$"
)
#: Who signs for an absent one: 副縣長　李長河　代行, 政務次長　陳美麗　代行.
_DEPUTY = r"[^\s，。：:]{2,8}[\s\u3000]+[一-鿿]{2,4}[\s\u3000]+代[行理]"
_SERIAL = r"第\s*[\d０-９一二三四五六七八九十百]+\s*[号號]"
#: The number of a case in Taiwan: 113年度訴字第280號.
_OF_COURT = r"\d{2,3}\s*年度?[^\s，。：:]{1,10}字第\s*\d{1,6}\s*[号號]"
#: The number of an announcement of a congress: 〔十四届〕第十五号, （十六届第32号）.
_OF_CONGRESS = rf"[〔［\[（(【]\s*[\d一二三四五六七八九十]{{1,3}}届\s*(?:[〕］\]）)】]\s*{_SERIAL}|{_SERIAL}\s*[〕］\]）)】])"
#: A date and a number in one pair of brackets: （1991年10月10日　〔91〕民他字第38号）.
_DATED_NUMBER = rf"[（(]\s*{DATE}[\s，,]+[^\s。（(]{{0,12}}[〔［\[（(]\s*{_DIGIT}{{2,4}}\s*[〕］\]）)][^。（(]{{0,12}}?{_SERIAL}\s*[）)]"
#: What stands above the announcements of listed companies, with the number or without it.
_OF_COMPANY = r"(?:证券代码\s*[：:]\s*\d{6}\s.{0,80}\s)?公告编号\s*[：:]\s*(?:临|公告)?\s*\d{4}\S{2,12}"
#: Who judged, with the division of the court: 民事第二庭　法　官　陳正直, 審判長法官　陳正直.
_JUDGE = r"(?:[^\s，。：:]{2,10}庭[\s\u3000]+)?(?:审\s*判\s*长\s*)?法\s*官[\s\u3000]+[一-鿿]{2,4}"
#: When somebody is greeted: 下午好！
_TIME = "上午|下午|晚上|早上|中午|新年|过年"
#: The links at the edges of every site.
_LINKS = "设为首页|加入收藏|返回首页|联系我们|关于我们|网站地图|站点地图|网站声明|法律声明|隐私保护|隐私声明|使用帮助|网站纠错"
#: Every kind of element, in the order in which their shapes are tried.
ELEMENT_KINDS = (
    ElementKind(name="title", term="标题", example="关于加强古树名木保护工作的通知", where="head", source="GB/T 9704-2012 7.3.1"),
    ElementKind(name="label", term="附件顺序号", example="附件1", where="head", begins="附（(【", source="GB/T 9704-2012 7.3.7",
                shape=(r"[（(【]?附\s*(?:件|录|錄|表)?\s*(?:之)?[（(]?(?:[一二三四五六七八九十\d０-９]{1,3}(?:[-－—]\d{1,2})?)?[）)】]?\s*[.．：:、]?$")),
    ElementKind(name="contents", term="目录", example="目　录", where="head", begins="目【[", shape=(r"[【\[]?\s*目\s*[录錄次]\s*[】\]]?\s*[：:]?$")),
    ElementKind(name="subtitle", term="副标题", example="——在全县春耕生产工作会议上的讲话", where="head", begins="—―－─-",
                shape=(r"(?:—|―|－|─|-){1,3}\s*[^—―－─-].{2,60}$")),
    ElementKind(name="file_number", term="檔號", example="檔　　號：0112/0501", where="above", read=read_field, begins="檔", source="文書處理手冊", shape=(r"檔\s*號\s*[：:]")),
    ElementKind(name="retention", term="保存年限", example="保存年限：10年", where="above", read=read_field, begins="保", source="文書處理手冊", shape=(r"保存年限\s*[：:]")),
    ElementKind(name="contact", term="聯絡方式", example="承辦人：葉佳蓉", where="above", read=read_field, begins="機地聯承電傳联邮监举投咨办服通E", source="文書處理手冊",
                shape=(r"(?:E-?mail|承辦人員|機關傳真|機關地址|(?:联系|通讯|通信|办公)?地\s*址|聯絡方式|承辦人|承辦單位|(?:监督|举报|监督举报|投诉|咨询|办公|服务)?電\s*話|傳\s*真|電子信箱|電子郵件|(?:监督|举报|投诉|电子)?邮箱|邮\s*编|邮政编码|聯絡(?:人(?:及電話)?|電話|單位)|联[系繫](?:人|电话|方式|单位)(?:及(?:电话|联系方式))?)\s*[：:]")),
    ElementKind(name="recipient", term="受文者", example="受文者：臨江鄉公所", where="head", begins="受", read=read_organs, source="文書處理手冊", shape=(r"受\s*文\s*者\s*[：:]")),
    ElementKind(name="date_field", term="發文日期", example="發文日期：中華民國112年4月18日", where="head", begins="發解日", read=read_date, source="文書處理手冊", shape=(r"(?:發文日期|解釋日期|日\s*期)\s*[：:]")),
    ElementKind(name="number_field", term="發文字號", example="發文字號：府農保字第1120056789號", where="head", begins="發", read=read_document_number, source="文書處理手冊", shape=(r"發文字號\s*[：:]")),
    ElementKind(name="urgency_field", term="速別", example="速別：速件", where="head", read=read_field, begins="速", source="文書處理手冊", shape=(r"速\s*別\s*[：:]")),
    ElementKind(name="security_field", term="密等", example="密等及解密條件或保密期限：", where="head", read=read_field, begins="密解", source="文書處理手冊", shape=(r"(?:密等.{0,12}|解密條件.{0,8})[：:]")),
    ElementKind(name="doc_number", term="发文字号", example="青政发〔2023〕5号", where="head", ends="号號期）)0123456789", read=read_document_number, source="GB/T 9704-2012 7.2.5",
                shape=(rf"(?:(?:[^\s。，：:]{{2,24}}文件[\s\u3000]+)?(?:等\s*级\s*[：:]?\s*)?(?:文\s*号\s*[：:]\s*)?(?:(?:特提|特急|加急|平急)(?:[·．.]明电)?)?\s*[^\s。，：:]{{0,20}}\s?[〔［\[（(【﹝〈]\s*{_DIGIT}{{2,4}}\s*[〕］\]）)】﹞〉][^。，]{{0,12}}?第?\s*{_DIGIT}+[A-Z]?\s*[号號]"
                             rf"|[（(]?(?:\d{{4}}年|总)?第\s*[\d０-９一二三四五六七八九十百]+\s*[号號期](?:\s*[（(]?总第\s*\d+\s*期[）)]?)?[）)]?|[^\s。，：:]{{2,15}}字第?\s*{_DIGIT}{{5,}}[A-Z]?[号號]"
                             rf"|[（(][^\s。，：:（(〔]{{1,20}}[〔［\[【]\s*{_DIGIT}{{2,4}}\s*[〕］\]】]\s*第?\s*{_DIGIT}+\s*[号號][）)]|{_OF_COURT}|{_OF_CONGRESS}|{_DATED_NUMBER}|{_OF_COMPANY})$")),
    ElementKind(name="date", term="成文日期", example="2023年1月5日", where="any", read=read_date, begins="0123456789０１２３４５６７８９中民（(〇零○Ｏ一二三四五六七八九十元×Xx*", source="GB/T 9704-2012 7.3.5.4",
                shape=(rf"[（(]?\s*{DATE}(?:\s*[（(][^）)]{{1,12}}[）)])?\s*[）)]?[~～]*$|[（(]\s*{DATE}\s*(?:上午|下午|晚上?|晨|于\S{{1,8}}|[·・]\s*\S{{1,8}})[）)]$")),
    ElementKind(name="enactment", term="题注", example="（2020年5月28日第十三届全国人民代表大会第三次会议通过）", where="head", read=read_date, ends="过布行正订准告過發訂定施议发条條查备点文日）)]］〕", source="立法法 65",
                shape=(rf"[（(\[［〔]?\s*(?:根据\s*)?{DATE}.{{0,400}}?(?:通过|公布|发布|施行|修正|修订|批准|公告|通過|發布|修訂|制定|订定|訂定|起实施|实施|印发|第\d+次会议|全文\d+[條条])\s*[）)\]］〕]?$|[（(][^（）()，。]{{2,30}}令\s*第\s*[\d零〇一二三四五六七八九十百]+\s*号[）)]$"
                             r"|[（(](?:[^（）()]|[（(][^（）()]*[）)])*(?:通过|公布|发布|施行|修正|修订|批准|起施行)[）)]$|(?:公发布|公布|发布|订定|修正|修订|废止)日期?\s*[：:]\s*民国\s*\d{1,3}\s*年[\s\d]+月[\s\d]+日$|" + _HISTORY)),
    ElementKind(name="note", term="附注", example="（此件公开发布）", where="tail", begins="（(依本公信是共", closed=True, source="GB/T 9704-2012 7.3.6",
                shape=(r"[（(]?(?:公开方式|公开属性|信息公开(?:选项|属性|类别|方式)|是否公开)\s*[：:]\s*\S{2,10}$|共印\s*\d+\s*份$|[（(](?:经办人|此件|本文|联[系繫]人|聯絡人|本件|共印|此页无正文).{0,60}[）)]$|(?:本[案件]|依照?分層負責).{0,14}授權.{0,20}決行$")),
    ElementKind(name="attachment_note", term="附件说明", example="附件：1.古树名木名录", where="tail", begins="附", closed=True, read=read_annexes, source="GB/T 9704-2012 7.3.4",
                shape=(r"附(?:件|錄|录)(?:下载|清单|目录|列表)?\s*[：:]$|附[件表]?\s*[\d０-９]{0,2}\s*[：:.．]\s*\S|附(?:件|修正|訂定)?「.+」[^，。]{0,12}。?$")),
    ElementKind(name="seal", term="印章", example="（院印）", where="tail", begins="（(", shape=(r"[（(](?:印章|盖章|院印|公章|印|此处盖章|加盖公章)[）)]$")),
    ElementKind(name="cc", term="抄送机关", example="抄送：省人大常委会办公室。", where="tail", begins="抄主正副报送发分", closed=True, read=read_organs, source="GB/T 9704-2012 7.4.2",
                shape=(r"(?:抄\s*送|抄\s*报|主送|正本|副本(?:收受者)?|抄本|分\s*送|发\s*送|报\s*送|[报送发])\s*[：:]")),
    ElementKind(name="printed_by", term="印发机关和印发日期", example="青川市人民政府办公室　2023年1月6日印发", where="tail", ends="发發印制", read=read_date,
                source="GB/T 9704-2012 7.4.3", shape=(rf".{{0,40}}{DATE}\s*印(?:[发發]|制)?$")),
    ElementKind(name="salutation", term="称谓", example="同志们：", where="any", ends="：:！!，,好",
                shape=(rf"(?=.*$(?:(?<=好)|(?<=[志表导友宾员士生学师亲席胞们們好\s][：:！!,，]))|各位|尊敬的|敬爱的|亲爱的|审判长|主席)"
                             rf"(?:(?!谢谢|感谢)[^。；]{{2,40}}[，,：:]\s*大家(?:上午|下午|晚上|早上)?好[！!：:]?$|(?:(?:大家|您|你们|[^。；，,：:]{{2,8}}们)(?:{_TIME})?|{_TIME})好[！!：:，,]?$|(?:审判长|主席)[、，](?:审判员|各位[^。：:]{{1,12}})[：:]$|(?!谢谢|感谢)(?=.*[志表导友宾员士生学师亲席胞](?:们|們)?\s*[：:！!,，]$)[^。；]{{0,30}}?(?:{PEOPLE})(?:们|們)?\s*[：:！!,，]$|(?:各位|尊敬的|敬爱的|亲爱的)[^。；，,：:]{{1,20}}(?:[，,、](?:各位|尊敬的|亲爱的|同志|女士|先生|朋友|老师|同学|来宾)[^。；，,：:]{{0,16}})*[：:！!]$)")),
    ElementKind(name="source", term="来源", example="来源：青川日报", where="any", read=read_field, begins="来來信文稿转资發（(", closed=True,
                shape=(r"[（(]?(?:来源|來源|资料来源|發文單位|信息来源|文章来源|稿件来源|稿源|转自|来源\s*[|｜])\s*[：:]?(?<=[：:|｜])\s*[^\s：:][^：:。]{0,30}[）)]?$")),
    ElementKind(name="byline", term="作者", example="（作者单位：青川市委党校）", where="any", read=read_field, begins="（(作撰文供执｜|报汇彙演主讲编发记本通讯提领附连連□", closed=True,
                shape=(r"(?:[（(]\s*)?(?:(?:作者单位|作者|撰稿|文/|文／|文｜|撰文|供稿|执笔|｜|\||报告人|汇报人|彙报人|演讲人|演讲者|主讲人|讲话人|报告者|发言人)\s*[：:｜|/]?\s*[^。]{2,30}|(?:提案人|附署人|[连連]署人|领衔代表|附议代表)\s*[：:].{2,30}|□?\s*(?:本报)?(?:记者|通讯员)[\s：:][^，,。：:？?]{2,30}|□(?:\s*[^\W\d]{2,4}){1,4})$")),
    ElementKind(name="signature", term="发文机关署名", example="青川市人民政府", where="tail", begins="".join({o[0] for o in OFFICES.split("|")} | set("代副政常執执民刑行家審")), source="GB/T 9704-2012 7.3.5",
                shape=(rf"(?:{_DEPUTY}$|{_JUDGE}$|(?:代\s*理|代)?(?:{_SPACED_OFFICES})(?:[\s\u3000]+\S.{{1,20}}|[王李張刘劉陳林黃吳許蔡鄭謝郭洪邱曾廖賴徐周葉蘇莊江呂何羅高蕭潘簡朱鍾彭游詹胡施沈余趙盧梁顏柯翁魏孫戴范宋方鄧杜傅侯曹薛丁阮馬董溫唐藍石蔣田康姚]\S{{1,2}}|\s*[×○]{{2,3}}|\s*)$)")),
    ElementKind(name="addressee", term="主送机关", example="各乡镇人民政府，县直各部门：", where="head", ends="：:", read=read_organs, source="GB/T 9704-2012 7.3.2",
                shape=(rf"(?=.{{2,200}}$(?<=[{ADDRESSED}）)\s][：:]))(?!我|各[项类种]|[^。；]*(?:[，,]\s*我|下面|以下|如下|体会\s*[：:]$))[^。；]*[{ADDRESSED}][）)]?\s*[：:]$"
                             r"|(?:各(?!位|项|地|种|类)|全体|全[省市州县区镇乡村校])[^。；：:]{1,24}[系级商户众员][）)]?\s*[：:]$")),
    ElementKind(name="page_number", term="页码", example="— 1 —", where="any", begins="—－-─–·.第共（(0123456789０１２３４５６７８９", source="GB/T 9704-2012 7.5",
                shape=(r"(?:[—－\-─–·.]{1,2}\s*[\d０-９]{1,4}\s*[—－\-─–·.!！]{1,2}|共\s*\d{1,4}\s*页\s*[，,/]?\s*第\s*\d{1,4}\s*页|[（(]第\s*\d{1,4}\s*页[）)]|第\s*\d{1,4}\s*页(?:\s*[/共，, ]*\s*共?\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4})$")),
    ElementKind(name="boilerplate", term="网页附加内容", example="推荐访问：领导干部", where="any", closed=True, begins="hw川京沪浙粤苏皖闽赣鲁豫鄂湘桂琼渝贵云陕甘青宁新蒙黑吉辽冀晋津技（(0123456789当您你所位现网设加欢推初一二三审校录添发人浏点标原返公相上下免版责编浏阅点发更时字分打关返扫合本温【[索来來首>＞»热最猜延信主归友视T监联站隐证网值",
                shape=(r"[（(]?(?=[您你现当所的位推相上下免版责编浏阅点发更字分打关返扫合人录添原公网温【\[索归友视T]|本文)(?:(?:[您你]\s*(?:的)?)?(?:现在|当前)?(?:所在)?的?位置|您当前所在的?位置|推荐访问|推荐阅读|相关文章|相关推荐|相关链接|相关阅读|上一篇|下一篇|免责声明|版权声明|责任编辑|编辑|"
                             r"浏览次数|阅读量|阅读次数|点击数|点击率|发表时间|发布时间|发布日期|更新时间|字体|字号|分享到|分享|打印本页|打印|关闭窗口|返回顶部|"
                             r"扫一扫|上传人|合集下载|本文来源|浏览量|点击量|阅读数|人气|发稿时间|录入时间|添加时间|上传时间|上一条|下一条|原文链接|归档时间|友情链接|视力保护色|相关热词(?:搜索)?|Tags?|公网安备|网站标识码|温馨提示|本文已影响|[【\[]?字体|索引号|索 引 号)\s*[：:].*$|(?:来源|來源)\s*[：:]$|(?:来源|來源)\s*[：:].*(?:[：:]|免责|免責|时间|浏览|阅读|点击|作者|编辑).*$"
                             r"|证券代码\s*[：:]\s*\d{6}(?:(?!公告编号).)*$|监督索引号\s*\d+$|时间\s*[：:]\s*(?:\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}(?:\s.*)?|年\d{1,2}月\d{1,2}日(?:\s+\d{1,2}[：:]\d{2}|\s.*[：:]).*))?$|[\[【［]\s*(?:上一[篇页条]|下一[篇页条])\s*[\]】］].*$|标签\s*[：:][^。]{1,40}$|(?:https?://|www\.)\S+$|技术支持\s*[：:].{2,30}$|\S{0,2}公网安备.{6,30}$|(?:[\[【［]?(?:打印本页|关闭窗口|关闭本页|打印|关闭|返回首页|返回顶部|收藏|推荐)[\]】］]?[\s|｜]*)+$|扫描二维码关注.{0,16}$|本文来源于?网络.{0,30}$|[【\[]版权声明[】\]].*$|(?:相关新闻|分享至|发表评论)\s*[：:]?$|(?=[上下首尾末［\[【\d\s|…·.])(?=.*(?:上一页|下一页))(?:上一页|下一页|首页|尾页|末页|[［\[【]?\d{1,3}[］\]】]?|[\s|…·.])+$|(?:网站)?首页\s*(?:[>＞»›/→|]|-\s|[-—]+>).*$|(?:[您你]\s*)?当前(?:所在)?位置\s*[>＞»].*$|" rf"(?:{_LINKS})(?:[\s|｜]+(?:{_LINKS}))*$" r"|欢迎(?:访问|光临|来到).{2,24}(?:网|网站|主页)[！!]?$|[>＞»]$|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$|(?:[（(](?:责编|责任编辑|编辑|网络编辑|值班编辑|供稿|审核)(?:\s*[：:丨|｜]\s*|[\s\u3000]+)[^\s，。（()）]{2,12}[）)]|[［\[【]?(?:(?:网络|值班)编辑|责编|责任编辑|审核|初审|复审|终审|一审|二审|三审|编审|编辑)\s*[：:丨|｜]\s*[^\s，。]{2,10}(?:[\s　]+(?:责编|责任编辑|审核|校对|初审|复审|终审|一审|二审|三审|编审|编辑|作者|来源)\s*[：:丨|｜]\s*[^\s，。]{2,10})*[］\]】]?|返回列表|首页|分享到|相关(?:文章|阅读|推荐|新闻|文档|链接)|推荐阅读|延伸阅读|热门文章|最新文章|猜你喜欢|扫一扫.{0,16}|(?:[【\[]?(?:打印本页|打印|关闭窗口|关闭|返回顶部|收藏|我要纠错)[】\]]?\s*)+)$")),
    ElementKind(name="copy_number", term="份号", example="000001", where="above", begins="0123456789正副抄", source="GB/T 9704-2012 7.2.1; 文書處理手冊",
                shape=(r"\d{6,7}$|(?:正本|副本|抄本)$")),
    ElementKind(name="keywords", term="主题词", example="主题词：防汛　工作　通知", where="tail", read=read_field, begins="主", closed=True, source="GB/T 9704-1999",
                shape=(r"主\s*题\s*词\s*[：:]")),
    ElementKind(name="attendance", term="出席、请假、列席", example="出席：县发展改革局张青山，县财政局李长河。", where="tail", begins="出列请缺参与到应", closed=True, read=read_organs,
                source="GB/T 9704-2012 10.3", shape=(r"(?:[出列缺]\s*席|请\s*假|参加|参会|与会|到会)(?:人员?|单位及人员|单位|机关|领导|同志|者|委员|代表)?\s*[：:]|应到\s*[：:].{1,12}实到\s*[：:]")),
    ElementKind(name="meeting_field", term="会议时间、地点、主持人、记录人", example="地点：县政府三楼会议室", where="head", read=read_field, begins="议会时地主记纪开備备", source="usage; 文書處理手冊",
                shape=(r"(?:(?:会议|开会)(?:时间|地点|事由|日期|主题|议题|名称|主持|记录)|议\s*题|时\s*间|地\s*点|主\s*持(?:\s*人)?|主\s*席|[记纪]\s*[录錄](?:\s*人|彙整|整理)?)\s*[：:]\s*[^。\s][^。]*$|备\s*[注註]\s*[：:]\s*\S")),
    ElementKind(name="closing", term="结束语", example="特此通知。", where="tail", begins="特此敬谢汇以妥当可专由恳不", closed=True, source="党政机关公文处理工作条例 8; usage",
                shape=(r"(?:特此函询[，,]请予?(?:函复|支持|回复)|特此(?:通知|公告|通告|通报|报告|函告|函复|函达|批复|说明|证明|公示|申请|声明|致函)|专此(?:函复|函告|报告|函达)|此[复令致](?:\s*敬礼)?|敬礼|谢谢(?:大家|同志们|各位[^。，！]{0,8})?|汇报完毕[，,]?(?:请批评指正)?"
                             r"|以上(?:请示|报告|意见|说明)[^。]{0,16}请予?(?:批[示复准阅]|审[阅批议定示]|指示)|(?:妥否|当否|可否)[，,]请(?:批[示复]|审批|指示|审定)|由此[^。；]{0,16}不便[^。；]{0,16}(?:谅解|理解|支持|配合)|(?:不便之处|敬请|恳请)[^。；]{0,24}(?:谅解|理解|支持|配合))[。.！!]?$")),
    ElementKind(name="caption", term="图片说明", example="图为工作人员在巡查河道。", where="any", begins="图照表▲△上下左右（(", closed=True,
                shape=(r"(?:[（(]?[上下左右]?图[为爲].{4,80}|▲\s*图[为爲].{4,80}|(?:(?:图|照片)[一二三四五六\d①-⑨]{0,2}|表\s*\d{1,2})[：:].{2,60}|[（(][一-鿿]{2,4}[\s\u3000]*摄[）)]|[图表]\s*\d{1,2}(?:[-.]\d{1,2})?\s+[^，。\t]{2,40}|[▲△].{4,80}(?:摄|供图|资料图)[）)]?)$")),
    ElementKind(name="issuer", term="发文机关标志", example="青川市人民政府文件", where="above", source="GB/T 9704-2012 7.2.4"),
    ElementKind(name="blank", term="空白", example="　", where="any"),
    ElementKind(name="security", term="密级和保密期限", example="机密★1年", where="above", begins="绝机秘祕", source="GB/T 9704-2012 7.2.2",
                shape=(r"(?:绝\s*密|机\s*密|[秘祕]\s*密)\s*(?:[★☆*]\s*.{0,6})?$")),
    ElementKind(name="urgency", term="紧急程度", example="特急", where="above", begins="特加平", source="GB/T 9704-2012 7.2.3",
                shape=(r"(?:特\s*急|加\s*急|特\s*提|平\s*急)$")),
    ElementKind(name="signer", term="签发人", example="签发人：张青山", where="above", read=read_field, begins="签籤", source="GB/T 9704-2012 7.2.6",
                shape=(r"(?:[签籤]\s*发\s*人\s*[：:]|[签籤]批盖章\s)\s*\S.{0,20}$")),
)  # fmt: skip

ELEMENTS = {kind.name: kind for kind in ELEMENT_KINDS}


class _Rows(dict[tuple[str, str], tuple[tuple[ElementKind, Callable[[str], re.Match[str] | None]], ...]]):
    """For each first and last character of a line the rows that it may fit, in the order of the table, each with its shape."""

    def __missing__(self, ends: tuple[str, str]) -> tuple[tuple[ElementKind, Callable[[str], re.Match[str] | None]], ...]:
        first, last = ends
        rows = self[ends] = tuple(
            (kind, expression(kind.shape))
            for kind in ELEMENT_KINDS
            if kind.shape is not None and (not kind.begins or first in _letters(kind.begins)) and (not kind.ends or last in _letters(kind.ends))
        )
        return rows


@cache
def _letters(some: str) -> frozenset[str]:
    return frozenset(either_script(some))


#: The characters that tell something at the beginning of a line, or at its end; all others are one to `_ROWS`, so that it stays small.
_BEGINNINGS = _letters("".join(kind.begins for kind in ELEMENT_KINDS))
_ENDINGS = _letters("".join(kind.ends for kind in ELEMENT_KINDS))
_ROWS = _Rows()
_NONE: list[ElementKind] = []


def kinds_fitting(words: str) -> list[ElementKind]:
    """Give the kinds of element whose shape a line has, in the order of the table.

    >>> [kind.name for kind in kinds_fitting("2023年1月5日")]
    ['date']
    """
    first, last = words[0], words[-1]
    rows = _ROWS[first if first in _BEGINNINGS else "", last if last in _ENDINGS else ""]
    fitting = _NONE
    for kind, match in rows:
        if match(words):
            fitting = [*fitting, kind]
    return fitting
