"""Which reports train, tune and test: no issuing body and no near-duplicate sentence on two sides."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

#: The share of each split.
SHARES: Final[Mapping[str, float]] = {"train": 0.7, "dev": 0.1, "test": 0.2}


@dataclass(frozen=True, slots=True)
class Entry:
    """A report to be placed: its name, issuing body, style, and whether it is denser than real ones."""

    name: str
    body: str
    style: str
    dense: bool = False


def split(
    entries: Iterable[Entry],
    ties: Iterable[tuple[str, str]] = (),
    *,
    previous: Mapping[str, Sequence[str]] | None = None,
) -> dict[str, list[str]]:
    """Place reports in splits.

    Reports of one body, and reports that share a sentence, stay together; a group with a dense report trains. A group
    that was placed before stays where it was; a new one goes where its styles are short of their share.

    Parameters
    ----------
    entries : iterable of Entry
    ties : iterable of (str, str)
        Names of reports that share a near-duplicate sentence.
    previous : mapping of str to sequence of str, optional
        The splits so far.

    Returns
    -------
    dict of str to list of str
        Names in order, by ``train``, ``dev`` and ``test``.

    Examples
    --------
    >>> reports = [Entry(f"r{number}", f"body{number}", "prose") for number in range(10)]
    >>> {name: len(names) for name, names in split(reports).items()}
    {'train': 7, 'dev': 1, 'test': 2}
    """
    reports = {entry.name: entry for entry in entries}
    before = {name: place for place, names in (previous or {}).items() for name in names}
    places: dict[str, str] = {}
    fresh = []
    for group in _groups(reports, ties):
        place = _kept(group, reports, before)
        if place is None:
            fresh.append(group)
        places |= dict.fromkeys(group, place or "")
    counts = Counter((reports[name].style, place) for name, place in places.items() if place)
    for group in sorted(fresh, key=lambda group: (-len(group), _digest(group))):
        place = _neediest(group, reports, counts)
        places |= dict.fromkeys(group, place)
        counts.update((reports[name].style, place) for name in group)
    return {place: sorted(name for name, at in places.items() if at == place) for place in SHARES}


def _groups(reports: Mapping[str, Entry], ties: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Gather the reports that must stay together."""
    leader = {name: name for name in reports}

    def find(name: str) -> str:
        while leader[name] != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    bodies: dict[str, str] = {}
    pairs = [(entry.name, bodies.setdefault(entry.body, entry.name)) for entry in reports.values()]
    for one, other in (*pairs, *ties):
        leader[find(one)] = find(other)
    gathered: dict[str, list[str]] = defaultdict(list)
    for name in sorted(reports):
        gathered[find(name)].append(name)
    return list(gathered.values())


def _kept(group: Sequence[str], reports: Mapping[str, Entry], before: Mapping[str, str]) -> str | None:
    """Return where a group must stand: train where it is dense or stood on two sides, else where it stood."""
    if any(reports[name].dense for name in group):
        return "train"
    stood = {before[name] for name in group if before.get(name) in SHARES}
    return None if not stood else stood.pop() if len(stood) == 1 else "train"


def _neediest(group: Sequence[str], reports: Mapping[str, Entry], counts: Counter[tuple[str, str]]) -> str:
    """Return the split whose share of the group's styles, and of all, is furthest from being full."""
    styles = Counter(reports[name].style for name in group)

    def shortage(place: str) -> tuple[float, float]:
        by_style = 0.0
        for style, number in styles.items():
            total = sum(counts[style, other] for other in SHARES) + number
            by_style += number * (SHARES[place] - (counts[style, place] + number) / total)
        total = counts.total() + len(group)
        overall = SHARES[place] - (sum(counts[style, at] for style, at in counts if at == place) + len(group)) / total
        return by_style / len(group) + 2 * overall, SHARES[place]

    return max(SHARES, key=shortage)


def _digest(group: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(group).encode()).hexdigest()
