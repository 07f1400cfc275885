"""Whether a text is a disclosure report at all."""

from __future__ import annotations

from collections.abc import Iterable

from ..corpus.types import Fact, Notice, Prepared
from .patterns.genre import FIELDS, SUBJECT

_HEADINGS = 2
_TEXT_FOR_A_MENTION = 2000
_EXCERPT = 1000


def find_doubts(prepared: Prepared, facts: Iterable[Fact]) -> tuple[Notice, ...]:
    """Return the notice ``not_a_report`` where nothing shows that the text reports on disclosure work.

    A report's title, two headings of the statutory outline, a mention of disclosure in every 2 000 characters, or in
    an excerpt one figure of disclosure work is enough to be taken for a report.

    Examples
    --------
    >>> from gongkai.corpus.read import from_text
    >>> from gongkai.extract.pipeline import prepare
    >>> [notice.code for notice in find_doubts(prepare(from_text("清江区今日晴,气温12度。")), ())]
    ['not_a_report']
    """
    text = prepared.clean.text.strip()
    headings = {s.code for s in prepared.sections if s.title and s.code not in (None, "preamble", "other", "appendix")}
    mentions = sum(1 for _ in SUBJECT.finditer(text))
    figures = len(text) < _EXCERPT and any(fact.indicator.startswith(FIELDS) for fact in facts)
    speaks = mentions * _TEXT_FOR_A_MENTION >= len(text)
    if prepared.metadata.title or len(headings) >= _HEADINGS or speaks or figures:
        return ()
    message = "Nothing shows that this is a disclosure report: no title, no headings, hardly a mention of disclosure."
    return (Notice("not_a_report", message),)
