"""Which amounts are figures: what can be promised and reported."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from gongwen.errors import UnitError
from gongwen.pattern import Pattern
from gongwen.records import Quantity
from gongwen.span import Span
from gongwen.units import unit

_BASE = Pattern(
    r"(?:提高|提升|上升|增加|增长|增|扩大|下降|降低?|减少|减|压缩|压减|缩短|调整?)[到至为]"
)
_WRITTEN = Pattern(r"[一二两三四五六七八九半]")
_BOUNDED = Pattern(r"以[上下内]$")
_LASTING = ("周年", "周岁", "岁", "天", "年", "次", "个月", "小时", "分钟")
_OF_TIME = Pattern(r"(?:天数|时间|时限|年限|期限|寿命|次数|日数)$")


def is_figure(text: str, place: Span, amount: Quantity, beside: Iterable[Quantity]) -> bool:
    """Whether ``amount``, at ``place`` of the view ``text``, can be a target or a result.

    The small numbers of plain prose (两个, 三年, 上亿) are none, nor are the bases of a change, nor
    what only tells which things are meant: 80岁以上老人, 每3户, 5000万元以上项目 where the amounts
    ``beside`` it count these.
    """
    if not _is_counted(amount) or _BASE.match(text, place.end):
        return False
    bare = amount.unit == "%" and not amount.change
    if bare and text.startswith("的", place.end):
        return False
    return not text.startswith("每", max(0, place.start - 1)) and not (
        _BOUNDED.search(amount.text) is not None
        and bool(amount.item)
        and text.startswith(amount.item[:2], place.end + text.startswith("的", place.end))
        and (amount.low is None or any(_counts_again(amount, one) for one in beside))
    )


def _counts_again(amount: Quantity, other: Quantity) -> bool:
    return other.unit != amount.unit and other.item.endswith(amount.item)


def _is_counted(amount: Quantity) -> bool:
    if amount.unit in _LASTING and not (amount.change or _OF_TIME.search(amount.item)):
        return False
    if any(character.isdecimal() for character in amount.text):
        return True
    large = _is_measured(amount) or not 1 <= Fraction(amount.value) < 10_000
    return large and _WRITTEN.search(amount.text) is not None


def _is_measured(amount: Quantity) -> bool:
    try:
        return bool(unit(amount.unit))
    except UnitError:
        return False
