"""Calibration of scores, and precision and recall by threshold."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from gongkai.eval.calibration import Bin, Calibration, reliability_svg


def made(*scored):
    calibration = Calibration()
    calibration.add(scored)
    return calibration


def test_bins_and_error():
    calibration = made((0.95, True), (0.95, True), (0.95, False), (0.95, True), (0.32, False), (0.38, True))
    assert calibration.bins() == [Bin(2, 0.35, 0.5), Bin(4, 0.95, 0.75)]
    assert calibration.error() == pytest.approx((2 * 0.15 + 4 * 0.2) / 6)


@pytest.mark.parametrize(
    ("scored", "error"),
    [([(1.0, True)] * 5, 0.0), ([(1.0, False)] * 5, 1.0), ([(0.0, False)], 0.0), ([(0.5, True), (0.5, False)], 0.0)],
)
def test_extremes(scored, error):
    assert made(*scored).error() == error


def test_nothing_predicted():
    assert made().error() is None
    assert made().bins() == []
    assert made().thresholds(0)[0][1:] == (0, None, None)


def test_adding_up_is_scoring_the_union():
    one, other = [(0.9, True), (0.1, False)], [(0.9, False), (0.4, True)]
    merged = made(*one)
    merged.merge(made(*other))
    assert merged.cells == made(*one, *other).cells


def test_precision_and_recall_by_threshold():
    rows = {row.threshold: row[1:] for row in made((0.9, True), (0.6, True), (0.6, False), (0.2, False)).thresholds(4)}
    assert rows[0.0] == (4, 0.5, 0.5)
    assert rows[0.6] == (3, pytest.approx(2 / 3), 0.5)
    assert rows[0.65] == (1, 1.0, 0.25)
    assert rows[0.95] == (0, None, 0.0)
    recalls = [row[2] for row in rows.values()]
    assert recalls == sorted(recalls, reverse=True)


@pytest.mark.parametrize("score", [-0.1, 1.1, float("nan")])
def test_no_probability(score):
    with pytest.raises(ValueError, match="is no probability"):
        made((score, True))


def test_the_plot_is_one_element_with_a_point_for_each_bin():
    drawn = ElementTree.fromstring(reliability_svg(made((0.9, True), (0.2, False), (0.21, True))))
    points = [element for element in drawn.iter() if element.tag == "circle"]
    assert [point[0].text for point in points] == ["score 0.205: 0.500 of 2 right", "score 0.900: 1.000 of 1 right"]


def test_the_highest_bins_are_apart_and_a_score_of_one_is_in_the_last():
    assert [entry.size for entry in made((0.85, True), (0.95, True), (1.0, True), (0.9, True)).bins()] == [1, 3]
