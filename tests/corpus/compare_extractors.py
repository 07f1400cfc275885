"""Compares what libraries keep of the pages in pages.py: ``python tests/corpus/compare_extractors.py``.

For each library that is installed, of its own text and of what :func:`gongkai.corpus.read_html.read_html` reads when
that library tells content from navigation: the share of report lines kept, of table figures kept, the navigation lines
kept (of all), and milliseconds a page.
"""

from __future__ import annotations

import importlib.util
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from gongkai.corpus.read_html import read_html

_BLANK = re.compile(r"[\s|\u3000\xa0]+")
_FIGURE = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?![\d.])")


def load_pages() -> ModuleType:
    """Import the page builders that stand beside this file."""
    spec = importlib.util.spec_from_file_location("pages", Path(__file__).with_name("pages.py"))
    if spec is None or spec.loader is None:
        raise ValueError("pages.py does not stand beside this file")
    module = importlib.util.module_from_spec(spec)
    sys.modules["pages"] = module
    spec.loader.exec_module(module)
    return module


def extractors() -> dict[str, Callable[[str], str]]:
    """Return page-to-text functions of the libraries installed."""
    found: dict[str, Callable[[str], str]] = {"none": lambda page: ""}

    def add(name: str, module: str, make: Callable[[ModuleType], Callable[[str], str]]) -> None:
        if importlib.util.find_spec(module.split(".")[0]):
            found[name] = make(importlib.import_module(module))

    add("trafilatura", "trafilatura", lambda lib: lambda page: lib.extract(page, include_tables=True) or "")
    add("trafilatura, recall", "trafilatura", lambda lib: lambda page: lib.extract(page, favor_recall=True) or "")
    add(
        "readability-lxml",
        "readability",
        lambda lib: lambda page: re.sub("<[^>]+>", "\n", lib.Document(page).summary()),
    )
    add(
        "resiliparse", "resiliparse.extract.html2text", lambda lib: lambda page: str(lib.extract_plain_text(page, True))
    )
    add("justext", "justext", lambda lib: lambda page: "\n".join(
        part.text for part in lib.justext(page.encode(), frozenset(), length_low=10, length_high=40, stopwords_low=0,
                                          stopwords_high=0, encoding="utf-8") if not part.is_boilerplate
    ))  # fmt: skip
    return found


def measure(pages: ModuleType, read: Callable[[str], str]) -> tuple[float, float, int, float]:
    """Return line recall, figure recall, navigation lines kept and milliseconds a page."""
    lines = kept = figures = found = chrome = 0
    spent = 0.0
    forms = (pages.proactive(), pages.applications(), pages.review())
    wanted = sum(bool(_FIGURE.fullmatch(text)) for rows in forms for row in rows for text, _, _ in row)
    for page in pages.all_pages():
        begun = time.perf_counter()
        text = read(page.html)
        spent += time.perf_counter() - begun
        dense = _BLANK.sub("", text)
        lines += len(page.wanted)
        kept += sum(_BLANK.sub("", line) in dense for line in page.wanted)
        chrome += sum(_BLANK.sub("", line) in dense for line in page.unwanted)
        figures += wanted
        found += min(wanted, sum(bool(_FIGURE.fullmatch(cell.strip())) for cell in re.split(r"[|\n\t]|  +", text)))
    return kept / lines, found / figures, chrome, 1000 * spent / len(pages.all_pages())


def main() -> None:
    """Print the comparison."""
    pages = load_pages()
    total = sum(len(page.unwanted) for page in pages.all_pages())
    sys.stdout.write(f"{'library':22} {'':10} lines  figures  navigation of {total}  ms\n")
    for name, extract in extractors().items():
        for kind, read in (
            ("alone", extract),
            ("in gongkai", lambda page, keep=extract: read_html(page, keep=keep).text),
        ):
            read(pages.all_pages()[0].html)  # imports and caches
            lines, figures, chrome, spent = measure(pages, read)
            sys.stdout.write(f"{name:22} {kind:10} {lines:.3f}  {figures:.3f}  {chrome:4}  {spent:6.1f}\n")


if __name__ == "__main__":
    main()
