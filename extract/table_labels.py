"""Labels of the statutory tables: found in stretches of words whatever spaces, breaks and bars stand inside."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from .patterns import tables as pat
from .table_words import Word

_LIKENESS = 0.72
_MARGIN = 0.12
_LEAST = 4
_PLAIN = re.compile(r"[^\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Hit:
    """A label: words ``first`` to ``last`` of its run, which start at ``start`` and end at ``end`` of the text.

    ``role`` is ``row``, ``group``, ``column``, ``shared``, ``case``, ``outcome`` or ``noise``.
    """

    table: str
    role: str
    code: str
    text: str
    first: int
    last: int
    start: int
    end: int


def find_labels(run: Sequence[Word]) -> list[Hit]:
    """Find the labels in a run of words, from left to right.

    Examples
    --------
    >>> words = [Word("商业", 0, 2, "label"), Word("企业", 3, 5, "label"), Word("总", 6, 7, "label")]
    >>> [(hit.code, hit.first, hit.last) for hit in find_labels([*words, Word("计", 8, 9, "label")])]
    [('enterprise', 0, 1), ('total', 2, 3)]
    """
    squeezed = "".join(word.text for word in run)
    owner = [number for number, word in enumerate(run) for _ in word.text]
    hits = []
    for found in pat.LABEL.finditer(squeezed):
        table, role, code = pat.LABELS[int((found.lastgroup or "g0")[1:])]
        first, last = owner[found.start()], owner[found.end() - 1]
        hits.append(Hit(table, role, code, found[0], first, last, run[first].start, run[last].end))
    if not hits:
        likely = like(squeezed)
        if likely:
            hits.append(
                Hit("applications", "row", likely, squeezed, 0, len(run) - 1, run[0].start, run[-1].end)
            )  # fmt: skip
    return hits


@lru_cache(maxsize=4096)
def like(text: str) -> str | None:
    """Return the one row of the applications form whose label a damaged text resembles, or None.

    Examples
    --------
    >>> like("5.属于三类内郎事务信息"), like("备注说明文字")
    ('refused.internal', None)
    """
    plain = _PLAIN.sub("", text)
    if len(plain) < _LEAST:
        return None
    scores = sorted(
        (
            (difflib.SequenceMatcher(None, plain, label, autojunk=False).ratio(), code)
            for label, code in pat.FULL_LABELS
        ),
        reverse=True,
    )
    (best, code), (second, _) = scores[:2]
    return code if best >= _LIKENESS and best - second >= _MARGIN else None
