"""Whether words admit a problem or tell of an improvement, and how much of a sentence only leads to either."""

from __future__ import annotations

from ..corpus.types import StatementLabel
from .patterns import statements as p

_MIN = 2


def label_of_title(title: str) -> StatementLabel | None:
    """Return what a section's title announces; None where it names both kinds or neither."""
    problem, improvement = bool(p.HAS_PROBLEM.search(title)), bool(p.HAS_IMPROVEMENT.search(title))
    if problem == improvement:
        return None
    return "PROBLEM" if problem else "IMPROVEMENT"


def label_of_words(words: str) -> StatementLabel:
    """Return the label that a point or sentence has by its own words.

    Examples
    --------
    >>> label_of_words("公开意识有待加强"), label_of_words("加强培训,解决更新不及时的问题")
    ('PROBLEM', 'IMPROVEMENT')
    """
    if p.CUE_PROBLEM.search(words):
        clause = p.CLAUSE.match(words)
        measure = p.STARTS_IMPROVEMENT.match(words) and not p.SURE_PROBLEM.search(clause[0] if clause else words)
        return "IMPROVEMENT" if measure else "PROBLEM"
    return "IMPROVEMENT" if p.CUE_IMPROVEMENT.search(words) else "PROBLEM"


def turns(words: str) -> bool:
    """Return whether a sentence turns from problems to what is done about them.

    Examples
    --------
    >>> turns("对上述问题,我局将逐一整改。"), turns("对该项工作重视不够。")
    (True, False)
    """
    if not p.TURN.match(words):
        return False
    return not p.DOUBTFUL_TURN.match(words) or bool(p.TELLS_MEASURE.search(words))


def label_of_lead(words: str, current: StatementLabel | None) -> StatementLabel:
    """Return what a lead-in announces, ``current`` being the label in force before it."""
    if turns(words):
        return "IMPROVEMENT"
    if admitted := p.EMPTY_PROBLEM.match(words) or p.LEAD_PROBLEM.match(words):
        return "IMPROVEMENT" if p.ANNOUNCES_AFTER.search(words, admitted.end()) else "PROBLEM"
    return "IMPROVEMENT" if p.ANNOUNCES_IMPROVEMENT.search(words) else current or "PROBLEM"


def label_of_sentence(words: str, current: StatementLabel | None, *, sure: bool, listed: bool) -> StatementLabel:
    """Return the label of a sentence outside any list.

    Parameters
    ----------
    words : str
    current : {"PROBLEM", "IMPROVEMENT"} or None
        The label in force.
    sure : bool
        Whether a heading or a lead-in gave it.
    listed : bool
        Whether a list has been read under it: a measure told after a list of problems needs no announcement.
    """
    if turns(words):
        return "IMPROVEMENT"
    admits = p.CUE_PROBLEM.search(words)
    if current == "PROBLEM" and listed and p.CUE_IMPROVEMENT.search(words) and not admits:
        return "IMPROVEMENT"
    if p.EMPTY_PROBLEM.match(words) or (p.LEAD_PROBLEM.match(words) and not sure):
        return "PROBLEM"
    if current is not None and (sure or current == "IMPROVEMENT"):
        return current
    return label_of_words(words)


def lead(words: str, label: StatementLabel) -> int | None:
    """Return how much of a sentence only leads to what it says; None where it says nothing else.

    Examples
    --------
    >>> lead("但也存在一些不足,如更新不及时。", "PROBLEM"), lead("针对以上问题,将认真改进。", "IMPROVEMENT")
    (10, None)
    """
    bare = words.rstrip(p.EDGE)
    if label == "PROBLEM":
        if p.NO_PROBLEM.search(bare) or p.EMPTY_PROBLEM.fullmatch(bare):
            return None
        found = p.LEAD_PROBLEM.match(words) or p.CONCESSION.match(words)
        return found.end() if found and len(bare) - found.end() >= _MIN else 0
    found = p.LEAD_IMPROVEMENT.match(words)
    skipped = found.end() if found else 0
    if p.EMPTY_IMPROVEMENT.fullmatch(bare, min(skipped, len(bare))):
        return None
    colon = p.COLON_IMPROVEMENT.match(words, skipped)
    return colon.end() if colon else skipped


def tells(words: str, skipped: int, label: StatementLabel, *, sure: bool) -> bool:
    """Return whether a sentence tells a problem or a measure at all."""
    if p.RESULT.match(words):
        return False
    if label == "IMPROVEMENT":
        return sure or bool(p.CUE_IMPROVEMENT.search(words, skipped))
    return bool(p.CUE_PROBLEM.search(words, skipped)) or (sure and not p.CUE_IMPROVEMENT.search(words, skipped))
