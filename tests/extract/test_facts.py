"""Facts: roles, years, codes, and the facts that they point to."""

from decimal import Decimal

import pytest

from gongkai.extract.pipeline import Extractor

HEAD = "清江区2023年政府信息公开工作年度报告\n一、总体情况\n"


def facts(sentence, head=HEAD):
    return Extractor("rules").extract_text(head + sentence).facts


def by_text(sentence, head=HEAD):
    return {fact.text: fact for fact in facts(sentence, head)}


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("公开信息128条,其中网站100条。", {"128条": "total", "100条": "part"}),
        ("公开信息128条。", {"128条": "single"}),
        ("收到申请20件,办结率100%。", {"20件": "single", "100%": "rate"}),
        ("公开信息350条,同比下降18.2%。", {"350条": "single", "18.2%": "change"}),
        ("公开信息100条,其中网站60条,其中概况类12条。", {"100条": "total", "60条": "total", "12条": "part"}),
    ],
)
def test_roles(sentence, roles):
    assert {text: fact.role for text, fact in by_text(sentence).items()} == roles


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("公开信息5条。", 2023),
        ("2022年公开信息5条。", 2022),
        ("上年公开信息5条。", 2022),
        ("去年公开信息5条。", 2022),
        ("今年公开信息5条。", 2023),
        ("上半年公开信息5条。", 2023),
        ("二〇二一年公开信息5条。", 2021),
        ("截至2024年1月公开信息5条。", 2024),
        ("要求每月公开信息5条。", None),
        ("阅读量超过5条的文章较多。", None),
    ],
)
def test_year_is_that_of_the_period(sentence, year):
    assert [fact.year for fact in facts(sentence)] == [year]


def test_without_a_reported_year_relative_times_have_none():
    assert [fact.year for fact in facts("上年公开信息5条。", head="")] == [None]


def test_a_zero_of_two_things_gives_two_facts():
    both = facts("未发生行政复议、行政诉讼。")
    assert [fact.indicator for fact in both] == ["review.cases", "litigation.cases"]
    assert {(fact.value, fact.kind, fact.quantity, fact.text) for fact in both} == {
        (Decimal(0), "none", "Q1", "未发生"),
    }
    assert [fact.id for fact in both] == ["F1", "F2"]


def test_channels_by_code_and_by_span():
    fact = facts("通过政务微博、广播公开信息5条。")[0]
    assert (fact.channel_codes, len(fact.channels)) == (("social.weibo", "broadcast.radio"), 2)
    fact = facts("收到网络申请11件。")[0]
    assert (fact.channel_codes, fact.channels) == (("request.online",), ())


def test_facts_point_to_facts():
    found = by_text("受理留言50件,办结49件,办结率98%,同比增长5%。")
    assert found["49件"].part_of == found["50件"].id
    assert found["98%"].ratio_of == found["49件"].id
    assert found["50件"].part_of is None


def test_a_fact_names_its_spans():
    report = Extractor("rules").extract_text(HEAD + "2023年,清江区教育局通过网站公开信息5条。")
    spans = {span.id: span.text for span in report.spans}
    fact = report.facts[0]
    assert spans[fact.quantity] == "5条"
    assert spans[fact.item] == "公开信息"
    assert [[spans[name] for name in names] for names in (fact.channels, fact.actors, fact.periods)] == [
        ["网站"],
        ["清江区教育局"],
        ["2023年"],
    ]
    assert (fact.origin, fact.unit, fact.modifier) == ("text", "条", "exact")
    assert report.text[fact.start : fact.end] == fact.text == "5条"


def test_the_section_decides_what_was_answered():
    head = "清江区2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
    assert by_text("全部办结20件。", head)["20件"].indicator == "applications.resolved"
    assert by_text("受理来电20件,办结18件。")["18件"].indicator == "messages.resolved"
