"""What marks a clause: done, under way, hypothetical, a target, a purpose, a topic."""

from __future__ import annotations

from gongwen.pattern import Pattern, PlainPattern

QUOTED = PlainPattern(r"“[^“”]{0,200}”|‘[^‘’]{0,200}’|《[^《》]{0,200}》|（[^（）]{0,200}）")
"""Stretches whose words are not the clause's own."""

PERFECT = PlainPattern(
    r"(?<!为|除|到)了(?!解|望|结|却|如指掌|不起|断|就[干办做])|已(?!建|有|批|开工|投|出|纳入|退|婚|供|取得|获)"
    r"|已[经在将]|曾|近年来|以来(?!的)|一年来|[多几五十]年来"
)
"""Marks of what is done."""

PAST = PlainPattern(
    r"(?<!为|除|到)了(?!解|望|结|却|如指掌|不起|断|就[干办做])|已(?!建|有|批|开工|投|出|纳入|退|婚|供|获)(?![^，]*的)"
    r"|曾(?![^，]*的)|近年来(?!的)|[多几五十]年来(?!的)|^[^，]{0,6}(?:年来|以来)$"
    r"|(?:(?<![比较于])(?:去年|上年)|过去(?:的?一|[二三四五六七八九十])年|一年来)(?![^，]{0,12}的)"
    r"|比[一二三四五六七八九十]年前|累计(?![^，]{0,12}的)|历史(?:新高|最高)"
)
"""The perfect and times gone by, but for those within a description or a comparison."""

VERB_AMOUNT = Pattern(
    r"[了着过到至约近超逾为达]{0,2}\p{Han}{0,6}?"
    r"(?:[0-9]|百分之|[一二两三四五六七八九十百千几数]+(?:[万亿倍成番]|个百分点))"
)
"""An amount close behind a verb."""

LOOSE_AMOUNT = Pattern(
    r"[0-9%]\p{Han}{0,3}(?:以上|以内|以下|左右)|力争|目标|预期|[0-9][—\-~至][0-9]|不(?:低于|高于|超过|少于)"
)
"""An amount as of a target."""

FIGURE = PlainPattern("[0-9]|[一二两三四五六七八九十百千][万亿]")
"""Any figure."""

REQUIRED = PlainPattern(
    r"(?:总体?要求|总的要求|指导思想|(?:总体|基本|工作|总的)思路)(?:和[^，]{1,8})?(?:是|为|：|:|$)"
)
"""The head of what is demanded of the work as a whole."""

PROGRESSIVE = PlainPattern(
    r"正在|(?<=[㐀-鿿〇々])在(?:不断|持续|加快|加速|逐步|稳步)"
    r"|正(?:全力|积极|与|就|按|逐步|努力|着手|加紧|进行|推进|筹备|筹建|兴建|审议|检讨|检视|研究|考虑|制[定订]|处理|跟进|草拟|起草|筹划|规划|探讨|评估|咨询|征询|洽谈|磋商|商讨|协助|兴建|重建|改建"
    r"|建设|施工|形成|成为|加快|加速|大力|稳步|有序|全面|深入|紧锣密鼓|如火如荼)"
    r"|没有|尚未|并未|仍未"
)
"""Marks of what is under way, or not yet so."""

WANTING = PlainPattern(
    r"没有(?:也不会)?改变|还不|尚不|仍不|还没|仍没|仍然|依然|不够|不足$|不少(?:$|困难|问题)|有待|[还仍尚]需"
    r"|受制于|偏[弱低慢少高重]$|滞后$|不[高强优]$|(?:还|仍|尚)有(?:较大|不少|一定)?(?:差距|短板|弱项|不足)"
    r"|(?:风险|挑战|困难|压力|矛盾|隐患|因素|问题)[^，]{0,6}"
    r"(?:上升|增多|加大|增加|显现|加剧|交织|叠加|凸显|突出|较大|较多)$"
)
"""Marks of a description of what is wanting."""

NEEDING = PlainPattern("[还仍尚]需")
"""A want that is reported."""

SEEING = PlainPattern("(?:看到|认识到|意识到|注意到)(?!底|位)")
"""A verb whose object tells how things are."""

AS = PlainPattern(r"^[^，把将以按由]{0,20}(?<![有敢善新当大所])作为")
"""A subject in its capacity (学校作为…)."""

HANDLED = PlainPattern(
    "^每[省市县区镇乡村校院]$|^每人(?:每[年月])?$|(?:结果|情况|事项|名单|意见|方案|报告|信息|材料|资料|数据|台账|清单|进度|总结)$"
)
"""What an agent named before handles, where it stands as a subject (结果向群众通报)."""

MADE = PlainPattern("把|将|以|按|可|应")
"""What stands before 作为 where it is a deed."""

