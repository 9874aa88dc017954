"""Explanations: what is told is so, and replaying it gives the record again."""

from __future__ import annotations

import json
import pickle
import unicodedata
from collections.abc import Sequence
from cProfile import Profile
from functools import reduce
from pathlib import Path
from typing import Any

import attrs
import pytest
from attrs import Factory, evolve, frozen
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gongwen import (
    EXTRACTORS,
    Achievement,
    Commitment,
    Document,
    Explanation,
    Extractor,
    GongwenError,
    Institution,
    Match,
    Mechanism,
    Period,
    Quantity,
    Record,
    RecordError,
    Rule,
    Source,
    empty,
    extract,
    extractor,
    from_json,
    lexicon,
    numbers,
    quantities,
)
from gongwen.columns import columns
from gongwen.explain.changes import changes
from gongwen.explain.judgement import WHY
from gongwen.explain.model import Change
from gongwen.explain.placed import Placed
from gongwen.resolve import in_order
from gongwen.span import Span
from gongwen.view import Edit
from tests.strategies import anything, damaged, prose


def explanations(text: str) -> list[Explanation]:
    document = extract(text, extractors=(*EXTRACTORS, numbers))
    return [document.explain(record) for record in document]


def one(document: Document, text: str, kind: type[Record] = Record) -> Explanation:
    [record] = [record for record in document[kind] if record.text == text]
    return document.explain(record)


# Laws


def check(text: str) -> None:
    for explanation in explanations(text):
        assert explanation.replay() == explanation.record
        shown = str(explanation)
        assert {unicodedata.category(c) for c in shown.replace("\n", "")}.isdisjoint(
            {"Cc", "Cf", "Cs", "Zl", "Zp"}
        )
        assert max(map(columns, shown.split("\n"))) <= 80
        told = explanation.to_dict()
        assert json.loads(json.dumps(told)) == told


@given(prose)
@settings(max_examples=30)
def test_replaying_gives_the_record(text: str) -> None:
    check(text)


@given(prose)
@settings(max_examples=30)
def test_replaying_gives_the_record_of_a_damaged_text(text: str) -> None:
    check(damaged(text).text)


@given(anything)
@example("\ud800《\x00》（\ud800提拔5名\u202e\x1b[31m干部。今年将新增３所\n")
def test_replaying_gives_the_record_of_any_text(text: str) -> None:
    check(text)


def around(explanation: Explanation) -> list[Change]:
    """The edits that are told, and those beside the record on which these build."""
    reach = explanation.record.span
    while True:
        found = [one for one in explanation.source.run(changes) if one.span.overlaps(reach)]
        wider = reduce(Span.to, (one.span for one in found), reach)
        if wider == reach:
            return found
        reach = wider


def applied(explanation: Explanation) -> str:
    """The characters under the record, after the edits around it and no others."""
    pieces = [(Span(at, at + 1), c) for at, c in enumerate(explanation.source.raw)]
    for change in around(explanation):
        hit = [at for at, (place, _) in enumerate(pieces) if place.overlaps(change.span)]
        assert "".join(pieces[at][1] for at in hit) == change.before
        new: Sequence[tuple[Span, str]] = [(change.span, change.after)]
        if len(change.after) == len(change.before):
            held = [at for at in hit if pieces[at][1]]
            new = [(pieces[at][0], c) for at, c in zip(held, change.after, strict=True)]
        pieces[hit[0] : hit[-1] + 1] = new
    span = explanation.record.span
    return "".join(text for place, text in pieces if place.overlaps(span))


@given(anything)
@example("新增學(xué)位１２００個，，建“雙 聯”機(jī)制")
@example("附件：１\u200b．《关于加强乡镇档案工作的意见》")
def test_the_edits_under_a_record_make_what_the_rules_read_of_it(text: str) -> None:
    for explanation in explanations(text):
        source = explanation.source
        told = [one for one in around(explanation) if one.span.overlaps(explanation.record.span)]
        assert list(explanation.changes) == told
        assert applied(explanation) == source.text[source.locate(explanation.record.span).slice]
        for change in explanation.changes:
            assert change.span.overlaps(explanation.record.span)
            assert change.raw == text[change.span.slice]


