"""What a name of a person looks like, and where one that begins at a place ends."""

from __future__ import annotations

from functools import cache

from gongwen.extractors.institution.places import gazetteer
from gongwen.extractors.institution.vocabulary import Words, words
from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.pattern import PlainPattern

_AFTER = frozenset(
    "说道等在带率同为是向到赴将因对就已还也则又被给从获的把讲作致来去于以其曾均都便即再"
    "摄处亲当问答称谈听看走做应由受随签提担任参出陪介代要可会能用让请使与和及或并不未拿坐站住打"
)
"""What may follow a name and is hardly ever in one."""
_LINKS = frozenset("和与及向对在把被从以为由可")
"""What links a name to what follows, so that nothing but a name ends in it before a mark."""
_FIRST_ONLY = frozenset("向来时为有可")
"""What given names begin with and a name of a surname and one character never ends in."""
_KIN = frozenset("姨婆公妈爸爷嬷哥姐叔伯妹弟訇拉")
"""What goes with 阿 and is no given name with it."""
_WEAK = frozenset("于向任时有何和成全从由经高安平金单国连通应查强方易温能万相沙空农华项计水党包")
"""Surnames that are also words, so that a common word behind one is no given name."""
_LISTS = ("verbs", "adverbs", "function_words")
_WORDS = ("not_names", "nouns", "quantity_nouns", "organs", "institution_class_names", *_LISTS)
_FOLLOWING = (2, 3, 4)
_LONGEST_SYLLABLE = 2


@cache
def _following() -> frozenset[str]:
    """Words of two or more characters that may come right after a name."""
    words = frozenset().union(*map(DEFAULT.words, (*_LISTS, "posts", "titles_after_name")))
    return frozenset(word for word in words if len(word) in _FOLLOWING)


@cache
def _common() -> frozenset[str]:
    return frozenset(word for name in _WORDS for word in DEFAULT.words(name) if 2 <= len(word) <= 3)


@cache
def _opening() -> frozenset[str]:
    """The characters that names of syllables of another language begin with."""
    return frozenset(syllable[0] for syllable in DEFAULT.words("name_syllables"))


def given() -> str:
    """The class of characters that given names are made of."""
    return f"[{''.join(sorted(_given()))}]"


def letter() -> str:
    """The class of characters that foreign names are written with."""
    return f"[{''.join(sorted(DEFAULT.words('transliteration_characters')))}]"


@cache
def _families() -> frozenset[str]:
    return DEFAULT.words("surnames")


@cache
def _given() -> frozenset[str]:
    return DEFAULT.words("given_characters")


@cache
def surname() -> str:
    """A surname, as the source of a pattern."""
    return trie_pattern(_families())


@cache
def surnames() -> Words:
    """The surnames, to be met from their end."""
    return words(_families())


def family(text: str, start: int) -> str:
    """The surname at ``start``, a compound one first, or ``""``."""
    known = _families()
    if (compound := text[start : start + 2]) in known:
        return compound
    single = text[start : start + 1]
    return single if single in known else ""


_syllables = PlainPattern(lambda: rf"(?:{trie_pattern(DEFAULT.words('name_syllables'))}){{1,3}}")
_spaced = PlainPattern(
    lambda: rf"{surname()}[ 　]{{1,3}}[一-鿿](?:(?![一-鿿])|(?=同志|先生|女士|等|为|任|兼))"
)
_apart = PlainPattern(lambda: f"{surname()}[ 　]{{1,2}}{given()}")
_masked = PlainPattern(lambda: rf"{surname()}某(?:某|[甲乙丙丁])?")
_dotted = PlainPattern(
    lambda: (
        rf"[一-鿿]{{1,7}}(?:[·‧•・∙]{letter()}{{1,8}}){{1,3}}"
        r"|[一-鿿]{1,7}(?:[·‧•・∙][一-鿿]{1,8}){1,3}(?![一-鿿])"
    )
)
_transliterated = PlainPattern(lambda: f"{letter()}{{2,7}}")


def han(text: str, at: int) -> bool:
    """Whether the character at ``at`` is there and is a Chinese character."""
    return 0 <= at < len(text) and "一" <= text[at] <= "鿿"


def closes(text: str, end: int) -> bool:
    """Whether a name may end at ``end``: before a mark, a verb, a title or a linking word."""
    if not han(text, end) or text[end] in _AFTER:
        return True
    return any(text[end : end + length] in _following() for length in _FOLLOWING)


def common(text: str, start: int) -> bool:
    """Whether a common word or the name of a place starts at ``start``."""
    return (
        text[start : start + 2] in _common()
        or text[start : start + 3] in _common()
        or gazetteer(DEFAULT).end(text, start) > start
    )


def titled(name: str) -> bool:
    """Whether what looks like a name is a post, or ends in one (司长, 毛主席)."""
    posts = DEFAULT.words("posts")
    return name in posts or name[1:] in posts


