"""What marks a clause: done, under way, hypothetical, a target, a purpose, a topic."""

from __future__ import annotations

from gongwen.pattern import PlainPattern
from gongwen.scope.hint import Mark

QUOTED = Mark(r"“[^“”]{0,200}”|‘[^‘’]{0,200}’|《[^《》]{0,200}》|（[^（）]{0,200}）", "“‘《（")
"""Stretches whose words are not the clause's own."""

PERFECT = Mark(
    r"(?<!为|除|到)了(?!解|望|结|却|如指掌|不起|断|就[干办做])|已(?!建|有|批|开工|投|出|纳入|退|婚|供|取得|获)"
    r"|已[经在将]|曾|近年来|以来(?!的)|一年来|[多几五十]年来",
    "了已曾来",
)
"""Marks of what is done."""

ATTAINED = Mark("(?:已|业已|已经|已全部|已累计)$|实际(?:完成|建成|开工|支付|改造|新建)$", "已际")
"""What a clause ends in up to its verb, or with it, where that tells of what is done."""

PAST = Mark(
    r"(?<!为|除|到)了(?!解|望|结|却|如指掌|不起|断|就[干办做])|已(?!建|有|批|开工|投|出|纳入|退|婚|供|获)(?![^，]*的)"
    r"|曾(?![^，]*的)|近年来(?!的)|[多几五十]年来(?!的)|^[^，]{0,6}(?:年来|以来)$"
    r"|(?:(?<![比较于])(?:去年|上年)|过去(?:的?一|[二三四五六七八九十])年|一年来)(?![^，]{0,12}的)"
    r"|全[国省市县区州](?:率先|首[个家例创次批单])(?![^，]*的)|超额完成|[高好优快]于(?:预期|年初)|完成[^，]{0,10}(?:目标|任务|计划|预算)[^，]{0,4}的[0-9]|比[一二三四五六七八九十]年前|累计(?![^，]{0,12}的)|历史(?:新高|最高)|[0-9]余(?![0-9])|[0-9万]多[个名人户家件亩场次]"
    r"|(?<![0-9.第])[1-9][0-9]{2,}(?<!0)(?:件|人|份|起|户|名|宗|例|场|次)(?![^，]*的)",
    "了已曾年来累史余多件人份起户名宗例场次率首超于完",
)
"""The perfect and times gone by, but for those within a description or a comparison."""

VERB_AMOUNT = PlainPattern(
    r"[了着过到至约近超逾为达]{0,2}[㐀-鿿〇々]{0,6}?"
    r"(?:[0-9]|百分之|[一二两三四五六七八九十百千几数]+(?:[万亿倍成番]|个百分点))"
)
"""An amount close behind a verb."""

LOOSE_AMOUNT = PlainPattern(
    r"[0-9%][㐀-鿿〇々]{0,3}(?:以上|以内|以下|左右)|力争|目标|预期|[0-9][—\-~至][0-9]|不(?:低于|高于|超过|少于)"
)
"""An amount as of a target."""

ASSIGNING = Mark(
    r"(?:牵头|分工负责|按职责(?:分工)?|按照?分工|会同|配合|负责|参与|协办|主办)", "牵按会配负参办"
)
"""What part an organ takes in a task."""

ASSIGNED = Mark(
    r"(?:[部局委办院厅署会行司府市县区镇乡等]|中心|单位|部门|公司|集团|机构|组织|分工|职责)"
    r"(?:分别|共同|具体|牵头|组织|等){0,2}(?:牵头|负责|配合|参与|落实|协办|承办|实施)$",
    tail="头责合与实办施",
)
"""A clause that is but the name of an organ and its part in a task (市住建局负责)."""

ROUSING = Mark("让我们", "让")
"""The head of a call to everybody, which undertakes nothing."""

CLASS = PlainPattern(
    r"^(?:各|有关|相关|所有|全体|每个?|[省市县乡镇区]级|地方)|(?:单位|部门|机构|主体|用户|业主|[经营投资生产使用消费劳动]{2}者)等?$"
    r"|(?:采购|招标|投标|申请|承租|出租|承包|发包|用人|责任|纳税|经营|申报|供应)[人商]$"
)
"""Agents of a class, whose duties a rule tells (用人单位, 各乡镇)."""

DATED = Mark(
    "^(?:自|从|截至|截止|在|于)?(?:20[0-9]{2}年|19[0-9]{2}年|前年|去年|上年|今年|本年|明年|来年|后年)"
    "|^“?(?:十[一二三四五六]?|[六七八九])五”?(?:时期|期间|以来|规划期)"
    "|^(?:过去|近[一二三四五六七八九十几两0-9]{1,3}年|[一二三四五六七八九十]{1,2}年来)",
    head="自从截在于12前去上今本明来后“十六七八九过近一二三四五",
)
"""A year or years at the head of a clause, as a figure or told from the year that runs."""

