"""Which parts of a page hold the report: trafilatura says what it would keep, and nothing like a report is left out.

Trafilatura's own output drops cell spans and now and then a short line or a heading, so its judgement is used to find
the node of the page that holds the report, and that node is written out whole. What lies outside of it and reads like
a report (sentences, statutory headings, figures in tables) widens it or is added.

How libraries compare on 13 pages built in the manner of government sites, as printed by
``tests/corpus/compare_extractors.py``: the share of report lines and of table figures kept and, of 65 lines of
navigation, those kept; by the library alone, then when it tells content from navigation here:

====================  =====  =======  ==========  ===========  =============  ================
library               lines  figures  navigation  lines, here  figures, here  navigation, here
====================  =====  =======  ==========  ===========  =============  ================
trafilatura 2.3       0.821  0.927    6           1.000        1.000          0
trafilatura, recall   0.851  0.927    33          1.000        1.000          11
readability-lxml 0.9  0.903  0.926    0           1.000        1.000          0
resiliparse           1.000  1.000    52          1.000        1.000          13
justext 3.0           0.918  0.923    13          1.000        1.000          0
none                  –      –        –           1.000        1.000          0
====================  =====  =======  ==========  ===========  =============  ================

What these figures do not show: the rules here were fitted while looking at these same pages, and no page of a real
site is among them. On them, and with every full stop taken out of them, reading with trafilatura and with no library
gives the same; it costs about 15 ms a page and is there for pages that the rules do not fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lxml import etree

from .html_render import BLOCKS, SKIPPED, Element, inner_text, is_hidden, tag_of

Keeper = Callable[[str], str]

_SPACE = re.compile(r"\s+")
_HEADING = re.compile(
    "[一二三四五六七八九十]{1,2}[、.\uff0e]\\S|[(\uff08][一二三四五六七八九十]{1,2}[)\uff09]\\S"
    "|[0-9]{1,2}[、.\uff0e]\\S{4}|第[一二三四五六七八九十]+部分"
)
_FIGURE = re.compile("[0-9,.%\uff0c\uff0e\uff05\uff10-\uff19—/-]+")
_REPORT_TITLE = re.compile(r"年报|年度报告|工作报告")
_TITLE_CLASS = re.compile(r"title|tit\b|biaoti|headline|^bt$|_bt$|bt_", re.I)
_DATED_TITLE = re.compile(r"[0-9〇○零一二三四五六七八九]{4}\s*年.{0,40}(?:年报|报告)")
_CHROME_CLASS = re.compile(
    r"\b(footer|foot|copyright|breadcrumb|crumbs?|navbar|nav|menu|header|logo|search|share|bdshare|toolbar)\b", re.I
)
_PARTS = frozenset("p table thead tbody tr td".split())  # have their like beside them
_HOLDERS = frozenset("td div section article main body".split())
_MOST_OUTSIDE = 0.05  # share of the report's weight that may lie outside of its node


@dataclass(slots=True)
class _Leaf:
    """A stretch of text in the tree: its element, how far it is the report's, whether it reads like one."""

    element: Element
    weight: int
    like_report: bool
    linked: int
    length: int


@dataclass(frozen=True, slots=True)
class Choice:
    """The nodes to read, in the page's order, and the nodes in them to leave out."""

    nodes: tuple[Element, ...] = ()
    without: frozenset[Element] = frozenset()


def keep_with_trafilatura(page: str) -> str:
    """Return the text that trafilatura takes for the page's content."""
    import trafilatura

    return trafilatura.extract(page, include_tables=True, include_comments=False, deduplicate=False) or ""


def main_nodes(root: Element, page: str, title: str | None, *, keep: Keeper = keep_with_trafilatura) -> Choice:
    """Choose the nodes to read; none where nothing of a report is found.

    Parameters
    ----------
    root : lxml element
        The whole page.
    page : str
        Its source, for ``keep``.
    title : str or None
        The page's title; the element that shows it is added.
    keep : callable
        What tells content from navigation: page source to kept text.
    """
    kept = _SPACE.sub("", keep(page))
    leaves = _leaves(root, kept)
    total = sum(leaf.weight for leaf in leaves)
    if not total:
        return Choice()
    main = _holder(root, leaves, (1 - _MOST_OUTSIDE) * total)
    inside = set(main.iter())
    chosen = [_block(leaf.element) for leaf in leaves if leaf.like_report and leaf.element not in inside]
    shown = _SPACE.sub("", inner_text(main))
    heading = _title_element(root, inside, title)
    if heading is not None and _SPACE.sub("", inner_text(heading)) in shown:
        heading = None
    nodes = _outermost(root, [*([heading] if heading is not None else []), *chosen, main])
    return Choice(tuple(nodes), _link_lists(main, [leaf for leaf in leaves if leaf.element in inside]))


