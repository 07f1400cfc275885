"""The sentence around an error, and errors in the form in which they are shown and saved."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from .match import Extent
from .sheet import Error, Sheet

#: What ends a sentence (a 。 before 其中 does not), and how much of a longer one is shown on either side.
_END: Final = re.compile(r"[！？!?\n]|。(?!其中)")
_REACH: Final = 120


@dataclass(frozen=True, slots=True)
class ShownError:
    """An error with the words that it is about.

    ``gold`` and ``predicted`` are extents in the document's text, ``sentence`` is where ``text`` stands in it.
    ``gold_says`` and ``predicted_says`` are what each side says there; all four texts are empty where a result was
    saved without text.
    """

    layer: str
    kind: str
    label: str
    gold: tuple[Extent, ...] = ()
    predicted: tuple[Extent, ...] = ()
    gold_says: str = ""
    predicted_says: str = ""
    sentence: tuple[int, int] = (0, 0)
    text: str = ""

    @property
    def place(self) -> int:
        """Where it begins in the document's text."""
        return min((extent.start for extent in (*self.gold, *self.predicted)), default=0)

    def to_dict(self, *, text: bool = True) -> dict[str, Any]:
        """Return the error as JSON holds it, without a word of the document where ``text`` is false."""
        data: dict[str, Any] = {"layer": self.layer, "kind": self.kind, "label": self.label}
        data |= {name: [list(extent) for extent in getattr(self, name)] for name in ("gold", "predicted")}
        data["sentence"] = list(self.sentence)
        return data | ({name: getattr(self, name) for name in ("gold_says", "predicted_says", "text")} if text else {})

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> ShownError:
        """Return the error that :meth:`to_dict` wrote."""
        gold, predicted = (tuple(Extent(*extent) for extent in data[name]) for name in ("gold", "predicted"))
        says = data.get("gold_says", ""), data.get("predicted_says", "")
        start, end = data["sentence"]
        labels = data["layer"], data["kind"], data["label"]
        return cls(*labels, gold, predicted, *says, (start, end), data.get("text", ""))


def show_errors(sheet: Sheet) -> list[ShownError]:
    """Return the errors of a document in order of place, each in its sentence."""
    text = sheet.gold.report.text
    errors = [_show(error, text, sheet.predicted.report.text) for error in sheet.errors]
    return sorted(
        errors, key=lambda error: (error.sentence, error.layer, error.place, error.label, error.gold, error.predicted)
    )


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around ``[start, end)`` begins and ends, cut where it is very long.

    Examples
    --------
    >>> text = "收到申请3件。其中网络2件。办结3件。"
    >>> text[slice(*sentence_around(text, 4, 6))]
    '收到申请3件。其中网络2件。'
    """
    low = max(0, start - _REACH)
    ends = [found.end() for found in _END.finditer(text, low, start)]
    after = _END.search(text, max(start, end - 1), end + _REACH)
    return (ends[-1] if ends else low), (after.end() if after else min(len(text), end + _REACH))


def _show(error: Error, text: str, other: str) -> ShownError:
    named = "label" in error.kind
    gold_says = error.gold_value or _words(error.gold, text, error.label if named else "")
    predicted_says = error.predicted_value or _words(error.predicted, other, error.predicted_label if named else "")
    extents = (*error.gold, *error.predicted)
    bounds = (0, 0)
    if extents:
        bounds = sentence_around(text, min(extent.start for extent in extents), max(extent.end for extent in extents))
    labels = error.layer, error.kind, error.label
    return ShownError(*labels, error.gold, error.predicted, gold_says, predicted_says, bounds, text[slice(*bounds)])


def _words(extents: Iterable[Extent], text: str, label: str) -> str:
    """Return what stands at the extents, with the labels where these are what is wrong."""
    ends = [
        text[extent.start : extent.end] + (f" ({extent.label})" if label and extent.label else "") for extent in extents
    ]
    return " → ".join(ends) + (f" [{label}]" if label else "")
