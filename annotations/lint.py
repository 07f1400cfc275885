"""Annotations looked over: does the gold keep to what can be checked of the guidelines?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from . import lint_numbers, lint_relations, lint_spans
from .marked import Attributes, Marked, layers_of
from .markup import Remark
from .subject import Finding, Subject

Rule = Callable[[Subject], Iterable[Finding]]

RULES: Final[tuple[Rule, ...]] = (
    lint_spans.span_edges,
    lint_spans.flatness,
    lint_spans.statement_edges,
    lint_spans.codes,
    lint_relations.relation_types,
    lint_relations.measured,
    lint_relations.cycles,
    lint_relations.sums,
    lint_relations.shares,
    lint_numbers.numbers,
    lint_numbers.mentions,
)
"""What is looked at, in this order."""


def look_over(subject: Subject, *, rules: Iterable[Rule] = RULES) -> list[Finding]:
    """Return what the rules find, by place.

    Examples
    --------
    >>> [finding.message for finding in look_over(Subject("公开信息9条。"))]
    ["the number '9' is in no span: …公开信息9条。…"]
    """
    return sorted(finding for rule in rules for finding in rule(subject))


def lint_marked(marked: Marked, attributes: Attributes | None = None) -> list[Remark]:
    """Return what is wrong with a marked file, by line."""
    layers, remarks = layers_of(marked.body, attributes)
    subject = Subject(
        text=layers.text,
        spans=layers.spans,
        relations=layers.relations,
        statements=layers.statements,
        declared=frozenset(marked.head.checks),
        codes=layers.codes,
    )
    line_of = marked.body.line_of
    found = [Remark(line_of(finding.at), finding.message, finding.note) for finding in look_over(subject)]
    return sorted(dict.fromkeys([*marked.remarks, *remarks, *found]))
