"""The rows of the statutory tables: which label the figures that follow stand under."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .patterns import tables as pat
from .table_labels import Hit, find_labels, like
from .table_parts import Found, Row
from .table_words import Word, runs, width_of

_WIDE_GAP = 2


class Segmenter:
    """Walks over words and sorts them into the rows of tables.

    Parameters
    ----------
    words : iterable of Word
        Of one region, or of several that follow each other.

    Examples
    --------
    >>> from gongkai.extract.table_words import words_of
    >>> text = "信息内容 本年处理决定数量 行政许可 12 行政处罚 3"
    >>> [(row.code, [item.text for item in row.items]) for row in Segmenter(words_of(text, 0, len(text))).run()[0].rows]
    [('licences', ['12']), ('penalties', ['3'])]
    """

    def __init__(self, words: Iterable[Word]) -> None:
        self._runs = list(runs(words))
        self._tables: list[Found] = []
        self._table: Found | None = None
        self._row: Row | None = None
        self._group: str | None = None
        self._columns: list[str] = []
        self._head: dict[int, str] = {}
        self._unclear = False  # words stand among the labels of the head that are none
        self._bars = 0
        self._lines = 0

    def run(self) -> list[Found]:
        """Return the tables in the order in which they stand."""
        for run in self._runs:
            if run[0].kind == "label":
                self._labels(run)
            elif run[0].kind == "end":
                self._end(run[0])
            else:
                self._item(run[0])
        return self._tables

    def _end(self, word: Word) -> None:
        """End a region: nothing that follows belongs to the open row, unless it is a head without its figures."""
        self._gap([word])
        if self._row is not None and not (self._row.code == "review" and not self._row.items):
            row = self._row
            self._close()
            row.last = True

    def _labels(self, run: Sequence[Word]) -> None:
        hits = find_labels(run)
        if not hits or _by_the_way(hits, run):
            self._unknown(run)
            return
        applicants = sum(hit.role == "column" and hit.table == "applications" for hit in hits)
        reviews = sum(hit.role in ("case", "outcome") for hit in hits)
        head = applicants >= 2 or reviews >= 2
        covered = sum(hit.last - hit.first + 1 for hit in hits)
        self._unclear = covered < len(run)
        self._texts(run[: hits[0].first])
        self._seal(run[hits[0].first])
        for number, hit in enumerate(hits):
            following = hits[number + 1].first if number + 1 < len(hits) else len(run)
            before = hits[number - 1].last + 1 if number else hit.first + 1
            self._gap(run[before : hit.first + 1])
            if number and self._row is not None and self._row.after_bars is None:
                self._row.after_bars, self._row.after_lines = self._bars, self._lines
            self._one(hit, head=head, place=run[hit.last])
            if self._row is not None and self._row.start == hit.start:
                self._texts([run[at] for at in range(hit.last + 1, following) if _apart(run[at - 1], run[at])])

    def _seal(self, word: Word) -> None:
        """Note what parts the last word of the open row from the first label behind it."""
        self._gap([word])
        if self._row is not None and self._row.after_bars is None:
            self._row.after_bars, self._row.after_lines = self._bars, self._lines
        self._bars = self._lines = 0

    def _gap(self, words: Sequence[Word]) -> None:
        self._bars += sum(word.bars for word in words)
        self._lines += sum(word.lines for word in words)

    def _one(self, hit: Hit, *, head: bool, place: Word) -> None:
        """Take in one label."""
        if hit.role == "noise":
            if hit.code in ("clause", "contents"):
                self._columns, self._head = [], {}
        elif hit.role == "shared":
            code = self._shared(hit, head=head)
            if code is not None:
                self._begin(code, "applications", hit, place)
        elif hit.role == "group":
            self._group = hit.code
            self._begin("other" if hit.code == "other" else None, "applications", hit, place)
            self._group = hit.code
        elif hit.role == "column":
            self._column(hit, place)
        elif hit.role in ("case", "outcome"):
            self._review(hit, head=head)
        else:
            self._begin(hit.code, hit.table, hit, place)

    def _column(self, hit: Hit, place: Word) -> None:
        if hit.table == "proactive":
            self._columns.append(hit.code)
            if place.place:
                for at in range(place.place.column, place.place.column + place.place.width):
                    self._head[at] = hit.code
            if self._table is None or self._table.code != "proactive":
                self._start("proactive", hit.start)
        elif self._table is None or self._table.code != "applications":
            self._start("applications", hit.start)
        if self._table is not None:
            self._table.columns.add(hit.code)

    def _review(self, hit: Hit, *, head: bool) -> None:
        table = self._table
        if table is None or table.code != "review_litigation" or table.rows[-1].items:
            if not head:
                return
            table = self._start("review_litigation", hit.start)
            self._row = Row("review", hit.start, hit.end)
            table.rows.append(self._row)
            self._bars = self._lines = 0
        if hit.role == "case":
            table.cases.add(hit.code)
        else:
            table.outcomes[hit.code] += 1
        if self._row is not None:
            self._row.end = hit.end

    def _shared(self, hit: Hit, *, head: bool) -> str | None:
        """Tell whether 其他 and 总计 are a row of the applications form here."""
        if head or self._table is None or self._table.code == "review_litigation":
            if self._table is not None and self._table.code == "applications":
                self._table.columns.add(hit.code)
            elif self._table is not None and not any(row.items for row in self._table.rows):
                self._table.outcomes[hit.code] += 1
            return None
        if hit.code == "total" and pat.TOTAL_ROW.fullmatch(hit.text):
            return "total"
        if self._table.code != "applications" or not any(row.items for row in self._table.rows):
            return None
        if hit.code == "total":
            return "total"
        return "other.other" if self._group == "other" or pat.OTHER_ROW.fullmatch(hit.text) else None

    def _start(self, code: str, start: int) -> Found:
        self._close()
        self._table = Found(code, start)
        self._tables.append(self._table)
        self._group = None
        if code != "proactive":
            self._columns, self._head = [], {}
        return self._table

    def _begin(self, code: str | None, table: str, hit: Hit, place: Word) -> None:
        found = self._table
        if found is None or found.code != table or self._again(code):
            columns = set(found.columns) if found is not None and found.code == table else set()
            found = self._start(table, hit.start)
            found.columns = columns
        inside = self._close(code)
        grid_row = (place.place.grid, place.place.row) if place.place else None
        self._row = Row(
            code,
            hit.start,
            hit.end,
            columns=() if self._unclear else tuple(self._columns),
            group=self._group,
            label_bars=inside,
            line=place.line,
            grid_row=grid_row,
            head=dict(self._head),
        )
        found.rows.append(self._row)

    def _again(self, code: str | None) -> bool:
        """Tell whether a row begins a second table of the same form."""
        if self._table is None or code is None:
            return False
        seen = [row.code for row in self._table.rows if row.items]
        return code in seen and code in ("new", "regulations")

    def _close(self, code: str | None = None) -> int:
        """End the open row before one of this code; return the bars behind it where it was only a group's label."""
        row, gap = self._row, (self._bars, self._lines)
        self._row = None
        self._bars = self._lines = 0
        if row is None or self._table is None:
            return 0
        if row.after_bars is None:
            row.after_bars, row.after_lines = gap
        row.last = False
        group = row.code is None or (row.code == "other" and (code or "").startswith("other."))
        if group and not row.items:
            self._table.rows.remove(row)
            return gap[0]
        return 0

    def _item(self, word: Word) -> None:
        row = self._row
        if word.place is not None and row is not None and row.code != "review":
            at = (word.place.grid, word.place.row)
            if row.grid_row is not None and at != row.grid_row:
                self._nameless(word, at)
                row = self._row
        if row is None:
            return
        if not row.items and row.code == "review" and self._table is not None:
            self._table.head_bars = self._bars + word.bars
        row.items.append(word)
        self._bars = self._lines = 0
        row.after_bars = None

    def _nameless(self, word: Word, at: tuple[int, int]) -> None:
        """Begin a row of a grid that has no label."""
        if self._table is None or self._table.code == "review_litigation":
            return
        self._close()
        self._row = Row(None, word.start, word.end, columns=tuple(self._columns), group=self._group, grid_row=at)
        self._table.rows.append(self._row)

    def _unknown(self, run: Sequence[Word]) -> None:
        """Take words without a label: a text in a cell, or a label that is not recognised."""
        place = run[0].place
        row = self._row
        if self._table is None or row is None:
            return
        if row.code == "review":
            if row.items:
                self._texts(run)
            return
        other_row = place is not None and row.grid_row is not None and (place.grid, place.row) != row.grid_row
        most = max(len(row.columns), 1) if self._table.code == "proactive" else len(pat.APPLICANTS)
        full = sum(item.kind != "text" for item in row.items) >= most
        if (place is None and full) or other_row:
            self._seal(run[0])
            self._close()
            grid_row = (place.grid, place.row) if place else None
            text = "".join(word.text for word in run)
            self._row = Row(
                like(text), run[0].start, run[-1].end, group=self._group, grid_row=grid_row, line=run[-1].line,
                columns=tuple(self._columns),
            )  # fmt: skip
            self._table.rows.append(self._row)
            return
        self._texts(run)

    def _texts(self, words: Sequence[Word]) -> None:
        """Take words that are no label as texts in the cells of the open row."""
        row = self._row
        if row is None:
            return
        for word in words:
            if word.place is not None and row.grid_row not in (None, (word.place.grid, word.place.row)):
                continue
            row.items.append(Word(
                word.text, word.start, word.end, "text", bars=word.bars + self._bars, lines=word.lines + self._lines,
                left=word.left, line=word.line, place=word.place,
            ))  # fmt: skip
            self._bars = self._lines = 0


def _by_the_way(hits: Sequence[Hit], run: Sequence[Word]) -> bool:
    """Tell whether labels that mean little by themselves are but a small part of the words."""
    weak = all(hit.role in ("shared", "noise") for hit in hits)
    return weak and 2 * sum(len(hit.text) for hit in hits) < sum(len(word.text) for word in run)


def _apart(before: Word, word: Word) -> bool:
    """Tell whether more than a space parts two words."""
    if word.place is not None or word.bars or word.lines:
        return True
    return word.left - before.left - width_of(before.text) >= _WIDE_GAP
