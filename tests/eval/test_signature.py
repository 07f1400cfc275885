"""What a result is a result of."""

from __future__ import annotations

from gongkai.annotations.read import digest
from gongkai.eval.signature import sign

OPTIONS = {"split": "test", "modes": "strict", "seed": 3, "system": "rules"}


def test_the_order_of_documents_does_not_matter(annotate):
    digests = [digest(annotate(text)) for text in ("甲", "乙")]
    assert sign(digests, **OPTIONS) == sign(digests[::-1], **OPTIONS)
    assert sign(digests, **OPTIONS).documents == 2


def test_in_one_line(annotate):
    from importlib.metadata import version

    text = str(sign([digest(annotate("甲"))], **OPTIONS))
    parts = dict(part.split(":", 1) for part in text.split("|"))
    assert parts == {
        "gongkai": version("gongkai"), "data": parts["data"], "docs": "1", "split": "test", "modes": "strict",
        "seed": "3", "system": "rules",
    }  # fmt: skip
    assert len(parts["data"]) == 12


def test_the_hash_is_of_text_and_annotations(annotate):
    base = {"text": "清江区公开", "spans": [("REGION", 0, 3), ("ITEM", 3, 5)]}
    same = {**base, "spans": base["spans"]}
    others = [
        {**base, "text": "清江区公示"},
        {**base, "spans": [("REGION", 0, 3)]},
        {**base, "spans": [("REGION", 0, 3), ("ITEM", 3, 4)]},
        {**base, "relations": [("measures", 0, 1)]},
        {**base, "statements": [("PROBLEM", 0, 3)]},
        {**base, "year": 2023},
        {**base, "tables": []},
        {**base, "checks": ["sum"]},
    ]
    digests = [digest(annotate(**fields)) for fields in (base, *others)]
    assert digest(annotate(**same)) == digests[0]
    assert len(set(digests)) == len(digests)
