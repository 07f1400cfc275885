"""Which prediction belongs to which gold document: by the SHA-256 of the text, then by id, then by file name."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

from ..annotations.index import Entry, place_of
from ..annotations.read import Annotated

#: A document, in memory or still in its file.
Document = Annotated | Entry


def pair_documents(gold: Sequence[Document], predicted: Sequence[Document]) -> list[tuple[Document, Document]]:
    """Pair each gold document with its prediction.

    A text, id or name decides where exactly one document on each side is left that has it; where more have the same
    text, they are told apart by id and then by name, and failing that taken in the order of their ids.

    Parameters
    ----------
    gold, predicted : sequence of Annotated or Entry

    Returns
    -------
    list of pairs
        In order of text hash and id, whatever the order given.

    Raises
    ------
    ValueError
        Naming every document that pairs with nothing, on either side.
    """
    sides = [sorted(side, key=lambda entry: (entry.sha256, entry.id, entry.path)) for side in (gold, predicted)]
    pairs: list[tuple[Document, Document]] = []
    steps: tuple[tuple[Callable[[Document], Iterable[Hashable]], bool], ...] = (
        (lambda entry: [(entry.sha256, entry.id)], False),
        (lambda entry: [(entry.sha256, name) for name in sorted(entry.names)], False),
        (lambda entry: [entry.sha256], True),
        (lambda entry: [entry.id], False),
        (lambda entry: sorted(entry.names), False),
    )
    for keys, in_order in steps:
        pairs += _take(sides, keys, in_order=in_order)
    left = [
        f"{what} {place_of(entry)}" for what, side in zip(("gold", "prediction"), sides, strict=True) for entry in side
    ]
    if left:
        raise ValueError(f"{len(left)} documents pair with nothing by text, id or file name: {'; '.join(left)}")
    return sorted(pairs, key=lambda pair: (pair[0].sha256, pair[0].id, pair[0].path))


def _take(
    sides: list[list[Document]], keys: Callable[[Document], Iterable[Hashable]], *, in_order: bool
) -> list[tuple[Document, Document]]:
    """Take out of both sides the documents that share a key which is unambiguous, or all of them in order."""
    tables: list[dict[Hashable, list[Document]]] = [{}, {}]
    for side, table in zip(sides, tables, strict=True):
        for entry in side:
            for key in keys(entry):
                table.setdefault(key, []).append(entry)
    taken: set[int] = set()
    pairs = []
    for key, mine in tables[0].items():
        theirs = tables[1].get(key, [])
        if not in_order and (len(mine), len(theirs)) != (1, 1):
            continue
        for one, other in zip(mine, theirs, strict=False):
            if id(one) not in taken and id(other) not in taken:
                taken |= {id(one), id(other)}
                pairs.append((one, other))
    for side in sides:
        side[:] = [entry for entry in side if id(entry) not in taken]
    return pairs
