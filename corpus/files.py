"""Which files paths, folders and patterns stand for, and which endings count as reports."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from .read_error import ReadError

_HTML_ENDINGS = ".html .htm .shtml .xhtml .jsp .jspx .jhtml .asp .aspx .php .do .action .mht .mhtml"
FORMATS = {
    **dict.fromkeys(_HTML_ENDINGS.split(), "html"),
    **dict.fromkeys((".txt", ".text", ".md"), "txt"),
    ".pdf": "pdf",
    ".docx": "docx",
    ".docm": "docx",
}
# Read or refused with a reason when met in a folder; anything else there is no report.
IN_FOLDERS = frozenset(FORMATS) | {".doc", ".wps", ".rtf", ".gz"}


def find_files(paths: Iterable[str]) -> Iterator[Path | Literal["-"]]:
    """List the files that paths, folders (with all below them), patterns (``*``, ``**``) and ``-`` stand for.

    Each comes once; what a folder or a pattern gives is sorted. Files in folders count by their ending.

    Raises
    ------
    ReadError
        ``missing_file`` or ``no_reports_in_folder``, before anything is listed.
    """
    found: dict[Path | Literal["-"], None] = {}
    missing: list[str] = []
    for name in map(str, paths):
        place = Path(name)
        if name == "-":
            found["-"] = None
        elif place.is_dir():
            below = sorted(file for file in place.rglob("*") if _is_report(file.relative_to(place), file))
            if not below:
                raise ReadError(
                    "no_reports_in_folder", name, "no .txt, .html, .pdf or .docx file lies in or below this folder",
                    "name a folder that holds reports",
                )  # fmt: skip
            found.update(dict.fromkeys(below))
        elif place.exists():
            found[place] = None
        else:
            matches = glob.glob(name, recursive=True) if glob.has_magic(name) else []  # noqa: PTH207 (may be absolute)
            matched = sorted(Path(match) for match in matches)
            found.update(dict.fromkeys(file for file in matched if file.is_file() and not file.name.startswith("~$")))
            if not matched:
                missing.append(name)
    if missing:
        raise missing_file(", ".join(missing))
    return iter(found)


def _is_report(relative: Path, file: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in relative.parts)
    return not hidden and file.suffix.lower() in IN_FOLDERS and file.is_file()


def missing_file(source: str) -> ReadError:
    """Make the error for names that nothing stands behind."""
    return ReadError("missing_file", source, "there is no such file or folder", "check the path")
