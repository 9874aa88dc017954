"""What is done with a mechanism: the governing verb and the status that it gives."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.pattern import PlainPattern

_DEED_WORDS = "建设|改革|创新|整合"
_DEED = PlainPattern(_DEED_WORDS)
_DEEDS = PlainPattern(rf"(?:{_DEED_WORDS})?(?:试点|工作|进程|步伐)?")
_PUSHED = PlainPattern("(?:建立|构建|形成|完善|健全|重构|转换)(?=[，。；]|$)")
_PUSHES = frozenset("加快 加强 加大 开展 启动 抓好 抓紧 做好 搞好".split())
"""Verbs that take a deed for their object: what they do to a mechanism is the deed."""

_MEANS = frozenset("通过 依托 按照 按 根据 依据 依照 透过 循".split())
"""What is done by means of a mechanism, it does not happen to it."""

_COMPLEMENT = PlainPattern(r"(?<=..)[起至到]$")
_DISPOSALS = frozenset("写入 载入 落到 延伸 覆盖 贯穿 上升 转化 固定 确定".split())
"""Verbs, besides those that govern, of which a mechanism with 把 before it is the object."""

_DENIED = PlainPattern(
    "(?:尚未|没有|未能?|没能|难以|无法|尚待|有待|亟待|从未)(?:完全|真正|有效|及时|全面|普遍|切实|进一步)?$"
)
_LONGEST_DENIED = 12
_NEGATES = PlainPattern("不(?!断)|[未没尚还仍]")
_IS_STUDIED = PlainPattern("的(?:学习|研究|宣传|教育|阐释|解读|理解|认识|理论)")
_OWNS_ATTRIBUTE = PlainPattern(
    r"的?整体|的(?!改革|建设|完善|创新|建立|形成|实施|落实|同时|基础|意见|通知)"
)


def _noun_source() -> str:
    nouns = (word for word, (how, *_) in DEFAULT.table("nouns").items() if how == "tail")
    return trie_pattern(nouns)


def _predicate_source() -> str:
    adverbs = trie_pattern(word for word in DEFAULT.words("adverbs") if not _NEGATES.match(word))
    verbs = trie_pattern(
        word
        for word, (how, _) in _actions().items()
        if how != "loose" and not word.endswith(("至", "到"))
    )
    acts = trie_pattern(word for word, (_, status) in _actions().items() if status != "none")
    led = rf"(?=(?P<led>(?:得到|得以|需?要|应当?|{adverbs}){{1,3}}))(?P=led)"
    return (
        rf"{led}(?:(?P<verb>{verbs})(?!的)|(?P<act>{acts})(?=[，。；]|$))"
        rf"|(?P<alone>{verbs})(?=[，。；])"
    )


def _done_source() -> str:
    verbs = trie_pattern((*_actions(), *_DISPOSALS))
    return rf"{trie_pattern(DEFAULT.words('adverbs'))}?(?P<verb>{verbs})"


_NOUN = PlainPattern(_noun_source)
_DONE = PlainPattern(_done_source)
_PREDICATE = PlainPattern(_predicate_source)


@lru_cache(maxsize=1)
def _actions() -> Mapping[str, tuple[str, ...]]:
    return DEFAULT.table("mechanism_actions")


def action(verb: str, text: str, end: int) -> str:
    """The verb that acts on a mechanism whose head ends at ``end`` of ``text``.

    ``verb`` is the one that stands before it. A verb that governs what the mechanism only
    describes (提升…体系效能) does not act on it; without a verb before it the deed (体系建设)
    or the predicate (制度不断完善) right behind it does.

    >>> action("提升", "提升应急体系效能", 6), action("", "应急体系建设提速", 4)
    ('', '建设')
    """
    deed = _DEED.match(text, end) or (_PUSHED.match(text, end) if verb in _PUSHES else None)
    if deed and (not verb or verb in _PUSHES):
        return deed[0]
    if not verb:
        said = _PREDICATE.match(text, end)
        return said[said.lastgroup or 0] if said else ""
    verb = _COMPLEMENT.sub("", verb)
    if verb in _MEANS:
        return ""
    how = _actions().get(verb, ("loose", "none"))
    if how[0] != "loose" and how[1] != "none":
        return "" if _IS_STUDIED.match(text, end) else verb
    end = _past_deed(text, end)
    if _OWNS_ATTRIBUTE.match(text, end) or _NOUN.match(text, end):
        return ""
    return verb


def is_predicated(text: str, end: int) -> bool:
    """Whether a predicate says what becomes of the mechanism whose head ends at ``end``.

    >>> is_predicated("救助体系初步建立", 4), is_predicated("救助体系建设", 4)
    (True, False)
    """
    return _PREDICATE.match(text, end) is not None


def disposed(text: str, start: int, end: int) -> str:
    """The verb that follows the mechanism at ``[start, end)`` where 把 or 将 stands before it.

    >>> disposed("把会商制度做深做实", 1, 5), disposed("会商制度落实", 0, 4)
    ('做深做实', '')
    """
    if not text.endswith(("把", "将"), 0, start):
        return ""
    said = _DONE.match(text, end)
    return said["verb"] if said else ""


def _past_deed(text: str, at: int) -> int:
    """The end of what is done with a mechanism, where its head ends at ``at`` (改革试点)."""
    found = _DEEDS.match(text, at)
    return found.end() if found else at


def denied(text: str, start: int, verb: str) -> bool:
    """Whether ``verb``, before the mechanism at ``start`` of ``text``, is said not to have been done.

    >>> denied("尚未形成会商制度", 4, "形成"), denied("初步形成会商制度", 4, "形成")
    (True, False)
    """
    at = text.rfind(verb, max(0, start - _LONGEST_DENIED), start) if verb else -1
    return at >= 0 and _DENIED.search(text, max(0, at - _LONGEST_DENIED), at) is not None


def status(action: str, *, ahead: bool) -> str:
    """What ``action`` makes of a mechanism: ``established``, ``improved`` or ``none``.

    It is ``planned`` instead of the first two where it lies ahead of the text.

    >>> status("完善", ahead=False), status("完善", ahead=True), status("", ahead=True)
    ('improved', 'planned', 'none')
    """
    first = action if action in _actions() else action[:2]
    given = _actions().get(first, ("", "none"))[1]
    return "planned" if ahead and given != "none" else given
