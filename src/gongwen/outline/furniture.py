"""Page furniture: what a page says about itself, around the text and not in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gongwen.outline.lines import Line
from gongwen.outline.model import Furniture
from gongwen.pattern import Pattern, PlainPattern
from gongwen.span import Span

if TYPE_CHECKING:
    import regex

_DAY = r"[0-9]{4}(?:[-/.][0-9]{1,2}[-/.][0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)"
_CLOCK = r"[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?+"
_LABELS = Pattern(
    rf"""
      (?P<dateline>
          (?:发布|发文|发稿|成文|更新|印发|信息发布|公开)?+(?:时间|日期)\s*+[:：]\s*+
          {_DAY}(?:\s*+{_CLOCK})?+
        | (?: [0-9]{{4}}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}}(?:\s*+{_CLOCK})?+
            | {_DAY}\s*+{_CLOCK}
            | (?:19|20)[0-9]{{2}}(?:0[1-9]|1[0-2])[0-3][0-9]
          )(?=\s|$|来源)
        | {_DAY}(?=\s*+来源)
      )
    | (?P<source>(?:信息|文章|稿件|资料|数据|内容|图片|新闻)?+来源\s*+[:：])
    | (?P<author>(?:本报|本网)?+
        (?:作者|记者|通讯员|撰文|撰稿|供稿|供稿人|供稿单位|执笔|文字|摄影|文)\s*+[:：/])
    | (?P<editor>
        (?:责任编辑|执行编辑|网络编辑|值班编辑|本期编辑|责编|编辑|编审|审核|审稿|审校|校对|监制
          |终审|初审|复审|一审|二审|三审|主编|总编|编委|值班编委|值班主任|签发|排版|美编|制作
          |编发|录入)\s*+[:：])
    | (?P<phone>(?:
          (?:联系|咨询|举报|服务|监督|投诉|值班|办公|新闻|客服|通信|通讯|电子)?+
            (?:电话|热线|传真|邮编|邮政编码|邮箱|邮件|地址|方式)
        | 联系人(?:及|和|、)?(?:联系)?(?:电话|方式)?|联络人|联络员|联系单位)\s*+[:：])
    | (?P<links>(?:浏览|点击|阅读|访问)(?:次数|量|数|率)?+\s*+[:：]\s*+[0-9]
        |(?:上|下)一(?:篇|条)\s*+[:：]|(?:字体|字号|分享到?|当前位置)\s*+[:：])
    """,
    re.VERBOSE,
)
_NOT_LABELLED = Pattern(r"。(?=.)|[？！]|[；;](?!\s*+(?:联|咨询|电话|手机|传真|邮|电子|地址))")
_WHOLE = Pattern(
    r"""
      (?P<comment><!--.{0,500}-->$)
    | (?P<markup>
        !\[[^\]]{0,200}\]\([^)]{0,400}\)$ | (?:https?://|www\.)[!-~]++$ | <[^>]{0,200}>$
        | [-*_=]{3,}+$ | \[[^\]]{0,100}\]\((?:https?:|/|\.)[^)]{0,400}\)$
      )
    | (?P<copies>(?:抄送|抄报|主送|分送)\s*+[:：]
        | [（(]此件(?:公开|依申请公开|不予公开|主动公开|删减后).{0,8}[）)]$)
    | (?P<author>
        [□◎]\s*+\S{2,6}(?:\s++\S{2,6}){0,4}+$
        | [（(]?+(?:本报|本网|本台|新华社)?+(?:记者|通讯员)(?:\s++\S{2,6}){1,6}+[）)]?+$
        | [（(]\s*+(?:本文)?+作者(?:系|为|是|单位|[:：]).{1,80}[）)]$
      )
    | (?P<links>
        (?:(?:打印(?:本页|此页)?+|关闭(?:窗口|本页)?+|字体|字号|[大中小]{1,3}+|分享(?:到)?+|收藏|微信
            |微博|扫一扫.{0,20}+|返回(?:顶部|首页|列表)|我要纠错|纠错|相关(?:链接|阅读|新闻|文件)
            |延伸阅读|复制链接|导出|下载)
          [\s|｜丨:：\[\]【】（）()/、，,·]*+)++$
      )
    """,
    re.VERBOSE,
)
_NOTICES = PlainPattern(
    r"""
      (?:以上|本文|文章|文中)[^。]{0,12}?仅代表 | 不代表本(?:网|站|报|刊|台|平台|公众号)
    | 本(?:网|站|平台|公众号)(?:只是|仅为|仅|系|为)?转载 | 本文(?:系|为)?转载自
    | 未经(?:授权|许可|书面)[^。]{0,20}?转载 | (?:如|若)[^。]{0,10}?侵权[^。]{0,6}?请
    | ^[【\[]?(?:免责|版权|特别)声明 | 版权所有(?![者人权]) | Copyright | ©
    | ICP备\s?[0-9] | 公网安备\s?[0-9] | 网站标识码\s?[:：]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TELLTALE = (*"©备Cc", "代表", "转载", "侵权", "声明", "版权", "标识码")
"""What a notice cannot do without."""
_FIELD = Pattern(r"^\w++\s*+[:：]", re.MULTILINE)
_FRONT = Pattern(
    r"\ufeff?\s*+---[ \t]*+\r?\n(?P<held>(?:(?!---)[^\n]*+\n){0,200}+)---[ \t]*+(?:\r?\n|$)"
)
_INDENT = 80


def front_matter(text: str) -> Furniture | None:
    """The YAML block that opens ``text``, or ``None``."""
    match = _FRONT.match(text)
    if match is None or not _FIELD.search(match["held"]):
        return None
    return Furniture(Span(*match.span()), "front_matter", Span(*match.span("held")))


def folded(text: str) -> Iterator[Furniture]:
    """Blocks of the page that fold away and hold a table of contents."""
    start = text.find("<details>")
    while start >= 0 and (end := text.find("</details>", start)) >= 0:
        span = Span(start, end + len("</details>"))
        before = text[max(0, start - _INDENT) : start].rpartition("\n")[2]
        if not before.strip() and "目录" in text[start : start + 100]:
            yield Furniture(span, "contents", span)
        start = text.find("<details>", end)


def furniture(line: Line, before: Sequence[Furniture] = ()) -> list[Furniture]:
    """What of ``line`` is furniture, piece by piece; ``before`` is that of the line before.

    >>> from gongwen.outline.lines import lines
    >>> [(f.kind, f.value) for f in furniture(lines("2024-05-06 来源：新华网")[0])]
    [('dateline', Span(start=0, end=10)), ('source', Span(start=14, end=17))]
    >>> furniture(lines("拨打电话的来源是多样的。")[0])
    []
    """
    whole = Span(line.start, line.end)
    text = line.text
    if text[0] == "|":
        return [Furniture(whole, "table", whole)]
    if len(text) <= 600 and (match := _WHOLE.match(text)):
        return [Furniture(whole, match.lastgroup or "markup", whole)]
    if before and before[-1].kind == "copies" and before[-1].span.end - before[-1].span.start <= 4:
        return [Furniture(whole, "copies", whole)]
    if len(text) <= 400 and any(map(text.__contains__, _TELLTALE)) and _NOTICES.search(text):
        return [Furniture(whole, "disclaimer", whole)]
    if len(text) <= 200 and not _NOT_LABELLED.search(text):
        return _labelled(line)
    return []


def _labelled(line: Line) -> list[Furniture]:
    text = line.text
    opening = 1 if text[0] in "（([【" else 0
    if not _LABELS.match(text, opening):
        return []
    labels = list(_LABELS.finditer(text))
    ends = [label.start() for label in labels[1:]] + [len(text)]
    return [_piece(line, label, end) for label, end in zip(labels, ends, strict=True)]


def _piece(line: Line, label: regex.Match[str], end: int) -> Furniture:
    """The piece of ``line`` from ``label`` to ``end``; a date is its own value."""
    kind = label.lastgroup or "links"
    start = label.start() if kind in ("dateline", "links") else label.end()
    held = line.text[start:end]
    start += len(held) - len(held.lstrip())
    end = start + len(held.strip().rstrip(" |，,。；;）)】]"))
    return Furniture(
        Span(line.start + label.start(), line.start + max(end, label.end())),
        kind,
        Span(line.start + start, line.start + end),
    )