WITHIN = Mark(
    r"(?:^|[^，的])(?:[一二三四五六七八九十两0-9]{1,3}年|(?<![多去今本])年|[0-9一二三四五六七八九十两]{1,3}个?月)内(?![^，]*的)",
    "内",
)
"""The span of time ahead within which something is to be done."""

DEFECT = Mark(
    r"(?:不(?:力|严|严格|到位|够|实|足|规范|健全|完善|彻底|及时|充分|平衡|深入|扎实|明显|合理|透明|畅|通畅|强|牢|牢固|落实|合格|达标|彰显|明确|清晰)"
    r"|力度不大|滞后|缺失|缺位|缓慢|薄弱|脱节|乏力|流于形式|走过场|打折扣|有(?:较大|一定)?(?:差距|偏差|短板)|存在(?:漏洞|短板|不足|问题))$"
    r"|^(?:其中)?未[^，]{1,24}的(?![^，]{0,8}占)[^，]{0,12}[0-9]"
    r"|^[^，对把将]{0,12}未(?:经|按|能|及时|严格|有效|得到|落实|履行|开展|建立|完成|报[备批送]|公开|执行|进行|取得|整改)[^，]{0,12}$",
    "未",
    head="未其",
    tail="力严格位够实足范全善底时分衡入显理明畅强牢固合标确晰大后失慢弱节乏式场扣距差板洞题",
)
"""What is told of a deed that falls short."""

DUE = Mark(r"[年月日底末中季旬](?:之|以)?前", "前")
"""The time before which something is to be done."""

BOUNDED = Mark(
    "[0-9%][^，0-9]{0,4}(?:以上|以内|以下|左右)$|不(?:低于|高于|超过|少于)[^，]{0,12}[0-9]",
    "不",
    tail="上内下右",
)
"""An amount as of a target."""

FIGURES = PlainPattern("[0-9][0-9.,]*")
"""A number in figures."""

FIGURE = PlainPattern("[0-9]|[一二两三四五六七八九十百千][万亿]")
"""Any figure."""

REPEALED = Mark(
    "(?:同时|即行|予以|一并|相应|随之|自行)(?:废止|失效|停止(?:执行|使用|实施))$", tail="止效行用施"
)
"""What befalls the rules that a new one takes the place of."""

PROGRESSIVE = Mark(
    r"正在|(?<=[㐀-鿿〇々])在(?:不断|持续|加快|加速|逐步|稳步)"
    r"|正(?:全力|积极|与|就|按|逐步|努力|着手|加紧|进行|推进|筹备|筹建|兴建|审议|检讨|检视|研究|考虑|制[定订]|处理|跟进|草拟|起草|筹划|规划|探讨|评估|咨询|征询|洽谈|磋商|商讨|协助|兴建|重建|改建"
    r"|建设|施工|形成|成为|加快|加速|大力|稳步|有序|全面|深入|紧锣密鼓|如火如荼)"
    r"|没有(?![^，]{1,20}的(?:，|$|一律|不得|不予|要|应|必须|暂))|尚未|并未|仍未",
    "正在没未",
)
"""Marks of what is under way, or not yet so."""

WANTING = Mark(
    r"没有(?:也不会)?改变|还不|尚不|仍不|还没|仍没|仍然|依然|不够|不足$|不少(?:$|困难|问题)|有待|[还仍尚]需"
    r"|受制于|偏[弱低慢少高重]$|滞后$|不[高强优]$|(?:还|仍|尚)有(?:较大|不少|一定)?(?:差距|短板|弱项|不足)"
    r"|(?:风险|挑战|困难|压力|矛盾|隐患|因素|问题)[^，]{0,6}"
    r"(?:上升|增多|加大|增加|显现|加剧|交织|叠加|凸显|突出|较大|较多)$",
    "没还尚仍依不待受偏滞",
    tail="升多大加现剧织显出",
)
"""Marks of a description of what is wanting."""

NEEDING = PlainPattern("[还仍尚]需|^(?:[但而])?[还仍尚]有|(?:[要须]|需要?)(?:轮候|等候|等待|排队)")
"""A want that is reported."""

SEEING = Mark("(?:看到|认识到|意识到|注意到)(?!底|位)|是指", "看识注指")
"""A verb whose object tells how things are, or what a word means."""

AS = Mark(r"^[^，把将以按由]{0,20}(?<![有敢善新当大所不慢乱能难可])作为", "作")
"""A subject in its capacity (学校作为…)."""

HANDLED = PlainPattern(
    "^每[省市县区镇乡村校院]$|^每人(?:每[年月])?$|(?:结果|情况|事项|名单|意见|方案|报告|信息|材料|资料|数据|台账|清单|进度|总结)$"
)
"""What an agent named before handles, where it stands as a subject (结果向群众通报)."""