@given(prose)
def test_a_clean_text_has_no_edits(text: str) -> None:
    assert not any(explanation.changes for explanation in explanations(Source(text).text))


@given(prose)
def test_a_clause_is_explained_by_what_stands_in_the_text(text: str) -> None:
    for explanation in explanations(text):
        record, judgement = explanation.record, explanation.judgement
        assert (judgement is not None) == isinstance(record, Commitment | Achievement)
        if judgement is None:
            continue
        assert judgement.direction == ("ahead" if isinstance(record, Commitment) else "done")
        assert judgement.opening.reach.covers(record.span)
        assert all(record.span.covers(mark.span) for mark in judgement.marks)
        assert bool(judgement.actor) == bool(getattr(record, "actor", ""))
        if judgement.opening.kind in ("modal", "date", "mark"):
            assert judgement.opening.span is not None
            assert judgement.opening.span.start <= record.span.end


@given(prose)
def test_rivals_overlap_the_record_and_are_not_in_the_document(text: str) -> None:
    document = extract(text)
    for record in document:
        for rival in document.explain(record).rivals:
            assert type(rival.record) is type(record)
            assert rival.record.span.overlaps(record.span)
            assert rival.record.span.overlaps(rival.winner.span)
            assert rival.record not in document.records
            assert rival.winner in document.records


@given(prose)
def test_a_document_that_was_read_back_explains_the_same(text: str) -> None:
    document = extract(text)
    for again in (from_json(document.to_json()), pickle.loads(pickle.dumps(document))):
        for record in document:
            assert again.explain(record) == document.explain(record)


@given(prose)
def test_records_are_among_their_candidates(text: str) -> None:
    source = Source(text)
    for each in (*EXTRACTORS, numbers):
        places = {(found.span, found.rule) for found in each.candidates(source)}
        assert {(found.span, found.rule) for found in each(source)} <= places


@given(prose)
@example("提拔8名幹(gàn)部。今年，縣政府將新建学校5所，去年，全县完善了河湖长制。")
def test_an_explanation_can_be_pickled(text: str) -> None:
    document = extract(text, extractors=(*EXTRACTORS, numbers, promotions_by_name))
    for explanation in map(document.explain, document):
        again = pickle.loads(pickle.dumps(explanation))
        assert again == explanation
        assert (str(again), again.to_dict()) == (str(explanation), explanation.to_dict())
        assert again.replay() == explanation.record


def test_every_rule_can_be_pickled() -> None:
    rules = [rule for each in (*EXTRACTORS, numbers) for rule in each.rules]
    assert pickle.loads(pickle.dumps(rules)) == rules


def test_what_was_found_is_found_out_once() -> None:
    asked: list[str] = []

    def find(source: Source) -> list[Record]:
        asked.append("find")
        return [*promotions.find(source), *shorter.find(source)]

    def built(match: Match) -> Promotion:
        asked.append("build")
        return match.record(Promotion, n=match.slots["n"], who=match.slots["who"])

    rule = evolve(promotions, build=built)
    document = extract("提拔8名干部，" * 50, extractors=[rule, extractor(find, rules=[shorter])])
    asked.clear()
    for record in document:
        document.explain(record)
    assert asked == ["build"] * 50


LONG = (
    "县政府将新建学校5所，",
    "县政府新建了学校5所，改造３個小區，",
    "今年，縣(xiàn)政府將新建學校５所。\n",
    "一、2023年工作回顾\n新建学校5所，完善了河湖长制。\n二、下一步工作打算\n推进河道整治。\n",
    "县委组织部部署提拔8名年輕幹部。\n",
)


@pytest.mark.parametrize(
    ("opening", "repeated"),
    [*(("", one) for one in LONG), ("今年要抓好以下工作：\n", "推进河道整治。")],
)
def test_the_work_grows_with_the_text_and_no_faster(opening: str, repeated: str) -> None:
    _, one, two = (calls(opening + repeated * times) for times in (1, 100, 200))
    assert two < 2.2 * one


