"""HTML pages to text: the report with its tables, without the page's navigation."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from email import message_from_bytes

from lxml import etree

from .assemble import TextBuilder
from .html_main import Keeper, keep_with_trafilatura, main_nodes
from .html_render import Element, inner_text, is_hidden, render, tag_of
from .types import Grid, Notice

_TOO_LARGE = 3_000_000  # characters; above this nothing is spent on telling content from navigation
_LARGE = 800_000  # characters; above this the library, which takes seconds, is not asked
_SPACE = re.compile(r"\s+")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SURROGATE = re.compile("[\ud800-\udfff\x00]")
_INLINE_TAG = re.compile(
    r"</?(?!/?(?:table|tr|td|th|p|br|li|script|style|h[1-6]|title|meta|body)\b)[a-z!][^<>]*>", re.I
)
_ANY_TAG = re.compile(r"<[^<>]*>")
_LITERAL = re.compile(r"""(?P<q>["'`])((?:\\.|(?!(?P=q)).){150,}?)(?P=q)""", re.S)
_SENTENCE = re.compile(r"[^\s。<>]{4,}。|[一二三四五六]、[^\s<>]{3,}")
_META_TITLES = ("articletitle", "article_title", "og:title", "title", "dc.title")
_SITE_PART = re.compile(r"\s*[_|]\s*|\s+[-–—]+\s+|\s*--+\s*|-(?=[^-]{2,20}(?:网|政府|门户|局|委|厅)$)")
_SWALLOWING = re.compile(r"<!--|-->|</?title[^<>]*>", re.I)  # left open, they take in all that follows
_HIDDEN_PIECE = 100  # characters of sentences; a dialogue of the page has fewer
_REPORT_HEADING = re.compile(
    r"^\s*(?:[一二三四五六七八九十]+、|[(\uff08][一二三四五六七八九十]+[)\uff09])|信息公开", re.M
)
_REPORT = re.compile(r"年报|年度报告|报告")


@dataclass(frozen=True, slots=True)
class Page:
    """What was read from a page."""

    text: str
    title: str | None
    grids: tuple[Grid, ...]
    notices: tuple[Notice, ...]


def read_html(source: str, *, keep: Keeper = keep_with_trafilatura) -> Page:
    """Read a page.

    Parameters
    ----------
    source : str
        The page's HTML, decoded.
    keep : callable
        What tells content from navigation; see :func:`gongkai.corpus.html_main.main_nodes`.

    Examples
    --------
    >>> read_html("<h1>年度报告</h1><table><tr><td>规章<td>0<tr><td>规范性文件<td>5</table>").text
    '年度报告\\n规章 | 0\\n规范性文件 | 5'
    """
    source = _SURROGATE.sub("\ufffd", _DECLARATION.sub("", source, count=1))
    notices: list[Notice] = []
    root = _parse(source, notices)
    if root is None:
        return Page("", None, (), (*notices, Notice("no_text", "The page holds no text.")))
    title = page_title(root)
    _reveal(root, notices)
    builder = _written(root, source, title, keep, notices)
    if _weight(builder.text()) < 5:
        builder = _from_elsewhere(root, builder, source, notices)
    text = builder.text()
    if not text.strip():
        notices.append(_empty(root))
    return Page(text, title, tuple(builder.grids), tuple(notices))


def page_of_archive(data: bytes) -> tuple[bytes, str | None] | None:
    """Return the page in a web archive (MHTML) and its charset, or None where there is none."""
    if not re.match(rb"\s*[\w-]+:", data[:200]):
        return None
    for part in message_from_bytes(data.lstrip()).walk():
        payload = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(payload, bytes) and payload.strip():
            return payload, part.get_content_charset()
    return None


def page_title(root: Element) -> str | None:
    """Return the title a page states: its meta tags, then ``<h1>``, then ``<title>`` without the site's name."""
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = str(meta.get("name") or meta.get("property") or "").strip().lower()
        metas.setdefault(name, _SPACE.sub(" ", meta.get("content") or "").strip())
    named = next((metas[name] for name in _META_TITLES[:3] if metas.get(name)), None)
    if named:
        return named
    headings = [_SPACE.sub(" ", inner_text(node)).strip() for node in root.iter("h1", "ucaptitle")]
    best = next((text for text in headings if _REPORT.search(text) and len(text) <= 100), None)
    if best:
        return best
    element = next(iter(root.iter("title")), None)
    whole = _SPACE.sub(" ", inner_text(element)).strip() if element is not None else ""
    parts = [part for part in _SITE_PART.split(whole) if part]
    parts = [part for part in parts if _REPORT.search(part)] or parts[:1]
    return max(parts, key=len, default=None) or next(
        (metas[name] for name in _META_TITLES[3:] if metas.get(name)), None
    )


def _parse(source: str, notices: list[Notice]) -> Element | None:
    root, cut = _tree(source)
    if cut:
        notices.append(Notice("deep_nesting", "The page nests too deeply; it was read without most of its tags."))
        source = _INLINE_TAG.sub("<br>", source)
        root, cut = _tree(source)
        if cut:
            root, _ = _tree(_ANY_TAG.sub("<br>", source))
    return root


def _tree(source: str) -> tuple[Element | None, bool]:
    """Parse, and tell whether the parser gave up on the depth of the page."""
    parser = etree.HTMLParser(huge_tree=True, recover=True, encoding="utf-8", remove_comments=False)
    try:
        root = etree.fromstring(source.encode("utf-8"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    cut = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    return root, cut


def _written(root: Element, source: str, title: str | None, keep: Keeper, notices: list[Notice]) -> TextBuilder:
    """Write the report's nodes, or the whole body where they hold too little of it."""
    whole = TextBuilder()
    render([root], whole)
    text = whole.text()
    if len(source) > _TOO_LARGE:
        notices.append(Notice("whole_page", "The page is very large; nothing was left out of it as navigation."))
        return whole
    if len(text) < 200:
        return whole
    choice = main_nodes(root, source, title, keep=keep if len(source) <= _LARGE else lambda page: "")
    part = TextBuilder()
    render(choice.nodes, part, without=choice.without)
    if not choice.nodes or _weight(part.text()) < 0.95 * _weight(text):
        notices.append(Notice("whole_page", "No part of the page could be told to be the report; all of it was read."))
        return whole
    return part


def _reveal(root: Element, notices: list[Notice]) -> None:
    """Show hidden parts (tabs, for one) that hold a piece of the report which the page does not show elsewhere."""
    hidden = [element for element in root.iter(etree.Element) if is_hidden(element)]
    if not hidden:
        return
    shown = TextBuilder()
    render([root], shown)
    for element in hidden:
        part = TextBuilder()
        render([element], part)
        text = part.text()
        fresh = sum(len(found) for found in _SENTENCE.findall(text) if found not in shown.text())
        if fresh >= _HIDDEN_PIECE and _REPORT_HEADING.search(text):
            element.attrib.pop("hidden", "")
            element.attrib.pop("style", "")
            if all(notice.code != "text_from_hidden_part" for notice in notices):
                notices.append(Notice("text_from_hidden_part", "Parts that the page hides at first were read too."))


def _weight(text: str) -> int:
    """Count what looks like the running text and the figures of a report."""
    return sum(len(found) for found in _SENTENCE.findall(text)) + len(re.findall(r"\| *\d", text))


def _from_elsewhere(root: Element, shown: TextBuilder, source: str, notices: list[Notice]) -> TextBuilder:
    """Look for the report where a script would take it from: hidden parts, form fields, strings in scripts."""
    best, code = shown, ""
    hidden = TextBuilder()
    render([root], hidden, hidden=True)
    candidates = [(hidden, "text_from_hidden_part")]
    for field in root.iter("input", "textarea", "noscript", "template", "xmp"):
        held = field.get("value") or inner_text(field)
        candidates += _as_page(held, "text_from_form_field")
    candidates += _as_page(_SWALLOWING.sub("", source), "text_from_comment")
    for script in root.iter("script"):
        for found in _LITERAL.finditer(script.text or ""):
            candidates += _as_page(_unescaped(found[2]), "text_from_script")
    for builder, name in candidates:
        if _weight(builder.text()) > 2 * _weight(best.text()) + 10:
            best, code = builder, name
    if code:
        notices.append(Notice(code, "The page does not show its text itself; it was taken from where a script would."))
    return best


def _as_page(held: str, name: str) -> list[tuple[TextBuilder, str]]:
    if len(held) < 100 or not _SENTENCE.search(held):
        return []
    root, _ = _tree(held if "<" in held else held.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    if root is None:
        return []
    builder = TextBuilder()
    render([root], builder)
    return [(builder, name)]


def _unescaped(literal: str) -> str:
    try:
        return str(json.loads('"' + literal.replace("\\'", "'").replace("\n", "\\n").replace("\t", "\\t") + '"'))
    except ValueError:
        return literal.replace('\\"', '"').replace("\\n", "\n").replace("\\/", "/")


def _empty(root: Element) -> Notice:
    frames = [node.get("src") for node in root.iter("frame", "iframe") if node.get("src")]
    if frames:
        return Notice(
            "frames_only", f"The page holds no text, only frames; read {', '.join(map(str, frames[:5]))} instead."
        )
    pictures = sum(tag_of(node) == "img" for node in root.iter())
    if pictures:
        return Notice("pictures_only", f"The page holds no text, only {pictures} pictures; they are not read.")
    return Notice("no_text", "The page holds no text.")
