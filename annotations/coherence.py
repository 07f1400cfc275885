"""What holds an object of the output format together beyond its schema: places, ids, overlaps, relations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any, Final, NamedTuple

from .schema import RELATIONS

#: Characters of a value shown in a message.
SHOWN: Final = 120
#: Which spans the fields of a fact may name.
_FACT_SPANS: Final[Mapping[str, tuple[str, ...]]] = {
    "quantity": ("QUANTITY",),
    "item": ("ITEM",),
    "channels": ("CHANNEL",),
    "actors": ("ORG", "REGION"),
    "periods": ("PERIOD",),
}


class Found(NamedTuple):
    """A place inside an object and what is wrong there."""

    place: str
    message: str


class Entry(NamedTuple):
    """An entry of one of an object's lists, with the words by which messages name it."""

    place: str
    value: Mapping[str, Any]


#: The entries of each list of an object, by the list's name; a list that the object does not state is left out.
Lists = Mapping[str, list[Entry]]


def incoherences(text: str, lists: Lists, *, references: bool = True) -> Iterator[Found]:
    """Yield what does not fit together.

    Parameters
    ----------
    text : str
        What the offsets point into.
    lists : mapping
        Entries that keep to the schema.
    references : bool, optional
        Follow ids too; without it, where entries were left out that an id may lead to.
    """
    for rule in (*_LOCAL, *_REFERRING) if references else _LOCAL:
        yield from rule(text, lists)


def _check_places(text: str, lists: Lists) -> Iterator[Found]:
    cells = [
        Entry(f"{place}.cells[{index}]", cell)
        for place, table in lists.get("tables", ())
        for index, cell in enumerate(table["cells"])
    ]
    placed = [
        entry
        for key in ("sections", "spans", "statements", "tables", "facts", "warnings")
        for entry in lists.get(key, ())
    ]
    for place, entry in (*placed, *cells):
        start, end = entry.get("start"), entry.get("end")
        if start is None or end is None:
            if start is not end:
                yield Found(place, "only one of start and end is given")
            continue
        if not start <= end <= len(text):
            yield Found(place, f"[{start}, {end}) is no place in the text of {len(text)} characters")
        elif "text" in entry and text[start:end] != entry["text"]:
            stands, said = _cut(text[start:end]), _cut(entry["text"])
            yield Found(place, f"text is {said!r}, at [{start}, {end}) stands {stands!r}")
        elif "label" in entry and text[start:end] != text[start:end].strip():
            yield Found(place, f"white space at the edge of {_cut(entry['text'])!r}")


def _check_ids(_: str, lists: Lists) -> Iterator[Found]:
    for keys in (("spans", "statements"), ("facts",)):
        seen: dict[str, str] = {}
        for place, entry in (entry for key in keys for entry in lists.get(key, ())):
            if entry["id"] in seen:
                yield Found(place, f"the id is that of {seen[entry['id']]} too")
            seen.setdefault(entry["id"], place)


def _check_flat(_: str, lists: Lists) -> Iterator[Found]:
    for key in ("spans", "statements"):
        before: Entry | None = None
        for entry in sorted(lists.get(key, ()), key=lambda entry: (entry.value["start"], entry.value["end"])):
            if before and entry.value["start"] < before.value["end"]:
                words = [f"{e.value['label']} [{e.value['start']}, {e.value['end']})" for e in (entry, before)]
                yield Found(entry.place, f"{words[0]} overlaps {before.place} {words[1]}")
            if before is None or entry.value["end"] > before.value["end"]:
                before = entry