def calls(text: str) -> int:
    """How many functions are called to explain every record of a text."""
    document = extract(text, extractors=(*EXTRACTORS, promotions, shorter))
    profile = Profile()
    profile.enable()
    for record in document:
        document.explain(record)
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


places = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: Span(*sorted(ends)))


@given(st.lists(places), places)
def test_what_lies_at_a_place_is_found_whatever_overlaps(
    given_places: list[Span], at: Span
) -> None:
    found = Placed(zip(given_places, range(len(given_places)), strict=True)).at(at)
    assert found == [
        number
        for number, place in enumerate(given_places)
        if place.start < at.end and at.start < place.end
    ]


def test_records_that_cannot_be_hashed_are_explained() -> None:
    rule = Rule("listed", "县委(?P<all>办)?", Listed)
    document = extract("县委、县委", extractors=[rule], overlap=in_order)
    assert [document.explain(record).replay() for record in document] == list(document.records)


def test_where_all_records_are_kept_none_is_a_rival() -> None:
    document = extract("提拔8名干部", extractors=[promotions, shorter], overlap=in_order)
    assert len(document[Promotion]) == 2
    assert not any(document.explain(record).rivals for record in document)


# What is told


def test_each_edit_is_told_with_its_step() -> None:
    explanation = one(extract("新增學(xué)位１個，共3所"), "１個")
    assert [(c.step, c.span, c.raw, c.after) for c in explanation.changes] == [
        ("width", Span(9, 10), "１", "1"),
        ("script", Span(10, 11), "個", "个"),
    ]


def test_what_two_steps_make_of_one_place_is_told_of_both() -> None:
    [first, second] = one(extract("健全干部交流機(jī)制。"), "干部交流機(jī)制").changes
    assert (first.step, first.raw, first.before, first.after) == (
        "pinyin",
        "機(jī)",
        "機(jī)",
        "機",
    )
    assert (second.step, second.raw, second.before, second.after) == (
        "script",
        "機(jī)",
        "機",
        "机",
    )


def test_a_step_that_has_no_name_is_told_by_its_class() -> None:
    class Spell:
        def __call__(self, text: str) -> list[Edit]:
            return [Edit(0, 1, "三")]

    source = Source("3所", steps=[Spell()])
    record = Record(span=Span(0, 2), text="3所")
    found = Document(source, (record,), (lambda _: (record,),)).explain(record)
    assert [change.step for change in found.changes] == ["Spell"]


@frozen(kw_only=True)
class Promotion(Record):
    n: Quantity
    who: str
    rank: str = ""


promotions = Rule(
    "promotion",
    "提拔{n:quantities}{who}(?:为{rank:rank})?",
    lambda match: match.record(Promotion, n=match.slots["n"], who=match.slots["who"]),
    slots={"quantities": quantities, "rank": "科长|局长", "who": r"\p{Han}{2}"},
    examples=["提拔5名干部"],
)


@frozen(kw_only=True)
class Listed(Record):
    names: list[str] = Factory(list)
    all: str = ""


promotions_by_name = Rule(
    "promotion.by_name", "提拔{n}{who}", Promotion, slots={"n": quantities, "who": r"\p{Han}{2}"}
)
shorter = Rule(
    "promotion.shorter", "拔{n}{who}", Promotion, slots={"n": quantities, "who": r"\p{Han}{1}"}
)


def test_a_rule_of_ones_own_is_told_with_its_slots() -> None:
    document = extract("提拔8名幹(gàn)部", extractors=[promotions, shorter])
    explanation = one(document, "提拔8名幹(gàn)部")
    assert explanation.rule is promotions
    told = {slot.name: slot for slot in explanation.slots}
    assert (told["n"].span, told["n"].record) == (Span(2, 4), document[Promotion][0].n)
    assert (told["who"].span, told["who"].text) == (Span(4, 11), "干部")
    assert (told["rank"].span, told["rank"].text, told["rank"].record) == (None, None, None)
    assert [(i.role, i.record.text) for i in explanation.ingredients] == [("n", "8名")]
    assert explanation.replay() == document[Promotion][0]


