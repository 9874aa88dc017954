"""What a name of a person looks like, and where one that begins at a place ends."""

from __future__ import annotations

from functools import cache

from gongwen.extractors.institution.places import gazetteer
from gongwen.extractors.institution.vocabulary import Words, words
from gongwen.extractors.person.ordinary import AFTER, closes, common, following, han, ordinary
from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.pattern import PlainPattern

_LINKS = frozenset("和与及向对在把被从以为由可")
"""What links a name to what follows, so that nothing but a name ends in it before a mark."""
_FIRST_ONLY = frozenset("向来时为有可")
"""What given names begin with and a name of a surname and one character never ends in."""
_KIN = frozenset("姨婆公妈爸爷嬷哥姐叔伯妹弟訇拉")
"""What goes with 阿 and is no given name with it."""
_GOES_ON = frozenset(
    """英勇 壮烈 光荣 不幸 宏亮 亲切 明确 平静 清楚 爽朗 欣慰 欣然 永远 立即 立刻 立马 成功 荣获 荣立 荣膺 生前 生于
    学成 国内 光临 英年 远赴 远道 正在 正式 正忙 正因 平时 平日 从未 同时 如今 如此 如是 如实 忠于 忠诚 力争 力求 力主
    力挺 全力 全家 全程 全身 全心 昨天 明天 今天 今年 今后 乐呵 春节 东奔 文质 来到 来自
    华丽 志愿 海外 清晨 天天 同志""".split()
)
"""What begins with a character of given names and goes on from a shorter name."""
_NUMERALS, _COUNTED = (
    frozenset("一二三四五六七八九十两几"),
    frozenset("次年月日个人名位项家条种度届回批场件部"),
)
"""What together is a number of something, and no given name."""
_WEAK = frozenset("于向任时有何和成全从由经高安平金单国连通应查强方易温能万相沙空农华项计水党包原")
"""Surnames that are also words, so that a common word behind one is no given name."""
_STOCK = frozenset("建国 建军 国庆 卫国 卫东 保国 爱民 建华 援朝 爱军 振华 国强 建平".split())
"""Given names that are words besides, also behind a weak surname."""
_LONGEST_SYLLABLE = 2


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


@cache
def syllables() -> str:
    """A word that names of other languages are made of, as the source of a pattern."""
    return trie_pattern(DEFAULT.words("name_syllables"))


_syllables = PlainPattern(lambda: f"{syllables()}{{1,3}}")
_spaced = PlainPattern(
    lambda: (
        rf"{surname()}[ 　]{{1,3}}[一-鿿](?:(?![一-鿿])|(?=同志|先生|女士|等|为|任|兼|参加|出席|陪同|主持|列席|一同))"
    )
)
_spaced_out = PlainPattern(lambda: rf"{surname()}[ 　]{{1,3}}{given()}{{2}}(?![一-鿿])")
_apart = PlainPattern(lambda: f"{surname()}[ 　]{{1,2}}{given()}")
_masked = PlainPattern(lambda: rf"{surname()}某(?:某|[甲乙丙丁])?")
_dotted = PlainPattern(
    lambda: (
        rf"[一-鿿]{{1,7}}(?:[·‧•・∙](?:{syllables()}|{letter()}){{1,8}}){{1,3}}"
        r"|[一-鿿]{1,7}(?:[·‧•・∙][一-鿿]{1,8}){1,3}(?![一-鿿])"
    )
)
_FORMS = (_masked, _dotted, _spaced, _syllables)
_FORMS_PARTED = (*_FORMS, _spaced_out)
"""How a name is written so that nothing else is: anywhere, or where a mark sets it off."""
_transliterated = PlainPattern(lambda: f"{letter()}{{2,7}}")


def likely(text: str, start: int) -> int:
    """The end of what looks like a full name by itself, ``0`` if nothing at ``start`` does.

    That is a surname and two characters of given names, or a compound one and one or two.
    """
    first = family(text, start)
    if not first or common(text, start):
        return 0
    base = start + len(first)
    if first in _WEAK and _is_word(text[base : base + 2]):
        return 0
    if len(first) == 1 and _goes_on(text, base + 1):
        return 0
    for end in (base + 2, base + 1) if len(first) > 1 else (base + 2,):
        if _is_given(text[base:end], end - base):
            return end
    return 0


def _is_word(name: str) -> bool:
    return name in ordinary() and name not in _STOCK


def _goes_on(text: str, start: int) -> bool:
    """Whether a word that goes on from a name of two characters starts at ``start``."""
    word = text[start : start + 2]
    return word in _GOES_ON or (word in DEFAULT.words("verbs") and not closes(text, start + 1))


def _is_given(name: str, length: int) -> bool:
    """Whether ``name`` may be a given name of ``length`` characters."""
    made_of = _given()
    if len(name) != length or (name[0] == "阿" and name[1:] in _KIN):
        return False
    if name[0] in _NUMERALS and name[1:] in _COUNTED:
        return False
    if name[0] in _FIRST_ONLY and name not in ordinary():
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
    for pattern in _FORMS_PARTED if parted else _FORMS:
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
    if (closes(text, two) or text[two : two + 2] in _GOES_ON) and text[base] not in AFTER:
        return two
    if (end := married(text, start)) and not (whole and text[three : three + 2] in ordinary()):
        return end
    if whole:
        return whole
    if text[two : two + 2] in ordinary() and text[base] not in AFTER:
        return two
    return three if _is_free_form(text, base) else 0


def _is_free_form(text: str, start: int) -> bool:
    """Whether the two characters at ``start`` may be a given name of uncommon characters."""
    name = text[start : start + 2]
    if name[0] in _NUMERALS and name[1:] in _COUNTED:
        return False
    plain = all("一" <= character <= "鿿" for character in name) and len(name) == 2
    free = plain and closes(text, start + 2) and AFTER.isdisjoint(name)
    pairs = (name, text[start + 1 : start + 3])
    return free and not any(pair in ordinary() or pair in following() for pair in pairs)


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
        and text[start : start + 1] not in _WEAK
        and text[start : start + 1] in families
        and text[start + 1 : start + 2] in families
    )
    return end if both and _is_given(text[start + 2 : end], 2) and closes(text, end) else 0


def _is_split(text: str, start: int) -> bool:
    """Whether the word at ``start`` is a surname and the first half of a given name (王朝霞)."""
    end = start + 3
    given_behind = closes(text, end) and _given().issuperset(text[start + 1 : end])
    return (
        (given_behind or _stands_out(text, start) == end)
        and (text[start : start + 2] in ordinary() or gazetteer(DEFAULT).end(text, start) < end)
        and text[start : start + 3] not in ordinary()
        and text[start + 1 : start + 3] not in ordinary()
    )


def syllable(text: str, start: int) -> int:
    """The end of a name of syllables of another language (多吉, 扎西多吉), or ``0``."""
    found = _syllables.match(text, start) if text[start : start + 1] in _opening() else None
    return found.end() if found else 0


def syllabic(text: str, start: int) -> int:
    """The end of such a name of two syllables or more, ``0`` if there is none."""
    end = syllable(text, start)
    return end if end - start > _LONGEST_SYLLABLE else 0


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
