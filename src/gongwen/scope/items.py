"""The items of a list that the sentence before them announces, and where the last one ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from gongwen.outline import Outline, Sentence
from gongwen.pattern import PlainPattern
from gongwen.scope.part import Part

_GOING_ON = ("；", ";", "：", ":", "；及", "；以及", "；和", "；并", "；而", "；且")
"""What an item ends in that another follows."""

_MARK = PlainPattern(
    "(?:[（(](?P<bracketed>[一二三四五六七八九十]{1,3}|[0-9]{1,2}|[a-zivx]{1,4})[）)]"
    "|(?P<pointed>[一二三四五六七八九十]{1,3}|[0-9]{1,2}|[a-z])[）).、．](?![0-9])"
    "|(?P<circled>[①-⑳])|(?P<told>[一二三四五六七八九十]{1,2})[是要])"
)
"""The number of an item."""

CASES = PlainPattern(
    "(?:下列|以下|如下)[^，]{0,8}(?:情形|条件|行为|情况|材料|文件|资料|证明|问题)|之一的?$|条件$"
)
"""The head of a list of what is demanded of somebody, or of cases, and not of tasks."""

_LONGEST_ITEM = 30
"""Lines of its own that an item has at most."""

_BULLET = PlainPattern(r"[-*+•·●○■◆–—－]{1,2}[ 　\t]{0,2}$")
_FIRST = PlainPattern("一是|一要|首先|第一[，、]|其一|[（(](?:一|1)[）)]|①|1[.、．](?![0-9])")
_NEXT = PlainPattern(
    "[二三四五六七八九十]{1,2}[是要]|其次|再次|再者|最后|此外|另外|第[二三四五六七八九十][，、]|其[二三四五]"
    "|[（(](?:[二三四五六七八九十]{1,2}|[2-9])[）)]|[②-⑳]|[2-9][.、．](?![0-9])"
)


def lines_end(text: str, built: Outline, sentence: Sentence) -> int:
    """Where the list ends whose items are the lines below a ``sentence``, 0 if there is none.

    The items are numbered alike, or each but the last ends in a semicolon.
    """
    above, paragraphs = built.paragraphs[sentence.paragraph], built.paragraphs
    first = sentence.paragraph + 1
    if sentence.stop < above.stop or first >= len(paragraphs):
        return 0
    own, style = _style(text, above.start), _style(text, paragraphs[first].start)
    if style == own and style:
        return 0
    last, goes_on = first, True
    for at in range(first, len(paragraphs)):
        start, stop = paragraphs[at].start, paragraphs[at].stop
        marked = _style(text, start)
        if goes_on or (style and marked == style):
            last = at
        elif not style or not marked or marked == own or at - last > _LONGEST_ITEM:
            break
        goes_on = text[start:stop].rstrip().endswith(_GOING_ON)
    return paragraphs[last].stop if last > first else 0


def sentences_end(text: str, built: Outline, sentence: Sentence, parts: Sequence[Part]) -> int:
    """Where the list ends whose first item stands in a ``sentence``, the others behind it."""
    headed = any(
        before.ends_in_colon and _FIRST.match(after.text) for before, after in pairwise(parts)
    )
    end = 0
    if headed:
        paragraph = built.paragraphs[sentence.paragraph]
        for at in paragraph.sentences:
            following = built.sentences[at]
            if following.start > sentence.start:
                if not _NEXT.match(text, following.start):
                    break
                end = following.stop
    return end


def opens_item(text: str, start: int) -> bool:
    """Whether an item of a list begins at ``start``."""
    return bool(_style(text, start)) or _NEXT.match(text, start) is not None


def _style(text: str, start: int) -> str:
    """How the line at ``start`` is numbered, ``""`` if it is not."""
    found = _MARK.match(text, start)
    if found is not None:
        written = found[found.lastgroup or 0][:1]
        kind = "0" if written.isdigit() else "a" if written.isascii() else "一"
        return f"{found.lastgroup} {kind}"
    return "-" if _BULLET.search(text, max(start - 4, 0), start) else ""
