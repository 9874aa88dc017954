"""Persons: beside a post, by byline or label, where appointed, and where named again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import evolve

from gongwen.extractor import extractor
from gongwen.extractors.cited import opaque
from gongwen.extractors.institution import institutions
from gongwen.extractors.person.again import again
from gongwen.extractors.person.appointed import appointed, listed
from gongwen.extractors.person.beside import (
    after_posts,
    before_titles,
    bracketed,
    honoured,
    speaking,
)
from gongwen.extractors.person.bylines import bylines, members
from gongwen.extractors.person.contacts import contacts
from gongwen.extractors.person.framed import cases, deeds, examples
from gongwen.extractors.person.known import known
from gongwen.extractors.person.mention import Mention
from gongwen.extractors.person.offices import filled, taken
from gongwen.extractors.person.posts import full_post, plain_post
from gongwen.extractors.person.rosters import rosters
from gongwen.extractors.person.shapes import foreign, masked
from gongwen.extractors.person.vitae import vitae
from gongwen.records import Person
from gongwen.rule import Procedure
from gongwen.source import Source
from gongwen.span import Span, covered_by

_SOURCES = (
    vitae,
    members,
    after_posts,
    bylines,
    contacts,
    appointed,
    bracketed,
    known,
    before_titles,
    honoured,
    speaking,
    listed,
    rosters,
    examples,
    cases,
    deeds,
    masked,
    foreign,
)
"""The ways in which a person is named, the best informed of the post first."""
_FOR = "代表"
"""What is no post before an organ: one acts for it."""


def _marked(source: Source) -> Iterator[Person]:
    closed = covered_by(source.run(opaque))
    organs = [source.locate(one.span) for one in source.run(institutions)]
    in_organ = covered_by(organs)
    named: dict[Span, Mention] = {}
    for find in _SOURCES:
        for mention in find(source):
            held = named.get(mention.span)
            apart = not in_organ(mention.span) and not closed(mention.span)
            if apart and not (held and (held.post or held.office)):
                named[mention.span] = mention
    for mention in again(source, named):
        if not closed(mention.span) and not in_organ(mention.span):
            named.setdefault(mention.span, mention)
    ends = {organ.end: organ for organ in organs}
    names = {span.end for span in named}
    starts = {organ.start for organ in organs}
    for mention in named.values():
        acts = mention.post == _FOR and mention.span.end + len(_FOR) in starts
        yield _person(source, evolve(mention, post="") if acts else mention, ends, names)


def _person(
    source: Source, mention: Mention, organs: Mapping[int, Span], names: Collection[int]
) -> Person:
    span = source.span(mention.span.start, mention.span.end)
    post, institution = mention.post, ""
    told = plain_post(post)
    office = mention.office
    if not (office or told):
        office = taken(source.text, mention.span.end) or filled(source.text, mention.span)
    if office:
        post = source.text[office.slice]
        within = (organs[end] for end in range(office.end, office.start, -1) if end in organs)
        institution = next((source.text[organ.slice] for organ in within), "")
    elif mention.post_span:
        whole, organ = full_post(source, mention.post_span, organs, names)
        post = source.text[whole.slice]
        institution = source.text[organ.slice] if organ else ""
    return Person(
        span=span,
        text=source.cut(span),
        rule=mention.rule,
        post=plain_post(post),
        institution=institution,
    )


_found = extractor(_marked)
_longest = _found.resolved()


def _persons(source: Source) -> Sequence[Person]:
    return source.run(_longest)


RULES = (
    Procedure(
        "person.post",
        _found.by("person.post"),
        doc="Names next to a post: 县委书记某某, 审判长 某某.",
        examples=[
            "国务院总理　周正",
            "县委书记王立平主持会议。",
            "审判长　刘某某",
            "副市长韩冬、罗小雨陪同调研。",
            "种植户陈大河指着大棚说。",
        ],
        counter_examples=["县委书记高度重视。", "代表江苏、浙江两省", "群众路线", "董事长兼总经理"],
    ),
    Procedure(
        "person.title",
        _found.by("person.title"),
        doc="Names before 同志, 议员, 先生 and other titles.",
        examples=["由陈志远同志负责。", "梁文德议员发言。", "来自农业界的罗小雨委员建议。"],
        counter_examples=["全体同志要努力。", "常务副省长", "江苏代表"],
    ),
    Procedure(
        "person.known",
        _found.by("person.known"),
        doc="Leaders of the party and the state, by name.",
        examples=["习近平总书记重要讲话", "以习近平同志为核心"],
        counter_examples=["习近平法治思想", "毛泽东思想", "邓小平理论"],
    ),
    Procedure(
        "person.byline",
        _found.by("person.byline"),
        doc="The author, the reporter and the editor of a page.",
        examples=[
            "关于水利工作的思考\n□ 陈大河\n近年来，全县水利工作取得进展。\n编辑：林小雨",
            "组　长：王立平\n副组长：韩　冬　罗小雨",
        ],
        counter_examples=["编辑部设在县城。", "目标：高质量发展"],
    ),
    Procedure(
        "person.contact",
        _found.by("person.contact"),
        doc="Who to call: a name before a telephone number.",
        examples=["县水利局　陈大河　0571-81234567"],
        counter_examples=["县水利局　防汛科　0571-81234567"],
    ),
    Procedure(
        "person.appointed",
        _found.by("person.appointed"),
        doc="Whom an assembly appoints, removes or releases.",
        examples=["任命陈大河为县水利局局长。", "接受林小雨辞去县人大代表职务的请求。"],
        counter_examples=["任命干部为局长。", "选举产生新一届领导班子。"],
    ),
    Procedure(
        "person.life",
        _found.by("person.life"),
        doc="Names that sex, nation or birth follows, as at the head of a life.",
        examples=["陈大河，男，汉族，1975年5月生，现任县水利局局长。", "林小雨（女，回族）"],
        counter_examples=["全县总人口，女性占49%。", "学生，男女各半", "参保人员（男）"],
    ),
    Procedure(
        "person.list",
        _found.by("person.list"),
        doc="Names in a row, of whom the text says what people do.",
        examples=["陈大河、林小雨、王立平等先后发言。"],
        counter_examples=["杨树、柳树、桂花等长势良好。", "江苏、安徽、云南等地"],
    ),
    Procedure(
        "person.roll",
        _found.by("person.roll"),
        doc="Names on a line of their own, set apart by spaces.",
        examples=["出席名单\n陈大河　　林小雨　　王　平　　马文学（回族）"],
        counter_examples=["北京　　上海　　广东", "项目　　单位　　金额"],
    ),
    Procedure(
        "person.example",
        _found.by("person.example"),
        doc="Names before 等 and the persons they are examples of.",
        examples=["对陈志远等3名组织者从严处理。", "涌现出林小雨、王立平等一批先进典型。"],
        counter_examples=["江苏、安徽等5个省", "水稻、小麦等种植户", "涌现出一大批先进典型。"],
    ),
    Procedure(
        "person.case",
        _found.by("person.case"),
        doc="Those whom a case or a sentence is about.",
        examples=["审结陈志远受贿案。", "判处林小雨有期徒刑三年。"],
        counter_examples=["审结金融纠纷案3件。", "对外商投资案件从快办理。"],
    ),
    Procedure(
        "person.deed",
        _found.by("person.deed"),
        doc="Those whom an honour goes to, and who do what only persons do.",
        examples=["向陈志远、林小雨颁发奖章。", "王立平率队调研。"],
        counter_examples=["向先进集体颁发奖牌。", "县长率队调研。"],
    ),
    Procedure(
        "person.speaking",
        _found.by("person.speaking"),
        doc="Names of those who say something.",
        examples=["陈大河说，水渠修通了。", "“路好走了。”林小雨告诉记者。"],
        counter_examples=["方案指出，要加强管理。", "公安机关表示，将依法处理。"],
    ),
    Procedure(
        "person.honour",
        _found.by("person.honour"),
        examples=["学习“最美支边人”陈大河的事迹"],
        counter_examples=["评选“最美支边人”活动"],
        doc="A name behind an honour in quotation marks.",
    ),
    Procedure(
        "person.masked",
        _found.by("person.masked"),
        doc="Parties of a case, their given names left out: 张某某.",
        examples=["张某某诉李某合同纠纷一案"],
        counter_examples=["向某些企业收费", "任某职务"],
    ),
    Procedure(
        "person.foreign",
        _found.by("person.foreign"),
        doc="Names in foreign form, with a dot: 约翰·史密斯.",
        examples=["会见来访的约翰·史密斯一行", "阿卜杜拉·买买提受到表彰"],
        counter_examples=["乡村振兴·产业篇"],
    ),
    Procedure(
        "person.again",
        _found.by("person.again"),
        doc="A name again that the text has given before with a post or a title.",
        examples=["县长陈大河到场。会上，陈大河要求抓好落实。"],
        counter_examples=["会上，陈大河畔的村庄受到表彰。"],
    ),
)

persons = extractor(_persons, rules=RULES, among=_longest)
"""The extractor of `Person`."""
