"""Names that go on with one said before: 农村 after 城镇常住人口, 占比 after 发电装机."""

from __future__ import annotations

from gongwen.extractors.quantity.ahead import MEASURABLE
from gongwen.pattern import PlainPattern

_BARE_SHARES = frozenset(("占比", "比重"))
_GRADE = PlainPattern("(?:国家|[省市])?[A-Z\\d一二三四五甲乙丙]{1,3}[级类等](?:以上)?")
_LEVEL = PlainPattern("(?:国家|世界|省部?|自治区|市|地市?|县|区|州|乡镇|校|厅局?)级(?:以上)?")
_GRADES = ("级", "类", "等", "级以上")
_LEVELS = ("级", "级以上")
_GRADED = PlainPattern("[级类等]([一-龥]{2,})$")
_CLASS = (
    "(?:城镇|城市|城区|市区|县城|乡村|农村|农业|工业|男|女|东部|中部|西部|东北|[全省市县镇村]级|国有|民营"
    "|全人群|重点人群|老年人|学龄前?|外来|脱贫|全体)(?:居民|地区|人口|儿童|性|户)?|居民"
)
_ONE_CLASS = PlainPattern(_CLASS)
_CLASSES = PlainPattern(f"(?:{_CLASS})+")
_STOCKS = ("余额", "限额")
_FLOWS = ("收入", "支出")


def in_full(item: str, topic: str, *, joined: bool) -> str:
    """``item`` with what it takes over from ``topic``, which the sentence has named before.

    ``joined`` tells that nothing but 、 parts the two.

    >>> in_full("占比", "发电装机", joined=False), in_full("农村", "城镇常住人口", joined=True)
    ('发电装机占比', '农村常住人口')
    """
    if item in _BARE_SHARES:
        return topic.removesuffix(item) + item
    if item.endswith(_GRADES) and _GRADE.fullmatch(item):
        graded = _GRADED.search(topic)
        return item + graded[1] if graded else item
    if item.endswith(_LEVELS) and _LEVEL.fullmatch(item):
        level = _LEVEL.match(topic)
        return item + topic[level.end() :] if level else item
    for opposed in (_STOCKS, _FLOWS) if joined else (_STOCKS,):
        if item in opposed and topic.endswith(opposed):
            return topic[: -len(item)] + item
    return _of_class(item, topic) if _ONE_CLASS.fullmatch(item) else item


def _of_class(item: str, topic: str) -> str:
    """What ``topic`` measures, of the class of people, places or owners that ``item`` names."""
    if not topic.endswith((*MEASURABLE, "就业")) or topic.startswith(item):
        return item
    if topic.endswith(item[-2:]):
        return item
    other = _CLASSES.match(topic)
    if other is None:
        return item + topic
    region = other[0].endswith("地区") and not item.endswith("地区")
    return item + ("地区" if region else "") + topic[other.end() :]
