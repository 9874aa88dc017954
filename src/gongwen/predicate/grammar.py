"""The closed classes of words that reading a clause rests on."""

from __future__ import annotations

TIME_HEADS = frozenset(
    "截至到今明去本当上下前后全近未过第年连提历“0123456789〇零一二三四五六七八九十—-~两几"
)
"""The characters that such a time begins with."""

AGENTS = tuple(
    "政府 党委 部门 企业 各方 群众 公众 单位 机关 法院 检察院 乡镇 街道 县区 区县 市县 各地 各级 我们 我市 我县 "
    "我省 我区 学校 医院 银行 公司 集团 协会 委会 员会 领导小组 专班 指挥部 党组 "
    "支部 工会 妇联 残联 侨联 文联 工商联 社科联 科协 作协 记协 政协 团委 合作社".split()
)
"""Nouns behind which a verb is hardly a noun (政府引导)."""

DOERS = (
    *AGENTS,
    *(
        "全国 全省 全市 全县 全区 全州 全旗 全盟 全镇 全乡 全村 全校 全院 全系统 全社会 全年 财政 社会 志愿者 农户 "
        "农民 职工 代表 委员 领导 园区 社区 党员 干部 法官 检察官 民警 中心 局 厅 署 办 队".split()
    ),
)
"""What stands before the verb of what they have done to an amount of something."""

FORMS = frozenset("模式 机制 方式 方法 手段 形式 路径 载体 体系".split())
"""Nouns of the way of working."""

ASPECTS = frozenset(("方面", "领域", "环节"))
"""Words that close what 在 opens."""

JOINING = frozenset(("与", "和", "同", "跟"))
"""Words that, at the head of a clause, name with whom something is done."""

COMPANY = JOINING - {"和"}
"""Those that name it after a modal or before the first noun of a clause too."""

COUNTED = frozenset("条项个份件")
"""Characters behind which a modal is a noun (7条建议)."""

ALWAYS_VERBS = frozenset(("给予", "予以", "处以", "给以", "加以", "责令"))
"""Verbs that are no nouns even behind 的."""

APPLYING = ALWAYS_VERBS | frozenset(("进行", "实行", "实施"))
"""Verbs of what is done to the receiver that 对 names."""

BY = frozenset(("按", "按照", "依照", "参照"))
"""Prepositions of the measure by which something is given."""

DESCRIBING = frozenset("重点 自主 专项 优质 基本 基础 一般 合理 有效 特色 优势".split())
"""Adverbs that as often describe a noun (保障重点支出)."""

CARRYING_OUT = frozenset("推进 抓好 做好 实施 开展 谋划 加强 强化 安排 落实 建设 规划 解决".split())
"""Verbs that 统筹 leads, whatever they coordinate (统筹推进防控和生产)."""

FORESEEING = frozenset("预计 预期 预料 估计 预测".split())
"""Modals behind which a subject may follow at once."""

FORESEEN = frozenset("目标 指标 效果 效益 收益 水平 管理 成果".split())
"""Nouns that those describe (预期目标)."""

DUTIES = frozenset("牵头 负责 配合 参与 协助 主办 协办 承办 指导 监督 落实".split())
"""Verbs of the parts that organs take in a task, said without an object (县文旅局牵头)."""

ORGANS = tuple(
    "部 局 委 办 院 厅 署 会 行 司 处 室 府 市 县 区 镇 乡 州 街道 公司 集团 中心 单位 部门 地区 地 等".split()
)
"""What the names of organs end in, and their lists."""

LIGHT = frozenset(("进行", "加以", "予以", "给予"))
"""Verbs whose object says what is done."""

TAKEN_AS = frozenset("作为 放在 摆在 列为 列入 纳入 当作 视为 贯穿".split())
"""Verbs of what 把 makes of a deed (把办好教育作为…)."""

MEANS = frozenset(("通过", "透过"))
"""Prepositions of the means."""

SERVING = frozenset(
    "提供 创造 奠定 营造 注入 增添 贡献 打下 作出 做出 立下 带来 编织 构筑 筑起".split()
)
"""Verbs that do something for others."""

DISCUSSING = frozenset(
    "展开 开展 完成 进行 提出 作出 达成 征询 征求 公布 发表 发布 签署 签订 交换 举行".split()
)
"""Verbs of what is done about the matter that 就 names."""

HEADING = frozenset(
    "迈进 奋进 前进 进军 冲刺 挺进 攻坚 靠拢 看齐 转变 延伸 倾斜 集聚 聚集 汇聚 拓展 发力 宣战 "
    "报告 汇报 通报 公开 公布 反馈 开放 提交 移送 转化 过渡 转移 下沉 致敬".split()
)
"""Verbs whose aim or receiver 向 names before them."""

SENDING = frozenset(
    "报送 呈报 呈送 报呈 提交 递交 送交 寄送 发送 报备 推送 提供 印发 展现 展示 作出".split()
)
"""Verbs of what is handed or shown to the receiver, which may itself be what is told of."""

