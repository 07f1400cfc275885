"""Advertising that attackers put into a page."""

from __future__ import annotations

from . import patterns_advertising as p
from .offsets import Edit, apply_edits
from .steps import NOTHING, Areas, Change
from .types import Notice

OBJECT = "\ufffc"
_REACH = 48
_FEW = 8


def mask_advertising(text: str, areas: Areas) -> Change:
    """Replace advertising by one U+FFFC each; a line of nothing else is emptied, and a title in 《》 stays as it is."""
    found = [match.span() for sign, words in p.CORE.items() if sign in text for match in words.finditer(text)]
    if not found:
        return NOTHING
    titles = [match.span() for match in p.TITLE.finditer(text)]
    edits: list[Edit] = []
    notices: list[Notice] = []
    for start, end in _whole(text, found):
        title = next(((left, right) for left, right in titles if left <= start and end <= right), None)
        if title is not None:
            notices.append(Notice("advertising", "Advertising inside a title was left as it is.", start, end))
            continue
        notices.append(Notice("advertising", "Advertising was taken out of the text.", start, end))
        edits.append(Edit(start, end, OBJECT))
    return Change(_emptied(text, edits), notices)


def _whole(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Widen each word to the run of advertising around it and merge runs that only a separator parts."""
    runs: list[tuple[int, int]] = []
    for start, end in found:
        left = p.LEFT.search(text, max(0, start - _REACH), start)
        right = p.RIGHT.match(text, end)
        runs.append((left.start() if left else start, right.end() if right else end))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(runs):
        if merged and (start <= merged[-1][1] or p.BETWEEN.fullmatch(text, merged[-1][1], start)):
            first, last = merged.pop()
            start, end = first, max(last, end)
        merged.append((start, end))
    return merged


def _emptied(text: str, edits: list[Edit]) -> list[Edit]:
    """Drop the whole line where nothing of the report is left of it."""
    by_line: dict[tuple[int, int], list[Edit]] = {}
    for edit in edits:
        right = text.find("\n", edit.end)
        line = (text.rfind("\n", 0, edit.start) + 1, len(text) if right < 0 else right)
        by_line.setdefault(line, []).append(edit)
    whole: list[Edit] = []
    for (left, right), inside in by_line.items():
        rest = apply_edits(text[left:right], [Edit(edit.start - left, edit.end - left) for edit in inside])[0]
        little = len(p.IDEOGRAPH.findall(rest)) <= _FEW or ("_" in text[left:right] and "。" not in rest)
        alone = little and not p.REPORT.search(rest)
        whole += [Edit(left, right)] if alone else inside
    return whole