def test_a_rival_is_told_with_the_reason() -> None:
    document = extract("提拔8名干部", extractors=[promotions, shorter])
    [rival] = one(document, "提拔8名干部").rivals
    assert (rival.record.text, rival.record.rule) == ("拔8名干", "promotion.shorter")
    assert rival.winner == document[Promotion][0]
    assert rival.why == "is shorter and begins later"


def test_a_rival_that_lost_to_another_record_names_that_one() -> None:
    rules = [
        Rule(f"r{at}", words, Record) for at, words in enumerate(["甲乙", "乙丙丁", "丁戊己庚"])
    ]
    document = extract("甲乙丙丁戊己庚", extractors=rules)
    explanation = one(document, "甲乙")
    [rival] = explanation.rivals
    assert (rival.record.text, rival.winner.text) == ("乙丙丁", "丁戊己庚")
    assert "is shorter and begins before (Record 3-7 丁戊己庚)" in str(explanation)


def test_rivals_within_an_extractor_are_told() -> None:
    document = extract("县委组织部部署工作。")
    [rival] = one(document, "县委组织部", Institution).rivals
    assert (rival.record.text, rival.why) == ("组织部", "is shorter and begins later")


def test_of_two_rules_at_one_place_the_one_that_prevailed_is_told() -> None:
    other = evolve(promotions, name="a.promotion", examples=())
    document = extract("提拔8名干部", extractors=[promotions, other])
    [record] = document[Promotion]
    [rival] = document.explain(record).rivals
    assert rival.why == f"at the same place {record.rule} goes before it"


def test_candidates_go_through_combinators() -> None:
    source = Source("提拔8名干部，改造3个小区")
    both = (promotions | shorter).resolved()

    def texts(of: Extractor[Any]) -> list[str]:
        return [found.text for found in of.candidates(source)]

    assert [one.text for one in both(source)] == ["提拔8名干部"]
    assert texts(both) == ["提拔8名干部", "拔8名干"]
    assert texts(both.where(lambda one: one.text.startswith("拔"))) == ["拔8名干"]
    assert texts(both.map(lambda one: one.n)) == ["8名"]
    assert texts(both.within("总结")) == texts(both.near(empty)) == []
    assert texts(both.near(quantities)) == texts(both)
    assert texts(both | quantities) == ["提拔8名干部", "拔8名干", "8名", "3个"]
    assert texts(extractor(lambda _: (), among=both)) == texts(both)


def test_what_the_text_added_to_a_candidate_is_told() -> None:
    explanation = one(extract("丹凤县委部署，县委检查。"), "县委", Institution)
    told = {one.attribute: (one.before, one.after) for one in explanation.completions}
    assert told["canonical"] == ("", "中共丹凤县委员会")


def test_a_function_that_names_no_rule_is_explained() -> None:
    def first(source: Source) -> list[Record]:
        return [Record(span=source.span(0, 2), text=source.cut(source.span(0, 2)))]

    document = extract("县委", extractors=[first])
    explanation = document.explain(document.records[0])
    assert explanation.rule is None
    assert str(explanation) == "Record 0-2 县委\n  rule      none"
    assert explanation.replay() == document.records[0]


REVIEW = "一、2023年工作回顾\n"
TASKS = "二、下一步工作打算\n"


