import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen import terminal
from gongwen.columns import clip, columns, inert

HOSTILE = st.text(
    st.one_of(st.characters(), st.sampled_from("\x1b\x9b\x07\u202e\u2066\u2028\n\ud800"))
)


def record(kind: str, /, **attributes: Any) -> dict[str, Any]:
    common = {
        "type": kind,
        "start": 3,
        "end": 5,
        "text": "文本",
        "rule": "r",
        "section": ["一", "（二）"],
    }
    return {**common, **attributes}


def quantity(low: str | None, high: str | None, relation: str) -> dict[str, Any]:
    return record("Quantity", low=low, high=high, relation=relation, unit="名", item="干部")


def says(fields: dict[str, Any]) -> str:
    [[row]] = terminal.tabulate([fields]).values()
    return row.says


@pytest.mark.parametrize(
    ("low", "high", "relation", "said"),
    [
        ("5", "5", "=", "5 名 · 干部"),
        ("5", "5", "≈", "≈ 5 名 · 干部"),
        ("5", None, ">=", "≥ 5 名 · 干部"),
        (None, "5", "<", "< 5 名 · 干部"),
        ("5", "6", "range", "5–6 名 · 干部"),
    ],
)
def test_quantities(low: str | None, high: str | None, relation: str, said: str) -> None:
    assert says(quantity(low, high, relation)) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2025-03-05", "2025-03-05", "2025-03-05"),
        ("2025-01-01", "2025-12-31", "2025-01-01 – 2025-12-31"),
        (None, "2030-12-31", "… – 2030-12-31"),
        (None, None, ""),
    ],
)
def test_periods(start: str | None, end: str | None, said: str) -> None:
    assert says(record("Period", start_date=start, end_date=end)) == said


def test_nested_records_are_shown_by_their_text() -> None:
    deadline = record("Period", start_date=None, end_date=None)
    commitment = record(
        "Commitment", strength="must", actor="", verb="确保", deadline=deadline, targets=[deadline]
    )
    assert says(commitment) == "must · 确保 · 文本 · 文本"


def test_parts_are_shown_by_their_members() -> None:
    parts = [{"actor": "县委", "role": "统筹"}, {"actor": "部门", "role": "落实"}]
    mechanism = record("Mechanism", action="建立", status="none", parts=parts)
    assert says(mechanism) == "建立 · 县委 统筹、部门 落实"


def test_kinds_stand_in_one_order_whatever_that_of_the_records() -> None:
    records = [record("Person"), quantity("1", "1", "="), record("Person")]
    groups = terminal.tabulate(records)
    assert list(groups) == ["Quantity", "Person"]
    assert [row.section for row in groups["Person"]] == ["一 › （二）"] * 2


def test_columns_are_aligned_in_any_script() -> None:
    rows = [
        terminal.Row("1-3", "县委", "party", "一"),
        terminal.Row("10-13", "CPC", "党", "二"),
    ]
    lines = terminal.plain({"Institution": rows}).splitlines()[1:]
    assert len({columns(line) for line in lines}) == 1


@given(HOSTILE)
def test_inert_text_has_nothing_to_obey(text: str) -> None:
    shown = inert(text)
    assert {unicodedata.category(c) for c in shown}.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})
    assert inert(shown) == shown


@given(HOSTILE)
def test_inert_json_is_the_same_json(text: str) -> None:
    assert json.loads(inert(json.dumps(text, ensure_ascii=False))) == text


@given(HOSTILE, st.integers(1, 30))
def test_clipped_text_fits(text: str, limit: int) -> None:
    shown = inert(text)
    clipped = clip(shown, limit)
    assert columns(clipped) <= limit
    assert clipped == shown or (clipped.endswith("…") and shown.startswith(clipped[:-1]))


@given(HOSTILE)
def test_tables_of_hostile_text_are_inert(text: str) -> None:
    institution = record("Institution", kind=text, level="", place="", canonical="")
    groups = terminal.tabulate([{**institution, "text": text, "section": [text]}])
    assert set(terminal.plain(groups)) & set("\x1b\x9b\x07\u202e\u2066\u2028\ud800") == set()


def test_coloured_table_holds_the_text_as_it_stands() -> None:
    pytest.importorskip("rich")
    row = terminal.Row("0-4", "[red]红头[/red]", "", "")
    shown = terminal.coloured({"Formulation": [row]}, width=120)
    assert "[red]红头[/red]" in shown
    assert "\x1b[" in shown