def straddled(text: str, at: int) -> bool:
    """Whether a common word lies across ``at`` (人才 behind 领军人)."""
    return text[at - 1 : at + 1] in _common()


def likely(text: str, start: int) -> int:
    """The end of what looks like a full name by itself, ``0`` if nothing at ``start`` does.

    That is a surname and two characters of given names, or a compound one and one or two.
    """
    first = family(text, start)
    if not first or common(text, start):
        return 0
    base = start + len(first)
    if first in _WEAK and text[base : base + 2] in _common():
        return 0
    for end in (base + 2, base + 1) if len(first) > 1 else (base + 2,):
        if _is_given(text[base:end], end - base):
            return end
    return 0


def _is_given(name: str, length: int) -> bool:
    """Whether ``name`` may be a given name of ``length`` characters."""
    made_of = _given()
    if len(name) != length or (name[0] == "阿" and name[1:] in _KIN):
        return False
    if name[0] in _FIRST_ONLY and name not in _common():
        return made_of.issuperset(name[1:])
    return made_of.issuperset(name)


def short(text: str, start: int) -> int:
    """The end of a surname and one character at ``start``, ``0`` if they may be a word."""
    if len(family(text, start)) != 1 or common(text, start):
        return 0
    return start + 2 if text[start + 1 : start + 2] in _given() else 0


def read(text: str, start: int, *, parted: bool = False) -> int:
    """The end of the name that is expected at ``start``, as behind a post; ``0`` if none is.

    ``parted`` says that a mark or a space sets it off.
    """
    if not han(text, start):
        return 0
    for pattern in (_masked, _dotted, _spaced, _syllables):
        found = pattern.match(text, start)
        if found and len(found[0]) > 1 and (pattern is _masked or closes(text, found.end())):
            return found.end()
    first = family(text, start)
    if not first:
        return 0
    base = start + len(first)
    two, three = base + 1, base + 2
    if not han(text, base):
        return 0
    if common(text, start) and not (parted and _stands_out(text, start)):
        return three if first not in _WEAK and _is_split(text, start) else 0
    whole = likely(text, start) or (three if parted and _stands_out(text, start) == three else 0)
    if whole == three and closes(text, three):
        return three
    if text[two : two + 1] in _LINKS and not han(text, three):
        return three
    if closes(text, two) and text[base] not in _AFTER:
        return two
    if end := married(text, start):
        return end
    if whole:
        return whole
    if text[two : two + 2] in _common() and text[base] not in _AFTER:
        return two
    return three if _is_free_form(text, base) else 0


def _is_free_form(text: str, start: int) -> bool:
    """Whether the two characters at ``start`` may be a given name of uncommon characters."""
    name = text[start : start + 2]
    plain = all("一" <= character <= "鿿" for character in name) and len(name) == 2
    free = plain and closes(text, start + 2) and _AFTER.isdisjoint(name)
    pairs = (name, text[start + 1 : start + 3])
    return free and not any(pair in _common() or pair in _following() for pair in pairs)


def free_form(text: str, start: int) -> int:
    """The end of a surname and two characters of any kind at ``start`` that are no words, or 0."""
    first = family(text, start)
    if not first or first in _WEAK or common(text, start):
        return 0
    base = start + len(first)
    return base + 2 if _is_free_form(text, base) else 0


def married(text: str, start: int) -> int:
    """The end of a name of two surnames and two characters at ``start`` (叶刘淑仪), or ``0``."""
    families, end = _families(), start + 4
    both = (
        not common(text, start)
        and text[start : start + 1] in families
        and text[start + 1 : start + 2] in families
    )
    return end if both and _is_given(text[start + 2 : end], 2) and closes(text, end) else 0


def _is_split(text: str, start: int) -> bool:
    """Whether the word at ``start`` is a surname and the first half of a given name (王朝霞)."""
    return (
        _stands_out(text, start) == start + 3
        and text[start : start + 2] in _common()
        and text[start : start + 3] not in _common()
        and text[start + 1 : start + 3] not in _common()
    )


def syllabic(text: str, start: int) -> int:
    """The end of a name of two syllables or more of another language (扎西多吉), or ``0``."""
    found = _syllables.match(text, start) if text[start] in _opening() else None
    return found.end() if found and len(found[0]) > _LONGEST_SYLLABLE else 0


def _stands_out(text: str, start: int) -> int:
    """The end of a name of up to three characters that a mark or the end follows."""
    made_of = _given()
    for end in (start + 3, start + 2):
        if not han(text, end) and made_of.issuperset(text[start + 1 : end]):
            return end if han(text, end - 1) else 0
    return 0


def spaced(text: str, start: int) -> int:
    """The end of a surname and one character set apart from it (李　明), or ``0``."""
    found = _apart.match(text, start)
    return found.end() if found else 0


def read_abroad(text: str, start: int) -> int:
    """The end of a transliterated name at ``start``, as behind the post of a foreign State."""
    found = _transliterated.match(text, start)
    return found.end() if found and closes(text, found.end()) else 0
