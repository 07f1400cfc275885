"""Sentences and reports that are nearly the same, by MinHash over character n-grams."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from datasketch import MinHash, MinHashLSH

from gongkai.annotations.marked import Marked, layers_of
from gongkai.annotations.sentences import Masked, is_prescribed, masked_sentences

#: Shorter sentences are alike by chance.
SHORTEST = 15
#: Jaccard similarity of character 3-grams from which sentences count as near-duplicates.
SENTENCES = 0.8
#: The same for whole reports, over 5-grams.
REPORTS = 0.5


def sentences_of(marked: Marked) -> list[Masked]:
    """Return the sentences of a report."""
    layers, _ = layers_of(marked.body)
    return list(masked_sentences(layers.text, layers.spans))


def composed(sentences: Iterable[Masked]) -> list[Masked]:
    """Return the sentences that bear a span and are no prescribed wording."""
    return [entry for entry in sentences if entry.spans and not is_prescribed(entry.masked)]


def alike(texts: Mapping[str, str], *, size: int, threshold: float) -> Iterator[tuple[str, str, float]]:
    """Yield pairs of keys whose texts are nearly the same, each pair once, with their exact similarity."""
    index = MinHashLSH(threshold=threshold, num_perm=128)
    grams = {key: {text[at : at + size] for at in range(max(1, len(text) - size + 1))} for key, text in texts.items()}
    for key, own in grams.items():
        sketch = MinHash(num_perm=128)
        sketch.update_batch([gram.encode() for gram in own])
        for other in sorted(index.query(sketch)):
            similarity = len(own & grams[other]) / len(own | grams[other])
            if similarity >= threshold:
                yield other, key, similarity
        index.insert(key, sketch)


def tied_reports(files: Iterable[Marked]) -> Iterator[tuple[str, str, str, str]]:
    """Yield pairs of reports that share a near-duplicate sentence, with both sentences (masked)."""
    holders: dict[str, list[str]] = defaultdict(list)
    for marked in files:
        for entry in composed(sentences_of(marked)):
            if len(entry.masked) >= SHORTEST:
                holders[entry.masked].append(marked.name)
    for masked, names in holders.items():
        for name in names[1:]:
            if name != names[0]:
                yield names[0], name, masked, masked
    for one, other, _ in alike({masked: masked for masked in holders}, size=3, threshold=SENTENCES):
        if holders[one][0] != holders[other][0]:
            yield holders[one][0], holders[other][0], one, other