IF = PlainPattern(
    r"^(?:同时|但|而|并且|因此)?(?:只要|如果|假如|倘若|若|一旦|即使|尽管|虽然|无论|不论|不管|除非"
    r"|由于|因为|鉴于|考虑到|随着|面对)"
)
"""The head of a condition, a concession or a reason."""

CONDITION = Pattern(
    r"^对[^，]{0,80}(?:企业|单位|个人|人员|机构|组织|家庭|项目|的)$|[^的]{2}的$|每[\p{Han}]{1,6}[0-9一二两三]"
)
"""The condition of a rule, for whom or for each of what it holds."""

RULE_FOR = PlainPattern("对[^，]{2,80}的[^，的]{0,8}$")
"""The head of a rule, which no plan told before it reaches into."""

EARNER = Pattern(
    r"的(?:[\p{Han}]{0,4}(?:企业|单位|机构|个人|人员|组织|家庭|项目|公司|团队|平台|院校|学校|园区|基地)|实验室|商户|农户)$"
)
"""Who earns what a rule gives."""

ATTACHED = PlainPattern(
    r"[^，。；：]{4,50}(?:方案|办法|细则|规划|计划|规定|要点|清单|意见|措施|名单|目录"
    r"|(?:分配|一览|汇总|明细|申请|申报|登记|统计|情况|评分|审批|分工|任务|推荐|进度|安排|信息|报名|备案)表"
    r"|年[0-9]{1,2}月[0-9]{1,2}日印发)"
    r"(?:（(?:试行|暂行|修订|20[0-9]{2})[^（）]{0,12}）)?$"
)
"""A line that holds the title of a document, or says when it was printed."""

LABEL = PlainPattern(
    r"(?:资金|项目|补助|奖补|经费)?(?:拨付|申报|申请|补助|奖励|支持|扶持|受理|审核|评审|验收|考核|监督|管理|使用|分配|下达|评定|认定|资助|适用|缴纳"
    r"|征收|登记|备案|发放|兑现|退出|检查|报名|评选|采购|投标|处罚|整改|培训|招聘|录取)"
    r"(?:时限|时间|程序|标准|方式|方法|流程|期限|条件|范围|对象|依据|主体|内容|渠道|原则|金额|比例|材料|项目|地点)$"
    r"|[\u4e00-\u9fff]{2}[与和及](?:问责|考核|监督|管理|评估|评价|验收|奖惩|处罚|处理|整改|检查|实施|保障|支持)$"
)
"""A heading that names what is told under it (申报期限, 评估与奖惩)."""

CAPPED = PlainPattern(
    r"^(?:[单每][家个户项名人件][^，0-9]{0,8})?[^，0-9]{0,6}(?:最高|最多|最低)[^，0-9]{0,8}不(?:超过|低于|少于|高于)"
)
"""The bound of what a rule gives."""

AWARDED = PlainPattern(r"(?:每|分别|一次性)[^，0-9]{0,10}(?:给予|奖励|补助|补贴|资助)")
"""What a rule gives, and how often."""

PROPOSED = PlainPattern(
    "(?!.*(?:长官|政府|司长|局长|署长|当局|国务院|党委))(?:[^，我们]{2,}|.+(?:委员|代表|主委|主席|专家|学者|教授|人士|会长))(?<![我们人现特兹谨府局司院])(?:建议|提议)$"
)
"""The head of a clause in which somebody else proposes something, up to the word for it."""

DEMANDED = PlainPattern(
    r"(?:人士|业界|团体|市民|居民|议员|社会|公众|各界|商会|界别)[^，的]{0,6}(?:要求|呼吁|促请|希望)"
)
"""What others demand."""

ADVERBIAL = PlainPattern(
    r"^(?:加上|包括|例如|比如|譬如|诸如|特别是在|尤其是在|综合分析|综合研判|综合来看|总的来?看|总体来?看"
    r"|除(?!险|尘|草|雪|恶)|即[使便]?|也就是"
    r"|有利于|有助于|意味着)"
)
"""The head of an example, an exception, an aside or an explanation."""

PURPOSE = PlainPattern(r"^(?:[（(]?[一二三四五六七八九十0-9]+[）)、.]\s?)?为")
"""The head of a purpose."""

ENACTING = PlainPattern(
    r"^(?:现|特|兹|经研究|结合[^，]{0,20}实际)(?!场|代|有|行|状|金|实|点|色|别|大|殊)"
    r"|^(?:提出|制定|制订)(?:本|如下|以下)[^，]{0,8}$"
)
"""The words by which a document enacts itself (现印发, 特制定)."""

TOPIC_TAKEN = PlainPattern(
    r"^(?:总体要求|总的要求|基本要求|总体思路|总的思路|关键|核心|首要任务|根本)(?:就)?(?:是|在于)"
    r"|^(?:这(?!相当于)|此举|对此|以上|其(?:目的|意义|核心|实质))"
    r"|^(?:就|才|都|也|既|又)?(?:是|具有|意义|事关|关系到?(?!位)|关乎|符合|体现|有利于|有助于|不仅是)"
)
"""The head of a clause that says something of the clauses before it."""

