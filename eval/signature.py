"""What a result is a result of: code, data, split, modes, seed and system, in one line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version


@dataclass(frozen=True, slots=True)
class Signature:
    """What has to be the same for two results to be comparable, and what tells them apart.

    ``data`` is a hash over the gold texts and annotations, whatever their order; ``documents`` is how many they are.

    Examples
    --------
    >>> str(Signature("0.1.0", "8c1f09d2a3b4", "test", "strict", 0, "rules", 12))
    'gongkai:0.1.0|data:8c1f09d2a3b4|docs:12|split:test|modes:strict|seed:0|system:rules'
    """

    version: str
    data: str
    split: str
    modes: str
    seed: int
    system: str
    documents: int

    def __str__(self) -> str:
        names = ("version", "data", "documents", "split", "modes", "seed", "system")
        shown = {"version": "gongkai", "documents": "docs"}
        return "|".join(f"{shown.get(name, name)}:{getattr(self, name)}" for name in names)


def sign(digests: Iterable[str], *, split: str, modes: str, seed: int, system: str) -> Signature:
    """Return the signature of a result on gold documents of these digests (:func:`gongkai.annotations.read.digest`)."""
    listed = sorted(digests)
    data = hashlib.sha256("\n".join(listed).encode()).hexdigest()[:12]
    return Signature(version("gongkai"), data, split, modes, seed, system, len(listed))
