"""The closed classes of words and the patterns that reading a clause rests on."""

from __future__ import annotations

from gongwen.pattern import Pattern

VERBS = frozenset(("object", "measure", "noun", "state", "attribute"))
"""The uses of verbs; `FIRM` and `COMPLETE` are those that are no nouns."""

FIRM = frozenset(("object", "measure", "state", "attribute"))

COMPLETE = frozenset(("object", "measure", "state"))

LEADING = frozenset(("adverb", "modal"))
"""The uses of words that lead a verb."""

LEAD = Pattern(
    r"(?:[(（][一二三四五六七八九十0-9]{1,4}[)）]、?"
    r"|第?[一二三四五六七八九十百]{1,4}(?:[、.．:]|[章节条]\s?)"
    r"|[0-9]{1,2}(?:[、．)）]|\.(?![0-9]))|[①-⑳]"
    r"|第?[一二三四五六七八九十]{1,2}(?:是(?![否非])|(?=要))|[\s—―\-·•*#(（])*+"
)
"""What stands before a clause proper: heading numbers, dashes, counting words."""

TIME = Pattern(
    r"(?:(?:截?至|到)?(?:(?:[今明去本当上前后全近]|未来|过去|[0-9〇零一二三四五六七八九十—\-~至两几]{1,9})"
    r"(?:年|年度|个?月|日|季度|周)|第?[一二三四]季度|[上下]半年|年[底末]|“?十[一二三四五]五”?(?:时期|期间|末)?)"
    r"(?:[底末初前内间来]|以[来前后内])*+)++"
)
"""A time at the head of a clause."""

TIME_HEADS = frozenset(
    "截至到今明去本当上下前后全近未过第年“0123456789〇零一二三四五六七八九十—-~两几"
)
"""The characters that such a time begins with."""

AMOUNT = Pattern(
    r"(?:了|着|过|到|至|约|近|超|逾|为|分别|达|全省|全国|全市|在|[以比]上年|第|前|世界|全球|上|仅|共|各|百分之|翻)*+"
    r"[0-9一二两三四五六七八九十百千万几数半]"
)
"""An amount that follows a verb at once."""

FINAL_AMOUNT = Pattern(
    r"(?:[0-9][0-9.,]*|[一二两三四五六七八九十][一二三四五六七八九十百千]*)[万亿千百]*(?:[—\-~至][0-9.]+)?(?:[%‰]|个?百分点|\p{Han}{1,6})?"
    r"(?:以上|以下|以内|左右|上下|余)?$"
)
"""An amount that closes a clause."""

DEGREE = Pattern("的[^的，]{1,8}(?:十分|非常|更加|更为|很|依然|仍然|较为|日益)[^，的]{2}$")
"""An adjective of degree that closes a clause as its predicate."""

SHARE = Pattern(r"占[^，、]{0,24}?(?:比重|比例|份额|比率|比)(?:的)?")
"""An amount said of a share, whose own verb comes later (占全国比重超过一半)."""

ADVERBIAL = Pattern(
    r"(?:要|必须|应|需)?(?:(?:严格)?(?:按照?|根据|依据|依照|遵照|围绕|本着|对照|针对)[^，]*"
    r"(?:要求|部署|规定|原则|精神|标准|安排|思路|目标|方式|办法|需要|情况|意见|结果|方针|模式|理念|方案"
    r"|规划|程序|实际|特点|问题|重点|主题|主线|任务)"
    r"|经[^，]*(?:审核|审批|审查|审定|批准|同意|认定|确认|评审|验收|考核|评估|研究|核实)(?:后|合格|通过)?"
    r"|(?:通过|透过|以)[^，]*(?:方式|形式|途径|办法|手段|渠道)"
    r"|(?:有关|关于)[^，]*的[^的，]{1,8}"
    r"|结合(?:实施|开展|落实|贯彻)[^，]*(?:计划|行动|战略|工程|规划|政策|活动|实际)"
    r"|从[^，]*(?:入手|出发|着手|方面|层面|角度|起)|在[^，]*(?:领导|指导|支持|帮助|努力|监督)下)$"
)
"""Clauses that are nothing but an adverbial."""

PACED = Pattern("[^，]*的[^，的]{0,6}(?:步伐|进程|进度|速度|力度)$")
"""The pace at the end of a clause, which the verb at its head quickens."""

