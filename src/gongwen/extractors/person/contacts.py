"""The persons to ask: names before a telephone number."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.person.mention import Mention
from gongwen.extractors.person.names import given, likely, short, surname
from gongwen.pattern import Pattern, PlainPattern
from gongwen.source import Source
from gongwen.span import Span


def _contact_source() -> str:
    name = rf"(?P<name>{surname()}(?:{given()}{{1,2}}|[ 　]{{1,3}}{given()}))"
    number = r"(?:(?:联系)?电话：?|手机：?|[（(])?[ 　]{0,4}\+?(?:0\d{2,3}[-— ）)]?\d{7,8}|1[3-9]\d{9}|\d{7,8})(?!\d)"
    return rf"(?<!\p{{Han}})(?:{name}[ 　\t、，,/]{{1,6}}){{1,6}}{number}"


_contact = Pattern(_contact_source)
_NUMBER = PlainPattern("[0-9][0-9]{6}")
"""The digits without which nothing is a telephone number."""
_BEFORE, _BEHIND = 90, 12
"""Code points before and behind those digits in which the names and the number stand."""


def contacts(source: Source) -> Iterator[Mention]:
    """The names that stand before a telephone number."""
    text = source.text
    begin = 0
    for digits in _NUMBER.finditer(text):
        low = max(begin, digits.start() - _BEFORE)
        for found in _contact.finditer(text, low, digits.end() + _BEHIND):
            begin = found.end()
            for start, end in found.spans("name"):
                apart = not text[start:end].isalpha()
                if apart or end in (likely(text, start), short(text, start)):
                    yield Mention(Span(start, end), "person.contact", "联系人")
