"""Damage by the page: navigation, stamps, advertising, masks, and characters stripped from dates."""

from __future__ import annotations

import random
import re

from ..corpus.offsets import Edit
from . import patterns_damage as p
from .chance import once, some
from .front_matter import FrontMatter
from .page import Page

_DATE = re.compile(r"(?P<year>20\d\d年)?(?P<month>\d{1,2}月)(?P<day>\d{1,2}日)")
_MASKED = re.compile(r"公开信(?=息)|动公(?=开)|信息公(?=开)")
_WORDS = re.compile(r"(?<=[，；、,;])[\u3400-\u9fff]{3,8}(?=[，；、。,;])")
_TITLE = re.compile(r"《(?P<inside>[^《》\n]{6,})》")


def chrome(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Put the head and the foot of a page around the report."""
    names = _names(rng, head)
    above = "\n".join(line.format(**names) for line in rng.choice(p.HEAD))
    below = "\n".join(line.format(**names) for line in rng.choice(p.FOOT))
    end = len(page.text.rstrip("\n"))
    return [Edit(0, 0, f"{above}\n\n"), Edit(end, end, f"\n\n{below}")]


def stamps(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Put the stamp of publication under the title, or above a text without one, and an image's name into the page."""
    names = _names(rng, head)
    stamp = rng.choice(p.STAMPS).format(**names)
    lines = list(page.lines())
    edits = [Edit(0, 0, f"{stamp}\n")]
    if head.title and lines and len(lines) > 1:
        edits = [Edit(lines[0][1], lines[0][1], f"\n{stamp}")]
    if rng.random() < 0.5 and len(lines) > 6:
        at = rng.choice(lines[4:-1])[1]
        edits.append(Edit(at, at, "\n" + rng.choice(p.IMAGES).format(**names)))
    return once(edits)


def advertising(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Put advertising on a line of its own, in place of words, in place of a name's beginning, and into a title."""
    edits: list[Edit] = []
    words = [match for match in _WORDS.finditer(page.text) if not page.annotated(*match.span())]
    for match in some([match for match in words if not page.in_table(*match.span())], rng, 2):
        edits.append(Edit(*match.span(), rng.choice(p.ADVERTISING)))
    lines = list(page.lines())
    if len(lines) > 3:
        end = rng.choice(lines[2:-1])[1]
        edits.append(Edit(end, end, "\n" + rng.choice(p.ADVERTISING_LINES)))
    edits += _in_names(page, rng, head)
    titles = [match for match in _TITLE.finditer(page.text) if not page.in_table(*match.span())]
    for match in some(titles, rng, 1):
        at = match.start("inside") + 2
        edits.append(Edit(at, at, rng.choice(p.ADVERTISING)))
    return _apart(edits)


def _in_names(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Put advertising in place of the region's name at the beginning of a body's name; the rest stays annotated."""
    region = head.region or ""
    named = [
        span
        for span in page.spans
        if region
        and span.label in ("ORG", "CHANNEL")
        and span.text.startswith(region)
        and len(span.text) > len(region) + 1
    ]
    edits = []
    for span in some(named, rng, 1):
        edits.append(Edit(span.start, span.start, rng.choice(p.ADVERTISING)))
        edits.append(Edit(span.start, span.start + len(region)))
    return edits


def _apart(edits: list[Edit]) -> list[Edit]:
    """Sort edits and drop those that share characters with one before; an insertion may stand before a deletion."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def stripped_dates(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Strip characters from dates: 1231日, 20221月1日, 年1月1日."""
    edits = []
    found = [match for match in _DATE.finditer(page.text) if not page.in_table(*match.span())]
    for match in some(found, rng, 3):
        if match["year"] and rng.random() < 0.5:
            start, end = match.span("year")
            edits.append(Edit(end - 1, end) if rng.random() < 0.7 else Edit(start, end - 1))
        else:
            edits.append(Edit(match.end("month") - 1, match.end("month")))
    return once(edits)


def masked(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Mask characters as filters of words do: 主动***息."""
    free = page.free()
    found = [match for match in _MASKED.finditer(page.text) if free[match.start()] and not _is_quantity(page, match)]
    return [Edit(*match.span(), "***") for match in some(found, rng, 2)]


def _is_quantity(page: Page, match: re.Match[str]) -> bool:
    return any(
        span.label == "QUANTITY" and span.start < match.end() and match.start() < span.end for span in page.spans
    )


def _names(rng: random.Random, head: FrontMatter) -> dict[str, str]:
    """Return what page furniture names: the body, and dates in the year after the reported one."""
    year = (head.year or 2020) + 1
    month, day = rng.randrange(1, 4), rng.randrange(1, 29)
    return {
        "issuer": head.issuer or "",
        "title": head.title or "",
        "region": head.region or "",
        "year": str(year),
        "day": rng.choice((f"{year}-{month:02}-{day:02}", f"{year}年{month}月{day}日", f"{year}/{month}/{day}")),
        "hour": f"{rng.randrange(8, 18):02}:{rng.randrange(60):02}",
        "count": str(rng.randrange(12, 1900)),
        "number": f"{rng.randrange(10**7, 10**8)}",
        "last": str(rng.randrange(1, 10)),
    }
