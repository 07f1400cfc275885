"""Statements: the problems that a report admits and the improvements that it offers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from ..corpus.types import Section, Sentence, Statement, StatementLabel
from . import wording
from .patterns import statements as p
from .points import Token, tokens

_MIN = 2


@dataclass(slots=True)
class _Point:
    """A statement being read; ``answers`` is the index of the problem that it answers within the same point."""

    start: int
    end: int
    label: StatementLabel
    answers: int | None = None


@dataclass(slots=True)
class _State:
    """Where reading stands: the label in force and whether a heading or lead-in gave it, and the open list."""

    label: StatementLabel | None
    sure: bool
    style: str = ""
    number: int = 0
    open: bool = False
    titled: bool = False
    paragraphs: int = 0
    long: bool = False
    lists: int = 0
    listed: StatementLabel = "PROBLEM"
    split: bool = False
    points: list[_Point] = field(default_factory=list)


def find_statements(
    text: str,
    sections: Sequence[Section],
    sentences: Sequence[Sentence],
    tables: Sequence[tuple[int, int]] = (),
) -> tuple[Statement, ...]:
    """Find the problems and improvements of a report.

    Parameters
    ----------
    text : str
        Cleaned text.
    sections : sequence of Section
        As from :func:`gongkai.corpus.sections.find_sections`.
    sentences : sequence of Sentence
        As from :func:`gongkai.corpus.sentences.split_sentences`; used where no section is about problems.
    tables : sequence of (int, int)
        Regions of flattened tables, which hold no statement.

    Returns
    -------
    tuple of Statement
        In order, ids ``S1`` onwards; one for each enumerated point, else one for each sentence.

    Examples
    --------
    >>> from gongkai.corpus.sections import find_sections
    >>> text = "五、存在的主要问题及改进情况\\n一是更新不及时;二是解读不够。下一步,我局将加强培训。"
    >>> for statement in find_statements(text, find_sections(text), ()):
    ...     print(statement.label, statement.text)
    PROBLEM 更新不及时
    PROBLEM 解读不够
    IMPROVEMENT 我局将加强培训
    """
    points: list[_Point] = []
    for start, end, label in _zones(text, sections, sentences):
        for low, high in _outside(start, end, tables):
            first = len(points)
            found = _read(text, list(tokens(text, low, high)), _State(label, label is not None))
            points += [_Point(x.start, x.end, x.label, None if x.answers is None else x.answers + first) for x in found]
    return tuple(_statements(text, points))


def _statements(text: str, points: Sequence[_Point]) -> Iterator[Statement]:
    ids: dict[int, str] = {}
    for index, point in enumerate(points):
        start, end = _trimmed(text, point.start, point.end)
        if point.label == "PROBLEM" and (tail := p.TRAILING.search(text[start:end])):
            start, end = _trimmed(text, start, start + tail.start())
        if end - start < _MIN:
            continue
        ids[index] = f"S{len(ids) + 1}"
        answered = ids.get(point.answers) if point.answers is not None else None
        addresses = (answered,) if answered else ()
        yield Statement(ids[index], point.label, start, end, text[start:end], addresses=addresses)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in p.EDGE:
        start += 1
    while end > start and text[end - 1] in p.EDGE:
        end -= 1
    return start, end


def _zones(
    text: str, sections: Sequence[Section], sentences: Sequence[Sentence]
) -> Iterator[tuple[int, int, StatementLabel | None]]:
    """Yield the stretches that hold statements, with the label that their heading gives."""
    done = -1
    for section in sections:
        if section.code == "problems" and section.start >= done:
            yield section.body, section.end, wording.label_of_title(section.title or "")
            done = section.end
    if done >= 0:
        return
    for sentence in sentences:
        if sentence.kind == "text" and p.ADMISSION.search(text, sentence.start, sentence.end):
            inside = sections[sentence.section] if sentence.section is not None else None
            yield sentence.start, inside.end if inside else sentence.end, None
            return


def _outside(start: int, end: int, tables: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for low, high in tables:
        if low < end and high > start:
            if low > start:
                yield start, low
            start = max(start, high)
    if start < end:
        yield start, end


def _read(text: str, pieces: Sequence[Token], state: _State) -> list[_Point]:
    for index, piece in enumerate(pieces):
        if piece.kind == "name":
            _name(pieces, index, state)
        elif piece.kind == "mark":
            _mark(text, pieces, index, state)
        elif not (state.open and _belongs(text, pieces, index, state)):
            state.open = False
            _sentence(text, pieces, index, state)
    return state.points


def _name(pieces: Sequence[Token], index: int, state: _State) -> None:
    """Turn to what a heading names: all that follows, or within a list what answers the point that is open."""
    name = pieces[index]
    if state.open and name.label and (state.split or _continues(pieces, index, state)):
        if name.label != state.points[-1].label:
            _split(state, _Point(name.end, name.end, name.label))
        return
    state.open, state.lists = False, 0
    state.label, state.sure = name.label, name.label is not None


def _split(state: _State, answer: _Point) -> None:
    """Begin the improvement that is told within the same point as its problem."""
    answer.answers = len(state.points) - 1
    state.split, state.titled = True, False
    state.points.append(answer)


def _mark(text: str, pieces: Sequence[Token], index: int, state: _State) -> None:
    """Open a list, go on with it, or pass over the mark of a point within a point."""
    mark = pieces[index]
    following = mark.style == state.style and (mark.number == 0 or mark.number > state.number)
    if state.open and not following and _nested(pieces, index, state):
        state.points[-1].end = mark.end
        return
    if not (state.open and following):
        _open(state, mark.style, _list_label(text, pieces, index, state))
    state.long = state.long or state.paragraphs > 1
    state.number, state.titled, state.paragraphs = mark.number or state.number + 1, False, 0
    state.points.append(_Point(mark.end, mark.end, state.listed))


def _nested(pieces: Sequence[Token], index: int, state: _State) -> bool:
    rank = p.RANK.get
    deeper = rank(pieces[index].style, p.INNERMOST) > rank(state.style, p.INNERMOST)
    return deeper or _continues(pieces, index, state)


def _continues(pieces: Sequence[Token], index: int, state: _State) -> bool:
    """Return whether the open list goes on after ``index``."""
    for later in pieces[index + 1 :]:
        if later.kind == "name":
            return False
        if later.kind == "mark" and later.style == state.style:
            return later.number in (0, state.number + 1)
    return False


def _list_label(text: str, pieces: Sequence[Token], index: int, state: _State) -> StatementLabel:
    """Return what a list that begins holds: as announced, else by the words of its first point."""
    if state.sure and state.label and state.lists == 0:
        return state.label
    point = takewhile(lambda piece: piece.kind == "text", pieces[index + 1 :])
    words = "".join(text[x.start : x.end] for x in takewhile(lambda x: not wording.turns(text[x.start : x.end]), point))
    return wording.label_of_words(words)


def _belongs(text: str, pieces: Sequence[Token], index: int, state: _State) -> bool:
    """Add a piece to the point that is open where it belongs to it, and return whether it does."""
    piece, point = pieces[index], state.points[-1]
    words = text[piece.start : piece.end]
    begun = bool(text[point.start : point.end].strip())
    if begun and point.label == "PROBLEM" and wording.turns(words):
        if not (state.split or _continues(pieces, index, state)):
            return False
        lead = p.LEAD_IMPROVEMENT.match(words)
        point = _Point(piece.start + (lead.end() if lead else 0), piece.end, "IMPROVEMENT")
        _split(state, point)
    elif begun and piece.fresh:
        on = state.titled or state.long or _continues(pieces, index, state)
        if not on or p.SIGN_OFF.fullmatch(words.strip()):
            return False
        state.paragraphs += not state.titled
    state.titled = words.rstrip(" \t\u00a0").endswith("\n") and words.rstrip()[-1:] not in "。;；!！?？:："
    state.paragraphs += piece.fresh is False and not begun
    point.end = piece.end
    return True


def _sentence(text: str, pieces: Sequence[Token], index: int, state: _State) -> None:
    """Read a sentence outside any list: a lead-in sets the label, anything else may be a statement."""
    piece = pieces[index]
    words = text[piece.start : piece.end].rstrip()
    if p.SIGN_OFF.fullmatch(words):
        return
    after = pieces[index + 1] if index + 1 < len(pieces) and pieces[index + 1].kind == "mark" else None
    if words[-1] in ":：" or (after is not None and words[-1] not in "。！？!?"):
        _announce(state, wording.label_of_lead(words, state.label))
        if after is not None and after.number == 2 and not after.fresh:
            _unmarked(piece, words, after.style, state)
        return
    label = wording.label_of_sentence(words, state.label, sure=state.sure, listed=state.lists > 0)
    skipped = wording.lead(words, label)
    if skipped is None:
        _announce(state, label)
        return
    turns = wording.turns(words)
    if state.label is None and label == "IMPROVEMENT" and not turns:
        return
    listed = after is not None or (state.label == label and state.lists > 0)
    general = label == "IMPROVEMENT" and listed and not p.SPECIFIC.search(words)
    if state.label != label:
        state.label, state.lists = label, 0
    state.sure = state.sure or turns
    if not general and wording.tells(words, skipped, label, sure=state.sure):
        state.points.append(_Point(piece.start + skipped, piece.end, label))


def _unmarked(piece: Token, words: str, style: str, state: _State) -> None:
    """Open a list whose first point has no mark: it begins behind the last colon or behind 首先."""
    begins = list(p.UNMARKED.finditer(words))
    if begins and state.label:
        _open(state, style, state.label)
        state.number = 1
        state.points.append(_Point(piece.start + begins[-1].end(), piece.end, state.label))


def _announce(state: _State, label: StatementLabel) -> None:
    state.label, state.sure, state.lists = label, True, 0


def _open(state: _State, style: str, label: StatementLabel) -> None:
    state.open, state.style, state.number, state.titled = True, style, 0, False
    state.long, state.split, state.paragraphs = False, False, 0
    state.label, state.listed, state.lists = label, label, state.lists + 1
