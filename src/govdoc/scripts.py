"""Simplified and Traditional: the tables are written in one script, and read in both."""

from functools import cache

#: Each pair of characters that the tables hold: how it is written in Simplified, and in Traditional.
PAIRS = (
    "爱愛启啓万萬与與业業丛叢两兩严嚴个個临臨为為乔喬习習乡鄉书書于於产產亲親亿億从從们們优優会會传傳体體余餘党黨兰蘭关關内內册冊农農冯馮决決况況准準击擊划劃刘劉则則"
    "删刪别別办辦务務动動区區华華单單卢盧卫衛厂廠厅廳县縣发發叶葉号號后後吕呂吨噸吴吳员員响響团團国國块塊声聲处處备備复復奖獎孙孫学學宁寧实實审審宾賓对對导導将將"
    "层層届屆属屬师師带帶并並庄莊应應庞龐废廢开開张張强強当當录錄总總战戰执執扫掃护護报報拟擬据據数數旧舊时時机機权權条條来來杨楊构構标標树樹档檔桩樁检檢楼樓欢歡"
    "欧歐毕畢汇匯汤湯浏瀏温溫点點热熱状狀环環现現电電盖蓋码碼称稱税稅笔筆签簽简簡类類紧緊约約级級纪紀纲綱纳納线線组組细細经經结結络絡绝絕统統编編网網罗羅聂聶联聯"
    "节節苏蘇范範荐薦萧蕭蒋蔣见見规規视視览覽计計订訂认認议議记記讲講许許设設访訪评評话話语語说說请請读讀课課调調谓謂谢謝谭譚负負责責费費贺賀贾賈赁賃资資赖賴赵趙"
    "车車转轉载載辑輯辖轄辞辭边邊过過选選邓鄧邮郵邹鄒郑鄭释釋钟鍾钱錢银銀链鏈镇鎮长長门門闭閉问問间間闵閔阅閱阎閻阳陽阶階陆陸陈陳韦韋韩韓页頁顶頂顷頃项項顺順须須顾顧"
    "预預领領题題颜顏马馬鲁魯鲍鮑黄黃齐齊龙龍龚龔举舉监監布佈参參赠贈趋趨缓緩达達宪憲违違验驗暂暫远遠词詞证證图圖讨討论論质質询詢匀勻变變听聽围圍尽盡归歸征徵户戶担擔拨撥获獲觉覺赢贏适適随隨隶隸难難额額缴繳购購确確织織晓曉试試几幾详詳竞競赛賽闻聞衔銜礼禮职職队隊讯訊"
)
_OTHER = dict(zip(PAIRS[::2], PAIRS[1::2], strict=True)) | dict(zip(PAIRS[1::2], PAIRS[::2], strict=True))
#: Another way of writing a Traditional character, after both usual ones: OpenCC's, and Hong Kong's.
_VARIANTS = {c: forms[2] for forms in ("为為爲", "汇匯彙", "卫衛衞", "说說説", "阅閱閲") for c in forms[:2]}


def both_scripts(expression: str) -> str:
    """Give a regular expression that accepts each of its characters in either script.

    >>> both_scripts("[部长]办公厅?"), both_scripts("修改为")
    ('[部长長][办辦]公[厅廳]?', '修改[为為爲]')
    """
    made: list[str] = []
    in_class = escaped = False
    for c in expression:
        forms = either_script(c)
        made.append(forms if in_class or len(forms) == 1 else f"[{forms}]")
        if not escaped:
            in_class = c == "[" or (in_class and c != "]")
        escaped = c == "\\" and not escaped
    return "".join(made)


@cache
def either_script(words: str) -> str:
    """Give characters, and after them their counterparts in the other script."""
    return words + "".join(_OTHER.get(c, "") + _VARIANTS.get(c, "") for c in words)


def in_both_scripts(*words: str) -> tuple[str, ...]:
    """Give each word as it is, and as it is wholly in the other script where that differs.

    >>> in_both_scripts("附则", "目录")
    ('附则', '附則', '目录', '目錄')
    """
    return tuple(dict.fromkeys(form for word in words for form in (word, "".join(_OTHER.get(c, c) for c in word))))
