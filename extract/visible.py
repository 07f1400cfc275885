"""Characters that would not show, or would make a terminal or a page show something else than the text holds."""

from __future__ import annotations

import re

#: C0 and C1 controls (but tab, line feed, carriage return), bidirectional and zero-width controls, tags, surrogates.
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)


def name_of(character: str) -> str:
    """Return what is shown in place of a hidden character: a control picture, else its code point.

    Examples
    --------
    >>> name_of("\\x1b"), name_of("\\u202e")
    ('␛', 'U+202E')
    """
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"U+{code:04X}"


def visible(text: str) -> str:
    """Return ``text`` on one line with nothing hidden: safe to print on a terminal.

    Examples
    --------
    >>> visible("收到\\x1b[31m3件\\n")
    '收到␛[31m3件 '
    """
    return HIDDEN.sub(_shown, text).translate({9: " ", 10: " ", 13: " "})


def _shown(found: re.Match[str]) -> str:
    name = name_of(found[0])
    return name if len(name) == 1 else f"⟨{name}⟩"
