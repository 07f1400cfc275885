"""What is looked over: a text with its annotations, whichever file they came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from ..corpus.characters import folding
from ..corpus.sentences import split_sentences
from ..corpus.types import Relation, Span, Statement, Table
from .read import Codes

# A single line break behind what ends no sentence.
_WRAP = re.compile(r"(?<=[^\n。！？!?：:])\n(?=[^\n])")


class Finding(NamedTuple):
    """Something to look at: where in the text, what it is, and whether it may well be meant (``note``)."""

    at: int
    message: str
    note: bool = False


@dataclass(frozen=True)
class Subject:
    """A text with its annotations.

    Parameters
    ----------
    text : str
        Without the damage of its page.
    spans, relations, statements, tables
        With offsets into ``text``.
    codes : mapping of str to Codes
        Of each QUANTITY, by its id.
    channel_codes : mapping of str to str
        Of each CHANNEL, by its id; empty where the file does not state them.
    declared : frozenset of str
        The rules that fail on purpose.
    skipped : tuple of (int, int)
        Where no running text stands: tables.
    wrapped : bool
        Lines break in mid-sentence, and the cleaner may not have joined all of them.
    """

    text: str
    spans: tuple[Span, ...] = ()
    relations: tuple[Relation, ...] = ()
    statements: tuple[Statement, ...] = ()
    tables: tuple[Table, ...] = ()
    codes: Mapping[str, Codes] = field(default_factory=dict)
    declared: frozenset[str] = frozenset()
    skipped: tuple[tuple[int, int], ...] = ()
    wrapped: bool = False

    @cached_property
    def folded(self) -> str:
        """The text in half-width forms, character by character."""
        return self.text.translate(folding())

    @cached_property
    def by_id(self) -> Mapping[str, Span]:
        """The spans by id."""
        return {span.id: span for span in self.spans}

    @cached_property
    def _sentences(self) -> list[int]:
        text = _WRAP.sub(" ", self.text) if self.wrapped else self.text
        return [sentence.start for sentence in split_sentences(text)]

    def sentence(self, at: int) -> int:
        """Return the number of the sentence that holds a place."""
        return bisect_right(self._sentences, at)

    def tails(self, label: str) -> Iterator[tuple[Span, Span]]:
        """Yield head and tail of each relation of a label whose ends are there."""
        for relation in self.relations:
            if relation.label == label and relation.head in self.by_id and relation.tail in self.by_id:
                yield self.by_id[relation.head], self.by_id[relation.tail]

    def surroundings(self, at: int, *, width: int = 12) -> str:
        """Return the words around a place."""
        return self.text[max(0, at - width) : at + width].replace("\n", "⏎")
