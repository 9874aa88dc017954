"""Whether the words before a name say that all such organs are meant, and none by name."""

from __future__ import annotations

from gongwen.pattern import PlainPattern

_LEVEL = "(?:自治[区州县旗]|直辖市|计划单列市|副省级城市|设区的?市|[地县]级市|市辖区|街道|[省市县区州盟旗乡镇地设辖])"
_EVERY = PlainPattern(
    f"各(?:级|(?:{_LEVEL}|[、（）和]|直属|新疆生产建设兵团){{1,16}}(?:人民政府、)?)?$|本级$"
)
_ANY = PlainPattern(f"全$|(?:^|[^一-鿿]|[省市县区乡镇]){_LEVEL}[、（]$|[省市县区乡镇]$")
_COUNTED = PlainPattern("[0-9一二两三四五六七八九十百千万多余几数][所家座个][一-鿿]?$")
_ADDRESSEES = PlainPattern("(?:^|\n)[ 　]*各(?:省|市|县|地)[^，。；\n]{0,90}、$")
_BARE = PlainPattern(_LEVEL)


def addressed(text: str, start: int) -> bool:
    """Whether the name at ``start`` is one of those of every place, to whom a notice is sent.

    So it is in 各省、自治区、直辖市财政厅（局）、发展改革委：.
    """
    return bool(_ADDRESSEES.search(text, max(0, start - 110), start))


def counted(text: str, start: int) -> bool:
    """Whether the name at ``start`` is a sort that is counted (3家市属医院, 1所社区医院)."""
    return bool(_COUNTED.search(text, max(0, start - 3), start + 1))


def every(text: str, start: int, head: int) -> bool:
    """Whether the name from ``start``, its place up to ``head``, stands for a class.

    So it does in 各省、自治区、直辖市人民政府 and 市、县政府.
    """
    bare = _BARE.fullmatch(text, start, head)
    if not bare and text[start - 1 : start] in ("、", "，"):
        return False
    low = max(0, start - 40)
    return bool(
        _EVERY.search(text, low, start)
        or (bare and _EVERY.search(text, low, head))
        or (bare and _ANY.search(text, max(0, start - 6), start))
    )
