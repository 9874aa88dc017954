"""Enterprises, schools, hospitals, societies and media by their full names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.opaque import legible
from gongwen.extractors.institution.places import gazetteer, level_char
from gongwen.extractors.institution.vocabulary import words
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_HEADS: dict[str, str] = {
    "enterprise": "(?:集团|控股)?(?:股份)?(?:有限)?(?:责任)?(?:总)?公司(?:[一-鿿]{2,6}分公司)?|集团(?![军化])|银行(?:[一-鿿]{2,6}(?:分行|支行))?|交易所|交易中心|信用社|信用联社|农信社|农商行|农商银行|律师事务所|会计师事务所|电厂|钢厂|机械厂|化工厂",
    "school": "大学(?![生城科])|学院(?![派路])|党校|中学(?![生])|小学(?![生])|职业学校|技师学院|幼儿园|学校",
    "hospital": "医院(?:[一-鿿]{2,6}(?:医院|分院|院区))?|卫生院|保健院",
    "media": "日报社?|晚报|早报|都市报|电视台|广播电视台|广播电台|通讯社|出版社|杂志社|新闻网|新闻中心|政府网|电台|卫视|传媒集团|报业集团",
    "mass_organisation": "协会|学会|商会|联合会|基金会|联谊会|促进会|研究会|总会|工商联",
    "other": "科学院|社科院|研究院|研究所|研究总院|设计院|博物馆|博物院|图书馆|纪念馆|美术馆|科技馆|文化馆|档案馆|展览馆|体育馆|天文台|实验室|气象台|海关|边检站|法庭",
}
_FIRST = "集控股有责总公银交信农律会电钢机化大学党中小职技幼一医卫保日晚早都广通出杂新政传报协商联基促研科社设博图纪美文档展体天实气海边法"
_CLASS = re.compile(
    r"国有(?!资[产本])|公立|民营|私营|大型|中小|上市|高水平|高质量|一流|应用型|研究型|各类|各级|各地|各大|龙头|骨干|优质|寄宿|薄弱|普通|职业院校"
    r"|商业银行$|政策性|民办|公办|定点|企业集团|本地|境外|境内|海外|外资|跨国|国家级|省级|市级|县级|全国重点实验室$|国家重点实验室$"
    r"|国家实验室$|^省实验室$|公共图书馆|博物馆之|保险公司$|证券公司$|基金公司$|运营公司$|投资公司$|子公司$|区域|一批|多家|和|所属|下属|直属|指定|认定|有关|相关|[一二三四五两]级|侵略|防务|战争集团|反党|阴谋|[委局厅署府]|国家工程实验室|^[乡镇村]|^县城|共有|现有|拥有|^(?:香港|澳门|台湾|中国|国内)银行$|集团集团"
)
_CUTS = words(
    """支持 推动 推进 促进 加强 加快 加大 深化 完善 健全 建立 组建 设立 成立 新设 新建 新增 建设 建成 兴建 筹建 创建 重建 扩建 改建 共建 翻新 办好 引进
    引入 引导 鼓励 帮助 协助 督促 委托 依托 通过 根据 按照 依照 围绕 来自 由于 关于 对于 包括 其中 以及 或者 联合 会同 参加 参与 出席 加入 深入 担任 出任
    任命 改组为 改制为 更名为 授予 表彰 奖励 收购 并购 入股 重组 整合 撤销 取消 发挥 落实 实施 开展 举办 承办 主办 签署 印发 制定 发布 提交 报送 批准 确定
    认定 表示 要求 坚持 继续 持续 积极 推广 做好 做强 做优 做大 抓好 搞好 用好 支援 维护 保持 确保 提高 提升 增强 扩大 拓展 优化 改善 改进 规范 进驻 落户
    到 在 由 向 给 把 被 让 使 将 从 于 为 与 和 及 或 跟 并 且 则 的 了 着 等 是 也 还 就 都 又 已 再 请 各 每 该 这 那 我 你 他 她 它 完成 成功 实现 举行 召开
    打造 培育 发展 赴 原告 被告 上诉人 被上诉人 申请人 被申请人 第三人 入选 获批 获 晋级 升格 迁建 启用 开工 开馆 纳入 列入 加盟 聘请 邀请 走访 考察 调研 慰问 会见""".split()
)
_REALMS = ("中国", "中华", "国家", "全国", "国际", "亚洲", "欧洲", "世界", "香港", "澳门", "台湾", "西北", "西南", "东北", "东南", "华东",
           "华中", "华南", "华北", "中南", "西部", "长江", "黄河", "珠江", "淮河", "首都", "中央", "北方", "南方")  # fmt: skip
_ONE_A_PLACE = frozenset(
    "医院 党校 博物馆 图书馆 文化馆 美术馆 科技馆 档案馆 体育馆 农商银行 农商行 农信社 电视台 日报 晚报 社科院".split()
)
_SOFT = frozenset("发展 建设 促进 推广 促进".split())
_REGIONS = frozenset("西北 西南 东北 东南 中南".split())
_OWN = re.compile(r"(?:(?:股份|集团)?有限(?:责任)?公司|股份公司|集团公司|律师事务所|会计师事务所)$")


@lru_cache(maxsize=1)
def _heads() -> re.Pattern[str]:
    any_of = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _HEADS.items())
    return re.compile(f"(?=[{_FIRST}])(?:{any_of})")


_RUN = re.compile(r"[一-鿿A-Za-z0-9·（）]{1,24}$")


def _find(source: Source) -> Iterator[Institution]:
    text, places = legible(source), gazetteer(source.lexicon)
    for head in _heads().finditer(text):
        at = head.start()
        run = _RUN.search(text, max(0, at - 24), at)
        low = _stretch(text, at, run.start() if run else at, head.lastgroup)
        start = _anchor(text, low, at, head[0], places)
        if head[0] == "实验室" and start is not None and places.end(text, start) == at:
            start = _stretch(text, at, low, "school")
        if start is None and _OWN.search(head[0]) and at - low >= 2:
            start = low
        if start is None and head[0] in _NAMED and 2 <= at - low <= 6 and _is_name(text[low:at]):
            start = low
        if start is None or _CLASS.search(text[start : head.end()]):
            continue
        yield mention(source, start, head.end(), "institution.body", head.lastgroup or "other")


_NAMED = frozenset(("医院", "博物馆", "纪念馆", "美术馆"))
_CLASSES = re.compile(
    "国有|行业|公共|数字|自然|流动|线上|云上|考古|红色|革命|中医|妇幼|专科|综合|儿童|少数民族|独资|城乡|乡村|合资|外资|私立|精神|人民|三甲|定点|方舱|基层|乡镇|社区|县域|互联网|智慧|示范|优质|部分|临床|大型|教学|[省市县区级类家所座个新大好医患各]"
)


def _is_name(stem: str) -> bool:
    return not _CLASSES.search(stem)


def _stretch(text: str, at: int, low: int, kind: str | None) -> int:
    """How far left of ``at`` a name may reach: to ``low``, or to a word no name holds."""
    for end in range(at, low, -1):
        cut = _CUTS.start(text, end)
        if cut < end and not (kind != "school" and text[cut:end] in _SOFT):
            return end
    return low


def _anchor(text: str, low: int, at: int, head: str, places) -> int | None:
    for start in range(low, at):
        end = places.end(text, start)
        if end > at:
            continue
        if end > start:
            return start
        if text.startswith(_REALMS, start) and start + 2 <= at:
            whole = start + 2 < at or (head == "大学" and text[start:at] in _REGIONS)
            return start if whole or head == "海关" else None
        if level_char(text, start) and start == low:
            return start if start + 1 < at or head in _ONE_A_PLACE else None
    return None


bodies = Procedure(
    "institution.body",
    _find,
    examples=("浙江大学与宁波银行签约。", "江北远舟重工有限公司投产。", "市第一人民医院扩建。"),
    counter_examples=("办好人民满意的大学。", "深化公立医院改革。", "支持上市公司。"),
)
