"""What a report says of itself: title, issuer, region and the year that it reports on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from . import patterns_metadata as p
from .gazetteer import name_lengths, region_names
from .types import Cleaned, Document, Metadata, Notice, Section

_HEAD = 40
_TAIL = 12
_LINE = 60
_SPACE = re.compile(r"\s+")


def find_metadata(
    document: Document, clean: Cleaned, sections: Sequence[Section]
) -> tuple[Metadata, tuple[Notice, ...]]:
    """Find a report's title, issuer, region and reported year.

    Parameters
    ----------
    document : Document
        As read; its ``title`` is used where the text has none.
    clean : Cleaned
        The cleaned text and its map.
    sections : sequence of Section
        Of the cleaned text; the title stands before the first main part.

    Returns
    -------
    Metadata
        None for what the report does not say.
    tuple of Notice
        ``year_disagreement`` where the title and the period covered name different years; offsets into
        ``document.text``.

    Examples
    --------
    >>> from gongkai.corpus.offsets import OffsetMap
    >>> text = "云岭市清江镇人民政府2022年政府信息公开工作年度报告\\n一、总体情况\\n2022年,我镇公开信息5条。"
    >>> document, clean = Document("0", "x.txt", text), Cleaned(text, OffsetMap.identity(len(text)))
    >>> find_metadata(document, clean, ())[0]
    ... # doctest: +NORMALIZE_WHITESPACE
    Metadata(title='云岭市清江镇人民政府2022年政府信息公开工作年度报告', issuer='云岭市清江镇人民政府',
             region='云岭市清江镇', year=2022)
    """
    text = clean.text
    main = next((section.start for section in sections if section.level > 0), None)
    span = _find_title(text, main)
    title = _cited(document, clean, span) if span else _raw_title(document, clean, main)
    name = _SPACE.sub("", text[span[0] : span[1]] if span else title or "")
    year, notices = _find_year(document, clean, name, span, main)
    core = _core(name) or _core(_compiled(text, main))
    issuer = _find_issuer(text, core, main)
    region, home = _place(core), _place(issuer or "")
    region = home if home.endswith(region) else region
    return Metadata(title, issuer, region or None, year), notices


def _lines(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield the lines that are not blank, without the white space at their edges."""
    for match in re.compile(r"[^\n]+").finditer(text, start):
        bare = match[0].strip(" \t\u00a0\r|")
        if bare:
            begin = match.start() + match[0].index(bare)
            yield begin, begin + len(bare)


def _find_title(text: str, main: int | None) -> tuple[int, int] | None:
    """Return where the title stands: a line of its own, or two or three lines that make one."""
    limit = main if main else len(text)
    head = [(start, end) for start, end in islice(_lines(text), _HEAD) if start < limit]
    best: tuple[int, int, int] | None = None
    for index, (start, _) in enumerate(head):
        for count in (1, 2, 3):
            if index + count > len(head):
                break
            end = head[index + count - 1][1]
            label = p.TITLE_LABEL.match(text, start, end)
            begin = label.end() if label else start
            line = _SPACE.sub("", text[begin:end])
            if len(line) > _LINE or not p.TITLE.fullmatch(line) or p.COLUMN.fullmatch(line):
                continue
            score = 2 * bool(p.YEAR.search(line)) + bool(_core(line)) - (1 if label else 0)
            if best is None or score > best[0]:
                best = (score, begin, end)
            break
    return best[1:] if best else None


def _cited(document: Document, clean: Cleaned, span: tuple[int, int]) -> str:
    """Return the title as printed where the map is one to one, else as cleaned; line breaks left out."""
    start, end = clean.map.to_source(*span)
    printed = document.text[start:end] if end - start == span[1] - span[0] else clean.text[span[0] : span[1]]
    return re.sub(r"\s*[\n\r]\s*", "", printed).strip()


