"""References: titles, numbers, broken titles, and whose document it is."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from gongwen import Reference, extract, references
from gongwen.extractors.reference import documents


def found(text: str) -> tuple[Reference, ...]:
    return extract(text, extractors=[references])[Reference]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("修订《水资源管理条例》和《河道管理办法》。", ["《水资源管理条例》", "《河道管理办法》"]),
        ("《关于印发〈节水行动方案〉的通知》", ["《关于印发〈节水行动方案〉的通知》"]),
        ("《关于印发《节水行动方案》的通知》", ["《关于印发《节水行动方案》的通知》"]),
        ("《节水条例》（云政发〔2021〕3号）", ["《节水条例》（云政发〔2021〕3号）"]),
        ("《节水条例》（云政发〔2021〕3号文件）废止", ["《节水条例》（云政发〔2021〕3号文件）"]),
        ("《节水条例》（以下简称条例）", ["《节水条例》"]),
        ("關於《節水條例》(雲政發[2021]3號)的說明", ["《節水條例》(雲政發[2021]3號)"]),
        ("根据云政办发〔2021〕3号文件", ["云政办发〔2021〕3号"]),
        ("按照省政府令第388号规定", ["省政府令第388号"]),
        ("依据水利部2021年第7号公告", ["水利部2021年第7号公告"]),
        ("按照2021年第7号公告执行", ["2021年第7号公告"]),
        ("水利部发布第28号令", ["第28号令"]),
        (
            "《关于节水的通知》（云政发〔2021〕3号，以下简称《通知》）",
            ["《关于节水的通知》（云政发〔2021〕3号，以下简称《通知》）"],
        ),
        (
            "《节水条例》（水利部　财政部令2014年第1号）废止",
            ["《节水条例》（水利部　财政部令2014年第1号）"],
        ),
        (
            "《节水条例》（国务院令第3号，2021年修订）",
            ["《节水条例》（国务院令第3号，2021年修订）"],
        ),
        ("中华人民共和国主席令第八号公布", ["中华人民共和国主席令第八号"]),
        ("云岭省政府第388号令施行", ["云岭省政府第388号令"]),
        ("不服（2023）云民终123号判决", ["（2023）云民终123号"]),
        ("空的《》不算", []),
        ("没有题目》", []),
    ],
)
def test_the_span_of_a_reference(text: str, spans: list[str]) -> None:
    assert [reference.text for reference in found(text)] == spans


@pytest.mark.parametrize(
    ("text", "code", "year", "serial"),
    [
        ("国办函〔2019〕17号", "国办函", 2019, "17"),
        ("青政办发[2020]5号", "青政办发", 2020, "5"),
        ("青政办发（2020）第5号", "青政办发", 2020, "5"),
        ("青政办发【2020】5号", "青政办发", 2020, "5"),
        ("国务院令第588号", "国务院令", None, "588"),
        ("商务部公告2024年第3号", "商务部公告", 2024, "3"),
        ("商务部令2021年第2号", "商务部令", 2021, "2"),
        ("（2015）云法民初字第56号", "云法民初字", 2015, "56"),
    ],
)
def test_a_number_parts_into_issuer_year_and_serial(
    text: str, code: str, year: int | None, serial: str
) -> None:
    [reference] = found(f"依据{text}执行")
    assert (reference.number, reference.issuer_code, reference.year, reference.serial) == (
        text,
        code,
        year,
        serial,
    )


def test_attributes_of_a_title() -> None:
    [reference] = found("国务院《关于促进家政服务业发展的意见（试行）》（2019年6月16日）")
    assert reference.title == "关于促进家政服务业发展的意见（试行）"
    assert reference.genre == "意见"
    assert reference.issuer == "国务院"
    assert reference.date == date(2019, 6, 16)


def test_a_day_that_does_not_exist_is_no_date() -> None:
    [reference] = found("《家政条例》（2019年2月30日）")
    assert reference.date is None


def test_the_number_of_the_document_itself() -> None:
    text = "青政办发〔2021〕8号\n\n青禾县人民政府办公室关于做好防汛工作的通知\n\n根据国发〔2020〕1号要求，通知如下。"
    assert [(r.number, r.own) for r in found(text)] == [
        ("青政办发〔2021〕8号", True),
        ("国发〔2020〕1号", False),
    ]


def test_a_title_that_lost_a_mark() -> None:
    [left, right] = found(
        "关于加强防汛工作的意见》已印发。\n落实《关于加强抗旱工作的意见，压实责任。"
    )
    assert (left.text, left.title) == ("关于加强防汛工作的意见》", "关于加强防汛工作的意见")
    assert (right.text, right.title) == ("《关于加强抗旱工作的意见", "关于加强抗旱工作的意见")
    assert left.rule == right.rule == "reference.half_title"


def test_the_mentions_of_a_document_meet_by_any_of_them() -> None:
    text = "《节水条例》出台。《节水条例》（云政发〔2021〕3号）施行。按云政发〔2021〕3号执行。"
    assert [len(group) for group in documents(found(text))] == [3]


def test_mentions_are_told_apart_in_time_that_grows_with_their_number() -> None:
    def asked(count: int) -> int:
        compared = 0

        class Title(str):
            __slots__ = ()

            def __hash__(self) -> int:
                nonlocal compared
                compared += 1
                return super().__hash__()

        [one] = found("《节水条例》")
        mentions = [evolve(one, title=Title(f"节水条例{at}")) for at in range(count)]
        assert len(documents(mentions)) == count
        return compared

    assert asked(400) <= 3 * asked(200)
