"""Laws 1 to 4: places, maps and cleaning, locality, script. Each test names what would break it.

`Mutation:` in a docstring is a change of one place of the code that the test finds out;
`tests/mutations.py` makes it in a copy and looks.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from gongwen import (
    EXTRACTORS,
    Period,
    Record,
    Source,
    Span,
    extract,
    formulations,
    institutions,
    mechanisms,
    numbers,
    periods,
    quantities,
    references,
)
from gongwen.clean import STEPS
from gongwen.extractors.institution.places import gazetteer
from gongwen.extractors.institution.told import places_of
from gongwen.lexicon import DEFAULT
from gongwen.view import View
from tests.corresponding import all_values
from tests.strategies import (
    HOSTILE,
    Operator,
    anything,
    corruptions,
    damaged,
    marked,
    paragraph,
    prose,
    sentence,
    traditional,
)
from tests.strategies.damage import COMMON, each_damage, lost_halves, pinyin
from tests.strategies.words import WORDS

RULES = {rule.name for extractor in (*EXTRACTORS, numbers) for rule in extractor.rules}

MANY = settings(max_examples=3 * settings().max_examples)

Operators = tuple[Operator, ...]


# Law 1: places


def _check_places(text: str) -> None:
    for record in extract(text, extractors=(*EXTRACTORS, numbers)):
        assert 0 <= record.span.start < record.span.end <= len(text)
        assert text[record.span.slice] == record.text
        assert record.rule in RULES


@given(prose, corruptions)
def test_law_1_a_record_is_the_text_at_its_span(text: str, operators: Operators) -> None:
    """Mutation: src/gongwen/source.py: `return self.raw[span.start : span.end]` ->
    `return self.text[span.start : span.end]`
    """
    _check_places(damaged(text, operators).text)


@given(anything)
@example("2023年2月30日，9999年12月31日以来，第")
@example("\ud800《\x00》（\ud800")
@example("99999999年前增加9999999999999999999999999999亿元")
def test_law_1_holds_for_any_string_and_none_raises(text: str) -> None:
    """Mutation: src/gongwen/extractors/period/calendar.py: `except (ValueError, OverflowError):` ->
    `except OverflowError:`
    """
    _check_places(text)


@pytest.mark.parametrize("unit", HOSTILE)
def test_law_1_holds_for_one_thing_over_and_over(unit: str) -> None:
    """Mutation: src/gongwen/numerals/grammar.py: `(?<=第)(?=[ 0-9一二两三四五六七八九零十百廿卅卌])` ->
    `(?<=第)`
    """
    text = unit * (2_000 // len(unit))
    _check_places(text)


# Law 2: maps and cleaning


@MANY
@given(anything | marked)
@example("机\u200b(jī)构")
def test_law_2_maps_are_monotone_and_in_bounds(text: str) -> None:
    """Mutation: src/gongwen/view.py: `new_end = to_ends[at] + end - from_ends[at]` ->
    `new_end = to_starts[at] + end - from_ends[at]`
    """
    source = Source(text)
    places = [source.span(at, at + 1) for at in range(len(source.text))]
    assert all(0 <= place.start < place.end <= len(text) for place in places)
    assert all(one.start <= other.start for one, other in pairwise(places))
    assert all(one.end <= other.end for one, other in pairwise(places))


@given(prose, corruptions, st.sampled_from(STEPS))
def test_law_2_what_a_step_leaves_alone_maps_to_itself(
    text: str, operators: Operators, step: object
) -> None:
    """Mutation: src/gongwen/view.py: `new_start = to_ends[at] + start - from_ends[at]` ->
    `new_start = to_ends[at] + start - from_starts[at]`
    """
    raw = damaged(text, operators).text
    edits = list(step(raw))  # type: ignore[operator]
    view = View(raw).edit(edits)
    touched = {at for edit in edits for at in range(edit.start, edit.end)}
    for at in set(range(len(raw))) - touched:
        there = view.from_raw(Span(at, at + 1))
        assert view.text[there.slice] == raw[at]
        assert view.to_raw(there.start, there.end) == Span(at, at + 1)


@MANY
@given(anything | marked)
@example("县委,,, ,县政府，，，，县政协")
def test_law_2_cleaning_a_cleaned_text_changes_nothing(text: str) -> None:
    """Mutation: src/gongwen/clean/marks.py: `(?:[{SPACES}]*[{kind}])*` ->
    `(?:[{SPACES}]*[{kind}])?`
    """
    cleaned = Source(text).text
    assert Source(cleaned).text == cleaned


# Law 3: locality


def _joined(first: str, second: str, *extractors: object) -> tuple[list[Record], list[Record]]:
    """The records of two paragraphs together, and of each alone in its place."""
    joined = extract(f"{first}。\n{second}", extractors=extractors)  # type: ignore[arg-type]
    alone = [
        *extract(first, extractors=extractors),  # type: ignore[arg-type]
        *(
            evolve(record, span=record.span.shift(len(first) + 2))
            for record in extract(second, extractors=extractors)  # type: ignore[arg-type]
        ),
    ]
    return list(joined), alone


BEGINNINGS = (
    "",
    "责任制",
    "工作机制",
    *"政府 5日， 4日下午 县委 国务院 （一） 其中 的 ” 》 月 3 制度".split(),
)
"""What the second paragraph begins with: much of it would belong to what stood before it."""

_broken = st.builds(
    lambda text, marks: damaged(text, (partial(lost_halves, marks=marks),)).text,
    paragraph,
    st.sampled_from(["”", "》", "）", "“", "《"]),
)
_first = (sentence | _broken).map(lambda text: text.rstrip("。！；"))
_second = st.builds("{}{}".format, st.sampled_from(BEGINNINGS), paragraph | _broken)


@given(_first, _second)
@example("县里改造老旧小区36个，新增学位1200个", "提拔5名干部。")
@example("县里印发《关于加强学校建设", "的意见》，新增学位1200个。")
def test_law_3_sentences_do_not_look_over_their_paragraph(first: str, second: str) -> None:
    r"""Mutation: src/gongwen/extractors/cited.py: `text.rfind("\n", last, at) + 1` -> `0`"""
    joined, alone = _joined(first, second, quantities, formulations, references)
    assert [(r.span, r.text) for r in joined] == [(r.span, r.text) for r in alone]


@given(_first, _second)
@example("新建了学位。县委会同青禾县人民政府新建学位2个", "县委、青禾县人民政府新建了学位。")
def test_law_3_holds_of_places_of_institutions_and_mechanisms(first: str, second: str) -> None:
    r"""Mutation: src/gongwen/extractors/mechanism/phrase.py:
    `frozenset("。；！？：:，,!?;\n\r\t\u3000|*#<>")`
    -> `frozenset("；！？：:，,!?;\t\u3000|*#<>")`

    But for the places that a text itself makes known, which all of it is read with.
    """
    assume(Source(f"{first}。\n{second}").run(places_of) is gazetteer(DEFAULT))
    joined, alone = _joined(first, second, institutions, mechanisms)
    assert [(r.span, r.text) for r in joined] == [(r.span, r.text) for r in alone]


@given(_first, _second)
def test_law_3_holds_of_days_with_their_year(first: str, second: str) -> None:
    r"""Mutation: src/gongwen/extractors/period/absolute.py: `(?<=^|[\n，。；！？于从自])(?P<day>` ->
    `(?<=^|[，。；！？于从自])(?P<day>`
    """
    joined, alone = _joined(first, second, periods)
    assert [(r.span, r.text) for r in joined] == [(r.span, r.text) for r in alone]
    assert _dated(joined) == _dated(alone)


def _dated(records: list[Record]) -> list[object]:
    dated = (r for r in records if isinstance(r, Period) and r.text[:4].isdecimal())
    return [(r.span, r.start_date, r.end_date) for r in dated]


# Law 4: script and damage


def _check_damage(text: str, operators: Operators) -> None:
    plain = Source(text).text
    damage = damaged(plain, operators)
    assert Source(damage.text).text == plain
    assert all_values(extract(damage.text)) == all_values(extract(plain), damage.span)


def repeated(text: str, times: int) -> str:
    """A paragraph in which a long name comes before everything else of its sentence."""
    return "青禾县人民政府、" * times + text


_repeated = st.builds(repeated, sentence, st.integers(8, 14))
_crowded = st.lists(
    st.sampled_from([*WORDS["place"], *WORDS["organ"], "中国人民银行", "全国", "大学", "办公室"]),
    min_size=2,
    max_size=9,
).map("".join)
"""Names one upon the other, so that there are several ways to read them."""

_texts = prose | _repeated | _crowded
_TWO_MECHANISMS = "青禾县" * 11 + "建立“双联双促”工作机制和联席会议制度，完善干部双向交流机制。"


@given(_texts)
@example(_TWO_MECHANISMS)
def test_law_4_the_traditional_form_says_the_same(text: str) -> None:
    """Mutation: src/gongwen/clean/script.py: `strict=True), start):` ->
    `strict=True), 0):`
    """
    _check_damage(text, (traditional,))


@given(_texts, corruptions)
@example(_TWO_MECHANISMS, COMMON[1:])
@example("青禾县中国人民银行全国大学。", (partial(pinyin, every=2),))
def test_law_4_the_damaged_form_says_the_same(text: str, operators: Operators) -> None:
    """Mutation: src/gongwen/resolve.py: `return len(Source(record.text).text)` ->
    `return len(record.text)`
    """
    _check_damage(text, operators)


@given(_texts, corruptions)
def test_law_4_the_damaged_traditional_form_says_the_same(text: str, operators: Operators) -> None:
    """Mutation: src/gongwen/clean/pinyin.py: `yield Edit(place - 1, end, character)` ->
    `yield Edit(place, end, "")`
    """
    _check_damage(text, (traditional, *operators))


@pytest.mark.parametrize("name", each_damage)
@settings(max_examples=settings().max_examples // 5)
@given(data=st.data())
def test_law_4_holds_of_every_kind_of_damage(name: str, data: st.DataObject) -> None:
    """Mutation: src/gongwen/clean/spaces.py: `_SIGNS = frozenset("%‰℃")` ->
    `_SIGNS = frozenset("℃")`
    """
    _check_damage(data.draw(paragraph), data.draw(each_damage[name]))
