"""Labels of the statutory tables: found in stretches of words whatever spaces, breaks and bars stand inside."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from .patterns import tables as pat
from .table_words import Word

_SPACE = re.compile(r"[\s|]+")
_LIKENESS = 0.72
_MARGIN = 0.12
_LEAST = 4
_PLAIN = re.compile(r"[^\u3400-\u9fff□]")
_NOTE = re.compile(r"[(（][^()（）]{4,}[)）]?$")


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
    texts = [_SPACE.sub("", word.text) for word in run]
    squeezed = "".join(texts)
    owner = [number for number, text in enumerate(texts) for _ in text]
    hits: list[Hit] = []
    at = 0
    for found in pat.LABEL.finditer(squeezed):
        table, role, code = pat.LABELS[int((found.lastgroup or "g0")[1:])]
        first, last = owner[found.start()], owner[found.end() - 1]
        before = squeezed[sum(map(len, texts[:first])) : found.start()]
        if before.count("(") > before.count(")"):
            continue  # words of a note
        hits += _likely(run, at, first)
        hits.append(Hit(table, role, code, found[0], first, last, run[first].start, run[last].end))
        at = last + 1
    return [*hits, *_likely(run, at, len(run))]


def _likely(run: Sequence[Word], first: int, last: int) -> list[Hit]:
    """Find the labels of rows that damaged words resemble: all together, or each by itself."""
    if first >= last:
        return []
    squeezed = "".join(word.text for word in run[first:last])
    code = like(squeezed)
    if code:
        return [Hit("applications", "row", code, squeezed, first, last - 1, run[first].start, run[last - 1].end)]
    if last - first == 1:
        return []
    return [hit for at in range(first, last) for hit in _likely(run, at, at + 1)]


@lru_cache(maxsize=4096)
def like(text: str) -> str | None:
    """Return the one row of the applications form whose label a damaged text resembles, or None.

    Examples
    --------
    >>> like("5.属于三类内郎事务信息"), like("备注说明文字")
    ('refused.internal', None)
    """
    plain = _PLAIN.sub("", _NOTE.sub("", text).replace("\ufffd", "□"))
    if len(plain) < _LEAST:
        return None
    if "□" in plain:
        code = _unreadable_characters(plain)
        if code:
            return code
    scores = [
        (difflib.SequenceMatcher(None, plain, label, autojunk=False).ratio(), code) for label, code in pat.FULL_LABELS
    ]
    (best, code), (second, _) = sorted(scores, reverse=True)[:2]
    return code if best >= _LIKENESS and best - second >= _MARGIN else None


def _unreadable_characters(plain: str) -> str | None:
    """Return the row whose label a text is but for unreadable characters, each written □."""
    wanted = re.compile("".join("." if character == "□" else character for character in plain))
    found = {code for label, code in pat.FULL_LABELS if wanted.fullmatch(label)}
    return found.pop() if len(found) == 1 and plain.count("□") <= len(plain) // 3 else None