TIMED = PlainPattern(
    "(?:之?前|之?后|以前|以后|[0-9天日月周年度]内|期间|之际|年底|年末|年初|月[初底末]|季度?[初末]?|[每全半当次]年|[每当次]月|每周.{0,2}"
    "|上午|下午|[0-9一二三四五六七八九十][日时]|定期|每天|每日|[第前后]一时间|同时)$"
)
"""A time that stands where a subject would, so that the agent before it acts on."""

MADE = PlainPattern("把|将|以|按|可|应")
"""What stands before 作为 where it is a deed."""

IF = Mark(
    r"^(?:同时|但|而|并且|因此)?(?:只要|如果|假如|倘若|若|一旦|即使|尽管|虽然|无论|不论|不管|除非"
    r"|由于|因为|鉴于|考虑到|随着|面对)",
    head="同但而并因只如假倘若一即尽虽无不除由鉴考随面",
)
"""The head of a condition, a concession or a reason."""

CONDITION = PlainPattern(
    r"^对[^，]{0,80}(?:企业|单位|个人|人员|机构|组织|家庭|项目|的)$|[^的]{2}的$|每[㐀-鿿〇々]{1,6}[0-9一二两三]"
)
"""The condition of a rule, for whom or for each of what it holds."""

AIMED = Mark(
    "^(?:力促|争取|努力)(?:在|于|到)?(?:20[0-9]{2}年|年[内底末中]|[今明本]年|[上下]半年|[一二三四]季度|[0-9]{1,2}月|“?十[四五六七]五)",
    head="力争努",
)
"""The head of a clause that strives for something by a time ahead."""

DEMANDED = Mark(
    r"(?:人士|业界|团体|市民|居民|议员|社会|公众|各界|商会|界别)[^，的]{0,6}(?:要求|呼吁|促请|希望)",
    "求吁请希",
)
"""What others demand."""

ADVERBIAL = Mark(
    r"^(?:加上|包括|例如|比如|譬如|诸如|特别是在|尤其是在|综合分析|综合研判|综合来看|总的来?看|总体来?看"
    r"|除(?!险|尘|草|雪|恶)|即[使便]?|也就是"
    r"|有利于|有助于|意味着|经过?[^，]{1,16}(?:努力|奋斗|拼搏|攻坚|建设|发展|磨合|酝酿)$"
    r"|锚定[^，]{0,16}目标$|凡[^，]*的(?![一均都应须要不])[^，的]{0,6}$)",
    head="加包例比譬诸特尤综总除即也有意经锚凡",
)
"""The head of an example, an exception, an aside or an explanation."""

PURPOSE = Mark(
    r"^(?:[（(]?[一二三四五六七八九十0-9]+[）)、.]\s?)?为",
    head="（(一二三四五六七八九十0123456789为",
)
"""The head of a purpose."""

ENACTING = Mark(
    r"^(?:现(?:将|就|予|对|把|提出|提交|印发|公布|公告|公开|通知|通报|转发|发布|下达|决定|批准|制定|作|明确|征求|报告|面向|组织|向)"
    r"|特(?:此|制定|制订|作|提出|通知|印发|发布|公告|通告|规定|就|对|向|请|立|订)"
    r"|兹(?:将|就|有|定|决|因|任|聘|批|证)|经研究|结合[^，]{0,20}实际)"
    r"|^(?:提出|制定|制订)(?:本|如下|以下)[^，]{0,8}$"
    r"|^本(?:规划|纲要|计划|方案|办法|细则|规定|条例|意见|指南|标准|通知|决定|制度|预案|措施|要点)"
    r"(?:根据|依据|按照?|由|以|结合)[^，]{1,80}(?:制定|制订|编制|修订|编写|起草|印发)(?:而成)?$",
    head="现特兹经结提制本",
)
"""The words by which a document enacts itself (现印发, 特制定)."""

TOPIC_TAKEN = Mark(
    r"^(?:总体要求|总的要求|基本要求|总体思路|总的思路|关键|核心|首要任务|根本)(?:就)?(?:是|在于)"
    r"|^(?:这(?!相当于)|此举|对此|以上|其(?:目的|意义|核心|实质))"
    r"|^(?:就|才|都|也|既|又)?(?:是|具有|意义|事关|关系到?(?!位)|关乎|符合|体现|有利于|有助于|不仅是)",
    head="总基关核首根这此对以其就才都也既又是具意事符体有不",
)
"""The head of a clause that says something of the clauses before it."""

OBLIGED = Mark(
    r"^(?:就|关键|首先|一定)?(?:要|必须|应当?|需要|须|必将|离不开)", head="就关首一要必应需须离"
)
"""The head of a clause that says what the clauses before it demand."""