def _leaves(root: Element, kept: str) -> list[_Leaf]:
    """List what text there is, with the weight of what belongs to a report."""
    leaves: list[_Leaf] = []
    links = cells = 0
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        tag = tag_of(element)
        if event == "start":
            if tag in SKIPPED or is_hidden(element):
                walker.skip_subtree()
                continue
            links += _is_link(element)
            cells += tag in ("td", "th")
            _weigh(leaves, element, element.text, kept, links, cells)
            continue
        if event == "end" and not (tag in SKIPPED or is_hidden(element)):
            links -= _is_link(element)
            cells -= tag in ("td", "th")
        parent = element.getparent()
        if parent is not None and element is not root:
            _weigh(leaves, parent, element.tail, kept, links, cells)
    return leaves


def _is_link(element: Element) -> bool:
    """Tell links from named places, which Word puts round headings and hand-made pages leave open."""
    return tag_of(element) == "a" and element.get("href") is not None


def _weigh(leaves: list[_Leaf], element: Element, text: str | None, kept: str, links: int, cells: int) -> None:
    if not text or not (dense := _SPACE.sub("", text)):
        return
    like_report = not links and (
        "。" in dense or bool(_HEADING.match(dense)) or (cells > 0 and bool(_FIGURE.fullmatch(dense)))
    )
    wanted = like_report or (len(dense) >= 8 and dense in kept)
    leaves.append(_Leaf(element, len(dense) if wanted else 0, like_report, len(dense) if links else 0, len(dense)))


def _link_lists(main: Element, leaves: list[_Leaf]) -> frozenset[Element]:
    """Find what inside the main node is navigation: blocks of several links, or a footer, with nothing of a report."""
    linked = _rolled_up(main, ((leaf.element, leaf.linked) for leaf in leaves))
    length = _rolled_up(main, ((leaf.element, leaf.length) for leaf in leaves))
    report = _rolled_up(main, ((leaf.element, leaf.weight) for leaf in leaves if leaf.like_report))
    kept = _rolled_up(main, ((leaf.element, leaf.weight) for leaf in leaves if not leaf.linked))
    links = _rolled_up(main, ((element, 1) for element in main.iter("a")))
    found = set()
    for element, characters in length.items():
        tag = tag_of(element)
        if element is main or report.get(element) or tag not in BLOCKS or tag in ("td", "th", "tr"):
            continue
        named = _CHROME_CLASS.search(f"{tag} {element.get('class') or ''} {element.get('id') or ''}")
        link_list = links.get(element, 0) >= 3 and linked[element] >= 0.6 * characters and not kept.get(element)
        if link_list or (named and not _DATED_TITLE.search(inner_text(element)[:500])):
            found.add(element)
    return frozenset(found)


def _rolled_up(root: Element, own: Iterable[tuple[Element, int]]) -> dict[Element, int]:
    """Add up the numbers of each element and all that is in it."""
    sums: dict[Element, int] = {}
    for element, number in own:
        sums[element] = sums.get(element, 0) + number
    for element in reversed(list(root.iter())):
        parent = element.getparent()
        if element is not root and parent is not None and element in sums:
            sums[parent] = sums.get(parent, 0) + sums[element]
    return sums


def _holder(root: Element, leaves: list[_Leaf], enough: float) -> Element:
    """Descend to the smallest element that holds enough weight."""
    weights = _rolled_up(root, ((leaf.element, leaf.weight) for leaf in leaves))
    node = root
    while True:
        heavier = [child for child in node if weights.get(child, 0) >= enough]
        if not heavier:
            break
        node = heavier[0]
    if node is not root and (tag_of(node) not in BLOCKS or tag_of(node) in _PARTS):
        return next((above for above in node.iterancestors() if tag_of(above) in _HOLDERS), root)
    return node


def _block(element: Element) -> Element:
    """Return the block (the whole table, for a cell) that an element belongs to."""
    for table in element.iterancestors("table"):
        if len(inner_text(table)) < 6000:
            return table
        break
    while tag_of(element) not in BLOCKS and element.getparent() is not None:
        element = element.getparent()  # type: ignore[assignment]
    return element


def _title_element(root: Element, inside: set[Element], title: str | None) -> Element | None:
    """Find the element outside the main node that shows the title."""
    wanted = _SPACE.sub("", title or "")
    best: tuple[int, Element] | None = None
    for element in root.iter(etree.Element):
        tag = tag_of(element)
        if tag in SKIPPED or tag not in BLOCKS or element in inside:
            continue
        text = _SPACE.sub("", inner_text(element)) if len(element) < 12 else ""
        if not 4 <= len(text) <= 120:
            continue
        named = f"{element.get('class') or ''} {element.get('id') or ''}"
        score = 4 * (text == wanted) + 2 * bool(_REPORT_TITLE.search(text)) + (tag in ("h1", "h2", "h3"))
        score += bool(_TITLE_CLASS.search(named)) - 2 * any(True for _ in element.iter("a", "ul"))
        if score >= 3 and (best is None or score > best[0]):
            best = score, element
    return best[1] if best else None


def _outermost(root: Element, nodes: list[Element]) -> list[Element]:
    """Drop nodes inside others and put the rest into the page's order."""
    wanted = set(nodes)
    result: list[Element] = []
    walker = etree.iterwalk(root, events=("start",))
    for _, element in walker:
        if element in wanted:
            result.append(element)
            walker.skip_subtree()
    return result
