"""Strategies for official prose: sentences of its grammar, whole documents, words in no order."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.strategies.amounts import counts, numerals, quantities, shares
from tests.strategies.grammar import Grammar
from tests.strategies.words import RULES, WORDS

_digits = str.maketrans("0123456789", "〇一二三四五六七八九")
_years = st.integers(1990, 2035).map(str)

_grammar = Grammar(
    RULES,
    {
        "count": counts,
        "share": shares,
        "amount": quantities,
        "numeral": numerals,
        "year": _years | _years | _years.map(lambda year: year.translate(_digits)),
        "month": (st.integers(1, 12) | st.just(2)).map(str),
        "day": (st.integers(1, 28) | st.integers(29, 32)).map(str),
        "number": st.integers(1, 99).map(str),
    },
)

sentence = _grammar.derive("sentence")
"""A sentence: adverbials, subject, verb, object, amounts, and further clauses."""

paragraph = st.lists(sentence, min_size=1, max_size=3).map("".join)
"""Sentences without a line break."""

_section = st.builds("{}{}\n".format, _grammar.derive("heading"), paragraph)
_body = st.lists(paragraph.map("{}\n".format) | _section, min_size=1, max_size=3).map("".join)

document = st.builds(
    "{}{}{}".format,
    _grammar.derive("opening") | st.just(""),
    _body,
    _grammar.derive("closing") | st.just(""),
)
"""A title, sections with headings and paragraphs, and who signs on which day."""

_word = st.one_of(*(st.sampled_from(words) for words in WORDS.values()), quantities)
_ends = st.sampled_from(
    ["。", "！", "\n", "。\n", "\n\n## 二、今年工作安排\n", "\n（一）主要目标。", "：", "……", "；"]
)
_jumbled = st.builds(
    lambda words, end: "".join(words) + end, st.lists(_word, min_size=1, max_size=12), _ends
)
jumble = st.lists(_jumbled, min_size=1, max_size=4).map("".join)
"""Words of every kind of record in free order, between sentence ends and headings."""

prose = paragraph | document | jumble
