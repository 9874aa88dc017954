"""What opens or heads what follows it, and belongs to none of its clauses."""

from __future__ import annotations

from gongwen.pattern import PlainPattern

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

REQUEST = PlainPattern(
    r"(?<!提)请(?:予|各位|大会|全国)?[^，。]{0,6}(?:审议|审查|审阅|提出意见)"
    r"|向(?:大会|全会|各位)[^，。]{0,6}(?:报告|汇报|述职)"
    r"|提请[^，。]{0,20}(?:会议|大会|全会)[^，。]{0,4}审议(?=[，。]|$)"
)
"""The opening of a report to an assembly."""

ANNOUNCED = PlainPattern(
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
