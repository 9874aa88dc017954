"""Pages in a real browser: exact, inert, led by the keyboard, quick."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

import gongwen
from gongwen import Document, Record, Source, Span
from gongwen.ledgers import ledger
from tests.browser.conftest import Opened

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

TEXT = """# 青禾县工作要点

## 一、总体目标

今年，县委提拔干部5名，新增学位1200个，建立“双联双促”工作机制。

## 二、重点工作

县教育局要在2027年底前完成改造项目36个，落实《水资源管理条例》。
"""

HOSTILE = (
    "\ufeff今年，<script>window.ran = 1</script>县委\u202e提拔干部5名\x00，\x1b[31m建立“双\ud800联”机制。\r\n"
    '<img src="x" onerror="window.ran = 1"></div></body>新增学位1200个。\r'
    "增加\u2067编制13个。\x85]]><!-- &amp; </script></textarea>\f\v\u2028\t末。\n\n"
)

CODES = """
const text = document.getElementById("text").cloneNode(true);
const codes = [];
const read = (node) => {
  if (node.dataset?.u) codes.push(parseInt(node.dataset.u, 16));
  else if (node.nodeType === Node.TEXT_NODE) for (const one of node.data) codes.push(one.codePointAt());
  else node.childNodes.forEach(read);
};
read(text);
return codes;
"""

PANEL = "return document.querySelector('#panel h2')?.textContent ?? ''"
FOCUSED = "return document.activeElement.id"


@pytest.fixture(scope="module")
def document() -> Document:
    return gongwen.extract(TEXT)


def press(page: Chrome, *keys: str) -> None:
    from selenium.webdriver import ActionChains

    for key in keys:
        ActionChains(page).send_keys(key).perform()


def tab_to(page: Chrome, selector: str) -> None:
    from selenium.webdriver import Keys

    for _ in range(40):
        press(page, Keys.TAB)
        if page.execute_script("return document.activeElement.matches(arguments[0])", selector):
            return
    raise AssertionError(f"Tab does not come to {selector}")


def style(page: Chrome, selector: str, name: str) -> Any:
    script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]"
    return page.execute_script(script, selector, name)


def left(page: Chrome, text: str) -> float:
    """Where this stretch of the text begins on the screen, from the left."""
    found: float = page.execute_script(
        """
        const walk = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
        for (let node; (node = walk.nextNode()); ) {
          const at = node.data.indexOf(arguments[0]);
          if (at < 0) continue;
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect().left;
        }
        """,
        text,
    )
    return found


def test_any_text_is_there_and_does_nothing(opened: Opened) -> None:
    page = opened(gongwen.extract(HOSTILE).to_html(explain=True))
    assert "".join(map(chr, page.execute_script(CODES))) == HOSTILE
    assert page.execute_script("return window.ran") is None
    assert page.execute_script("return document.querySelector('img, #text script')") is None
    assert left(page, "提") < left(page, "干")
    assert left(page, "编") < left(page, "制")


def test_the_keyboard_leads_from_record_to_record(opened: Opened, document: Document) -> None:
    from selenium.webdriver import Keys

    page = opened(document.to_html())
    tab_to(page, "#text mark")
    first = page.execute_script(FOCUSED)
    assert page.execute_script(PANEL)
    press(page, Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_LEFT)
    assert page.execute_script(FOCUSED) == "r1"
    press(page, Keys.END)
    assert page.execute_script(FOCUSED) == f"r{len(document) - 1}"
    press(page, Keys.ENTER)
    kept = page.execute_script("return document.getElementById('panel').textContent")
    page.execute_script(
        "document.getElementById('r0').dispatchEvent(new Event('pointerover', {bubbles: true}))"
    )
    assert page.execute_script("return document.getElementById('panel').textContent") == kept
    press(page, Keys.ESCAPE)
    assert page.execute_script(PANEL) == ""
    press(page, Keys.HOME)
    assert page.execute_script(FOCUSED) == first == "r0"


def test_the_legend_switches_a_kind_off_and_on(opened: Opened, document: Document) -> None:
    page = opened(document.to_html())
    mark = "#text .k-Quantity"
    before = style(page, mark, "backgroundColor")
    tab_to(page, ".legend .k-Quantity input")
    press(page, " ")
    assert style(page, mark, "backgroundColor") == "rgba(0, 0, 0, 0)" != before
    assert style(page, mark, "textDecorationColor") == "rgba(0, 0, 0, 0)"
    page.execute_script(
        "document.querySelector('#text .k-Quantity')"
        ".dispatchEvent(new Event('pointerover', {bubbles: true}))"
    )
    assert "Quantity" not in page.execute_script(PANEL)
    press(page, " ")
    assert style(page, mark, "backgroundColor") == before


def test_light_and_dark_follow_the_reader(opened: Opened, document: Document) -> None:
    page = opened(document.to_html(), dark=True)
    dark = style(page, "html", "backgroundColor")
    choose = "const box = document.querySelector('select'); box.value = arguments[0]"
    page.execute_script(choose, "light")
    light = style(page, "html", "backgroundColor")
    page.execute_script(choose, "dark")
    assert style(page, "html", "backgroundColor") == dark != light
    assert style(opened(document.to_html()), "html", "backgroundColor") == light


def test_lines_below_the_last_words_of_a_paragraph_are_painted(
    opened: Opened, document: Document
) -> None:
    page = opened(document.to_html())
    below = page.execute_script(
        "return [...document.querySelectorAll('.text > :not(.blank)')]"
        ".map((one) => parseFloat(getComputedStyle(one).paddingBottom))"
    )
    assert below
    assert min(below) >= 5


def test_a_narrow_window_shows_everything(opened: Opened, document: Document) -> None:
    page = opened(document.to_html(), width=390, height=844)
    assert page.execute_script("return document.documentElement.scrollWidth") <= 390
    assert style(page, "#panel", "display") == "none"
    page.execute_script("document.getElementById('r2').click()")
    box = page.execute_script("return document.getElementById('panel').getBoundingClientRect()")
    assert (box["bottom"], box["width"]) == (844, 390)
    page.execute_script("document.querySelector('.close').click()")
    assert style(page, "#panel", "display") == "none"


def long_document() -> Document:
    """A text of 200,000 characters with a short record in every twenty."""
    line = "今年，县里新增学位1200个，提拔干部5名，改造项目36个，其中乡镇12个。\n"
    source = Source(line * (200_000 // len(line)))
    spans = [Span(*found.span()) for found in re.finditer(r"[0-9]+[个名]", source.raw)]
    return Document(source, tuple(Record(span=one, text=source.cut(one)) for one in spans))


def test_a_long_document_stays_quick(opened: Opened) -> None:
    page = opened(long_document().to_html())
    loaded, *acts = page.execute_script(
        """
        const acts = [
          () => scrollTo(0, document.body.scrollHeight / 2),
          () => document.querySelector(".legend input").click(),
          () => document.querySelector(".legend input").click(),
          () => document.getElementById("r9000").dispatchEvent(new Event("pointerover", { bubbles: true })),
        ];
        const times = acts.map((act) => {
          const start = performance.now();
          act();
          document.body.getBoundingClientRect();
          return performance.now() - start;
        });
        return [performance.getEntriesByType("navigation")[0].loadEventEnd, ...times];
        """
    )
    assert page.execute_script(PANEL) == "RRecordclose"
    assert loaded < 20_000, "milliseconds to load, with room for a slow machine"
    assert max(acts) < 5_000, "milliseconds to answer, with room for a slow machine"


def test_a_ledger_leads_to_both_sentences(opened: Opened) -> None:
    before = "一、今年工作安排\n" + "今年，推进各项工作。\n" * 80 + "粮食产量80万吨以上。"
    after = "一、去年工作回顾\n" + "去年，完成各项工作。\n" * 80 + "粮食产量83万吨。"
    page = opened(ledger(gongwen.extract(before), gongwen.extract(after)).to_html())
    for side, words in (("p", "粮食产量80万吨以上。"), ("r", "粮食产量83万吨。")):
        page.execute_script(
            "document.querySelector(arguments[0]).click()", f".words a[href^='#{side}']"
        )
        target = page.execute_script(
            "const one = document.querySelector(':target'), box = one.getBoundingClientRect();"
            "return [one.textContent, box.top >= 0 && box.bottom <= innerHeight]"
        )
        assert target == [words, True]


SHOWN_ROWS = """
return [...document.querySelectorAll(".row")].filter((row) => row.checkVisibility())
  .map((row) => row.querySelector("[lang]").textContent)