OBLIGED = PlainPattern(r"^(?:就|关键|首先|一定)?(?:要|必须|应当?|需要|须|必将|离不开)")
"""The head of a clause that says what the clauses before it demand."""

TARGET = PlainPattern(r"(?:目标|指标|预期)(?:任务)?(?:主要)?(?:是|为|如下|：|:|$)")
"""The head of a list of targets."""

TARGETED = PlainPattern(
    r"(?:目标|预期)(?:设定|确定|定|初步)?(?:为|是|在)(?=[^，]{0,40}[0-9一二三四五六七八九十])."
)
"""An amount said of a target."""

COMING = PlainPattern(
    "[年月季]底前|年内|年中|下个?[月周季]|陆续|短期内|今明|明[后年]|未来|今后|下半年|[下后][一两三]?年|到[0-9]{4}年"
)
"""Times to come."""

WEIGHTY = PlainPattern(
    "(?:意义|责任|任务|使命|影响|作用)(?:十分|非常|极其|更加)?(?:重大|艰巨|深远|光荣|繁重)$"
    "|(?:至关|十分|尤为|非常|极为|更为|很)(?:重要|关键|必要|紧迫)$|势在必行$|刻不容缓$|任重道远$|路要走$|时不我待$"
)
"""How weighty the clause says its subject is."""

SITUATION = PlainPattern(
    "正(?:经历|处于|处在|面临|发生|在经历)|大变局|(?:还|仍然?|依然)(?:存在|面临)(?!的)"
)
"""Words of a sentence that tells how things stand."""

EXPLAINING = PlainPattern("有助于?|有利于|意味着|旨在|取决于|离不开|[还尚仍]不|依然|仍然|来之不易")
"""What a clause says of a thing, even where it opens with a verb."""

YEAR_HEAD = PlainPattern(r"(?:截至)?((?:19|20)[0-9]{2})年(?!底?[—\-至])")
"""A year at the head of a clause."""

BY_YEAR = PlainPattern(
    r"^(?:力争|争取|预计)?到(?P<year>20[0-9]{2}|19[0-9]{2})年|^到“?十[三四五六]五”?末"
    r"|^到(?:本世纪|本届政府任期末)"
)
"""The year by which something is to be attained."""

LISTED = PlainPattern(
    r"(?:内容|形式|职能|特点|特征|方式|条件|情形|种类|范围|对象|问题)(?:主要)?(?:是|有|为|包括|如下)?$"
)
"""The head of a list that only describes."""

DEFINED = PlainPattern(
    r"(?:对象|范围|所称[^，]{0,12}|定义|含义|单位)(?:为|是|指|包括)|是指|系指|所称"
)
"""A definition."""

WHAT = PlainPattern(r"[^，]{0,12}(?:要|应|需要|必须)[^，的]{0,8}的(?:是|，)")
"""A clause that announces what follows (要指出的是)."""

REQUEST = PlainPattern(
    r"(?<!提)请(?:予|各位|大会|全国)?[^，。]{0,6}(?:审议|审查|审阅|提出意见)"
    r"|向(?:大会|全会|各位)[^，。]{0,6}(?:报告|汇报|述职)"
    r"|提请[^，。]{0,20}(?:会议|大会|全会)[^，。]{0,4}审议(?=[，。]|$)"
)
"""The opening of a report to an assembly."""

ANNOUNCED = Pattern(
    r"(?:以下|下列|如下|[一二三四五六七八九十0-9几两]{1,3}+个?(?:方面|项|点))(?:的)?(?:主要|重点|重大)?"
    r"(?:工作|任务|措施|举措|要求|方面)?$"
    r"|(?:以下|下列|如下)[^，。]{0,14}(?:措施|建议|安排|举措)$|^我们?(?:会|将)?(?:建议|提议)$"
    r"|(?:总体要求|总的要求|指导思想|基本思路|总体思路|主要任务|工作重点|重点任务|基本要求|奋斗目标)是$"
)
"""A sentence that announces the tasks that follow."""

OUTLOOK = PlainPattern(
    r"^(?:展望)?(?:未来|今后|下一步|新的一年|今年|明年|下一阶段)(?:[一两三五几十]年)?$"
)
"""A time ahead that stands as a clause of its own."""

ADDRESSED = PlainPattern(
    r"(?:各?(?:单位|部门|政府|机关|办事处|公司|处室|院校|学校|党委|党组|工委|管委会|企业|银行)"
    r"|局|委|办|同志们?|代表|委员|朋友们?)(?:（[^（）]*）)?$"
)
"""Whom a document addresses."""
