"""Codes of the taxonomy: what an item, a channel, a section and a sentence make of a figure."""

from pathlib import Path

import pytest
import yaml

from gongkai.corpus.types import Span
from gongkai.extract.codes import Context, channel_code, channel_codes, indicator_codes

TAXONOMY = yaml.safe_load((Path(__file__).parents[2] / "annotations" / "taxonomy.yaml").read_text(encoding="utf-8"))


def context(item, *, kind="count", unit="件", **more):
    return Context(Span("Q1", "QUANTITY", 0, 2, "2件", unit=unit, kind=kind), item, **more)


def wordings(part):
    return [(words, code) for code, entry in TAXONOMY[part].items() for words in [entry["zh"], *entry.get("like", [])]]


UNSETTLED = {"办结", "答复", "回复", "办结率", "回复率", "满意率", "按时办结", "留言办结率/回复率/满意率"}
OF_SECTION = ("review.upheld", "review.corrected", "litigation.upheld", "litigation.corrected")


@pytest.mark.parametrize(
    ("words", "code"),
    [pair for pair in wordings("indicators") if pair[0] not in UNSETTLED and pair[1] not in ("other", *OF_SECTION)],
)
def test_every_wording_of_the_taxonomy_gives_its_code(words, code):
    section = code.split(".")[0] if code.startswith("applications") else None
    unit = "个" if code.startswith("platform") else "件"
    assert indicator_codes(context(words, section=section, unit=unit)) == (code,)


@pytest.mark.parametrize(("words", "code"), wordings("channels"))
def test_every_channel_of_the_taxonomy_gives_its_code(words, code):
    assert channel_code(words) == code


@pytest.mark.parametrize(
    ("item", "more", "code"),
    [
        ("办结", {"lead": "收到依申请公开20件,办结"}, "applications.resolved"),
        ("办结", {"lead": "12345热线受理来电20件,办结"}, "messages.resolved"),
        ("办结率", {"section": "applications"}, "applications.rate"),
        ("办结率", {"section": "overview"}, "messages.rate"),
        ("办结", {"before": "人大代表建议12件。"}, "interaction.proposals"),
        ("维持", {"lead": "行政复议案件2件,维持"}, "review.upheld"),
        ("纠正", {"lead": "行政诉讼3件,纠正"}, "litigation.corrected"),
        ("微信公众号", {"unit": "条"}, "disclosure.proactive"),
        ("微信公众号", {"unit": "个"}, "platform.accounts"),
        ("公开信息", {"kind": "percent", "lead": "占公开信息总数的"}, "disclosure.share"),
        ("办结率", {"kind": "percent", "lead": "申请办结率"}, "applications.rate"),
        ("乡镇", {}, "other"),
        ("重点领域", {}, "other"),
        ("", {}, "other"),
        ("办结", {"kind": "duration"}, "other"),
    ],
)
def test_context_settles_what_the_item_leaves_open(item, more, code):
    assert indicator_codes(context(item, **more)) == (code,)


@pytest.mark.parametrize(
    ("item", "section", "codes"),
    [
        ("行政复议、行政诉讼", None, ("review.cases", "litigation.cases")),
        ("政府信息公开申请", "applications", ("applications.received",)),
        ("费用", None, ("applications.fees",)),
        ("投诉举报", None, ("complaints.received",)),
        ("受到上级通报批评", None, ("accountability.cases",)),
        ("规范性文件", None, ("documents.normative",)),
        ("上述情况", "review_litigation", ("review.cases", "litigation.cases")),
        ("上述情况", None, ("other",)),
    ],
)
def test_zeros(item, section, codes):
    assert indicator_codes(context(item, kind="none", section=section)) == codes


@pytest.mark.parametrize(
    ("item", "channels", "codes"),
    [
        ("发布信息", ("政务微博", "广播"), ("social.weibo", "broadcast.radio")),
        ("发布信息", ("清江发布",), ("social.other",)),
        ("网络申请", (), ("request.online",)),
        ("来信", (), ("request.post",)),
        ("来信", ("市长信箱",), ("mailbox",)),
        ("发布政府公报", (), ("print.gazette",)),
        ("微信公众号", (), ()),
        ("发布信息", ("微博", "政务微博"), ("social.weibo",)),
    ],
)
def test_channel_codes(item, channels, codes):
    assert channel_codes(context(item, channels=channels)) == codes


def test_every_code_is_one_of_the_taxonomy():
    items = [words for words, _ in wordings("indicators")]
    assert {code for item in items for code in indicator_codes(context(item))} <= set(TAXONOMY["indicators"])
