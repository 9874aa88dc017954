"""Organs by the subject in their name: 发展改革委, 财政局, 政务服务中心."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.extractors.institution.edges import opens
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.opaque import legible
from gongwen.extractors.institution.places import gazetteer
from gongwen.extractors.institution.prefix import anchored
from gongwen.extractors.institution.vocabulary import Words, subjects
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_HEADS = re.compile(
    r"""
      公安局[一-鿿]{2,6}?(?:分局|派出所|支队|大队)
    | (?:总|分)?局(?![面势限部域外中促内])
    | 厅(?![堂级])
    | 总?署(?![名任])
    | 委(?:员会)?(?:办公室)?(?![员派托任以])
    | 办(?:公室|公厅)?(?![理好事学法案公成到得实结证税展园企厂学])
    | (?:工作|协调|议事协调)?(?:领导)?小组(?:办公室)?
    | 总?指挥部(?:办公室)?
    | 工作?委(?:员会)?(?![员派托任以])
    | (?:总队|支队|大队)
    | 中心(?![城任环思小区])
    | 处(?![理置分罚于在境方])
    | 所(?![有在需谓以得属长指])
    """,
    re.VERBOSE,
)
_COMMISSIONS = frozenset(
    """发展改革 发改 卫生健康 卫健 国资 经信 经济和信息化 经济信息化 住房城乡建设 住房和城乡建设 住建 交通 交通运输
    农 农业农村 农牧 科 科技 科学技术 建 教 教育 民 民宗 民族宗教 计 计生 卫计 卫生计生 政法 编 网信 财经 审计 城管 规划
    规划和自然资源 体改 经贸 外经贸 商务 减灾 安 食安 爱卫 绿化 禁毒 双拥 防灾减灾 文旅 外事 民族 国防动员""".split()
)
_OFFICES = frozenset(
    """金融 金融工作 扶贫 信访 法制 外 外事 侨 侨务 台 港澳 编 机构编制 网信 国资 文明 综治 人防 人民防空 招商 移民 重点 双创 安 安委 食安
    爱卫 乡村振兴 农 财 改革 深改 大数据 营商 清欠 治欠 考核 防汛 防指 森防 拆迁 征迁 创建 双拥 政务 政务公开 河长 林长 老龄
    治水 五水共治 美丽 美丽办 跑改 最多跑一次 数改 数字化改革 依法治市 依法治县 依法治省 全面依法治国 平安 禁毒 防火 打私 史志 地方志 督查
    口岸 合作 经济合作 协作 支援 军民融合 机关事务 物价 节能 治超 创城 地名 采购""".split()
)
_CENTRES = frozenset(
    """服务 指挥 研究 监测 管理 交易 培训 审批 评估 检测 检验 鉴定 考试 采购 登记 信息 监控 监督 调度 救助 推广 保障 发展
    融媒体 预防控制 疾病预防控制 疾控 急救 血液 结算 支付 评审 征收 储备 仲裁 预警 应急 应急指挥 法律援助 援助 数据 监管 接待 人才 就业 社保 医保
    公积金 指导 促进 事务 执法 咨询 会计 认证 培育 档案 文化 治理 调解 矫正""".split()
)
_GENERIC_CENTRES = frozenset(
    "创新 技术 金融 航运 消费 贸易 医学 医疗 科技 科学 研发 制造 物流 经济 商业 交通 体育 购物 会展".split()
)
_FOUNDING = re.compile(r"(?:设立|成立|组建|新设|挂牌)$")
_GENERIC_BEFORE = re.compile(r"(?:各|各级|有关|相关|同级|上级|下级|其他|基层)$")
_ANCHOR_ONLY = frozenset("中心 处 所 小组 总队 支队 大队 厅".split())


_QUOTE = re.compile(r"“([一-鿿]{3,20})$")


def _quoted(text: str, end: int) -> int:
    """Where the name starts that stands in quotation marks closed at ``end``; 0 if none."""
    if text[end : end + 2].strip()[:1] != "”":
        return 0
    found = _QUOTE.search(text, max(0, end - 22), end)
    return found.start(1) if found else 0


def _body(text: str, end: int, known: Words) -> int:
    """Where the subjects that end at ``end`` start, joined and bracketed ones included."""
    start = end
    if text[start - 1 : start] == "）":
        opened = text.rfind("（", max(0, start - 12), start)
        inner = start - 1
        while opened >= 0 and inner > opened + 1 and known.start(text, inner) < inner:
            inner = known.start(text, inner)
        if opened < 0 or inner != opened + 1:
            return end
        start = opened
    for _ in range(10):
        found = known.start(text, start)
        if found < start:
            start = found
            continue
        if start < end and text[start - 1 : start] in ("和", "与", "及"):
            joined = known.start(text, start - 1)
            if joined < start - 1 and text[joined - 1 : joined] != "、":
                start = joined
                continue
        break
    return start


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    known, places = subjects(source.lexicon), gazetteer(source.lexicon)
    for head in _HEADS.finditer(text):
        at = head.start()
        body = _body(text, at, known)
        if body == at and not head[0].startswith("公安"):
            continue
        start = _quoted(text, head.end()) or anchored(text, body, places)
        if _accepted(text, start, body, at, head[0]):
            kind = _kind(text[start : head.end()])
            yield mention(source, start, head.end(), "institution.organ", kind)


def _kind(name: str) -> str:
    if name.endswith("融媒体中心"):
        return "media"
    return "other" if name.endswith(("研究中心", "文化中心")) else "government"


def _accepted(text: str, start: int, body: int, at: int, head: str) -> bool:
    subject, placed = text[body:at], start < body
    if _GENERIC_BEFORE.search(text, max(0, start - 2), start):
        return False
    if not placed and not opens(text, start):
        return False
    first = head[0]
    if head == "委" or head.startswith("委办"):
        return subject in _COMMISSIONS and (placed or len(subject) > 1)
    if head == "办" or head.startswith("办公"):
        return subject in _OFFICES
    if head == "中心":
        return _is_centre(text, start, subject, placed)
    if head in _ANCHOR_ONLY or head.endswith("小组"):
        return (placed and (head != "处" or len(subject) >= 4) and first != "所") or head.endswith(
            "领导小组"
        )
    return True


def _is_centre(text: str, start: int, subject: str, placed: bool) -> bool:
    if not any(subject.endswith(word) for word in _CENTRES):
        return False
    if any(subject.endswith(word) for word in _GENERIC_CENTRES):
        return False
    return (placed and text[start : start + 2] not in ("国家", "全国")) or bool(
        _FOUNDING.search(text, max(0, start - 3), start)
        or (
            text[start - 1 : start] in ("和", "、") and "委员会" in text[max(0, start - 12) : start]
        )
    )


organs = Procedure(
    "institution.organ",
    _find,
    examples=("由市财政局会同市发展改革委审核。", "报国家统计局备案。", "西溪区教育和体育局负责。"),
    counter_examples=("优化投资布局，开创发展新局面。", "各级财政部门负责。"),
)