TARGET = PlainPattern(r"(?:目标|指标|预期)(?:任务)?(?:主要)?(?:是|为|如下|：|:|$)")
"""The head of a list of targets."""

ENSURED = PlainPattern("(?!.*前提下)[^，]*(?<![为在以能])确保")
"""What stands before a verb whose deed is ensured."""

INDICATOR = Mark("（(?:预期|约束|指导|参考|激励)性(?:指标)?）", "（")
"""What kind of target an amount is."""

TARGETED = Mark(
    r"(?:目标|预期)(?:设定|确定|定|初步)?(?:为|是|在)(?=[^，]{0,40}[0-9一二三四五六七八九十])."
    r"|目标(?:就|便)?是(?![^，]{0,16}的$)(?=[^，]{4,}).",
    "标期",
)
"""An amount said of a target."""

YEAR_AHEAD = Mark(
    "(?:今后一个?(?:时期|阶段|段时间)|来年|明年|后年|下年度|下一?个?(?:财政)?年度|新财政年度|(?:未来|今后)[一二三四五六七八九十0-9几两]{1,3}年)(?![^，]{0,12}的)",
    "年今",
)
"""A year ahead in which an amount will be so much."""

COMING = PlainPattern(
    "[年月季]底前|年内|年中|下个?[月周季]|陆续|短期内|今明|明[后年]|未来|今后|下半年|[下后][一两三]?年|到[0-9]{4}年"
)
"""Times to come."""

WEIGHTY = Mark(
    "(?:意义|责任|任务|使命|影响|作用)(?:十分|非常|极其|更加)?(?:重大|艰巨|深远|光荣|繁重)$"
    "|(?:至关|十分|尤为|非常|极为|更为|很)(?:重要|关键|必要|紧迫)$|势在必行$|刻不容缓$|任重道远$|路要走$|时不我待$",
    tail="大巨远荣重要键迫行缓走待",
)
"""How weighty the clause says its subject is."""

SITUATION = Mark(
    "正(?:经历|处于|处在|面临|发生|在经历)|仍然?(?:处于|处在)|大变局|(?:还|仍然?|依然)(?:存在|面临)(?!的)",
    "正局存临仍",
)
"""Words of a sentence that tells how things stand."""

EXPLAINING = Mark(
    "有助于?|有利于|意味着|旨在|取决于|离不开|[还尚仍]不|依然|仍然|来之不易|受[^，]{1,30}影响$",
    "有意旨取离还尚仍依来受",
)
"""What a clause says of a thing, even where it opens with a verb."""

YEAR_HEAD = Mark(r"^(?:截至)?((?:19|20)[0-9]{2})年(?!底?[—\-至])", head="截12")
"""A year at the head of a clause."""

BY_YEAR = Mark(
    r"^(?:力争|争取|预计)?到(?:(?P<year>20[0-9]{2}|19[0-9]{2})|二[〇零○][〇零○一二三四五六七八九]{2})年"
    r"|^到“?十[三四五六]五”?末"
    r"|^到(?:本世纪|本届政府任期末)",
    head="力争预到",
)
"""The year by which something is to be attained."""

LISTED = PlainPattern(
    r"(?:内容|形式|职能|特点|特征|方式|条件|情形|种类|范围|对象|问题)(?:主要)?(?:是|有|为|包括|如下)?$"
    r"|(?:下列|以下|如下)[^，]{0,6}(?:材料|文件|资料|证件|证明|手续|要件|信息|文书)$"
)
"""The head of a list that only describes."""

ANNOUNCING = Mark("(?<!行)(?<!作)(?<!有)为$|是$", tail="是为")
"""A clause that heads what follows."""

THIS = Mark("^这", head="这")
"""What has been said, as the subject of a clause."""

DEFINED = Mark(
    r"(?:对象|范围|(?:规划|计划|实施|建设|试点|创建|行动|有效|执行|任务|评价|考核)(?:期限?|基期|周期)|基期|所称[^，]{0,12}|定义|含义|单位|标准时[点间]|时期资料|基准[日年])(?:为|是|指|包括)|是指|系指|所称",
    "称指象围义位期限点料准",
)
"""A definition."""

WHAT = Mark(r"^[^，]{0,12}(?:要|应|需要|必须)[^，的]{0,8}的(?:是|，)", "是，")
"""A clause that announces what follows (要指出的是)."""

ADDRESSED = Mark(
    r"(?:各?(?:单位|部门|政府|机关|办事处|公司|处室|院校|学校|党委|党组|工委|管委会|企业|银行)"
    r"|局|委|办|同志们?|代表|委员|朋友们?)(?:（[^（）]*）)?$",
    tail="位门府关处司室校委组会业行局办志们表员友）",
)
"""Whom a document addresses."""
