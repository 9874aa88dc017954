"""The component for spaCy: every record in its place, in every way a ``Doc`` travels."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from gongwen import Achievement, Period, Quantity, Record, Rule, extract, quantities
from tests.strategies import anything, prose

spacy = pytest.importorskip("spacy", reason="the extra 'spacy' is not installed")

from spacy.tokens import Doc, DocBin  # noqa: E402

import gongwen.spacy  # noqa: E402

ROOT = Path(__file__).parent.parent
TEXT = "县委提拔5名干部，去年建立“三联”机制。\n未来，将增加编制13个。"


def pipeline(language: str = "zh", **config: Any) -> Any:
    nlp = spacy.blank(language)
    nlp.add_pipe("gongwen", config=config)
    return nlp


ZH = pipeline()


def _encodable(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


@given(prose)
def test_every_record_of_prose_is_a_span(text: str) -> None:
    doc = ZH(text)
    document = extract(text)
    assert doc._.gongwen.records == document.records
    assert [span._.gongwen for span in doc.spans["gongwen"]] == list(document)
    assert [span.text for span in doc.spans["gongwen"]] == [record.text for record in document]
    assert [span.label_ for span in doc.spans["gongwen"]] == [
        type(record).__name__ for record in document
    ]
    assert doc._.gongwen_unaligned == ()


@given(anything.filter(_encodable), st.sampled_from(["zh", "en"]))
def test_no_record_is_moved_and_none_is_lost(text: str, language: str) -> None:
    nlp = ZH if language == "zh" else EN
    doc = nlp(text)
    spans = list(doc.spans["gongwen"])
    for span in spans:
        record = span._.gongwen
        assert (span.start_char, span.end_char) == (record.span.start, record.span.end)
        assert span.text == record.text
    there = [span._.gongwen for span in spans]
    assert len(there) + len(doc._.gongwen_unaligned) == len(doc._.gongwen)
    assert set(there) | set(doc._.gongwen_unaligned) == set(doc._.gongwen)


EN = pipeline("en")


def test_records_that_do_not_fit_the_tokens_are_told() -> None:
    doc = EN("去年 县委提拔5名干部")
    assert [token.text for token in doc] == ["去年", "县委提拔5名干部"]
    assert {span.text for span in doc.spans["gongwen"]} >= {"去年"}
    assert [record.text for record in doc._.gongwen_unaligned] == ["县委", "5名"]


@pytest.mark.parametrize(
    ("mode", "texts"),
    [("strict", []), ("contract", []), ("expand", ["增加编制13个"])],
)
def test_the_alignment_is_that_of_the_configuration(mode: str, texts: list[str]) -> None:
    doc = pipeline("en", alignment_mode=mode, kinds=["Quantity"])("增加编制13个 。")
    assert [span.text for span in doc.spans["gongwen"]] == texts
    assert [record.text for record in doc._.gongwen] == ["13个"]
    assert len(doc._.gongwen_unaligned) == 1 - len(texts)


def test_date_kinds_and_labels_are_configured() -> None:
    nlp = pipeline(date="2025-03-05", kinds=["Period", "Number"], labels={"Period": "时间"})
    doc = nlp(TEXT)
    assert [(span.text, span.label_) for span in doc.spans["gongwen"]] == [
        ("5", "Number"),
        ("去年", "时间"),
        ("三", "Number"),
        ("13", "Number"),
    ]
    [last_year] = doc._.gongwen[Period]
    assert last_year.start_date == date(2024, 1, 1)


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ({"kinds": ["Pact"]}, "Pact"),
        ({"labels": ["约"]}, "labels"),
        ({"extractors": "pacts"}, "extractors"),
        ({"date": "5 March"}, "5 March"),
        ({"alignment_mode": "loose"}, "alignment_mode"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_wrong_configuration_is_refused(config: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        pipeline(**config)


@frozen(kw_only=True)
class Opening(Record):
    what: str
    n: Quantity


OPENINGS = Rule("opening", "开办{what}{n}", Opening, slots={"n": quantities})


def openings() -> list[Any]:
    return [OPENINGS]


spacy.registry.misc.register("openings.test", func=openings)


def test_rules_of_ones_own_come_from_a_registry(tmp_path: Path) -> None:
    nlp = pipeline(extractors={"@misc": "openings.test"}, labels={"Opening": "开办"}, kinds=[])
    doc = nlp("县里开办食堂3所。")
    assert [(span.text, span.label_) for span in doc.spans["gongwen"]] == [("开办食堂3所", "开办")]
    _same(doc, Doc(spacy.blank("zh").vocab).from_bytes(doc.to_bytes()))
    nlp.to_disk(tmp_path)
    _same(doc, spacy.load(tmp_path)("县里开办食堂3所。"))


def test_spans_of_others_have_no_record() -> None:
    doc = ZH(TEXT)
    assert doc[0:2]._.gongwen is None
    assert spacy.blank("zh")(TEXT)[0:2]._.gongwen is None
    assert spacy.blank("zh")(TEXT)._.gongwen_unaligned == ()


def _same(doc: Doc, other: Doc) -> None:
    assert other._.gongwen.records == doc._.gongwen.records
    spans = [(span.start, span.end, span.label_, span._.gongwen) for span in doc.spans["gongwen"]]
    assert spans == [(s.start, s.end, s.label_, s._.gongwen) for s in other.spans["gongwen"]]
    assert spans


def test_a_doc_can_be_written_and_read() -> None:
    doc = ZH(TEXT)
    doc.user_data["more"] = {"a": [1]}
    again = Doc(spacy.blank("zh").vocab).from_bytes(doc.to_bytes())
    _same(doc, again)
    assert again.user_data["more"] == {"a": [1]}
    [binned] = DocBin(docs=[doc], store_user_data=True).get_docs(spacy.blank("zh").vocab)
    assert binned._.gongwen.records == doc._.gongwen.records


def test_a_pipeline_can_be_written_and_read(tmp_path: Path) -> None:
    nlp = pipeline(date="2025-03-05", labels={"Quantity": "数量"})
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert again.get_pipe("gongwen") == nlp.get_pipe("gongwen")
    _same(nlp(TEXT), again(TEXT))


def test_several_processes_give_the_same() -> None:
    nlp = pipeline(date="2025-03-05")
    docs = list(nlp.pipe([TEXT, "新增学位1200个。"], n_process=2, batch_size=1))
    _same(nlp(TEXT), docs[0])
    assert [record.text for record in docs[1]._.gongwen[Quantity]] == ["1200个"]
    assert docs[0]._.gongwen[Achievement]


@pytest.fixture
def installed(tmp_path: Path) -> dict[str, str]:
    """An environment in which gongwen is installed, with the entry points of the project."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    [table] = re.findall(
        r"^\[project\.entry-points\.spacy_factories\]\n((?:.+\n)+)", project, re.MULTILINE
    )
    told = tmp_path / "gongwen-0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: gongwen\nVersion: 0\n")
    points = table.replace('"', "")
    (told / "entry_points.txt").write_text(f"[spacy_factories]\n{points}")
    path = os.pathsep.join([str(tmp_path), str(Path(gongwen.__file__).parent.parent)])
    return {**os.environ, "PYTHONPATH": path}


def _run(code: str, environment: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_the_component_needs_no_import(installed: dict[str, str]) -> None:
    code = (
        "import spacy; nlp = spacy.blank('zh'); nlp.add_pipe('gongwen');"
        "print(len(nlp('\\u65b0\\u589e\\u5b66\\u4f4d1200\\u4e2a\\u3002').spans['gongwen']))"
    )
    assert _run(code, installed) == "2"


def test_without_spacy_the_extra_is_named(installed: dict[str, str]) -> None:
    code = (
        "import sys; sys.modules['spacy'] = None\n"
        "try:\n    import gongwen.spacy\nexcept ImportError as error:\n    print(error)"
    )
    assert "pip install 'gongwen[spacy]'" in _run(code, installed)
    assert _run("import gongwen, sys; print('spacy' in sys.modules)", installed) == "False"