def _raw_title(document: Document, clean: Cleaned, main: int | None) -> str | None:
    """Return the title as the uncleaned text has it, else as the file's own properties do."""
    limit = clean.map.to_source(main, main)[0] if main else None
    if span := _find_title(document.text, limit):
        return re.sub(r"\s*[\n\r]\s*", "", document.text[span[0] : span[1]])
    parts = [part.strip() for part in p.SITE_PARTS.split(document.title or "")]
    return next((part for part in parts if p.TITLE.fullmatch(part) and not p.COLUMN.fullmatch(part)), None)


def _compiled(text: str, main: int | None) -> str:
    """Return the title as the opening sentences name it (特编制…年度报告)."""
    limit = max(main or 0, 1500)
    match = p.COMPILED.search(text, 0, limit)
    return match[1] if match else ""


def _core(title: str) -> str:
    """Return the body or place that a title names, empty where it names none."""
    rest = p.LEADING_YEAR.sub("", title, count=1) if p.LEADING_YEAR.match(title) else title
    noun = p.TITLE_NOUN.search(rest)
    core = rest[: noun.start()] if noun else ""
    return core.strip('《“"(（ ') if len(core) > 1 else ""


def _place(name: str) -> str:
    """Return the longest run of places at the beginning of a name."""
    at = 0
    while at < len(name):
        known = next((n for n in name_lengths() if name[at : at + n] in region_names()), 0)
        match = None if known else p.PLACE.match(name, at)
        if not known and not match:
            break
        at = match.end() if match else at + known
    return name[:at]


def _find_issuer(text: str, core: str, main: int | None) -> str | None:
    if core and (body := p.ORG.fullmatch(core)):
        return body[0]
    place = _place(core)
    found = _signed(text) or _named(p.COMPILER, text, main)
    if not found and not p.TOWNSHIP.search(place):
        found = _named(p.CONTACT, text, main)
    return found or place or None


def _signed(text: str) -> str | None:
    tail = list(_lines(text, max(0, len(text) - 1500)))[-_TAIL:]
    for start, end in reversed(tail):
        match = p.SIGN_OFF.fullmatch(text, start, end)
        name = _SPACE.sub("", match[1]) if match else ""
        if name and not p.ONESELF.match(name) and _place(name):
            return name
    return None


def _named(pattern: re.Pattern[str], text: str, main: int | None) -> str | None:
    for match in pattern.finditer(text, 0, max(main or 0, 1500)):
        if not p.ONESELF.match(match[1]):
            return match[1]
    return None


def _year(numeral: str) -> int:
    return int("".join(str(p.DIGITS[char]) for char in numeral))


def _find_year(
    document: Document, clean: Cleaned, name: str, span: tuple[int, int] | None, main: int | None
) -> tuple[int | None, tuple[Notice, ...]]:
    """Weigh what the title, the period covered, the opening and the body say; say so where they disagree."""
    text = clean.text
    votes: Counter[int] = Counter()
    titled = [_year(match[1]) for match in p.YEAR.finditer(name)] or [int(x) for x in p.BARE_YEAR.findall(name)]
    if titled:
        votes[titled[-1]] += 6
    period = p.PERIOD.search(text) or p.END_OF_PERIOD.search(text)
    covered = int(next(group for group in period.groups() if group)) if period else None
    if covered:
        votes[covered] += 6
    if compiled := p.COMPILED.search(text, 0, max(main or 0, 1500)):
        votes[_year(compiled[2])] += 3
    stated = Counter(int(year) for year in p.STATED.findall(text, main or 0))
    for year, count in stated.most_common(2):
        votes[year] += min(count, 4)
    for match in p.IMPRINT.finditer(text, max(0, len(text) - 200)):
        votes[_year(match[1]) - 1] += 1
    if not votes:
        return None, ()
    best = max(votes, key=lambda year: votes[year])
    if not titled or covered in (None, titled[-1]):
        return best, ()
    start, end = clean.map.to_source(*(span or (0, 0)))
    message = f"the title names {titled[-1]}, the period covered is {covered}; {best} is taken"
    return best, (Notice("year_disagreement", message, start, end),)
