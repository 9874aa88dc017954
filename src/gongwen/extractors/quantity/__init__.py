"""Quantities: amounts, what they count or measure, and how they move."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from gongwen.extractor import Extractor, extractor
from gongwen.extractors.quantity.amount import Amount, amounts
from gongwen.extractors.quantity.item import Reading, read
from gongwen.records import Period, Quantity
from gongwen.rule import Procedure
from gongwen.source import Source

_REACH = 400
"""Code points before an amount in which what it is compared with stands."""


def _quantities(source: Source) -> Iterable[Quantity]:
    found = amounts(source)
    return [
        _quantity(source, amount, reading)
        for amount, reading in zip(found, read(source.text, found), strict=True)
    ]


def _quantity(source: Source, amount: Amount, reading: Reading) -> Quantity:
    span = source.span(amount.start, amount.end)
    movement = reading.movement
    return Quantity(
        span=span,
        text=source.cut(span),
        rule=_NAMES[amount.kind],
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        relation=amount.relation,
        item=reading.item,
        per=amount.per,
        change=movement.change,
        basis=movement.basis,
        basis_period=_basis_period(source, amount, movement.basis),
    )


def _basis_period(source: Source, amount: Amount, basis: str) -> Period | None:
    """The period that the words of a basis name, if they do (比2020年)."""
    if "年" not in basis:
        return None
    from gongwen.extractors.period import periods

    start = source.text.rfind(basis, max(0, amount.start - _REACH), amount.start)
    if start < 0:
        return None
    place = source.span(start, start + len(basis))
    found = source.run(periods)
    first = bisect_left(found, place.start, key=lambda period: period.span.start)
    return next((period for period in found[first : first + 1] if place.covers(period.span)), None)


_found = extractor(_quantities)

_NAMES = {
    kind: f"quantity.{kind}"
    for kind in ("unit", "classifier", "bare", "fraction", "percentage", "multiple")
}
RULES = tuple(
    Procedure(
        _NAMES[kind],
        _found.by(_NAMES[kind]),
        doc=doc,
        examples=examples,
        counter_examples=counter,
    )
    for kind, doc, examples, counter in (
        (
            "unit",
            "Amounts with a unit of measure or money: 3.5亿元, 1200公里.",
            ("投资约3.5亿元", "新建绿道1200公里以上", "15个工作日内办结", "气温零下12摄氏度"),
            ("二〇二四年五月", "近五年来", "第三产业发展加快", "十分重视"),
        ),
        (
            "classifier",
            "What is counted with a classifier: 12名教师, 三个园区.",
            ("招录12名教师", "三个园区建成投产", "整治河道36条、坑塘120处"),
            ("一批重大项目", "第十四届全国人民代表大会", "“两个维护”", "四套班子", "城区二期工程"),
        ),
        (
            "bare",
            "What is counted without a classifier, and values without a unit.",
            ("惠及上千万家庭", "恩格尔系数为29.8", "覆盖26乡镇"),
            ("拨打12345热线", "推广5G应用", "统一部署", "C919大型客机", "三农工作"),
        ),
        (
            "fraction",
            "Fractions: 三分之二以上, 一半.",
            ("三分之二以上的委员出席", "装机超过全省一半"),
            ("百分之五", "半导体产业"),
        ),
        (
            "percentage",
            "Percentages, 成 and ‰: 百分之五点二, 八成以上.",
            ("增长百分之五点二", "下降3%—4%", "八成以上的村庄", "按2‰计提"),
            ("成效显著", "占比较高"),
        ),
        (
            "multiple",
            "Multiples: 两番, 2.5倍.",
            ("产值翻两番", "销量是去年的2.5倍"),
            ("成倍增长", "三番五次"),
        ),
    )
)

quantities: Extractor[Quantity] = extractor(_quantities, rules=RULES)
"""The quantities in a source, with what they count.

>>> [found] = quantities(Source("全市新建学校约12所。"))
>>> found.text, found.relation, found.low, found.unit, found.item
('约12所', '≈', Decimal('12'), '所', '学校')
"""
