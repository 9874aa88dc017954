"""The tables and the links of the documentation say what is so."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date as Date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import attrs
import pytest

import gongwen
from gongwen.clean import STEPS
from gongwen.ledgers import VERDICTS
from gongwen.lexicon import DEFAULT
from gongwen.numerals import parse, scan, write
from gongwen.units import unit

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "docs").glob("*.md"))
READMES = [ROOT / "README.md", ROOT / "README.zh.md"]


def tables(page: str) -> dict[str, list[list[str]]]:
    """The rows of each table of a page, without the marks of code, by the words of its head."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    head = ""
    for line in (ROOT / "docs" / page).read_text(encoding="utf-8").splitlines():
        cells = [cell.strip().replace("`", "") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if not cells:
            head = ""
        elif not head:
            head = " | ".join(cells)
        elif set("".join(cells)) != {"-"}:
            found[head].append(cells)
    return found


NUMERALS = tables("numerals-and-units.md")


@pytest.mark.parametrize(
    ("numeral", "value"), [row[1:] for row in NUMERALS["form | numeral | value"]]
)
def test_numerals_have_the_values_of_the_table(numeral: str, value: str) -> None:
    assert Fraction(parse(numeral)) == Fraction(value)


@pytest.mark.parametrize("row", NUMERALS["numeral | relation | low | high"], ids="|".join)
def test_vague_numerals_have_the_bounds_of_the_table(row: list[str]) -> None:
    numeral, relation, low, high = row
    [found] = scan(numeral)
    assert (found.start, found.end, found.relation) == (0, len(numeral), relation)
    assert found.low == Decimal(low)
    assert found.high == (None if high == "-" else Decimal(high))


def test_numerals_are_written_as_in_the_table() -> None:
    rows = NUMERALS['form | write(Decimal("10203.5"), form)']
    assert [write(Decimal("10203.5"), form) for form, _ in rows] == [  # type: ignore[arg-type]
        written for _, written in rows
    ]


def test_units_have_the_factors_of_the_table() -> None:
    for dimension, base, units in NUMERALS["dimension | base unit | units and their factors"]:
        for name, factor in (entry.rsplit(" ", 1) for entry in units.split(", ")):
            found = unit(name)
            assert (found.dimension, found.base) == (dimension, base), name
            assert found.factor == Fraction(factor), name


def test_every_dimension_with_something_to_convert_is_in_the_table() -> None:
    factors = defaultdict(set)
    for dimension, factor, _ in DEFAULT.table("units").values():
        factors[dimension].add(Fraction(factor))
    rows = NUMERALS["dimension | base unit | units and their factors"]
    assert [row[0] for row in rows] == sorted(name for name, of in factors.items() if len(of) > 1)


def test_the_steps_of_cleaning_are_those_of_the_table() -> None:
    rows = tables("damaged-pages.md")["step | what it does"]
    assert [row[0] for row in rows] == [step.__name__ for step in STEPS]


def test_every_attribute_of_every_kind_is_told() -> None:
    page = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
    for section in page.split("\n## ")[2:]:
        kind = getattr(gongwen, section.partition("\n")[0])
        names = {field.name for field in attrs.fields(kind)} - {"span", "text", "rule"}
        told = {
            name
            for cell in re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
            for name in re.findall(r"`(\w+)`", cell)
        }
        assert names <= told, kind
        assert all(hasattr(kind, name) for name in told), kind


def test_the_table_of_modules_has_all_of_them_in_the_order_of_the_contract() -> None:
    package = Path(gongwen.__file__).parent
    there = {path.stem for path in package.glob("[!_]*.py")}
    there |= {path.parent.name for path in package.glob("*/__init__.py")}
    told = [
        name
        for cell, _ in tables("how-it-works.md")["module | holds"]
        for name in cell.replace("/", "").split(", ")
    ]
    assert sorted(told) == sorted(there)
    contract = (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("layers = [")[2]
    layers = re.findall(r'"(.+)"', contract.partition("\n]")[0])
    heights = [
        next(at for at, of in enumerate(layers) if re.search(rf"\b{name}\b", of)) for name in told
    ]
    assert heights == sorted(heights)


def test_the_verdicts_are_those_of_the_table() -> None:
    assert tuple(row[0] for row in tables("ledger.md")["verdict | what it says"]) == VERDICTS


def test_the_lists_that_can_be_added_to_are_there() -> None:
    rows = tables("own-words.md")["list | what it holds | what an added word gives"]
    assert all(DEFAULT.words(name) for name, *_ in rows)


@pytest.mark.parametrize("page", ["from-jionlp.md", "from-recognizers-text.md"])
def test_amounts_are_found_as_in_the_tables_of_other_projects(page: str) -> None:
    [rows] = (rows for head, rows in tables(page).items() if head.startswith("text |"))
    for text, _, amount, relation, low, high in rows:
        [found] = gongwen.extract(text)[gongwen.Quantity]
        assert (found.text, found.relation) == (amount, relation)
        assert [str(found.low), str(found.high)] == [low, high]


def test_days_are_found_as_in_the_table_of_another_project() -> None:
    for words, _, days in tables("from-recognizers-text.md")["words | Recognizers-Text | gongwen"]:
        [found] = gongwen.extract(words, date=Date(2025, 3, 5))[gongwen.Period]
        assert (found.text, f"{found.start_date}, {found.end_date}") == (words, days)


def test_the_examples_of_the_nine_kinds_are_found_in_the_example_texts() -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    examples = sorted(path for path in (ROOT / "examples").iterdir() if path.is_file())
    texts = [path.read_text(encoding="utf-8") for path in examples]
    found = {(type(r).__name__, r.text) for text in texts for r in gongwen.extract(text)}
    rows = re.findall(r"^\| `([A-Z]\w+)` \| .* \| (`.*`) \|$", page, re.MULTILINE)
    assert len(rows) == len(gongwen.EXTRACTORS)
    told = {(kind, text) for kind, cell in rows for text in re.findall(r"`([^`]+)`", cell)}
    assert told <= found


@pytest.mark.parametrize("page", [*READMES, *PAGES], ids=lambda page: page.name)
def test_links_lead_to_pages_and_headings(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", page.read_text(encoding="utf-8")):
        name, _, anchor = target.partition("#")
        there = page.parent / name
        assert there.exists(), target
        if anchor:
            titles = re.findall(r"^#+ (.+)$", there.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in [title.lower().replace(" ", "-") for title in titles]


def test_the_map_and_the_site_name_every_page_in_the_same_order() -> None:
    text = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    mapped = re.findall(r"^\| \[.+\]\((.+)\.md\) \|", text, re.MULTILINE)
    [tree] = re.findall(r"```{toctree}\n(?::.*\n)*\n(.*?)```", text, re.DOTALL)
    assert mapped == tree.split()
    assert {*mapped, "index"} == {page.stem for page in PAGES}


def test_the_reference_holds_every_public_name() -> None:
    page = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    assert set(gongwen.__all__) <= set(re.findall(r"\w+", page))


def test_the_reference_says_what_each_extractor_finds() -> None:
    rows = tables("reference.md")["extractor | finds"]
    assert len(rows) == len(gongwen.KINDS)
    for name, kind in rows:
        extractor = getattr(gongwen, name)
        texts = [example for rule in extractor.rules for example in rule.examples]
        found = [record for text in texts for record in extractor(gongwen.Source(text))]
        assert {type(record).__name__ for record in found} == {kind}


def test_the_readmes_are_of_one_outline_and_have_the_same_code_and_links() -> None:
    english, chinese = (path.read_text(encoding="utf-8") for path in READMES)
    block = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
    assert block.findall(chinese) == block.findall(english)
    english, chinese = block.sub("", english), block.sub("", chinese)
    for alike in (r"^(#+) ", r"^(\|)"):
        found = re.compile(alike, re.MULTILINE)
        assert found.findall(chinese) == found.findall(english)
    for alike in (r"`[^`\n]+`", r"\]\((?!README)[^)]+\)"):
        assert sorted(re.findall(alike, chinese)) == sorted(re.findall(alike, english))


def test_the_rows_of_the_tables_of_the_readmes_have_the_same_code_in_the_same_order() -> None:
    rows = (
        re.findall(r"^\|.*\|$", path.read_text(encoding="utf-8"), re.MULTILINE) for path in READMES
    )
    english, chinese = ([re.findall(r"`[^`]+`", row) for row in found] for found in rows)
    assert chinese == english


def test_each_readme_leads_to_the_other() -> None:
    for path, other in (READMES, READMES[::-1]):
        assert f"]({other.name})" in path.read_text(encoding="utf-8").split("\n## ")[0]
