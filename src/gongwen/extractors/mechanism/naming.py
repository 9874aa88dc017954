"""Which mechanism is meant: whether a modifier says so, and the name it gives."""

from __future__ import annotations

from collections.abc import Sequence

from gongwen.extractors.mechanism.words import Word
from gongwen.pattern import Pattern, PlainPattern

_EMPTY_USES = frozenset(
    ("generic", "deictic", "conjunction", "particle", "aspect", "link", "preposition")
)
_GOVERNING = frozenset("在 以 把 靠 用 按 凭 借 让 拿 跟 同".split())
_CHANGES = frozenset("创新 创新发展 改革 转换 理顺 革新 变革".split())
_NAMES_SYSTEM = PlainPattern("体系|格局")
_EMPTY = Pattern(r"[\s\p{P}\p{S}0-9一二三四五六七八九十百两几]*+")
_WHOLE = PlainPattern(
    "安排|优势|创新|建设|改革|保障|障碍|弊端|环境|文化|成果|框架|供给|设计|规范|基础|活力|效能|力量|保证|约束|支撑|笼子|规定|规则|政策|优越性|要求|漏洞|成本|红利|问题"
)
_COINAGE = PlainPattern("“([^“”]{1,40})”")


def says_which(modifier: Sequence[Word], noun: str, after: str) -> bool:
    """Whether ``modifier`` says which mechanism it is, and says it of this head.

    ``noun`` is the head and ``after`` the text right behind it: in 完备的制度优势 the modifier
    belongs to 优势, and in 创新机制 it is a verb.
    """
    if modifier and ("conjunction" in modifier[-1].uses or modifier[-1].text in _GOVERNING):
        return False
    if modifier and modifier[0].text in _CHANGES and not _NAMES_SYSTEM.match(noun):
        modifier = modifier[1:]
    if modifier and modifier[-1].text == "的" and _WHOLE.match(after):
        return False
    return any(not _is_empty(word) for word in modifier)


def _is_empty(word: Word) -> bool:
    return bool(word.uses & _EMPTY_USES) or bool(_EMPTY.fullmatch(word.text))


def name(phrase: str) -> str:
    """The coinage quoted in ``phrase``, or the whole.

    >>> name("“三单”管理制度"), name("会商制度")
    ('三单', '会商制度')
    """
    coinage = _COINAGE.search(phrase)
    return coinage[1] if coinage else phrase.strip("“”")
