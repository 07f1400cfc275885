"""Choose indicator and channel codes of the taxonomy for a quantity."""

from __future__ import annotations

from dataclasses import dataclass

from ..corpus.types import Span


@dataclass(frozen=True, slots=True)
class Context:
    """What the choice of codes looks at.

    Parameters
    ----------
    quantity : Span
    item : str
        Words of the item, or nothing.
    channels : tuple of str
        Words of the channels that the figure came through.
    sentence : str
        The sentence; the quantity starts at ``at`` in it.
    at : int
    section : str or None
        Section code.
    before : str
        Up to 200 characters in front of the sentence.
    base : Span or None
        The figure that a rate, a change or a part belongs to.
    """

    quantity: Span
    item: str
    channels: tuple[str, ...]
    sentence: str
    at: int
    section: str | None
    before: str
    base: Span | None


def indicator_codes(context: Context) -> tuple[str, ...]:
    """Return the indicator codes of a quantity, at least one."""
    return ("other",)


def channel_codes(context: Context) -> tuple[str, ...]:
    """Return the channel codes of a quantity."""
    return ()