AGENTS = ("政府", "党委", "部门", "企业", "各方", "群众", "公众", "单位")
"""Nouns behind which a verb is hardly a noun (政府引导)."""

FORMS = frozenset("模式 机制 方式 方法 手段 形式 路径 载体 体系".split())
"""Nouns of the way of working."""

SPENT = Pattern(
    "[^，0-9]{0,24}?(?:用于[^，]{2,80}?|支持[^，]{2,40}?的[^，的]{0,6})"
    "(?:支出|资金|投资|经费|贷款|投入|补助|拨款|补贴|费用)"
    "(?:余额|总额|总量|规模)?(?=[0-9由从共累约超达为比同增占]|合计)"
)
"""Money and what it is spent on, said as the subject of an amount."""

RULED = Pattern(
    "(?:(?!由|将|应|要)[^，]){2,80}的(?=(?:分别|一次性|再|另行|各|均|依法|按规定)*(?:给予|予以|处以))"
)
"""The condition of a rule with what it gives in one clause (每新增一家的给予)."""

EACH = Pattern(
    "(?:分别)?每[^，0-9一二两三四五六七八九十]{1,6}?(?=(?:分别|一次性|再|各)*(?:给予|予以|奖励|补助|补贴|资助)(?![最不金额每]|标准))"
)
"""For each of what a rule gives its reward (每项给予)."""

NEWLY = Pattern(r"新(?=\p{Han}{2}[^，]{0,20}[0-9])")
"""What says of a deed with an amount that it is new (新签约)."""

VALID = Pattern("[^，]{0,8}(?:有效期|试行期|实施期|期限)[^，0-9]{0,6}(?:至|到|为)")
"""How long a rule holds, said without a verb (有效期至)."""

DENSITY = Pattern("每[百千万十]+[^，0-9]{1,6}$")
"""For how many a density is told (每千人口拥有…达到)."""

WAYS = Pattern("[^，]*的[^的，]{0,8}(?:方法|途径|路径|办法|方式|思路|规律|路子|新路)$")
"""A way of working as the object of the verb at the head of a clause (探索…的途径)."""

ASPECTS = frozenset(("方面", "领域", "环节"))
"""Words that close what 在 opens."""

JOINING = frozenset(("与", "和", "同", "跟"))
"""Words that, at the head of a clause, name with whom something is done."""

COUNTED = frozenset("条项个份件")
"""Characters behind which a modal is a noun (7条建议)."""

ALWAYS_VERBS = frozenset(("给予", "予以", "处以", "给以", "加以", "责令"))
"""Verbs that are no nouns even behind 的."""

APPLYING = ALWAYS_VERBS | frozenset(("进行", "实行", "实施"))
"""Verbs of what is done to the receiver that 对 names."""

BY = frozenset(("按", "按照", "依照", "参照"))
"""Prepositions of the measure by which something is given."""

LISTING = Pattern("[^，]*、[^，]*等[^，、的]{2,6}$")
"""A list of things and what they are, as the object of a verb (技术、资金等要素)."""

ACCEPTED = Pattern("(?:验收|审核|审查|评审|评估|认证|认定|认可|考核|决议|条例|法|检查|年检|测试)")
"""What is passed rather than used as a means."""

LIGHT = frozenset(("进行", "加以", "予以", "给予"))
"""Verbs whose object says what is done."""

MEANS = frozenset(("通过", "透过"))
"""Prepositions of the means."""

SERVING = frozenset("提供 创造 奠定 营造 注入 增添 贡献 打下".split())
"""Verbs that do something for others."""

HEAD_OF_RULE = Pattern("(?:的|者|(?<![瓦小工课学])时|后)$")
"""The end of a condition (年纳税百万元以上的)."""

TEMPORAL = frozenset(
    (
        "后",
        "时",
        "之后",
        "以后",
        "以前",
        "之前",
        "之际",
        "之时",
        "时候",
        "期间",
        "过程中",
        "前提下",
        "条件下",
        "情况下",
        "领导下",
        "指导下",
        "支持下",
        "基础上",
    )
)
"""Words that close a clause of time or circumstance."""

TOWARDS = frozenset(("对", "对于", "针对", "给"))
"""Prepositions of the receiver."""

