"""Where the statutory tables stand in a text: the regions of flattened tables, and lines made up of their labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .patterns import tables as pat
from .table_words import classify

_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")
_FIGURE = re.compile(r"(?<![\d.])[-+]?\d[\d,.]*(?:万元|亿元|人次|[件条项个次元份篇])?(?![\d.、．)）\u3400-\u9fff])")
_SPACE = re.compile(r"[\s|]+")
_HEADING = re.compile(r"\s*(?:第?[一二三四五六七八九十]{1,3}(?:部分)?[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])")
_FURTHEST = 3
_LONGEST = 80
_LEAST_INDICATORS = 4
_LEFT_OVER = 0.3
_BARE = ("其他", "其它", "总计", "合计", "企业", "机构", "组织", "结果", "维持", "纠正", "尚未", "审结", "元", "万元")


def find_regions(text: str, tables: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return where tables of the statutory forms may stand.

    Parameters
    ----------
    text : str
        Cleaned text.
    tables : sequence of (int, int)
        Regions known to be tables.

    Returns
    -------
    list of (int, int)
        In order and apart: those given, and runs of lines that are made up of labels of the forms and figures.

    Examples
    --------
    >>> find_regions("另见下文。\\n行政许可 1,234\\n行政处罚 56\\n完。", ())
    [(6, 24)]
    """
    regions = sorted((*tables, *_labelled(text)))
    merged: list[tuple[int, int]] = []
    for start, end in regions:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _labelled(text: str) -> Iterable[tuple[int, int]]:
    """Yield runs of label lines; few and short other lines between them are no obstacle."""
    start = end = between = at = 0
    for line in text.split("\n"):
        stop = at + len(line)
        if is_label_line(line) or _is_statistics(line):
            if not end:
                start = at
            end, between = stop, 0
        elif end and _is_figures(line):
            end = stop if line.strip() else end
        elif end:
            between += 1
            if between > _FURTHEST or len(_SPACE.sub("", line)) > _LONGEST or "。" in line or _HEADING.match(line):
                yield start, end
                end = between = 0
        at = stop + 1
    if end:
        yield start, end


def _is_figures(line: str) -> bool:
    """Tell whether a line holds nothing but figures, with their units, and signs."""
    return not _IDEOGRAPH.search(line) or all(
        classify(word)[0] != "label" or pat.UNIT_WORD.fullmatch(word) for word in line.replace("|", " ").split()
    )


def _is_statistics(line: str) -> bool:
    """Tell whether a line holds a whole table of indicators, units and figures."""
    if len(line) < _LONGEST or "。" in line:
        return False
    squeezed = _SPACE.sub("", line)
    return sum(len(pattern.findall(squeezed)) for _, pattern in pat.STATISTICS) >= _LEAST_INDICATORS


def is_label_line(line: str) -> bool:
    """Tell whether a line holds labels of the forms and little else in words.

    Examples
    --------
    >>> is_label_line("1.属于国家秘密  3  0"), is_label_line("全年予以公开政府信息3件")
    (True, False)
    """
    squeezed = _SPACE.sub("", _FIGURE.sub(" ", line))
    words = len(_IDEOGRAPH.findall(squeezed))
    if not words:
        return False
    covered, strong = 0, False
    for found in pat.LABEL.finditer(squeezed):
        covered += len(_IDEOGRAPH.findall(found[0]))
        role, code = pat.LABELS[int((found.lastgroup or "g0")[1:])][1:]
        strong = strong or (role != "shared" and code != "half") or found[0] not in _BARE
    if not strong:
        return False
    leads = pat.LABEL.match(squeezed) is not None and len(squeezed) < _LONGEST and _FIGURE.search(line) is not None
    return words - covered <= max(2, (0.5 if leads else _LEFT_OVER) * words)
