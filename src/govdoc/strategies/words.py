"""Words to draw: phrases, sentences and names in the manner of official documents, the plainest of each kind first.

Everything is invented. What the parser has a table for, such as markers and elements, is drawn from that table and not
listed here.
"""

#: A heading is an action and its matter: 加强领导, 完善经费保障.
ACTIONS = ("加强", "落实", "完善", "健全", "推进", "强化", "优化", "提升", "规范", "夯实")
MATTERS = (
    "领导", "责任", "服务能力", "监督检查", "安全管理", "队伍建设", "基础设施", "宣传引导", "数据共享",
    "经费保障", "河道清淤和堤防维护", "农村公路建设管理",
)  # fmt: skip
#: Headings that look like something else: a list of numbers, a word that seems unfinished, a quotation, a year, a citation.
ODD_HEADINGS = (
    "坚持问题导向", "鼓励公众参与", "评选一、二、三等奖", "用好“青川通”平台", "推进“一网通办”（二期）", "办好2024年重点实事", "发挥第一书记作用",
    "对照《条例》第三条抓整改", "发展5G应用", "守好第一道防线", "支持1.5万户农户增收", "一手抓防汛一手抓抗旱",
)  # fmt: skip
#: The names of chapters, in the order in which laws have them.
CHAPTERS = ("总则", "规划与建设", "保护措施", "监督管理", "法律责任", "附则")

#: A sentence is somebody, and what they are to do.
SUBJECTS = ("各级", "各部门", "各乡镇人民政府", "市水务局", "有关责任单位", "基层干部", "驻村工作队")
DUTIES = (
    "要高度重视", "要明确专人负责", "要在6月底前完成整改", "要按月通报工作进展", "要把责任落到每个岗位",
    "要主动接受群众监督", "要防止形式主义", "要做好资料归档工作",
)  # fmt: skip
#: A norm of a law: somebody, and what they shall do.
PERSONS = ("任何单位和个人", "县级以上人民政府", "建设单位", "古树名木的管护人", "水行政主管部门")
NORMS = (
    "应当遵守本条例",
    "应当编制年度计划",
    "应当向社会公布结果",
    "不得擅自占用河道",
    "可以采取临时处置措施",
    "应当自收到申请之日起二十日内作出决定",
)
#: A case that a list of a law names.
CASES = ("擅自占用河道的", "未按照规定报告的", "拒不接受监督检查的", "造成其他严重后果的", "将场地转借他人的")
#: What introduces a list.
LEADS = ("有下列情形之一的：", "有下列行为之一的，由水行政主管部门责令改正：", "违反本条例规定，有下列情形之一的，依法给予处分：")
#: What introduces points inside a paragraph.
INTRODUCTIONS = ("重点抓好以下几项工作：", "主要做法是：", "会议强调三点。")

PLACES = ("青川市", "临江县", "望云镇", "云岭省")
ORGANS = ("人民政府", "人民政府办公室", "水务局", "教育局")
NAMES = ("张伟", "李建国", "王晓梅")
#: What a title is about, and the kind of document that it names (条例 8).
AFFAIRS = ("做好防汛工作", "加强古树名木保护", "开展春季植树活动", "规范停车秩序", "推进农村供水保障")
KINDS = ("通知", "意见", "通报", "报告", "决定", "函")
#: What a law is about, and what it is called.
FIELDS = ("河道管理", "古树名木保护", "停车泊位共享", "物业服务")
RULES = ("条例", "办法", "规定", "实施细则")
#: What a plan about the same is called.
PLANS = ("工作方案", "三年行动计划", "考核细则")
OPENINGS = ("现就有关事项通知如下：", "为进一步做好有关工作，经市政府同意，提出以下意见。")
ANNEXES = ("古树名木名录", "重点任务分工表", "先进集体推荐表")
THEMES = ("把责任扛在肩上", "以实干开创新局面", "推动基层治理走深走实")
OCCASIONS = ("——在全市防汛工作会议上的讲话", "——在动员部署会上的讲话")
SALUTATIONS = ("同志们：", "各位代表：")
PARTS = ("脚印留在田埂上", "窗口虽小连着千家", "在调解室里学会等一等")
#: A letter of a Taiwanese office: what it is about, what it tells, what it asks for.
SUBJECTS_TW = ("檢送本縣農塘清淤補助計畫一份，請查照。", "貴所函請釋示社區活動中心使用規則一案，復請查照。")
FACTS_TW = ("依據本縣農村水環境改善自治條例第七條辦理。", "本案經費由本府年度預算支應。", "復貴所一百十二年三月一日函。")
REQUESTS_TW = ("請於文到七日內完成轉知。", "請依優先順序造冊函送本府複審。", "逾期未送者，視同無提案需求。")

#: Lines that begin like a marker and open nothing; {n} is a Chinese numeral, {a} and {b} are Arabic ones.
MISLEADING = (
    "第{n}条规定的情形，依照本办法执行。",
    "{a}.{b}亿元资金已经拨付到位。",
    "{a}、{b}号楼已经完成改造。",
    "第一时间报告险情，不得迟报。",
    "第一书记要驻村开展工作。",
    "第{n}章规定的程序，适用于本节。",
    "一一对应，逐项销号。",
    "一带一路建设取得新进展。",
    "首先进入现场的人员要做好记录。",
    "其一生都献给了水利事业。",
    "{a}:30召开调度会。",
    "{a}.{b}%的农户提出了意见。",
    "20{a}年以来，降雨明显偏多。",
    "第三方机构要独立开展评估。",
    "（以下简称试点）已经结束。",
    "一、二、三等奖各评选若干名。",
    "一、二月份降雨偏多，要提前做好准备。",
    "三、四月份气温回升，要抓紧春灌备耕。",
    "八、九月份台风多发，要落实防御措施。",
)
#: The same, but read as a marker: tests/cases/known_failures/round_trip.txt. Drawn documents have none.
MISREAD = ("十、百、千亿级产业梯次发展。",)