REPORTING = frozenset(("报告", "汇报", "通报"))
"""Those of them that tell something."""

APPLYING_FOR = frozenset(("申请", "申领", "报请", "请示", "申报", "索取", "征询", "咨询"))
"""Verbs said to an organ that 向 names, with what is asked for behind them."""

TEMPORAL = frozenset(
    "后 时 之后 以后 以前 之前 之际 之时 时候 期间 过程中 前提下 条件下 "
    "情况下 领导下 指导下 支持下 基础上".split()
)
"""Words that close a clause of time or circumstance."""

AFTERWARDS = frozenset(("后", "之后", "以后"))
"""Words that close what is done before the deed of the clause."""

PRECEDING = frozenset(
    "扣除 剔除 报 上报 完成 收到 接到 发现 审核 批准 征求 汇总 取得 "
    "获得 通过 建成 竣工 挂牌 受理 上市 达到 签订 缴纳 投产 达产 改造 投用 投运 运营 扩建 达效".split()
)
"""Verbs of what is done before the deed of the clause, behind which 后 stands."""

TOWARDS = frozenset(("对", "对于", "针对", "给"))
"""Prepositions of the receiver."""

OPENING = TOWARDS | frozenset(
    ("为", "为了", "随", "随着", "透过", "就", "自", "鉴于", "至于", "因应", "围绕", "紧紧围绕")
)
"""Prepositions that, with their noun, may be all of a clause."""

INTRODUCING = MEANS | OPENING | frozenset(("以",))
"""All prepositions that, with their noun, may be all of a clause."""

PLAIN_STATES = frozenset(("有", "是"))
"""States that hardly ever only describe a noun."""

CONDUCTING = frozenset("开展 进行 实施 采取 展开".split())
"""Verbs of what is conducted upon the receiver, with the deed as their object."""

APPLIED = frozenset(
    "判处 处以 追究 限制 表彰 通报 问责 约谈 给予 予以 实行 责令 提起 免征 减征".split()
)
"""Verbs of what is done to the receiver that 对 names, whatever describes it."""

GIVING = frozenset(
    "给予 予以 给 给以 实行 实施 进行 提供 安排 奖励 补助 补贴 资助 发放 拨付 享受 减免 采取 "
    "加大 执行 加强 开展 处以 作出 实现 落实 强化 做好 建立 产生 造成 形成 提出".split()
)
"""Verbs that give something to a receiver, and may be nouns behind 的."""

RECEIVERS = frozenset(
    "企业 单位 人员 个人 机构 家庭 公司 组织 主体 团队 项目 行为 地区 部门 干部 学生 群众 产品 案件 问题 "
    "法官 检察官 民警 干警 党员 责任人 领导干部 公职人员 当事人 税费 房租 租金 诉讼费".split()
)
"""Nouns that receive what a verb of giving gives."""

ENDS_OF_RECEIVERS = tuple(RECEIVERS)
"""What the names of receivers end in."""

STRICT = frozenset(
    "支出 准入 考核 督查 审批 评审 招生 执法 办案 监管 问责 督导 检查 "
    "验收 管控 奖惩 用人 征管 核算 报销 采购 招标 培训".split()
)
"""Deeds that 严格 makes strict, rather than leading the verb of them (严格招生范围)."""

PIVOTS = frozenset(("要求", "需要", "预计", "预期", "预料", "估计", "请", "尚需", "仍需", "还需"))
"""Modals behind which a new subject may follow."""

PLANS = frozenset("计划 要求 建议 预期 打算 需要 决定".split())
"""Modals that are nouns behind a verb (列入计划)."""

OBLIGING = frozenset(("要", "必须", "应", "应当", "应该", "须", "需要"))
"""Modals that make what stands before them, verb and object, their subject."""

TURNING = OBLIGING | frozenset(("的", "、", "是", "取得"))
"""Words at which a clause may turn: the verb before them then only describes."""

INDICATORS = frozenset(("支出", "开支"))
"""Verbs that, behind a noun and before an amount, name what is measured (教育支出3亿元)."""

AIMING = frozenset("力争 争取 确保 努力 保证 务求 计划 预计 预期 拟 将 要 须 应".split())
"""Verbs and modals with which the time of what is aimed at may stand alone (力争到明年底)."""

ORDERING = frozenset(("要", "都要", "必须", "务必", "坚决", "须", "应当", "不得"))
"""Modals behind which even an unknown word is a verb."""

ENDS_OF_DUE = frozenset("前内底末")
"""Last characters of the time by which something is due."""

SAYING = frozenset(
    "认识 认为 强调 指出 明确 提出 表示 做到 要求 希望 决定 承诺 预计 建议 坚持 规定 坚信 相信 知道 说明 看到 "
    "深知".split()
)
"""Verbs that take a clause with a modal as their object."""

