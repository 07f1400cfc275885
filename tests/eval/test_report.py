"""Results for people: lines, Markdown, and the HTML page, in which nothing of a document is markup."""

from __future__ import annotations

import re

import pytest
from lxml import html

from gongkai.eval.context import ShownError, sentence_around, show_errors
from gongkai.eval.match import Extent
from gongkai.eval.report import headlines, link, pieces, to_html, to_markdown, to_text, visible
from gongkai.eval.run import evaluate
from gongkai.eval.scores import score_document

SPANS = [("PERIOD", 3, 8), ("CHANNEL", 10, 14), ("ITEM", 14, 22), ("QUANTITY", 22, 26)]
RELATIONS = [("measures", 3, 2), ("via", 3, 1)]


@pytest.fixture
def result(annotate):
    gold = annotate(spans=SPANS, relations=RELATIONS, statements=[("PROBLEM", 0, 10)], year=2023)
    predicted = annotate(
        spans=[("PERIOD", 3, 8), ("CHANNEL", 10, 13), ("ORG", 14, 22), ("QUANTITY", 22, 26)], year=2022
    )
    return evaluate([gold], [predicted], system="rules", baselines=("nothing",))


def test_headlines_one_to_a_line(result):
    assert headlines(result).splitlines() == [
        "span strict F1: 50.0 (95% CI –; P 50.0, R 50.0; tp 2, fp 2, fn 2)",
        "span overlap F1: 75.0 (95% CI –; P 75.0, R 75.0; tp 3, fp 1, fn 1)",
        "relation strict F1: 0.0 (95% CI –; P –, R 0.0; tp 0, fp 0, fn 2)",
        "relation overlap F1: 0.0 (95% CI –; P –, R 0.0; tp 0, fp 0, fn 2)",
        "statement F1: 0.0 (95% CI –; P –, R 0.0; tp 0, fp 0, fn 1)",
        "fact F1: 0.0 (95% CI –; P 0.0, R 0.0; tp 0, fp 1, fn 1)",
    ]


def test_further_scores_follow(result):
    lines = to_text(result).splitlines()
    assert lines[:6] == headlines(result).splitlines()
    assert "metadata F1: 0.0 (95% CI –; P 0.0, R 0.0; tp 0, fp 1, fn 1)" in lines
    assert "table cell F1: – (not scored: gold leaves it out)" in lines


def test_intervals_are_printed(annotate):
    gold = [annotate(f"清江区第{n}号公开120条。", spans=[("REGION", 0, 3)], name=f"r{n}") for n in range(4)]
    line = headlines(evaluate(gold, gold)).splitlines()[0]
    assert line == "span strict F1: 100.0 (95% CI 100.0–100.0; P 100.0, R 100.0; tp 4, fp 0, fn 0)"


def test_a_layer_that_gold_leaves_out_is_said_to_be(annotate):
    gold = annotate(spans=SPANS, leave_out=["relations", "statements"])
    text = to_text(evaluate([gold], [gold]))
    assert "relation strict F1: – (not scored: gold leaves it out)" in text
    assert "not scored in 1 of 1 documents, whose gold leaves it out: relation\n" in text
    assert re.search(r"^signature: gongkai:.*\|docs:1\|split:all\|", text, re.MULTILINE)


def test_markdown_has_the_tables(result):
    text = to_markdown(result)
    assert "| span strict F1 | 50.0 | – | 50.0 | 50.0 | 2 | 2 | 2 | 0.0 |" in text
    assert "## span strict by label" in text
    assert "| ITEM | 0.0 | – | 0.0 | 0 | 1 | 0 | 0 | 0 |" in text


NASTY = "清江区<script>alert(\"1\")</script>\u202e\x07&amp;'公开'120条。"


@pytest.fixture
def page(annotate):
    gold = annotate(NASTY, spans=[("REGION", 0, 3), ("QUANTITY", 40, 44)], name='<img src=x onerror="1">', year=2023)
    predicted = annotate(NASTY, spans=[("ORG", 0, 4)], name='<img src=x onerror="1">', source="javascript:alert(1)")
    return to_html(evaluate([gold], [predicted], system='</title><script>alert("s")</script>'))


