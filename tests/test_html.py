"""Pages and pieces of pages: the text is the raw text, inert, and easy to read."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import pytest
import regex
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

import gongwen
from gongwen import Document, Quantity, Record, Source, Span
from gongwen.export.html.assets import asset
from gongwen.export.html.kinds import LOOKS, css_class, legend, rules
from gongwen.export.html.notebook import MARKED, SHOWN
from gongwen.ledgers import ledger
from tests.pages import Page
from tests.strategies import anything

HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "</div></p></body>",
        "<!--",
        "]]>",
        '" onclick="alert(1)',
        "&lt;&amp;#13;",
        "</script>",
        "$title",
        "\x00",
        "\x1b[2J",
        "\x85",
        "\x9f",
        "\r",
        "\r\n",
        "\f",
        "\v",
        "\u2028",
        "\u202e",
        "\u2067",
        "\ufeff",
        "\ufffd",
        "\ufffe",
        "\ud800",
        "\udfff",
        "\U000e0041",
        "\U0010ffff",
        "将新增学位1200个。",
        "一、工作目标\n",
        "（一）改造补助。",
    ]
)
TEXTS = (
    st.lists(HOSTILE | anything, max_size=8).map("".join)
    | anything
    | st.text(st.characters(exclude_categories=()), max_size=40)
)
UNCARRIED = regex.compile(r"(?![\t\n\f\r])\p{Cc}|\p{Cs}")
ACTIVE = regex.compile(r"(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]")


@frozen(kw_only=True)
class Award(Record):
    name: str = ""


def made_of(text: str, spans: list[tuple[int, int]]) -> Document:
    source = Source(text)
    records = [
        Award(span=Span(start, end), text=source.cut(Span(start, end)), name=f"{end}")
        for start, end in spans
    ]
    return Document(source, tuple(records))


@given(TEXTS)
def test_the_text_without_its_tags_is_the_raw_text(text: str) -> None:
    page = Page(gongwen.extract(text).to_html())
    assert page.restored == [text]
    assert page.texts == [UNCARRIED.sub("\ufffd", text)]


@given(TEXTS)
def test_every_page_is_inert_whatever_the_text(text: str) -> None:
    document = gongwen.extract(text)
    book = ledger(document, document)
    pages = {
        document.to_html(): 2,
        document._repr_html_(): 0,
        book.to_html(): 1,
        book._repr_html_(): 0,
    }
    for made, scripts in pages.items():
        made.encode()
        assert not ACTIVE.search(made)
        page = Page(made)
        assert not {tag for tag, _ in page.tags} & {"img", "link", "iframe", "object", "base"}
        names = {name for _, attributes in page.tags for name in attributes}
        assert not {name for name in names if name.startswith("on")} | names & {"style", "src"}
        assert all(link.startswith("#") for link in page.every("href"))
        assert sum(tag == "script" for tag, _ in page.tags) == scripts


@st.composite
def overlapping(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    text = draw(st.text("甲乙丙<\n\r\u202e\x00", max_size=24))
    places = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(places, places).map(sorted), max_size=8))
    return text, [(start, end) for start, end in spans]


@given(overlapping())
def test_records_that_overlap_are_cut_and_none_loses_a_character(
    drawn: tuple[str, list[tuple[int, int]]],
) -> None:
    text, spans = drawn
    document = made_of(text, spans)
    page = Page(document.to_html())
    assert page.restored == [text]
    shown = {str(at): one.text for at, one in enumerate(document) if one.text}
    assert {at: "".join(pieces) for at, pieces in page.pieces.items()} == shown
    assert sorted(page.every("id")) == sorted({*page.every("id")})
    told = [one and one["kind"] for one in page.data["records"]]
    assert told == [0 if one.text else None for one in document]


def test_records_that_do_not_nest_are_in_pieces() -> None:
    made = made_of("甲乙丙丁戊", [(0, 3), (1, 4), (1, 2)]).to_html()
    [body] = re.findall(r'dir="ltr" tabindex="-1"><p[^>]*>(.*?)</p>', made)
    shape = re.sub(r' class="k-Award"', "", body)
    assert shape == (
        '<mark data-r="0" id="r0">甲<mark data-r="1" id="r1"><mark data-r="2" id="r2">乙</mark>丙'
        '</mark></mark><mark data-r="1">丁</mark>戊'
    )


def test_the_policy_allows_the_style_and_the_script_of_the_page_alone() -> None:
    page = Page(gongwen.extract("新增学位1200个。").to_html())
    [policy] = [content for content in page.every("content") if "default-src" in content]
    assert policy.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        digest = b64encode(sha256(page.raw[name].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy
    assert not re.search(r"https?:|url\(|@import", page.html)


def test_the_panel_tells_what_a_record_says_and_how_it_was_found() -> None:
    document = gongwen.extract("一、民生\n縣里新增學(xué)位1200個。")
    at = document.records.index(document[Quantity][0])
    page = Page(document.to_html(explain=True))
    record = page.data["records"][at]
    assert page.data["kinds"][record["kind"]][:2] == ["Quantity", "数量"]
    assert dict(record["says"]) == {
        "amount": "1200 个",
        "item": "学位",
        "section": "民生",
        "rule": document.records[at].rule,
        "read as": "1200个",
        "place": "16–21",
    }
    assert record["why"] == str(document.explain(document.records[at]))
    assert "why" not in Page(document.to_html()).data["records"][at]


def test_the_data_of_a_page_holds_any_attribute_and_ends_no_script() -> None:
    name = "</script><!-- <script> & \u2028 \"'\\"
    record = Award(span=Span(0, 1), text="奖", rule="a.b", name=name)
    page = Page(Document(Source("奖"), (record,)).to_html())
    assert not re.search("[<>&\u2028]", page.raw["data"])
    [told] = page.data["records"]
    assert dict(told["says"]) == {
        "name": name.replace("\u2028", "\\u2028"),
        "rule": "a.b",
        "place": "0–1",
    }


def test_sections_are_headings_that_the_navigation_leads_to() -> None:
    text = "# 工作要点\n\n## 一、总体目标\n新建学校5所。\n（一）改造补助。给予补助。\n"
    page = Page(gongwen.extract(text).to_html())
    assert page.restored == [text]
    places = {one["id"]: tag for tag, one in page.tags if re.match(r"s\d", one.get("id", ""))}
    assert list(places.values()) == ["h2", "b"]
    links = [link for link in page.every("href") if link != "#text"]
    assert links == [f"#{name}" for name in places]
    assert {tag for tag, _ in page.tags} >= {"main", "nav", "aside", "header"}


def test_the_legend_counts_each_kind_and_switches_it() -> None:
    document = gongwen.extract("今年，县委提拔干部5名，增加编制13个。")
    page = document.to_html()
    for kind in {type(one).__name__ for one in document}:
        count = sum(type(one).__name__ == kind for one in document)
        label = f'<label class="k-{kind}"><input type="checkbox" checked>'
        assert re.search(re.escape(label) + rf".*<data>{count}</data>", page)
        assert f":has(label.k-{kind}>input:not(:checked)) .text .k-{kind}{{" in page


def test_a_kind_of_your_own_has_a_look_and_a_box() -> None:
    strange = type('<b>"', (Award,), {})
    record = strange(span=Span(0, 1), text="奖")
    for made in (Document(Source("奖"), (record,)).to_html(), made_of("奖", [(0, 1)]).to_html()):
        [name] = {one["class"] for tag, one in Page(made).tags if tag == "mark"}
        assert f".gongwen .{name}{{--hue:var(--rose);--line:solid 3px" in made
    assert css_class(strange.__name__) == "k-_b__"


def test_kinds_of_your_own_have_hues_of_their_own() -> None:
    names = [f"Own{number}" for number in range(9)]
    css = rules(["Quantity", *names])
    found = dict(re.findall(r"\.gongwen \.k-(\w+)\{--hue:var\(--(\w+)\)", css))
    assert len({found[name] for name in names[:7]}) == 7
    assert (found["Quantity"], found[names[7]]) == (LOOKS["Quantity"].hue, found[names[0]])


def test_the_legend_reads_well_without_its_style() -> None:
    words = re.sub(r"<[^>]*>", "", legend({"Commitment": 5, "Award": 1234}))
    assert words.split("\n") == ["承诺 Commitment 5", "A Award 1,234"]


def test_the_piece_for_a_notebook_is_bounded_and_keeps_to_itself() -> None:
    text = "".join(f"今年，县里新增学位{n}个。\n" for n in range(20_000))
    records = [
        Award(span=Span(at, at + 2), text=text[at : at + 2], name="长" * 999)
        for at in range(SHOWN * 2)
    ]
    piece = Document(Source(text), tuple(records))._repr_html_()
    page = Page(piece)
    assert len(piece) < 400_000
    assert text.startswith(page.texts[0])
    assert SHOWN // 2 < len(page.texts[0]) <= SHOWN
    assert f"{MARKED:,} of {len(records):,} records" in piece
    assert not page.every("id")
    assert "script" not in {tag for tag, _ in page.tags}
    style = re.sub(r"/\*.*?\*/", "", page.raw["style"], flags=re.DOTALL)
    for selectors in re.findall(r"([^{}]+)\{", style):
        assert all(".gongwen" in one for one in _selectors(selectors))


def _selectors(text: str) -> list[str]:
    return [one for one in re.split(r",(?![^()]*\))", text) if one.strip()]


@given(TEXTS)
def test_the_piece_for_a_notebook_shows_the_raw_text(text: str) -> None:
    page = Page(gongwen.extract(text)._repr_html_())
    assert page.restored == [text]
    assert 'class="note"' not in page.html


STYLE = asset("style.css")
THEMES = {"light": 0, "dark": 1}


def colour(name: str, theme: str) -> tuple[float, ...]:
    found = re.search(rf"--{name}: (?:light-dark\()?(#\w+)(?:, (#\w+)\))?;", STYLE)
    assert found, name
    value = found[1 + THEMES[theme]] or found[1]
    digits = value[1:] if len(value) == 7 else "".join(2 * digit for digit in value[1:])
    return tuple(int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))


def mixed(one: tuple[float, ...], share: float, other: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(a * share + b * (1 - share) for a, b in zip(one, other, strict=True))


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    def luminance(rgb: tuple[float, ...]) -> float:
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_words_and_lines_stand_out_from_what_is_behind_them(theme: str) -> None:
    paper, ink, shade = (colour(name, theme) for name in ("paper", "ink", "shade"))
    wash = int(re.findall(r"--wash: (\d+)%", STYLE)[0]) / 100
    strongest = wash + int(re.findall(r"calc\(var\(--tint\) \+ (\d+)%", asset("page.css"))[0]) / 100
    for name in ("ink", "quiet", "accent"):
        assert contrast(colour(name, theme), paper) >= 4.5
    for look in LOOKS.values():
        hue = colour(look.hue, theme)
        assert contrast(ink, mixed(hue, strongest, paper)) >= 4.5, look
        pure = 1 if look.clauses else 0.66
        assert contrast(mixed(hue, pure, shade), paper) >= 3, look
        assert contrast(colour("quiet", theme), mixed(hue, wash, paper)) >= 3, look


def test_no_two_kinds_have_the_same_line_and_hue() -> None:
    looks = list(LOOKS.values())
    for one, other in pairwise(sorted(looks, key=lambda look: look.line)):
        assert (one.line, one.hue) != (other.line, other.hue)
    assert len({look.sign for look in looks}) == len({look.hue for look in looks}) == len(looks)


BEFORE = "# 工作报告\n\n## 二、今年工作安排\n\n粮食产量80万吨以上，新建<b>学校</b>5所。\n"
AFTER = "# 工作报告\n\n## 一、去年工作回顾\n\n粮食产量83万吨，\u202e新建学校6所。\n"


def test_a_ledger_has_both_texts_whole_and_leads_to_their_sentences() -> None:
    book = ledger(gongwen.extract(BEFORE), gongwen.extract(AFTER))
    page = Page(book.to_html())
    assert page.restored == [BEFORE, AFTER]
    assert {*page.every("href")} == {f"#{name}" for name in page.every("id")}
    assert {row.verdict for row in book} == {"met", "unreported", "reported"}
    for row in book:
        assert f'<article class="row {row.verdict}"' in page.html


@given(TEXTS, TEXTS)
def test_a_ledger_of_any_texts_holds_them_exactly(before: str, after: str) -> None:
    texts = ["今年，新建学校5所。" + before, "去年，新建学校6所。" + after]
    book = ledger(*map(gongwen.extract, texts))
    assert Page(book.to_html()).restored == texts
