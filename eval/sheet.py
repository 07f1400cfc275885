"""The score sheet of one document: counts, errors, scored predictions and confusions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..annotations.read import Annotated
from .counts import Key, Tally
from .match import Extent, Item, Matching


@dataclass(frozen=True, slots=True)
class Error:
    """A difference between gold and prediction.

    Parameters
    ----------
    layer : str
        As in :mod:`.scores`.
    kind : str
        ``missed``, ``spurious``, ``boundary``, ``label``, ``boundary+label``, or ``value`` where something in the
        right place says the wrong thing.
    label : str
        Of gold where gold has it, else of the prediction.
    gold, predicted : tuple of Extent
        Where it stands, in the document's text; empty on the side that does not have it.
    gold_value, predicted_value : str
        What each side says, where that is not the text itself.
    predicted_label : str
        Of the prediction where both sides have it.
    """

    layer: str
    kind: str
    label: str
    gold: tuple[Extent, ...] = ()
    predicted: tuple[Extent, ...] = ()
    gold_value: str = ""
    predicted_value: str = ""
    predicted_label: str = ""


@dataclass(slots=True)
class Sheet:
    """What one document's comparison finds; the scoring functions write to it.

    Parameters
    ----------
    gold, predicted : Annotated
    tally : Tally
        Counts by layer, mode, label and section.
    errors : list of Error
    scored : dict of str to list
        By layer, each prediction's score and whether it is right.
    confusion : dict
        By layer, gold label and predicted label: how many pairs; an empty label is "nothing there".
    unscored : set of str
        Layers that gold leaves out.
    """

    gold: Annotated
    predicted: Annotated
    tally: Tally = field(default_factory=Tally)
    errors: list[Error] = field(default_factory=list)
    scored: dict[str, list[tuple[float, bool]]] = field(default_factory=dict)
    confusion: dict[tuple[str, str, str], int] = field(default_factory=dict)
    unscored: set[str] = field(default_factory=set)
    _codes: list[str | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        sections = self.gold.report.sections or self.predicted.report.sections
        self._codes = [None] * max((entry.end for entry in sections), default=0)
        for entry in sorted(sections, key=lambda entry: (entry.level, entry.start)):
            self._codes[entry.start : entry.end] = [entry.code] * (entry.end - entry.start)

    def section(self, at: int) -> str | None:
        """Return the code of the innermost section around an offset; gold's sections where it has any."""
        return self._codes[at] if at < len(self._codes) else None

    def places(self, items: Iterable[Item]) -> list[tuple[str, str | None]]:
        """Return the label and the section code under which each item is counted."""
        return [(item.label, self.section(item.extents[0][0])) for item in items]

    def count(
        self,
        layer: str,
        mode: str,
        mine: Sequence[tuple[str, str | None]],
        theirs: Sequence[tuple[str, str | None]],
        found: Matching,
    ) -> None:
        """Add a matching to the tally, given the :meth:`places` of gold and of the prediction."""
        self.tally.add(Key(layer, mode))  # scored, even where there is nothing
        seen: Counter[tuple[tuple[str, str | None], str]] = Counter()
        for pair in found.pairs:
            seen[mine[pair.gold], pair.status] += 1
            seen[mine[pair.gold], "tp" if pair.credited else "fn"] += 1
            if not pair.credited:
                seen[theirs[pair.predicted], "fp"] += 1
        for index in found.missed:
            seen.update([(mine[index], "fn"), (mine[index], "missed")])
        for index in found.spurious:
            seen.update([(theirs[index], "fp"), (theirs[index], "spurious")])
        for (place, name), count in seen.items():
            self.tally.add(Key(layer, mode, *place), **{name: count})

    def note(self, layer: str, gold: Sequence[Item], predicted: Sequence[Item], found: Matching) -> None:
        """List what a strict matching has wrong, with its confusions and scored predictions."""
        for pair in found.pairs:
            one, other = gold[pair.gold], predicted[pair.predicted]
            self._confuse(layer, one.label, other.label)
            if not pair.credited:
                kind, label = _kind(one, other), other.label
                self.errors.append(Error(layer, kind, one.label, one.extents, other.extents, predicted_label=label))
        for index in found.missed:
            self._confuse(layer, gold[index].label, "")
            self.errors.append(Error(layer, "missed", gold[index].label, gold[index].extents))
        for index in found.spurious:
            self._confuse(layer, "", predicted[index].label)
            self.errors.append(Error(layer, "spurious", predicted[index].label, (), predicted[index].extents))
        right = {pair.predicted for pair in found.pairs if pair.credited}
        self.scored[layer] = [(item.score, index in right) for index, item in enumerate(predicted)]

    def _confuse(self, layer: str, gold: str, predicted: str) -> None:
        key = (layer, gold, predicted)
        self.confusion[key] = self.confusion.get(key, 0) + 1


def _kind(gold: Item, predicted: Item) -> str:
    moved = [extent[:2] for extent in gold.extents] != [extent[:2] for extent in predicted.extents]
    named = [gold.label, *(e.label for e in gold.extents)] != [predicted.label, *(e.label for e in predicted.extents)]
    return "+".join(["boundary"] * moved + ["label"] * named) or "value"
