"""The post that is told behind a name: what somebody is appointed to, holds or lays down."""

from __future__ import annotations

from gongwen.extractors.person.posts import ends_in_post
from gongwen.pattern import PlainPattern
from gongwen.span import Span

_BEHIND = "(?:（[^（）\\n]{1,20}）)?(?:同志)?(?:等?(?:[0-9一二三四五六七八九十]{1,3}(?:名|位|人)(?:同志)?)?)"
_POST = "(?P<{0}>[^，。；：\\n“”《》的]{{2,34}}?)"
_TAKEN = PlainPattern(
    _BEHIND + "(?:全票|再次|连续|同时|一并|因[一-鿿]{2,12}?(?=辞去|不再))?"
    "(?:为|任|担任|出任|兼任|升任|调任|转任|改任|连任|当选为?|(?:提名|推选|推荐|聘任|任命)为"
    "|拟任|现任|系|是|辞去|不再(?:担任|兼任))"
    + _POST.format("post")
    + "(?:职务|的?请求|(?=[。，；（\\n]|的党中央|$))|"
    + _BEHIND
    + "的?"
    + _POST.format("left")
    + "职务"
)
_LIFE = PlainPattern(
    "，[^。；\\n]{0,80}?(?:现任|现为|曾任|原任|，任|原系|，系)"
    + _POST.format("post")
    + "(?=[。，；（\\n]|$)"
)

_FILLED = PlainPattern("(?<![一-鿿])(?P<post>[一-鿿]{2,20})由$")
_FILLS = PlainPattern("(?:同志)?(?:兼任|担任|出任|兼)(?=[。，；、\\n]|$)")
_LONGEST_FILLED = 22


def filled(text: str, name: Span) -> Span | None:
    """The post told before ``name``, whose holder it is (办公室主任由某某同志兼任)."""
    if not _FILLS.match(text, name.end):
        return None
    found = _FILLED.search(text, max(0, name.start - _LONGEST_FILLED), name.start)
    return Span(*found.span("post")) if found and ends_in_post(found["post"]) else None


def taken(text: str, end: int) -> Span | None:
    """The post told right behind the name that ends at ``end``: 任命某某为某局局长."""
    return _post(text, end, _TAKEN)


def held(text: str, end: int) -> Span | None:
    """The post told in the life that the name ending at ``end`` heads: 某某，男，现任县长."""
    return _post(text, end, _LIFE)


def _post(text: str, end: int, told: PlainPattern) -> Span | None:
    found = told.match(text, end)
    if found is None or found.lastgroup is None or not ends_in_post(found[found.lastgroup]):
        return None
    return Span(*found.span(found.lastgroup))