OPENING = TOWARDS | frozenset(
    ("为", "为了", "随", "随着", "透过", "就", "自", "鉴于", "至于", "因应")
)
"""Prepositions that, with their noun, may be all of a clause."""

GIVING = frozenset(
    "给予 予以 给 给以 实行 实施 进行 提供 安排 奖励 补助 补贴 资助 发放 拨付 享受 减免 采取 "
    "加大 执行 加强 开展 处以 作出 实现 落实 强化 做好 建立 产生 造成 形成 提出".split()
)
"""Verbs that give something to a receiver, and may be nouns behind 的."""

RECEIVERS = frozenset(
    ("企业", "单位", "人员", "个人", "机构", "家庭", "公司", "组织", "主体", "团队", "项目")
)
"""Nouns that receive what a verb of giving gives."""

PIVOTS = frozenset(("要求", "需要", "预计", "预期", "预料", "估计", "请", "尚需", "仍需", "还需"))
"""Modals behind which a new subject may follow."""

OBLIGING = frozenset(("要", "必须", "应", "应当", "应该", "须", "需要"))
"""Modals that make what stands before them, verb and object, their subject."""

ORDERING = frozenset(("要", "都要", "必须", "务必", "坚决", "须", "应当"))
"""Modals behind which even an unknown word is a verb."""

ORDERED = Pattern(r"(?!要|强调|指出|说|[的之是者有]|(?:[^，]{1,6})?的$)[\p{Han}]{2}[^，]*(?<!的)$")
"""What may be a predicate of unknown words."""

SAYING = frozenset(
    "认识 认为 强调 指出 明确 提出 表示 要求 希望 决定 承诺 预计 建议 坚持 规定 坚信 相信 知道 说明 看到 深知".split()
)
"""Verbs that take a clause with a modal as their object."""

CAUSING = frozenset("推动 促进 使 让 令 确保 支持 帮助 引导 带动 推进 助力 争取 鼓励".split())
"""Verbs that make their object do something."""

STRONG = frozenset(
    "均 都 已 已经 将 要 应 须 必须 会 当年 全部 分别 正式 成功 顺利 首次 如期 也 亦 未 不 不得 可 仍 "
    "有力 持续 不断 稳步 显著 明显 进一步 大幅 基本".split()
)
"""Adverbs and modals that begin a new predicate."""

RESULTS = frozenset(
    (
        "取得",
        "得到",
        "成为",
        "实现",
        "获得",
        "迈向",
        "迈出",
        "呈现",
        "保持",
        "受到",
        "达到",
        "完成",
        "走在",
        "形成",
        "步入",
        "跃居",
        "位居",
    )
)
"""Verbs that report a result of the noun before them."""

CHANGES = frozenset(("增长", "下降", "上升", "上涨", "下跌", "回升", "回落"))
"""Verbs of change that are nouns before another verb."""

UNDERTAKINGS = frozenset(
    (
        "项目",
        "工程",
        "行动",
        "计划",
        "专项",
        "工作",
        "平台",
        "中心",
        "基地",
        "体系",
        "试点",
        "战略",
        "规划",
        "方案",
        "园区",
        "系统",
    )
)
"""Nouns that verbs name (提升工程)."""

MEASURED = frozenset(
    "时间 余额 规模 总额 总量 总值 总数 面积 人数 里程 比例 比重 额度 数量".split()
)
"""Nouns that measure what the verb before them names (续贷余额)."""

NOMINAL = frozenset(
    "战者员率量额性度费款品业局厅部院所室站权型类师家券证金期点面版法制厂器机群链圈团队"
)
"""Characters that make a noun of the verb before them."""

OF_KIND = frozenset("区者率性度")
"""Those of them that do so even behind a verb that is never a noun."""

BIND = Pattern(
    r"起来|下去|下来|出来|上去|进去|到|至|在|于|为|成|作|给|向|入|进|出|好|其中|实|与|同"
)
"""What binds the verb behind the object of 把."""

BOUND_TO = frozenset("在为成到入于作进")
"""Last characters of verbs that are bound to what follows (转化为, 纳入)."""

SINGLE = frozenset("是有为占翻达超增降升跌涨报居属系让使令")
"""Verbs of one character that may stand behind a subject."""

SIZED = frozenset("翻达超增降升跌涨占")
"""Those of them that come before an amount."""

JOINED = Pattern("[和与]")
"""A conjunction inside an object."""
