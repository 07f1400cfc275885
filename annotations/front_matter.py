"""The head of a marked file: what the report is, how it was composed, and the figures of its statutory tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, get_type_hints

import yaml

#: What a field may hold, where not everything is allowed.
ALLOWED: Final[Mapping[str, tuple[str, ...]]] = {
    "level": (
        *("province", "prefecture", "county", "township", "department", "police", "zone"),
        *("university", "hospital", "enterprise"),
    ),
    "form": ("new", "old"),
    "style": ("prose", "points", "numbered", "breakdown", "negative", "clumsy", "terse"),
}
_KINDS: Final[Mapping[str, type]] = {"year": int, "dense": bool, "damage": list, "checks": list, "tables": dict}
_FIRST_YEAR, _LAST_YEAR = 2006, 2026
_REQUIRED: Final = ("issuer", "year", "level", "sector", "form", "style")
_HEAD = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.S | re.M)
_RULE = re.compile(r"[a-z][a-z_]*")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The head of a marked file; ``year`` is the reported year, ``checks`` the rules that fail on purpose."""

    title: str | None = None
    issuer: str | None = None
    region: str | None = None
    year: int | None = None
    level: str = ""
    sector: str = ""
    form: str = ""
    style: str = ""
    dense: bool = False
    damage: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    tables: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


def split_head(text: str) -> tuple[str, str, int]:
    """Return the YAML of a marked file, its text, and the number of the line on which the text begins.

    Line breaks at both ends of the text are left out, save one at its end.

    Raises
    ------
    ValueError
        Where the file does not begin with a head between two lines ``---``.
    """
    match = _HEAD.match(text)
    if match is None:
        raise ValueError("the file does not begin with YAML between two lines '---'")
    body = text[match.end() :]
    stripped = body.lstrip("\n")
    line = text[: match.end()].count("\n") + 1 + len(body) - len(stripped)
    return match["yaml"], stripped.rstrip("\n") + "\n", line


def read_head(source: str, *, damages: frozenset[str] | None = None) -> tuple[FrontMatter, list[str]]:
    """Read the YAML of a marked file.

    Parameters
    ----------
    source : str
    damages : frozenset of str, optional
        The damage directives that are known; all are taken where it is left out.

    Returns
    -------
    FrontMatter, list of str
        And what is wrong with it.

    Examples
    --------
    >>> source = "issuer: 清江区人民政府\\nyear: 2021\\nlevel: county\\nsector: general\\nform: new\\nstyle: odd"
    >>> head, remarks = read_head(source)
    >>> head.year, remarks
    (2021, ["style is 'odd'; allowed are prose, points, numbered, breakdown, negative, clumsy, terse"])
    """
    try:
        data = yaml.safe_load(source)
    except yaml.YAMLError as error:
        return FrontMatter(), [f"the head is no YAML: {' '.join(str(error).split())}"]
    if not isinstance(data, dict):
        return FrontMatter(), ["the head is no YAML mapping"]
    remarks = [f"unknown field {key!r}" for key in data if key not in get_type_hints(FrontMatter)]
    remarks += [f"{key} is missing" for key in _REQUIRED if data.get(key) is None]
    values: dict[str, Any] = {}
    for key, value in data.items():
        problem = _problem(key, value, damages)
        if problem:
            remarks.append(problem)
        elif value is not None and key in get_type_hints(FrontMatter):
            values[key] = _rules(value) if key == "checks" else tuple(value) if key == "damage" else value
    return FrontMatter(**values), remarks


def _problem(key: str, value: Any, damages: frozenset[str] | None) -> str | None:
    if value is None:
        return None
    if key in ALLOWED and value not in ALLOWED[key]:
        return f"{key} is {value!r}; allowed are {', '.join(ALLOWED[key])}"
    expected = _KINDS.get(key, str)
    if not issubclass(type(value), expected):
        return f"{key} is {value!r}; expected is a {expected.__name__}"
    if key == "year" and not _FIRST_YEAR <= value <= _LAST_YEAR:
        return f"year is {value}; allowed are {_FIRST_YEAR} to {_LAST_YEAR}"
    if key == "damage" and damages is not None and (unknown := [name for name in value if name not in damages]):
        return f"damage names {unknown}; allowed are {', '.join(sorted(damages))}"
    if key == "checks" and not all(_RULE.fullmatch(rule) for rule in _rules(value)):
        return f"checks holds {value!r}; each entry is a rule's name, or has it as 'rule'"
    if key == "tables" and not all(isinstance(table, dict) for table in value.values()):
        return "tables holds a table that is no mapping"
    return None


def _rules(value: list[Any]) -> tuple[str, ...]:
    return tuple(str(entry.get("rule")) if isinstance(entry, dict) else str(entry) for entry in value)
