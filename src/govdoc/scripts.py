"""Simplified and Traditional: the tables are written in one script, and read in both."""

from collections.abc import Iterator
from functools import cache
from itertools import product

#: Each pair of characters that the tables hold: how it is written in Simplified, and in Traditional.
PAIRS = (
    "爱愛启啓万萬与與业業丛叢两兩严嚴个個临臨为為乔喬习習乡鄉书書于於产產亲親亿億从從们們优優会會传傳体體余餘党黨兰蘭关關内內册冊农農冯馮决決况況准準击擊划劃刘劉则則"
    "删刪别別办辦务務动動区區华華单單卢盧卫衛厂廠厅廳县縣发發叶葉号號后後吕呂吨噸吴吳员員响響团團国國块塊声聲处處备備复復奖獎孙孫学學宁寧实實审審宾賓对對导導将將"
    "层層届屆属屬师師带帶并並庄莊应應庞龐废廢开開张張强強当當录錄总總战戰执執扫掃护護报報拟擬据據数數旧舊时時机機权權条條来來杨楊构構标標树樹档檔桩樁检檢楼樓欢歡"
    "欧歐毕畢汇匯汤湯浏瀏温溫点點热熱状狀牵牽环環现現电電盖蓋码碼称稱税稅笔筆签簽简簡类類紧緊约約级級纪紀纲綱纳納线線组組细細经經结結络絡绝絕统統编編网網罗羅聂聶联聯"
    "节節苏蘇范範荐薦萧蕭蒋蔣见見规規视視览覽计計订訂认認议議记記讲講许許设設访訪评評话話语語说說请請读讀课課调調谓謂谢謝谭譚负負责責费費贺賀贾賈赁賃资資赖賴赵趙"
    "车車转轉载載辑輯辖轄辞辭边邊过過选選邓鄧邮郵邹鄒郑鄭释釋钟鍾钱錢银銀链鏈镇鎮长長门門闭閉问問间間闵閔阅閱阎閻阳陽阶階陆陸陈陳韦韋韩韓页頁顶頂顷頃项項顺順须須顾顧"
    "预預领領题題颜顏马馬鲁魯鲍鮑黄黃齐齊龙龍龚龔举舉监監布佈参參赠贈趋趨缓緩达達宪憲违違验驗暂暫远遠词詞证證图圖讨討论論质質询詢匀勻变變听聽围圍尽盡归歸征徵户戶担擔拨撥获獲觉覺赢贏适適随隨隶隸难難额額缴繳购購确確织織晓曉试試几幾详詳竞競赛賽闻聞衔銜礼禮职職队隊讯訊"
    "诉訴进進样樣协協写寫观觀锦錦馆館给給仅僅气氣还還无無颁頒讼訟骤驟缘緣饱飽倾傾术術维維碍礙纠糾错錯台臺库庫坛壇献獻诺諾态態军軍园園笺箋咨諮干幹众衆贯貫彻徹坚堅济濟创創医醫疗療财財这這义義罚罰没沒头頭种種么麼让讓筑築运運输輸药藥劳勞妇婦残殘儿兒换換专專仪儀芦蘆场場绩績径徑惩懲债債"
    "辩辯绪緒争爭连連沪滬粤粵闽閩赣贛琼瓊贵貴云雲陕陝辽遼晋晉隐隱恳懇秘祕摄攝诀訣显顯键鍵岁歲帮幫识識终終谅諒钮鈕贴貼赞贊营營怀懷势勢误誤亩畝频頻广廣"
    "双雙练練采採价價谈談蓝藍挥揮谐諧励勵绍紹筹籌谨謹"
)
#: Characters that Traditional writes in several ways, by the word and by the place: 批覆 and 恢復, 說 and in Hong Kong 説.
_WAYS = (
    "为為爲", "说說説", "阅閱閲", "卫衛衞", "众眾衆", "启啓啟", "秘祕秘", "汇匯彙", "复復覆複", "签簽籤", "并並併", "注注註", "核核覈", "系系係繫",
    "干幹干", "布佈布", "台臺台", "准準准", "后後后", "于於于", "咨諮咨", "制制製", "获獲穫",
)  # fmt: skip
_TRADITIONAL = dict(zip(PAIRS[::2], PAIRS[1::2], strict=True)) | {ways[0]: ways[1:] for ways in _WAYS}
_SIMPLIFIED = {form: simplified for simplified, forms in _TRADITIONAL.items() for form in forms if form not in _TRADITIONAL}


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
    return words + "".join([_ways(c).replace(c, "") for c in words])


def in_both_scripts(*words: str) -> tuple[str, ...]:
    """Give each word as it is, and as it is wholly in the other script where that differs, in all the ways that one has.

    >>> in_both_scripts("附则", "批复")
    ('附则', '附則', '批复', '批復', '批覆', '批複')
    """
    return tuple(dict.fromkeys(form for word in words for form in (word, *_writings(word))))


def _writings(word: str) -> Iterator[str]:
    """Give a word in Simplified, and in each way in which Traditional may write it."""
    simplified = "".join([_SIMPLIFIED.get(c, c) for c in word])
    yield simplified
    yield from map("".join, product(*[_TRADITIONAL.get(c, c) for c in simplified]))


def _ways(char: str) -> str:
    """Give a character in Simplified, and in each way in which Traditional may write it."""
    simplified = _SIMPLIFIED.get(char, char)
    return simplified + _TRADITIONAL.get(simplified, "")
