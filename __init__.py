"""gongkai reads China's government information-disclosure annual reports (政府信息公开工作年度报告) into citable facts.

The public names below are loaded on first use, so that ``import gongkai`` costs next to nothing.

Examples
--------
>>> import gongkai
>>> quantity = gongkai.parse_quantity("近4.1万件")
>>> quantity.value, quantity.unit, quantity.modifier
(Decimal('41000'), '件', 'approx')
"""

import importlib
import typing

if typing.TYPE_CHECKING:
    from .corpus.read import read as read
    from .corpus.types import Check as Check
    from .corpus.types import Document as Document
    from .corpus.types import Fact as Fact
    from .corpus.types import Quantity as Quantity
    from .corpus.types import Relation as Relation
    from .corpus.types import Report as Report
    from .corpus.types import Span as Span
    from .corpus.types import Statement as Statement
    from .corpus.types import Table as Table
    from .extract.pipeline import Extractor as Extractor
    from .extract.pipeline import process as process
    from .extract.quantity import find_quantities as find_quantities
    from .extract.quantity import parse_quantity as parse_quantity

    __version__: str

_PACKAGES = ("annotations", "corpus", "eval", "extract", "train")
_HOMES = {
    "Check": "corpus.types",
    "Document": "corpus.types",
    "Extractor": "extract.pipeline",
    "Fact": "corpus.types",
    "Quantity": "corpus.types",
    "Relation": "corpus.types",
    "Report": "corpus.types",
    "Span": "corpus.types",
    "Statement": "corpus.types",
    "Table": "corpus.types",
    "find_quantities": "extract.quantity",
    "parse_quantity": "extract.quantity",
    "process": "extract.pipeline",
    "read": "corpus.read",
}

__all__ = sorted([*_HOMES, "__version__"])


def __getattr__(name: str) -> typing.Any:
    """Load a public name or a sub-package on first use."""
    if name in _PACKAGES:
        return importlib.import_module(f".{name}", __name__)
    if name == "__version__":
        return importlib.import_module("importlib.metadata").version(__name__)
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_PACKAGES, *__all__})
