"""Which clauses speak of what lies ahead, which of what is done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen.outline import outline
from gongwen.scope import scopes
from gongwen.source import Source


def directions(text: str) -> list[str]:
    return [scope.direction for scope in scopes(Source(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们将改善办学条件，扩大优质学位。", ["ahead", "ahead"]),
        ("经咨询各界，我们决定由下月起取消收费。", ["", "ahead"]),
        ("我预测明年经济增长2%至3%，通胀率为1.8%。", ["ahead", "ahead"]),
        ("署方会增设名额至800个，涉及开支3亿元。", ["ahead", "ahead"]),
        ("我们正改建两座大楼，涉及12个部门。", ["", ""]),
        ("我们将改善办学条件。教学质量明显提高。", ["ahead", "done"]),
        ("必须坚持节约优先，节约是传统美德。", ["ahead", ""]),
        ("做好征兵工作，必须加强宣传。", ["", "ahead"]),
        ("为改善民生，我们要新建公园。", ["", "ahead"]),
        ("只要全县上下团结一心，就能实现目标。", ["", ""]),
        ("如果灾情扩大，我们会增拨资金。", ["", "ahead"]),
        ("市委提出“要加快改革，要扩大开放”的思路。", ["done", ""]),
        ("我们要振奋精神，实现这个目标！", ["ahead", "ahead"]),
        ("让我们振奋精神！", ["done"]),
        ("我们正在研究方案。", [""]),
        ("村干部必须勇往直前。", ["ahead"]),
        ("我们要做到定了就办。", ["ahead"]),
        ("要规范采购、租赁等行为。", ["ahead"]),
        ("要扩大绿地，有利于改善环境。", ["ahead", ""]),
        ("要加快改革，改革就是出路。", ["ahead", ""]),
        ("业界人士要求政府开放市场，输入技术工人。", ["", ""]),
        ("对迁入园区的企业，每家给予20万元补助，最高不超过60万元。", ["", "ahead", "ahead"]),
        ("取得环保认证的企业，一次性奖励5万元。", ["", "ahead"]),
        ("我们要降低贷款利率，这相当于为企业让利3亿元。", ["ahead", ""]),
        ("民革县委会主委赵林建议修缮古桥。", [""]),
        ("我们建议修缮古桥。", ["ahead"]),
        ("会议要求，各乡镇要抓紧修缮古桥。", ["", "ahead"]),
        ("要修缮古桥，做好修缮工作意义重大。", ["ahead", ""]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert directions(text) == expected


NOTICE = "关于加强古桥修缮的通知\n各乡镇：\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完善古桥名录。（县文旅局牵头，各乡镇按职责分工负责）", ["ahead"] * 3),
        ("完善古桥名录。（县文旅局负责）", ["ahead"] * 2),
        ("鼓励乡贤捐资修桥，捐资满10万元的，不得收取管理费。", ["ahead", "", "ahead"]),
        ("不再安排新建古桥。", ["ahead"]),
        ("评分70分以下的乡镇，不再下达修缮任务。", ["", "ahead"]),
        ("此前规定与本通知不一致的，以本通知为准。", ["", "ahead"]),
        ("古桥正面临风化，部分构件受制于工艺。", ["", ""]),
        ("（一）申报期限。", [""]),
        ("（二）评估与奖惩。", [""]),
        ("（三）压实责任。", ["ahead"]),
        ("附件：1．2026年古桥修缮任务分配表", ["", ""]),
    ],
)
def test_provisions(text: str, expected: list[str]) -> None:
    assert directions(NOTICE + text)[-len(expected) :] == expected


def test_a_year_gone_by_is_told_even_in_a_notice() -> None:
    text = NOTICE + "2019年全县修缮古桥12座，超出计划2座。\n2020年4月2日"
    assert directions(text)[2:4] == ["done", "done"]


def test_a_title_of_two_lines_frames_the_text() -> None:
    text = "关于加强古桥修缮\n传承营造技艺的意见\n各乡镇：\n完善古桥名录。"
    assert directions(text)[-1] == "ahead"


def test_bills_put_to_an_assembly_are_reported() -> None:
    text = "一、2019年工作回顾\n提请县人大常委会审议议案5件，办理提案60件。"
    assert directions(text)[1:] == ["done", "done"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("县审计局要核查古桥账目，结果向群众通报。", "县审计局"),
        ("县文旅局将组成3个检查组，每乡查看2座古桥。", "县文旅局"),
        ("县文旅局将组成3个检查组，古桥修缮要抓紧推进。", ""),
        ("商务部牵头修订办法，市场监管总局等要密切配合。", "市场监管总局等"),
        ("全县上下必须行动起来，守护古桥。", "全县上下"),
        ("任务偏重的有关省份要加快施工。", "有关省份"),
        ("采购人应当预留份额。", "采购人"),
    ],
)
def test_actors(text: str, actor: str) -> None:
    assert [scope.actor for scope in scopes(Source(text))][-1] == actor


@pytest.mark.parametrize(
    ("heading", "direction"),
    [
        ("一、2018年工作回顾", "done"),
        ("二、今年的主要任务", "ahead"),
        ("三、下一步工作打算", "ahead"),
        ("一、取得的主要成绩", "done"),
        ("二、主要预期目标", "ahead"),
    ],
)
def test_headings(heading: str, direction: str) -> None:
    text = f"2019年3月1日\n{heading}\n深入推进医药卫生改革。"
    assert directions(text)[-1] == direction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完善灌区管护机制。推动渠系改造，扩大供水范围。", ["ahead"] * 3),
        ("完善灌区管护机制。去年推动渠系改造，扩大供水范围。", ["done"] * 3),
        ("完善灌区管护机制，扩大了供水范围。", ["done"] * 2),
        ("完善灌区管护机制。新增供水能力3万吨，供水保证率达到95%。", ["done"] * 3),
        ("完善灌区管护机制。力争新增供水能力3万吨。", ["ahead"] * 2),
        ("水利局完善灌区管护机制，扩大供水范围。", ["done"] * 2),
        ("完善灌区管护机制，农民用水更省心、水费下降。", ["ahead"] * 2),
        ("完善灌区管护机制，对于保障粮食安全，具有重大意义。", ["", "", ""]),
    ],
)
def test_bare_imperatives_follow_the_evidence_around_them(text: str, expected: list[str]) -> None:
    assert directions(text) == expected


def test_imperatives_report_where_the_rest_of_the_text_does() -> None:
    section = "一、抓产业\n完善灌区管护机制。\n二、抓治理\n{}"
    told = section.format("近年来，调解纠纷340起，评出了12个文明村。")
    asked = section.format("要调解邻里纠纷，评选文明村。")
    assert directions(told)[1] == "done"
    assert directions(asked)[1] == "ahead"


def test_sections_lean_each_their_own_way() -> None:
    text = "（一）抓产业\n发展了茶叶2万亩。培育龙头企业。\n（二）抓治理\n要调解纠纷。培育文明乡风。"
    found = directions(text)
    assert (found[2], found[-1]) == ("done", "ahead")


@pytest.mark.parametrize(
    "text",
    [
        "我们要看到，基层网点仍然不少，风险隐患明显增多。",
        "去年实现了扭亏。一些企业的内控机制还不健全。",
        "现代物流体系还需要加强。",
    ],
)
def test_what_is_wanting_is_neither(text: str) -> None:
    assert directions(text)[-1] == ""


def test_a_review_reports_what_is_expected() -> None:
    text = "去年工业回升了。全年产值预计达300亿元。预计明年产值达350亿元。"
    assert directions(text) == ["done", "done", "ahead"]


def test_a_speaker_commits_to_nothing_by_what_the_speech_tells_next() -> None:
    assert directions("下面我会介绍环保方面的措施。") == [""]


def test_a_heading_closes_the_scope_of_the_one_before() -> None:
    text = "一、今年的主要任务\n推进改革。\n二、去年工作回顾\n推进改革。"
    found = directions(text)
    assert (found[1], found[-1]) == ("ahead", "done")


def test_the_title_of_an_attached_document_is_no_provision() -> None:
    head = "关于做好防汛工作的通知\n各乡镇：\n请认真执行。\n\n"
    title, task = scopes(Source(head + "青山县防汛抢险工作方案（2031年）\n\n加固河堤3处。"))[-2:]
    assert (title.direction, task.direction) == ("", "ahead")


def test_a_lead_sentence_announces_tasks() -> None:
    text = "全年经济稳中有进。\n今年要重点做好以下工作：\n推进改革。\n扩大开放。"
    assert directions(text)[-2:] == ["ahead", "ahead"]


def test_strength_comes_from_the_clause_or_the_cue() -> None:
    found = scopes(Source("我们必须守住底线，改善民生。今年拟安排资金5亿元。"))
    assert [scope.strength for scope in found] == ["must", "must", "plan"]


def test_the_agent_is_inherited_within_the_sentence() -> None:
    found = scopes(Source("县教育局要优化布局，改善条件。扩大供给。"))
    assert [scope.actor for scope in found] == ["县教育局", "县教育局", ""]


_PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            "我们要 将 必须 目标是 一、任务 到2099年 了 “ ” 每新增 推进改革 ， 。 ； ： ！ \n".split(
                " "
            )
        ),
        st.text(max_size=4),
    ),
    max_size=40,
).map("".join)


@given(_PIECES)
def test_one_scope_for_each_clause(text: str) -> None:
    source = Source(text)
    assert len(source.run(scopes)) == len(source.run(outline).clauses)


@pytest.mark.parametrize(
    "unit", ["我们要，", "目标为", "“", "一", "到2030年，", "（一）推进改革\n", "由"]
)
def test_long_runs(unit: str) -> None:
    scopes(Source(unit * 20_000))


SPEECH = """财政预算案演词
经济情况
6.　去年出口上升3%。
发展创意产业
103.　设计中心去年举办展览40场，超过200家企业参与。中心已与两所院校签订协议，下一步会增设课程。
"""


def test_equal_scopes_are_shared() -> None:
    judged = scopes(Source("我们要推进改革。我们要推进开放。"))
    assert judged[0].direction == "ahead"
    assert judged[0] is judged[1]


def test_the_topics_of_a_speech_order_nothing() -> None:
    source = Source(SPEECH)
    judged = zip(source.run(outline).clauses, source.run(scopes), strict=True)
    read = {SPEECH[clause.span.slice]: (one.direction, one.actor) for clause, one in judged}
    assert read["发展创意产业"][0] == ""
    assert read["超过200家企业参与"][0] == "done"
    assert read["下一步会增设课程"] == ("ahead", "中心")


def test_one_who_is_given_a_deed_does_no_more() -> None:
    text = "今年要重点抓好以下工作：\n实施链长制，由县领导包联6条产业链，培育企业8家。"
    assert [scope.actor for scope in scopes(Source(text))][1:] == ["", "县领导", ""]


def test_a_rule_ends_the_reach_of_a_plan() -> None:
    text = "关于支持办学的若干措施\n县财政拟安排资金300万元，对评审合格的，给予5万元奖补。"
    assert [scope.strength for scope in scopes(Source(text)) if scope.cue] == ["plan", "will"]


def test_what_is_demanded_of_the_work_as_a_whole_is_no_mere_target() -> None:
    text = "一、思路和目标\n总体要求是：坚持稳中求进，扩大开放。"
    strengths = [scope.strength for scope in scopes(Source(text)) if scope.cue]
    assert strengths == ["will", "will"]


def test_measures_that_a_speaker_proposes_are_ahead() -> None:
    text = "我建议推出以下一次性的措施：\n（一）宽免商业登记费，让8万家商户受惠。"
    assert directions(text)[1:] == ["ahead", "ahead"]
