"""Which prediction belongs to which gold document."""

from __future__ import annotations

import itertools

import pytest

from gongkai.eval.pairing import pair_documents


def ids(pairs):
    return sorted((one.id, other.id) for one, other in pairs)


def test_by_text_first(annotate):
    gold = [annotate("甲", name="a"), annotate("乙", name="b")]
    # the ids point the other way: the text decides
    predicted = [annotate("乙", name="a"), annotate("甲", name="b")]
    assert ids(pair_documents(gold, predicted)) == [("a", "b"), ("b", "a")]


def test_then_by_id_then_by_file_name(annotate):
    gold = [annotate("甲", name="a"), annotate("乙", name="b", source="reports/qingjiang.txt")]
    predicted = [annotate("丙", name="c", source="/elsewhere/qingjiang.html"), annotate("丁", name="a")]
    assert ids(pair_documents(gold, predicted)) == [("a", "a"), ("b", "c")]


def test_the_same_text_twice_is_told_apart_by_id(annotate):
    gold = [annotate("甲", name="a"), annotate("甲", name="b")]
    predicted = [annotate("甲", name="b"), annotate("甲", name="a")]
    assert ids(pair_documents(gold, predicted)) == [("a", "a"), ("b", "b")]


def test_the_same_text_twice_without_telling_ids(annotate):
    gold = [annotate("甲", name="a"), annotate("甲", name="b")]
    predicted = [annotate("甲", name="x"), annotate("甲", name="y")]
    assert ids(pair_documents(gold, predicted)) == [("a", "x"), ("b", "y")]


def test_order_does_not_matter(annotate):
    documents = [annotate(text, name=name) for text, name in (("甲", "a"), ("乙", "b"), ("乙", "c"))]
    expected = pair_documents(documents, documents)
    assert ids(expected) == [("a", "a"), ("b", "b"), ("c", "c")]
    for left, right in itertools.product(itertools.permutations(documents), repeat=2):
        assert pair_documents(left, right) == expected


@pytest.mark.parametrize("side", ["gold", "prediction"])
def test_what_pairs_with_nothing_is_named(annotate, side):
    some, more = [annotate("甲", name="a")], [annotate("甲", name="a"), annotate("乙", name="lost")]
    gold, predicted = (more, some) if side == "gold" else (some, more)
    with pytest.raises(ValueError, match=rf"1 documents pair with nothing.*{side} 'lost' \(.*lost\.json\)"):
        pair_documents(gold, predicted)


def test_a_name_that_two_documents_share_decides_nothing(annotate):
    gold = [annotate("甲", name="a", source="x/report.txt"), annotate("乙", name="b", source="y/report.txt")]
    predicted = [annotate("丙", name="c", source="z/report.txt")]
    with pytest.raises(ValueError, match="3 documents pair with nothing"):
        pair_documents(gold, predicted)


def test_one_prediction_is_not_used_twice(annotate):
    gold = [annotate("甲", name="a"), annotate("甲", name="b")]
    with pytest.raises(ValueError, match="gold 'b'"):
        pair_documents(gold, [annotate("甲", name="a")])


def test_the_name_of_a_file_of_many_reports_is_no_report_s(tmp_path):
    from gongkai.annotations.index import index_reports

    sides = []
    for folder, name in (("gold", "a"), ("predicted", "b")):
        (tmp_path / folder).mkdir()
        path = tmp_path / folder / "reports.jsonl"
        path.write_text(f'{{"id": "{name}", "text": "{name}"}}\n', encoding="utf-8")
        sides.append(index_reports([path]))
    with pytest.raises(ValueError, match=r"gold 'a'.*prediction 'b'"):
        pair_documents(*sides)


def test_two_names_decide_in_the_same_way_every_time(annotate):
    gold = [annotate("甲", name="a", source="one.txt"), annotate("乙", name="b", source="two.txt")]
    predicted = [annotate("丙", name="two", source="x.txt"), annotate("丁", name="one", source="y.txt")]
    assert ids(pair_documents(gold, predicted)) == [("a", "one"), ("b", "two")]
