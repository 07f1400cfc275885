"""One sentence with what was found in it: before its items are known (``Scene``), and once all spans are (``Line``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..corpus.types import Quantity, Span
from .stretches import Stretch


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence as the search for items sees it; every sequence is in order.

    Parameters
    ----------
    text : str
        The whole cleaned text.
    start, end : int
        The sentence in it.
    quantities : sequence of Quantity
        Implicit zeros among them.
    channels, periods, names, titles : sequence of (int, int)
        ``names`` are organisations and regions, ``titles`` documents.
    """

    text: str
    start: int
    end: int
    quantities: Sequence[Quantity]
    channels: Sequence[Stretch] = ()
    periods: Sequence[Stretch] = ()
    names: Sequence[Stretch] = ()
    titles: Sequence[Stretch] = ()

    def left_bound(self, i: int) -> int:
        """Return where the words in front of a quantity begin at the earliest."""
        return self.quantities[i - 1].end if i else self.start

    def right_bound(self, i: int) -> int:
        """Return where the words behind a quantity end at the latest."""
        return self.quantities[i + 1].start if i + 1 < len(self.quantities) else self.end


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its spans by kind, each in order, and the item of each quantity by its id."""

    text: str
    start: int
    end: int
    quantities: tuple[Span, ...]
    channels: tuple[Span, ...]
    periods: tuple[Span, ...]
    bodies: tuple[Span, ...]
    items: Mapping[str, Span]

    def between(self, a: int, b: int) -> str:
        """Return the text from a to b."""
        return self.text[a:b]

    def before(self, at: int) -> str:
        """Return the sentence up to a place."""
        return self.text[self.start : at]

    def item_text(self, quantity: Span) -> str:
        """Return the words of a quantity's item, or nothing."""
        item = self.items.get(quantity.id)
        return item.text if item else ""