@pytest.mark.parametrize(
    ("text", "clause", "kind", "words", "reach"),
    [
        ("县政府将新建学校5所。", "县政府将新建学校5所", "modal", "将", "县政府将新建学校5所"),
        (
            "县政府将新建学校5所，改善办学条件。",
            "改善办学条件",
            "modal",
            "将",
            "县政府将新建学校5所，改善办学条件",
        ),
        (
            "到2099年，全市森林覆盖率达到60%。",
            "全市森林覆盖率达到60%",
            "date",
            "到2099年",
            "到2099年，全市森林覆盖率达到60%",
        ),
        (
            "主要预期目标是：城镇新增就业5万人，居民收入增长6%。",
            "居民收入增长6%",
            "target",
            "目标是",
            "主要预期目标是：城镇新增就业5万人，居民收入增长6%",
        ),
        (
            f"{REVIEW}成绩不小。\n{TASKS}推进河道整治。",
            "推进河道整治",
            "heading",
            "下一步工作打算",
            f"{TASKS}推进河道整治。",
        ),
        (
            "今年要重点抓好以下工作：\n加快补齐民生短板。",
            "加快补齐民生短板",
            "lead",
            "今年要重点抓好以下工作",
            "今年要重点抓好以下工作：\n加快补齐民生短板。",
        ),
        (
            "完善农村寄递网络。引导农户联合经营，扩大订单生产。",
            "扩大订单生产",
            "imperative",
            "扩大",
            "扩大订单生产",
        ),
    ],
)
def test_what_opened_the_scope_of_a_commitment_is_told(
    text: str, clause: str, kind: str, words: str, reach: str
) -> None:
    judgement = one(extract(text), clause, Commitment).judgement
    assert judgement is not None
    opening = judgement.opening
    assert (opening.kind, opening.words, text[opening.reach.slice]) == (kind, words, reach)
    assert opening.span is not None
    assert words in text[opening.span.slice]


@pytest.mark.parametrize(
    ("text", "clause", "kind", "words"),
    [
        ("全县完善了河湖长制。", "全县完善了河湖长制", "mark", "了"),
        ("全县完成了任务，新建学校5所。", "新建学校5所", "mark", "了"),
        (f"{REVIEW}新建学校5所。", "新建学校5所", "heading", "2023年工作回顾"),
        ("粮食产量达到30万吨。", "粮食产量达到30万吨", "default", ""),
    ],
)
def test_what_opened_the_scope_of_an_achievement_is_told(
    text: str, clause: str, kind: str, words: str
) -> None:
    judgement = one(extract(text), clause, Achievement).judgement
    assert judgement is not None
    assert (judgement.opening.kind, judgement.opening.words) == (kind, words)


def test_the_document_s_title_is_told() -> None:
    text = "关于促进旅游业发展的若干意见\n各乡镇：\n新评为五星级酒店的，给予50万元奖励。"
    judgement = one(extract(text), "给予50万元奖励", Commitment).judgement
    assert judgement is not None
    assert (judgement.opening.kind, judgement.opening.span) == ("title", Span(0, 14))


def test_the_text_around_is_told_where_it_decides() -> None:
    text = "去年全县生产总值增长了6%。推进村庄整治，新建站点300个。"
    judgement = one(extract(text), "新建站点300个", Achievement).judgement
    assert judgement is not None
    assert judgement.opening.kind == "context"


def test_marks_are_told_in_order() -> None:
    text = "到2099年，我们要确保办好3所学校。"
    judgement = one(extract(text), "我们要确保办好3所学校", Commitment).judgement
    assert judgement is not None
    assert [(mark.word, mark.tells, mark.span) for mark in judgement.marks] == [
        ("要", "will, to the end of the sentence", Span(9, 10)),
        ("确保", "must, only beside another cue", Span(10, 12)),
    ]


def test_an_actor_and_a_time_are_told_with_where_they_come_from() -> None:
    document = extract("今年，县政府将新建学校5所，改造老旧小区3个。")
    own = one(document, "县政府将新建学校5所").judgement
    later = one(document, "改造老旧小区3个").judgement
    assert own is not None
    assert later is not None
    assert own.actor is not None
    assert (own.actor.span, own.actor.inherited) == (Span(3, 6), False)
    assert later.actor == evolve(own.actor, inherited=True)
    assert later.period is not None
    assert (later.period.text, later.period.span, later.period.inherited) == (
        "今年",
        Span(0, 2),
        True,
    )