AMOUNTING = frozenset(("翻番", "翻一番", "翻两番", "过半", "减半", "倍增"))
"""Verbs that hold their amount."""

MEASURES = ("力度", "标准", "举措", "姿态", "速度", "质量", "作风", "态度", "决心", "定力")
"""What the manner ends in that 以 names (以更大力度)."""

HOLDING = frozenset("控制 确保 压缩 保持 保证 限制 规定 要求".split())
"""Verbs that hold what they name within bounds."""

RELIED_ON = frozenset("会同 联同 依托 依靠 借助 借 凭借 凭 根据 利用".split())
"""Prepositions of what, or whom, a deed relies on."""

CAUSING = frozenset(
    "保障 保证 推动 促进 使 让 令 确保 支持 帮助 引导 带动 推进 助力 争取 鼓励".split()
)
"""Verbs that make their object do something."""

SECURING = frozenset("确保 保证 争取".split())
"""Those of them whose object is always what is to come about, though 的 stands in it."""

STRONG = frozenset(
    "均 都 已 已经 将 要 应 须 必须 会 当年 全部 分别 正式 成功 顺利 首次 如期 也 亦 未 不 不得 可 仍 "
    "有力 持续 不断 稳步 显著 明显 进一步 大幅 基本".split()
)
"""Adverbs and modals that begin a new predicate."""

RESUMING = STRONG | frozenset(("是", "为"))
"""Words that begin a new predicate."""

RESULTS = frozenset(
    "取得 得到 成为 实现 获得 迈向 迈出 呈现 保持 受到 达到 完成 走在 形成 步入 跃居 位居".split()
)
"""Verbs that report a result of the noun before them."""

GAINING = frozenset("取得 得到 获得 迈出 呈现 走在 位居 跃居 受到".split())
"""Those of them before which a verb is the noun whose result they tell."""

CHANGES = frozenset(("增长", "下降", "上升", "上涨", "下跌", "回升", "回落"))
"""Verbs of change that are nouns before another verb."""

DEALING = frozenset(
    "利用 使用 引进 接待 发放 吸收 销售 招收 签订 投放 成交 办理 受理 审结 查处 签约 收治".split()
)
"""Verbs that, with what they deal with, name what changes (利用外资增长5%)."""

REACHING = frozenset("达 达到 超 超过 突破 增至 升至 降至 稳定 保持 维持 控制".split())
"""Verbs that tell up to what amount something comes."""

CHANGING_BY = frozenset("压缩 缩短 压减 精简 缩减 延长 缩小 调减 调增 扩展 拓展 调整".split())
"""Verbs of change that may come before an amount, and govern a thing as well."""

CONVERTING = frozenset("转向 转为 转变 迈向 走向 变为 过渡 跨越 跃升 蝶变".split())
"""Verbs of what becomes of that from which 由 starts."""

PROMPTLY = frozenset("依法 依规 依法依规 一律 及时 从严 限期 立即 坚决 严肃 均 不得 逐一".split())
"""Adverbs that lead the deed right behind the description of the receiver (对逾期未改的依法…)."""

EXCEEDING = frozenset("超过 超出 低于 高于 不足 达到 未达 少于 多于".split())
"""Verbs of the bound beyond which a part is told of (超过1万元的部分按…)."""

HANDING = frozenset(
    "租赁 出租 转让 出售 移交 委托 承包 分配 捐赠 支付 配售 交付 供应 返还 发放".split()
)
"""Verbs of what is handed to someone, whom 给 names behind them."""

LAUNCHING = frozenset(
    "开展 实施 启动 推进 组织 制定 编制 出台 落实 谋划 承担 参与 完成 申报 争取 推动 加快".split()
)
"""Verbs that govern undertakings, and do not name them (开展专项整治)."""

UNDERTAKINGS = frozenset(
    "项目 工程 行动 计划 专项 工作 平台 中心 基地 体系 试点 战略 规划 方案 园区 系统".split()
)
"""Nouns that verbs name (提升工程)."""

MEASURED = frozenset(
    "时间 占比 余额 规模 总额 总量 总值 总数 面积 人数 人次 件数 户数 批次 天数 里程 比例 比重 额度 数量".split()
)
"""Nouns that measure what the verb before them names (续贷余额)."""

NOMINAL = frozenset(
    "战者员率量额面性度费款品业局厅部院所室站权型类师家券证金期点版法制厂器机群链圈团队"
)
"""Characters that make a noun of the verb before them."""

OF_KIND = frozenset("区者率性度面")
"""Those of them that do so even behind a verb that is never a noun."""

BOUND_TO = frozenset("在为成到入于作进")
"""Last characters of verbs that are bound to what follows (转化为, 纳入)."""

SINGLE = frozenset("是有为占呈列翻达超增降升跌涨报居属系让使令获")
"""Verbs of one character that may stand behind a subject."""

SIZED = frozenset("列翻达超增降升跌涨占")
"""Those of them that come before an amount."""
