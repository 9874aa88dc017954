"""The words of official prose, and the grammar that makes sentences of them."""

WORDS = {
    "place": "青禾县 临川市 云岭省 全省 我市 西桥区 湖南省长沙市 各地区".split(),
    "organ": (
        "县委 县政府 青禾县人民政府 省人大常委会 政协机关 市财政局 国务院 区教育局 省高级人民法院 国家税务总局"
        " 市发展和改革委员会 县纪委监委 各镇人民政府 云岭大学 市第一人民医院 政府 有关部门 青禾县农村商业银行 县工商联"
    ).split(),
    "post": "县长 市委书记 局长 省委副书记、省长 院长 主任委员 校长 县政协主席".split(),
    "name": "王立平 周正 陈志远 欧阳明 李文静 赵建国".split(),
    "title": (
        "《关于加强乡镇档案工作的意见》 《水资源管理条例》 《行动方案》（云政发〔2021〕15号） 《民法典》"
        " 《青禾县“十四五”规划纲要（2021—2025年）》 国发〔2019〕8号文件 中央一号文件"
    ).split(),
    "formulation": (
        "“四个一批” “一线双查” 两个维护 “腾笼换鸟、凤凰涅槃” “五位一体”总体布局 “放管服”改革 三大攻坚战"
        " “千村示范、万村整治”工程 “‘三农’工作” “一县一业”"
    ).split(),
    "mechanism": (
        "“双联双促”工作机制 河湖长制 联席会议制度 干部双向交流机制 多元共治格局 “县委统筹、部门协同”的工作体系"
        " 常态化督查机制 容错纠错机制 统一领导、分级负责的管理体制"
    ).split(),
    "deed": "新建 改造 新增 完成 建成 培训 提拔 整治 引进 发放 落实 办理".split(),
    "act": "推进 加强 完善 深化 落实 优化 巩固 提升 打造 严格".split(),
    "thing": (
        "学位 老旧小区 年轻干部 乡镇卫生院 高标准农田 营商环境 污水处理设施 公租房 重点项目 基层治理 义务教育"
        " 中小微企业 农村公路 信访积案"
    ).split(),
    "period": (
        "今年 上年 2025年底前 “十四五”时期 近年来 到2030年 一季度 3月5日 二〇二四年 98年 2024年3月5日至4月1日"
        " 2021—2025年 前三季度 上半年 过去五年 未来三年 五年来 上旬 年末 党的十八大以来 截至6月底 民国102年 下周三"
        " 九十年代 今年国庆节 2月30日 4日下午 本届政府 去年 2023年1月"
    ).split(),
    "modal": "将 要 力争 确保 必须 计划 拟 到时".split(),
    "link": "和 、 在 对 ， ； 将 了 的 等 同比增长 超过 达到 由 因 没有 如果 为了".split(),
    "cue": "下一步 目标是 总体要求 一年来 会议要求 存在问题".split(),
}
"""The words of each symbol of the grammar that has nothing but words."""

_PLAIN = "\n".join(f"{symbol} = {' | '.join(words)}" for symbol, words in WORDS.items())

RULES = (
    _PLAIN
    + r"""
sentence = {clauses}{end} | {adverbial}{clauses}{end} | {lead}{clauses}{end} | {listed}{end}
end = 。 | 。 | 。 | ！ | ；
clauses = {clause} | {clause}，{clause} | {clause}，{clause}，{clause} | {clause}；{clause}
    | {clause}、{act}{thing}
adverbial = {time}， | {time} | 按照{title}要求， | 在{organ}领导下， | {place} | {cue}，
    | 经{organ}批准，
time = {period} | {period} | {day}日 | {year}年{month}月 | {year}年 | {year}年{month}月{day}日 | 截至{year}年{month}月底
lead = 会议强调， | {organ}： | 一是 | 其中， | 同时， | {post}{name}指出，
listed = 一是{clause}；二是{clause}；三是{clause} | {organ}、{organ}和{organ}{predicate}
clause = {predicate} | {subject}{predicate} | {subject}{adverb}{predicate} | {figures} | {figures} | {plan}
    | {attended} | {condition}
subject = {organ} | {place} | {organ}会同{organ} | {place}{organ} | {post}{name}
adverb = 已 | 全面 | 大力 | 先后 | 累计 | 没有 | 继续
predicate = {deed}{thing}{count}{classifier} | {deed}{count}{classifier}{thing} | {deed}了{thing}
    | {build}{mechanism} | {issue}{title} | {pursue}{formulation} | {act}{thing}
    | 投入资金{amount}，{deed}{thing}{count}{classifier} | 将{thing}纳入{mechanism}
classifier = 个 | 所 | 项 | 家 | 名 | 万亩 | 公里 | 件 | 亿元 | 万人次 | 户 | 平方米
build = 建立 | 健全 | 完善了 | 构建 | 实行 | 建立健全 | 形成
issue = 印发 | 出台 | 落实 | 修订 | 根据 | 贯彻执行
pursue = 实施 | 坚持 | 做到 | 统筹推进 | 打好
figures = {indicator}{growth}{share} | {indicator}达到{amount}，{growth}{share}
    | {indicator}由{amount}提高到{amount} | {indicator}{amount}，占{share}
    | {indicator}{time}达{amount}
indicator = 地区生产总值 | 一般公共预算收入 | 城镇新增就业 | 粮食总产量 | 居民人均可支配收入
    | 森林覆盖率 | 单位生产总值能耗
growth = 增长 | 同比增长 | 比上年下降 | 年均增长 | 提高 | 较去年同期增加
plan = {modal}{act}{thing} | {subject}{modal}{deed}{thing}{count}{classifier}
    | {time}{modal}{build}{mechanism} | {modal}实现{indicator}增长{share}以上
    | 由{organ}牵头{deed}{thing}
attended = {post}{name}主持会议并讲话 | {organ}{post}{name}、{name}出席 | {name}同志任{organ}{post}
condition = 如果{thing}不达标 | 对{deed}{thing}的{organ}给予{amount}奖励 | 凡{act}{thing}的
heading = 一、{cue}\n | （一）{act}{thing}。 | 二、{act}{thing}，{act}{thing}\n | ## {cue}\n
    | 第{number}条　 | 1. {act}{thing}\n | {year}年工作回顾\n
opening = {organ}关于{act}{thing}的意见\n\n{organ}：\n | 政府工作报告\n{spoken}\n{post}　{name}\n\n
    | {place}{year}年工作要点\n | # {organ}{title}通知\n\n
spoken = ——{year}年{month}月{day}日在{place}第十七届人民代表大会第三次会议上
closing = \n{organ}\n{year}年{month}月{day}日\n | 附件：1.{title}\n | （{organ}供稿） | 记者{name}报道\n
"""
)
"""The grammar of a sentence, a heading, and how a document opens and closes."""
