"""Names on lines of their own: bylines, and labels with the names of who took part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.extractors.person.mention import Mention
from gongwen.extractors.person.names import given, letter, likely, read, surname
from gongwen.extractors.person.ordinary import common, han, titled
from gongwen.extractors.person.posts import ends_in_post
from gongwen.lexicon import DEFAULT
from gongwen.outline import outline
from gongwen.pattern import Pattern, PlainPattern
from gongwen.source import Source
from gongwen.span import Span

_KINDS = {"author": "作者", "editor": "编辑"}
_name_alone = Pattern(
    r"(?<!\p{Han})\p{Han}{2,4}(?!\p{Han})|(?<!\p{Han})\p{Han}[ 　]\p{Han}(?!\p{Han})"
)
_SPACES = str.maketrans("", "", " 　\t")
_MARKS = " 　：:（(□■◎【[/"


def _label_source() -> str:
    """A label (组　长) and its colon, the characters of the label set apart or not."""
    words = {*DEFAULT.words("person_labels"), *DEFAULT.words("posts")}
    by_length = sorted(words, key=lambda word: (-len(word), word))
    apart = "|".join("[ 　]{0,4}".join(word) for word in by_length if len(word) <= 3)
    whole = "|".join(word for word in by_length if len(word) > 3)
    return rf"(?<![一-鿿])(?P<label>(?:[第副原总]|常务副|执行)?[ 　]{{0,4}}(?:{whole}|{apart}))[ 　]{{0,2}}："


_label = PlainPattern(_label_source)
_PIECE = PlainPattern(
    r"[^ 　\t、，,；;：（）()|/\n]+(?:[ 　](?=[一-鿿](?:[ 　、，]|$)))?[^ 　\t、，,；;：（）()|/\n]*"
)
_SEX_OR_NATION = "（(?:[男女]|[一-鿿]{1,5}族)(?:[，、](?:[男女]|[一-鿿]{1,5}族))?）"
_IN_A_POST = r"[^ 　\t，,；;：（）()|/\n]"
_BEHIND = PlainPattern(
    rf"(?:{_SEX_OR_NATION})?[ 　\t（(]{{1,8}}(?P<post>{_IN_A_POST}+(?:（[一-鿿]{{2,8}}）{_IN_A_POST}*)?)"
)
_STOP = PlainPattern(r"[。；\n]|　{0,2}[一-鿿]{2,6}：")
_LONGEST = 300
_LONGEST_LABEL = 60


def bylines(source: Source) -> Iterator[Mention]:
    """The names in the bylines of the page and behind labels of roles."""
    yield from (Mention(name, "person.byline", role) for name, role, _ in source.run(_labelled))
    yield from _columns(source)
    for piece in source.run(outline).furniture:
        if piece.kind in _KINDS:
            start, end = piece.value.start, piece.value.end
            label = source.text[piece.span.start : start].strip(_MARKS)
            known = {*DEFAULT.words("posts"), *DEFAULT.words("person_labels")}
            post = label if label in known else _KINDS[piece.kind]
            for match in _name_alone.finditer(source.text, start, end):
                if not ends_in_post(match[0]) and not common(source.text, match.start()):
                    yield Mention(Span(*match.span()), "person.byline", post)


def members(source: Source) -> Iterator[Mention]:
    """The names behind labels of roles that have their own post behind them."""
    for name, _, post in source.run(_labelled):
        if post:
            yield Mention(name, "person.byline", post)


def _labelled(source: Source) -> tuple[tuple[Span, str, str], ...]:
    """The names behind labels, each with the label and its own post, if it has one."""
    text = source.text
    found: list[tuple[Span, str, str]] = []
    for label in _labels(text):
        stop = _STOP.search(text, label.end(), label.end() + _LONGEST)
        end = stop.start() if stop else min(len(text), label.end() + _LONGEST)
        role = label["label"].translate(_SPACES)
        names = _names(text, label.end(), end)
        found += [(name, role, _own_post(text, name.end, end)) for name in names]
    return tuple(found)


def _labels(text: str) -> Iterator[re.Match[str]]:
    """The labels of ``text``, sought only before each colon, with which they end."""
    begin = end = 0
    while end := text.find("：", end) + 1:
        label = _label.search(text, max(begin, end - _LONGEST_LABEL), end)
        if label is not None:
            begin = end
            yield label


def _names(text: str, start: int, end: int) -> Iterator[Span]:
    """The pieces of ``[start, end)`` that are names; nothing if a first one is no name."""
    while start < end:
        while start < end and not han(text, start):
            start += 1
        stop = read(text, start, parted=True)
        if not stop or stop > end or han(text, stop) or titled(text[start:stop]):
            return
        yield Span(start, stop)
        start = stop
        while start < end and text[start] not in "、，,；; 　\t":
            start += 1
        piece = _PIECE.match(text, start + 1, end)
        while piece and ends_in_post(piece[0]):
            start = piece.end()
            piece = _PIECE.match(text, start + 1, end)


def _own_post(text: str, start: int, end: int) -> str:
    """The post that stands right behind a name, set off by a space or a bracket."""
    found = _BEHIND.match(text, start, end)
    return found["post"] if found and ends_in_post(found["post"]) else ""


def _column_source() -> str:
    dotted = rf"{letter()}{{2,7}}(?:·{letter()}{{1,8}}){{1,3}}"
    name = rf"(?:{surname()}(?:{given()}{{1,2}}|[ 　]{{1,3}}{given()}{{1,2}})|{dotted})"
    post = "(?P<post>[一-鿿、（）()]{2,50}+)"
    return rf"[ 　\t|]*+(?P<name>{name})(?:{_SEX_OR_NATION})?[ 　\t|]{{1,8}}+{post}[ 　\t|]*+$"


_column = Pattern(_column_source)
_PARTED = PlainPattern(r"[ 　\t|][ 　\t|]{0,39}(?=[一-鿿])")
_LONGEST_LINE = 70


def _columns(source: Source) -> Iterator[Mention]:
    """Lines of a name and its post, as in the members of a task force."""
    text = source.text
    for start, end in _parted_lines(text):
        found = _column.match(text, start, end)
        if found and ends_in_post(found["post"]):
            name = Span(*found.span("name"))
            whole = likely(text, name.start) == name.end
            if whole or len(name) == 2 or not found["name"].isalpha():
                yield Mention(name, "person.byline", found["post"])


def _parted_lines(text: str) -> Iterator[tuple[int, int]]:
    """The short lines that hold a space or another mark of a column between words."""
    end = 0
    for gap in _PARTED.finditer(text):
        at = gap.start()
        if at < end or not (han(text, at - 1) or text[at - 1 : at] == "）"):
            continue
        start = text.rfind("\n", max(0, at - _LONGEST_LINE), at) + 1
        line = text.find("\n", at, at + _LONGEST_LINE)
        end = line if line >= 0 else min(len(text), at + _LONGEST_LINE)
        if (start or at < _LONGEST_LINE) and end - start <= _LONGEST_LINE:
            yield start, end
