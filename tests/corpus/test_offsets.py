"""Offset maps: edits, composition and round trips."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.corpus.offsets import Edit, OffsetMap, apply_edits


@pytest.mark.parametrize(
    ("text", "edits", "result", "starts", "ends"),
    [
        ("收到12件", [], "收到12件", [0, 1, 2, 3, 4], [1, 2, 3, 4, 5]),
        ("3 667条", [Edit(1, 2)], "3667条", [0, 2, 3, 4, 5], [1, 3, 4, 5, 6]),
        ("裏面", [Edit(0, 1, "里")], "里面", [0, 1], [1, 2]),
        ("入口網站", [Edit(0, 4, "门户网站")], "门户网站", [0, 1, 2, 3], [1, 2, 3, 4]),
        ("資料庫好", [Edit(0, 3, "库")], "库好", [0, 3], [3, 4]),
        ("⑴公开", [Edit(0, 1, "(1)")], "(1)公开", [0, 0, 0, 1, 2], [1, 1, 1, 2, 3]),
        ("完。二", [Edit(2, 2, "\n")], "完。\n二", [0, 1, 2, 2], [1, 2, 2, 3]),
        ("", [Edit(0, 0, "新")], "新", [0], [0]),
        ("旧", [Edit(0, 1)], "", [], []),
        ("𠮷林", [Edit(0, 1, "吉")], "吉林", [0, 1], [1, 2]),
    ],
)  # fmt: skip
def test_edits(text: str, edits: list[Edit], result: str, starts: list[int], ends: list[int]) -> None:
    new, offsets = apply_edits(text, edits)
    assert (new, offsets.starts.tolist(), offsets.ends.tolist()) == (result, starts, ends)
    assert offsets.source_length == len(text)


@pytest.mark.parametrize("edits", [[Edit(2, 1)], [Edit(0, 2), Edit(1, 3)], [Edit(2, 3), Edit(0, 1)], [Edit(0, 9)]])
def test_bad_edits_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps the one before it or leaves the text"):
        apply_edits("五个字的文", edits)


def test_spans_outside_are_refused() -> None:
    offsets = OffsetMap.identity(3)
    with pytest.raises(ValueError, match="outside the derived text of 3"):
        offsets.to_source(1, 4)
    with pytest.raises(ValueError, match="outside the source text of 3"):
        offsets.to_derived(-1, 2)


def test_maps_that_do_not_meet_are_refused() -> None:
    with pytest.raises(ValueError, match="maps do not meet"):
        OffsetMap.identity(3).then(OffsetMap.identity(4))


def test_what_was_removed_maps_to_nothing() -> None:
    _, offsets = apply_edits("甲广告乙", [Edit(1, 3)])
    assert offsets.to_derived(1, 3) == (1, 1)
    assert offsets.to_derived(0, 4) == (0, 2)
    assert offsets.to_source(0, 2) == (0, 4)
    assert offsets.to_source(2, 2) == (4, 4)


def test_a_break_inserted_into_a_replaced_stretch_keeps_the_order() -> None:
    first, earlier = apply_edits("資料庫", [Edit(0, 3, "数据")])
    _, later = apply_edits(first, [Edit(1, 1, "\n")])
    composed = earlier.then(later)
    assert composed.starts.tolist() == [0, 0, 0]
    assert composed.ends.tolist() == [3, 3, 3]


@st.composite
def edited(draw: st.DrawFn, text: str) -> list[Edit]:
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return [Edit(start, end, draw(st.text(max_size=4))) for start, end in pairs]


def holds(source: str, derived: str, offsets: OffsetMap) -> None:
    """Check what every map must keep."""
    starts, ends = offsets.starts.tolist(), offsets.ends.tolist()
    assert len(starts) == len(ends) == len(derived)
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= start <= end <= len(source) for start, end in zip(starts, ends, strict=True))
    for start in range(len(derived)):
        left, right = offsets.to_source(start, start + 1)
        if left < right:
            back = offsets.to_derived(left, right)
            assert back[0] <= start < back[1]


@given(st.data(), st.text(max_size=30))
def test_any_edits_compose(data: st.DataObject, text: str) -> None:
    derived, offsets = text, OffsetMap.identity(len(text))
    for _ in range(3):
        derived, later = apply_edits(derived, data.draw(edited(derived)))
        offsets = offsets.then(later)
        holds(text, derived, offsets)


@given(st.data(), st.text(max_size=30))
def test_characters_between_edits_are_unchanged(data: st.DataObject, text: str) -> None:
    edits = data.draw(edited(text))
    derived, offsets = apply_edits(text, edits)
    for at, char in enumerate(text):
        if all(at < edit.start or at >= edit.end for edit in edits):
            start, end = offsets.to_derived(at, at + 1)
            assert derived[start:end] == char
            assert offsets.to_source(start, end) == (at, at + 1)