def _check_relations(text: str, lists: Lists) -> Iterator[Found]:
    spans = {entry["id"]: entry for _, entry in lists.get("spans", ())}
    sentence = _sentence_finder(text) if lists.get("relations") else None
    seen: set[tuple[str, str, str]] = set()
    for place, entry in lists.get("relations", ()):
        label, head, tail = entry["label"], entry["head"], entry["tail"]
        missing = [name for name in (head, tail) if name not in spans]
        if missing:
            yield Found(place, f"no span has the id {missing[0]!r}")
            continue
        labels, allowed = (spans[head]["label"], spans[tail]["label"]), RELATIONS[label]
        if labels[0] not in allowed.heads or labels[1] not in allowed.tails:
            heads, tails = " or ".join(allowed.heads), " or ".join(allowed.tails)
            yield Found(place, f"{label} leads from {heads} to {tails}, not from {labels[0]} to {labels[1]}")
        if head == tail:
            yield Found(place, f"{label} leads from {head!r} to itself")
        if (label, head, tail) in seen:
            yield Found(place, f"{label} from {head!r} to {tail!r} is stated twice")
        seen.add((label, head, tail))
        if sentence and sentence(spans[head]) != sentence(spans[tail]):
            words = f"{_cut(spans[head]['text'])!r} and {_cut(spans[tail]['text'])!r}"
            yield Found(place, f"{label} joins {words}, which stand in different sentences")


def _sentence_finder(text: str) -> Callable[[Mapping[str, Any]], int]:
    """Return a function that numbers the sentence of a span, by the sentences of the cleaned text."""
    from ..corpus.clean import clean
    from ..corpus.read import from_text
    from ..corpus.sections import find_sections
    from ..corpus.sentences import split_sentences
    from ..corpus.tabular import find_tables

    cleaned = clean(from_text(text))
    tables = find_tables(cleaned.text)
    sentences = split_sentences(cleaned.text, find_sections(cleaned.text, tables), tables)
    starts = [sentence.start for sentence in sentences]

    def find(span: Mapping[str, Any]) -> int:
        start, _ = cleaned.map.to_derived(min(span["start"], len(text)), min(span["end"], len(text)))
        return bisect_right(starts, start)

    return find


def _check_references(_: str, lists: Lists) -> Iterator[Found]:
    labels = {entry["id"]: entry["label"] for key in ("spans", "statements") for _, entry in lists.get(key, ())}
    facts = {entry["id"] for _, entry in lists.get("facts", ())}
    for place, entry in lists.get("statements", ()):
        yield from _unresolved(place, "addresses", entry.get("addresses"), labels, ("PROBLEM",))
    for place, entry in lists.get("facts", ()):
        for key, allowed in _FACT_SPANS.items():
            yield from _unresolved(place, key, entry[key], labels, allowed)
        for key in ("part_of", "ratio_of", "change_of"):
            if entry[key] is not None and (entry[key] not in facts or entry[key] == entry["id"]):
                why = "is the fact itself" if entry[key] == entry["id"] else "no fact has this id"
                yield Found(place, f"{key} is {entry[key]!r}: {why}")
    if "facts" not in lists:
        return
    for place, entry in lists.get("checks", ()):
        for name in entry["facts"]:
            if name not in facts:
                yield Found(place, f"facts: no fact has the id {name!r}")


def _unresolved(
    place: str, key: str, names: Any, labels: Mapping[str, str], allowed: tuple[str, ...]
) -> Iterator[Found]:
    for name in [names] if isinstance(names, str) else names or ():
        if name not in labels:
            yield Found(place, f"{key}: nothing has the id {name!r}")
        elif labels[name] not in allowed:
            yield Found(place, f"{key}: {name!r} is a {labels[name]}, not a {' or '.join(allowed)}")


def _check_order(_: str, lists: Lists) -> Iterator[Found]:
    starts = [(place, entry["start"]) for place, entry in lists.get("sections", ())]
    for (_, before), (place, start) in pairwise(starts):
        if start < before:
            yield Found(place, f"starts at {start}, before the section in front of it ({before})")
    for place, entry in lists.get("spans", ()):
        if entry.get("upper") is not None and entry.get("value") is not None and entry["upper"] <= entry["value"]:
            yield Found(place, f"upper is {entry['upper']}, not more than value {entry['value']}")


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


_LOCAL: Final = (_check_places, _check_ids, _check_flat, _check_order)
_REFERRING: Final = (_check_relations, _check_references)
