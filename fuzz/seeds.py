"""What fuzzing begins with: good input for each target, which it then makes worse."""

from __future__ import annotations

import json
from collections.abc import Iterator

from attrs import fields

from gongwen import EXTRACTORS, KINDS, extract, numbers
from tests.strategies import anything, document, paragraph, prose
from tests.strategies.hostile import FRAGMENTS
from tests.strategies.samples import samples
from tests.strategies.words import WORDS

PATTERNS = (
    "提拔{n}名{who}",
    r"(?P<year>\d{4})年(?:前|以来)?+",
    r"(?:新建|改造){1,3}[^，。]{0,20}?{n}",
    r"(?i)\p{Han}++(?<!的)(?=，)|[\w--[0-9]]{2,}",
    r"(a|ab|(?:c*)*)+$",
    r"\L<words>|(?R)|\1|[[a-z]&&[^b]]",
)
_COUNT = 40


def seeds(target: str) -> list[bytes]:
    """Inputs for the target of this name; none is longer than a page."""
    if target == "rule":
        texts = samples(paragraph, len(PATTERNS))
        pairs = zip(PATTERNS, texts, strict=False)
        return [f"{pattern}\0{text}".encode() for pattern, text in pairs]
    if target == "saved":
        all_kinds = (*EXTRACTORS, numbers)
        return [extract(text, extractors=all_kinds).to_json().encode() for text in _texts()]
    return [text.encode("utf-8", "surrogatepass") for text in _texts()]


def _texts() -> list[str]:
    return [*samples(prose, _COUNT), *samples(document, _COUNT), *samples(anything, _COUNT)]


def dictionary() -> str:
    """Words that a fuzzer puts in, as libFuzzer reads them."""
    words = {*FRAGMENTS, *(word for words in WORDS.values() for word in words), *_written()}
    return "".join(f'"{_escaped(word)}"\n' for word in sorted(words))


def _written() -> Iterator[str]:
    """The names of kinds and attributes, as a document that is written has them."""
    for kind in KINDS:
        for name in (kind.__name__, *(field.name for field in fields(kind))):
            yield json.dumps(name)


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode("utf-8", "surrogatepass"))
