"""Names on lines of their own: bylines, and labels with the names of who took part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.extractors.person.mention import Mention
from gongwen.extractors.person.names import common, given, han, likely, read, surname, titled
from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.outline import outline
from gongwen.pattern import Pattern, PlainPattern
from gongwen.source import Source
from gongwen.span import Span

_KINDS = {"author": "作者", "editor": "编辑"}
_name_alone = Pattern(
    r"(?<!\p{Han})\p{Han}{2,4}(?!\p{Han})|(?<!\p{Han})\p{Han}[ 　]\p{Han}(?!\p{Han})"
)
_ends_in_post = PlainPattern(lambda: f"{trie_pattern(DEFAULT.words('posts'))}$")
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
_BEHIND = PlainPattern(r"[ 　\t（(]{1,8}(?P<post>[^ 　\t、，,；;：（）()|/\n]+)")
_STOP = PlainPattern(r"[。；\n]|　{0,2}[一-鿿]{2,6}：")
_ATTENDANCE = frozenset(
    """成员 组员 队员 出席 出席人员 出席人 列席 列席人员 参加 参加人员 参会人员 与会人员 到会
    缺席 请假 请假人员 主席团成员""".split()
)
"""Labels that say only that persons took part, not as what."""
_LONGEST = 300
_LONGEST_LABEL = 60


def bylines(source: Source) -> Iterator[Mention]:
    """The names in the bylines of the page and behind labels of roles."""
    yield from _labelled(source)
    yield from _columns(source)
    for piece in source.run(outline).furniture:
        if piece.kind in _KINDS:
            start, end = piece.value.start, piece.value.end
            label = source.text[piece.span.start : start].strip(_MARKS)
            known = {*DEFAULT.words("posts"), *DEFAULT.words("person_labels")}
            post = label if label in known else _KINDS[piece.kind]
            for match in _name_alone.finditer(source.text, start, end):
                if not _ends_in_post.search(match[0]) and not common(source.text, match.start()):
                    yield Mention(Span(*match.span()), "person.byline", post)


def _labelled(source: Source) -> Iterator[Mention]:
    text = source.text
    for label in _labels(text):
        stop = _STOP.search(text, label.end(), label.end() + _LONGEST)
        end = stop.start() if stop else min(len(text), label.end() + _LONGEST)
        role = label["label"].translate(_SPACES)
        for name in _names(text, label.end(), end):
            post = _own_post(text, name.end, end) if role in _ATTENDANCE else ""
            yield Mention(name, "person.byline", post or role)


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
        while piece and _ends_in_post.search(piece[0]):
            start = piece.end()
            piece = _PIECE.match(text, start + 1, end)


def _own_post(text: str, start: int, end: int) -> str:
    """The post that stands right behind a name, set off by a space or a bracket."""
    found = _BEHIND.match(text, start, end)
    return found["post"] if found and _ends_in_post.search(found["post"]) else ""


def _column_source() -> str:
    name = rf"{surname()}(?:{given()}{{1,2}}|[ 　]{{1,3}}{given()})"
    post = trie_pattern(DEFAULT.words("posts"))
    held = rf"[一-鿿、（）()]{{0,40}}?{post}"
    return rf"[ 　\t|]*+(?P<name>{name})[ 　\t|]{{1,8}}+(?P<post>{held})[ 　\t|]*+$"


_column = Pattern(_column_source)
_LINE = PlainPattern(r"[^\n]{4,70}")


def _columns(source: Source) -> Iterator[Mention]:
    """Lines of a name and its post, as in the members of a task force."""
    text = source.text
    for line in _LINE.finditer(text):
        found = _column.match(text, line.start(), line.end())
        if found:
            name = Span(*found.span("name"))
            whole = likely(text, name.start) == name.end
            if whole or len(name) == 2 or not found["name"].isalpha():
                yield Mention(name, "person.byline", found["post"])
