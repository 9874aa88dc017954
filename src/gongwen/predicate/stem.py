"""The verb that a compound of verb and complement is built on (降至, 转化为)."""

from __future__ import annotations

from gongwen.pattern import PlainPattern

_COMPOUND = PlainPattern(
    r"(?!明确|有利于|不利于|有助于|相当于|.{2}作为$|.{2}而为$|.作.为$)(?P<long>.{2,3}?)(?:成为|[至到于在为成给向出起])$"
    r"|(?P<short>.至|[升降增减涨跌压扩缩调放摆沉]到|[设放摆落站走用留扛想干端举抓刻记装写挂]在|[升降]为|翻[一两]番)$"
    r"|[再续屡]?(?P<again>创)(?:历史)?(?:新高)?$|(?P<put>投入)(?:使用|运营|运行|生产)$"
    r"|(?P<well>.{2})(?:好|到位)$|不(?P<denied>[设留漏欠碰唯])$|(?P<begun>开始)了$|明确(?P<told>提出|要求|规定|强调|指出|表示)$"
)


def stem(verb: str) -> str:
    """``verb`` without the complement that binds it to what follows.

    >>> stem("提高"), stem("降至"), stem("转化为"), stem("达到")
    ('提高', '降', '转化', '达到')
    """
    found = _COMPOUND.match(verb)
    if found is None:
        return verb
    return found[found.lastgroup or 0] if found["short"] is None else found["short"][0]
