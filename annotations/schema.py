"""The labels and relations of the annotation guidelines and the codes of the taxonomy: their only source in code.

Examples
--------
>>> RELATIONS["via"].tails
('CHANNEL',)
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, Final, NamedTuple, get_args

from ..corpus.types import RelationLabel, SectionCode, SpanLabel, StatementLabel

#: Labels of spans, in the order in which tables list them.
SPAN_LABELS: Final[tuple[SpanLabel, ...]] = get_args(SpanLabel)

#: Labels of relations, in the order in which tables list them.
RELATION_LABELS: Final[tuple[RelationLabel, ...]] = get_args(RelationLabel)

#: Labels of statements.
STATEMENT_LABELS: Final[tuple[StatementLabel, ...]] = get_args(StatementLabel)

#: Codes of sections, in the order of the statutory form.
SECTION_CODES: Final[tuple[SectionCode, ...]] = get_args(SectionCode)


class RelationType(NamedTuple):
    """The span labels that a relation may start from and lead to."""

    heads: tuple[SpanLabel, ...]
    tails: tuple[SpanLabel, ...]


#: What each relation may join.
RELATIONS: Final[Mapping[RelationLabel, RelationType]] = {
    "measures": RelationType(("QUANTITY",), ("ITEM",)),
    "via": RelationType(("QUANTITY",), ("CHANNEL",)),
    "actor": RelationType(("QUANTITY",), ("ORG", "REGION")),
    "during": RelationType(("QUANTITY",), ("PERIOD",)),
    "part_of": RelationType(("QUANTITY",), ("QUANTITY",)),
    "ratio_of": RelationType(("QUANTITY",), ("QUANTITY",)),
    "change_of": RelationType(("QUANTITY",), ("QUANTITY",)),
}


@cache
def taxonomy() -> dict[str, Any]:
    """Return the canonical codes of ``taxonomy.yaml``: ``indicators``, ``channels`` and ``tables``, each by code.

    Examples
    --------
    >>> taxonomy()["channels"]["hotline"]["zh"], sorted(taxonomy()["tables"])
    ('政务热线', ['applications', 'proactive', 'review_litigation'])
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = resources.files(__package__).joinpath("taxonomy.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=loader)
    return data
