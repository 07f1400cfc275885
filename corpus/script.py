"""Traditional script to simplified, with an exact map.

OpenCC's ``t2s`` keeps the length of a text, so its result is aligned one to one; where a word itself differs in
length (入口網站 for 门户网站), the word is one edit.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from . import patterns_script as p
from .offsets import Edit
from .steps import NOTHING, Areas, Change, characters_of, counted, in_order

_SURROGATE = re.compile("[\ud800-\udfff]")
_IDEOGRAPH = re.compile("[\u3400-\u9fff]")


@cache
def _characters() -> Mapping[str, str]:
    """Return OpenCC's table of single characters: Traditional or variant to simplified."""
    characters = [chr(code) for code in range(0x3400, 0xA000)]
    plain = _convert("\n".join(characters)).split("\n")
    pairs = zip(characters, plain, strict=True)
    return {char: new for char, new in pairs if char != new and len(new) == 1} | p.EXTRA


@cache
def _converter() -> Any:
    from opencc import OpenCC  # loaded only where a text has Traditional characters

    return OpenCC("t2s")


def _convert(text: str) -> str:
    return str(_converter().convert(_SURROGATE.sub("\ufffd", text)))


def _traditional(text: str) -> frozenset[str]:
    """Return the characters of a text that simplified script does not have."""
    seen = {char for char in characters_of(text) if "\u3400" <= char <= "\u9fff"}
    seen -= set("".join(seen).encode("gb2312", errors="ignore").decode("gb2312")) - p.TRADITIONAL_TOO
    return frozenset(seen & _characters().keys()) - p.SIMPLIFIED_TOO if seen else frozenset()


def detect_script(text: str) -> Literal["hans", "hant"]:
    """Tell the script of a text; a few Traditional characters in quotations or names do not make it Traditional.

    Examples
    --------
    >>> detect_script("云岭市2021年政府信息公开工作年度报告"), detect_script("雲嶺市2021年政府信息公開工作年度報告")
    ('hans', 'hant')
    """
    return "hant" if _is_traditional(text, _traditional(text)) else "hans"


def _is_traditional(text: str, traditional: frozenset[str]) -> bool:
    if len(traditional) < min(p.MIN_DISTINCT, 1 + len(text) // 8):
        return False
    count = len(text) - len(text.translate(dict.fromkeys(map(ord, traditional))))
    return count >= p.MIN_SHARE * len(_IDEOGRAPH.findall(text))


def simplify(text: str, areas: Areas) -> Change:
    """Turn Traditional script into simplified; in a simplified text only characters that it does not have."""
    traditional = _traditional(text)
    if not _is_traditional(text, traditional):
        return _single(text, traditional)
    plain = _aligned(text)
    wrong = [match.span() for match in p.WRONG.finditer(text)]
    edits: list[Edit] = []
    at = 0
    for word in _words(plain):
        edits += [Edit(at, word.start, plain[at : word.start]), word]
        at = word.end
    edits.append(Edit(at, len(text), plain[at:]))
    message = "Wrongly chosen Traditional characters were put right at {count} places."
    return Change(edits, counted("wrong_conversion", message, wrong))


def _single(text: str, traditional: frozenset[str]) -> Change:
    """Turn single Traditional characters in a simplified text."""
    plain = text.translate({ord(char): _characters()[char] for char in traditional}) if traditional else text
    wrong = [match.span() for word in p.RETURNED if word in text for match in re.finditer(word, text)]
    for word, right in p.RETURNED.items():
        plain = plain.replace(word, right)
    if plain == text:
        return NOTHING
    message = "Characters that a conversion changed for the worse were put right at {count} places."
    return Change([Edit(0, len(text), plain)], counted("wrong_conversion", message, sorted(wrong)))


def _aligned(text: str) -> str:
    """Convert a text so that each character stands where it stood."""
    plain = _convert(text)
    if len(plain) != len(text):
        table = {ord(char): new for char, new in _characters().items()}
        parts = [(line, _convert(line)) for line in text.split("\n")]
        plain = "\n".join(new if len(new) == len(line) else line.translate(table) for line, new in parts)
    plain = plain.translate({ord(char): new for char, new in p.EXTRA.items()})
    return p.PARTICLE.sub("着", plain)


def _words(plain: str) -> list[Edit]:
    """Return an edit for each word that mainland reports write otherwise."""
    foreign = bool(p.SURELY_FOREIGN.search(plain)) or len(set(p.FOREIGN.findall(plain))) >= p.MIN_FOREIGN
    words = p.WORDING | p.VOCABULARY if foreign else p.WORDING
    edits = [
        Edit(match.start(), match.end(), new)
        for word, new in words.items()
        if word in plain
        for match in re.finditer(word, plain)
    ]
    if foreign:
        edits += [Edit(*match.span(), word) for words_, word in p.IN_CONTEXT for match in words_.finditer(plain)]
    if foreign and plain.count("文件") <= plain.count("档案"):
        edits += [Edit(*match.span(), "文件") for match in p.FILE.finditer(plain)]
    if foreign and "群众" not in plain:
        edits += [Edit(*match.span(), "群众") for match in re.finditer("民众", plain)]
    return in_order(edits)
