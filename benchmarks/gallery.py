"""Hostile texts: short patterns that, repeated, are the worst that text can be for some rule."""

from __future__ import annotations

from benchmarks.prose import repeated

PUMPS = {
    "digits": "7",
    "one Han character": "国",
    "的": "的",
    "、": "、",
    "Chinese digits": "一",
    "万": "万",
    "年": "年",
    "opening quotes": "“",
    "closing quotes": "”",
    "opening brackets": "（",
    "ASCII brackets": "(",
    "opening titles": "《",
    "nested titles": "《《规》",
    "titles left open": "《关于规划",
    "spaces": " ",
    "line ends": "\n",
    "full stops": "。",
    "doubled marks": ",,",
    "headings": "一、",
    "headings on lines": "（一）抓好落实\n",
    "Markdown headings": "# 一、总则\n",
    "enumerators": "一是抓好，",
    "dates": "2024年5月6日",
    "dates without end": "2024年",
    "figures": "1,234.5",
    "amounts": "3.2万元",
    "ranges": "5%—6%",
    "comparisons": "比2020年增长5%，",
    "years told relatively": "今年",
    "digits and commas": "1,",
    "promises": "要新建学校3所，",
    "results": "去年建成学校3所，",
    "clauses": "推进改革，",
    "names of places": "浙江省",
    "counties": "长兴县",
    "organs": "市财政局",
    "persons": "县长王立平",
    "pinyin in brackets": "機(jī)",
    "traditional characters": "國",
    "verbs": "推进",
    "modals": "要",
    "mechanisms": "机制",
    "coinages": "“三联”机制",
    "names before colons": "王立平：",
    "rows of organs": "市财政局、市水利局、",
    "titles": "《节水条例》",
    "号": "号",
    "document numbers": "国发〔2021〕3号",
    "characters beyond the BMP": "\U00020000",
    "lone surrogates": "\ud800",
    "NULs": "\0",
}
"""What is repeated, by what it is."""


def hostile(name: str, length: int) -> str:
    """The text of the gallery that is called ``name``, of ``length`` code points."""
    return repeated(PUMPS[name], length)
