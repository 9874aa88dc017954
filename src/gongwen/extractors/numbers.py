"""Numbers: every numeral in any form, with its exact value."""

from __future__ import annotations

from collections.abc import Iterable

from gongwen.extractor import extractor
from gongwen.numerals import scan
from gongwen.records import Number
from gongwen.rule import Procedure
from gongwen.source import Source


def _numbers(source: Source) -> Iterable[Number]:
    for numeral in scan(source.text):
        span = source.span(numeral.start, numeral.end)
        yield Number(
            span=span,
            text=source.cut(span),
            rule="number.numeral",
            value=numeral.value,
            low=numeral.low,
            high=numeral.high,
            relation=numeral.relation,
        )


RULES = (
    Procedure(
        "number.numeral",
        _numbers,
        doc="Every numeral in any form, whether it counts something or not.",
        examples=("新建学校3所", "三分之二以上的委员出席", "投资一千二百亿元"),
        counter_examples=("建立健全工作机制",),
    ),
)

numbers = extractor(_numbers, rules=RULES)
"""Every numeral in a source, whether it counts something or not."""