def test_text_in_the_page_is_text(page):
    tree = html.fromstring(page)
    assert len(tree.findall(".//script")) == 1
    assert "alert" not in tree.find(".//script").text
    assert tree.findall(".//img") == []
    assert "<script>alert(\"1\")</script>\\u202e\\x07&amp;'公开'" in tree.text_content()
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e]", page)
    assert not any(element.get("href", "").startswith("javascript") for element in tree.iter("a"))


def test_the_page_needs_nothing_from_elsewhere(page):
    assert not re.search(
        r"<link|@import|src=|url\(|https?://",
        html.tostring(html.fromstring(page)).decode().replace("&lt;img src=x", ""),
    )


def test_every_error_is_in_its_sentence_with_both_sides(result):
    tree = html.fromstring(to_html(result))
    errors = tree.find_class("error")
    assert len(errors) == sum(len(entry.errors) for entry in result.documents) > 0
    boxes = {(box.get("data-layer"), box.get("data-label"), box.get("data-kind")): box for box in errors}
    channel = boxes["span", "CHANNEL", "boundary"]
    assert [mark.text for mark in channel.iter("mark")] == ["政府网站", "政府网"]
    assert "清江区2023年通过" in channel.text_content()
    item = boxes["span", "ITEM", "label"].text_content()
    assert "主动公开政府信息 [ITEM]" in item and "主动公开政府信息 [ORG]" in item
    assert ("metadata", "year", "value") in boxes
    names = {box.get("data-filter") for box in tree.iter("select")}
    assert names == {"layer", "label", "kind"}


def test_an_address_or_a_file_is_linked_and_nothing_else(tmp_path):
    file = tmp_path / "报告 1.txt"
    file.write_text("x")
    assert link("https://example.org/a?b=1") == "https://example.org/a?b=1"
    assert link(str(file), tmp_path) == "%E6%8A%A5%E5%91%8A%201.txt"
    assert [link(place) for place in ("", "javascript:alert(1)", "data:text/html,x", str(tmp_path / "no.txt"))] == [
        ""
    ] * 4


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb\tc", "a\nb\tc"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\ud800", "\\ud800"),
        ("\u2028", "\\u2028"),
        ("é𠮷👩\u200d💻", "é𠮷👩\\u200d💻"),
    ],
)
def test_characters_that_are_not_seen_are_escaped(text, shown):
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("一。二三。四。", 2, 3, "二三。"),
        ("一!二三?四", 3, 4, "二三?"),
        ("一\n二三", 2, 3, "二三"),
        ("一。其中二。三", 4, 5, "一。其中二。"),
        ("一。二三", 3, 4, "二三"),
        # an error over two sentences shows both
        ("一。二。三。四。", 0, 4, "一。二。"),
        ("字" * 500, 250, 251, "字" * 241),
    ],
)
def test_the_sentence_around(text, start, end, expected):
    low, high = sentence_around(text, start, end)
    assert text[low:high] == expected
    assert low <= start < end <= high


def test_marks_of_nested_and_overlapping_extents():
    error = ShownError(
        "relation", "label", "x", (Extent(12, 16), Extent(14, 18)), (), sentence=(10, 20), text="0123456789"
    )
    assert [piece for piece in pieces(error, "gold") if piece[0]] == [
        ("01", False),
        ("2345", True),
        ("67", True),
        ("89", False),
    ]
    assert [piece for piece in pieces(error, "predicted") if piece[0]] == [("0123456789", False)]


def test_errors_are_in_order_of_place(annotate):
    gold = annotate(spans=SPANS, relations=RELATIONS, tables=[])
    errors = show_errors(score_document(gold, annotate()))
    assert [(error.layer, error.gold_says) for error in errors] == [
        ("fact", "120条 | 主动公开政府信息 | 政府网站 | –"),
        ("relation", "120条 → 政府网站"),
        ("relation", "120条 → 主动公开政府信息"),
        ("span", "2023年"),
        ("span", "政府网站"),
        ("span", "主动公开政府信息"),
        ("span", "120条"),
    ]