def test_what_an_achievement_carries_is_told() -> None:
    explanation = one(extract("去年，全县完善了河湖长制。"), "全县完善了河湖长制", Achievement)
    assert [(i.role, type(i.record)) for i in explanation.ingredients] == [
        ("period", Period),
        ("carried", Mechanism),
    ]
    assert explanation.judgement is not None
    assert explanation.judgement.why == "了 says that it is done; it carries a mechanism"


def test_it_prints_well() -> None:
    document = extract("今年，縣(xiàn)政府將新建学校5所，改造３個小區。")
    assert str(one(document, "改造３個小區", Commitment)).splitlines() == [
        "Commitment 20-26 改造３個小區",
        "  rule      commitment.modal, a procedure",
        "            fires in  县政府将加快建设滨河新区，改善市民出行条件。",
        "  cleaning  width   22-23  ３ → 3",
        "            script  23-24  個 → 个",
        "            script  25-26  區 → 区",
        "  clause    改造3个小区",
        "  marks     22-24  3个  amount reported",
        "  scope     modal 将 at 12-13, over 3-26",
        "  judged    ahead: 将 says that it lies ahead",
        "  actor     3-12  县政府  inherited from another clause",
        "  time      0-2  今年  inherited from another clause",
        "  made of   deadline  Period    0-2    今年",
        "            targets   Quantity  22-24  ３個",
    ]


def test_long_cells_are_folded_and_clipped() -> None:
    rule = Rule("a.rule." + "x" * 40, "县委(?:" + "很长的模式" * 40 + ")?", Record)
    document = extract("县委", extractors=[rule])
    lines = str(document.explain(document.records[0])).splitlines()
    assert max(map(columns, lines)) == 80
    assert len(lines) > 5


def test_every_kind_of_opening_is_in_the_documentation() -> None:
    page = (Path(__file__).parent.parent / "docs" / "explain.md").read_text(encoding="utf-8")
    table = page.split("| kind | direction | what it is |\n|---|---|---|\n")[1].split("\n\n")[0]
    assert sorted(row.split("`")[1] for row in table.splitlines()) == sorted(WHY)


# What cannot be explained


def test_a_record_of_another_document_is_none_of_this_one() -> None:
    document, other = extract("新建学校5所"), extract("改造小区36个")
    with pytest.raises(RecordError, match=r"Quantity '36个' at 4-7 is no record of this document"):
        document.explain(other[Quantity][0])
    assert issubclass(RecordError, GongwenError)
    assert issubclass(RecordError, ValueError)


def test_a_record_of_ones_own_rule_is_explained_again_with_the_rule() -> None:
    document = extract("提拔8名干部", extractors=[promotions, *EXTRACTORS])
    [record] = document[Promotion]
    again = from_json(document.to_json(), kinds=[Promotion])
    with pytest.raises(RecordError, match=r"'提拔8名干部' at 0-6 is not found again"):
        again.explain(record)
    whole = attrs.evolve(again, extractors=document.extractors)
    assert whole.explain(record) == document.explain(record)


def test_a_record_that_an_added_word_gave_is_not_found_without_it() -> None:
    document = extract("由青禾云谷承办", lexicon=lexicon(known_institutions=["青禾云谷"]))
    [record] = document[Institution]
    assert document.explain(record).replay() == record
    with pytest.raises(RecordError):
        from_json(document.to_json()).explain(record)


def test_messages_are_inert() -> None:
    record = Record(span=Span(0, 3), text="\x1b\u202e\ud800")
    with pytest.raises(RecordError) as caught:
        extract("").explain(record)
    assert str(caught.value).isprintable()


def test_an_extractor_that_is_no_pure_function_cannot_be_replayed() -> None:
    given = [Record(span=Span(0, 2), text="县委")]
    document = extract("县委", extractors=[lambda _: tuple(given)])
    explanation = document.explain(given[0])
    given.clear()
    with pytest.raises(RecordError):
        explanation.replay()