"""


def test_rows_of_a_ledger_are_found_by_the_keyboard(opened: Opened) -> None:
    before = "今年，粮食产量将达到80万吨，城镇新增就业将达到8000人。要新建农村公路120公里。"
    after = "去年，粮食产量83万吨，城镇新增就业7900人。"
    page = opened(ledger(gongwen.extract(before), gongwen.extract(after)).to_html(), width=390)
    assert page.execute_script("return document.documentElement.scrollWidth") <= 390
    assert page.execute_script(SHOWN_ROWS) == ["粮食产量", "城镇新增就业", "农村公路"]
    tab_to(page, ".find input")
    press(page, "产量")
    assert page.execute_script(SHOWN_ROWS) == ["粮食产量"]
    assert page.execute_script("return document.querySelector('output').value") == "1 of 3 rows"
    assert page.execute_script("return document.querySelectorAll('.together[hidden]').length") == 1
    page.execute_script("document.querySelector('.find input').value = ''")
    tab_to(page, ".find button[value='']")
    press(page, " ")
    assert page.execute_script(SHOWN_ROWS) == []
    page.execute_script("document.querySelector('.legend input').focus()")
    press(page, " ")
    assert page.execute_script(SHOWN_ROWS) == ["粮食产量"]


def test_a_piece_leaves_the_page_around_it_alone(opened: Opened, document: Document) -> None:
    host = "<!DOCTYPE html><meta charset='utf-8'><h2>a</h2><p class='text'><mark>b</mark></p>"
    plain = opened(host)
    names = ("color", "backgroundColor", "fontSize", "textDecoration", "margin")
    looks = [[style(plain, one, name) for name in names] for one in ("h2", "p", "mark")]
    page = opened(host + document._repr_html_() * 2)
    assert [[style(page, one, name) for name in names] for one in ("h2", "p", "mark")] == looks
    boxes = "return [...document.querySelectorAll('.gongwen .k-Quantity input')]"
    first, second = page.execute_script(boxes)
    first.click()
    assert not first.is_selected()
    assert second.is_selected()
