"""Bytes to text: byte-order mark, then declared charset, then detection checked for plausible Chinese."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from .read_error import ReadError
from .types import Notice

# Frequent characters of the genre and of Chinese at large, in both scripts. A text decoded by the wrong codec is spread
# evenly over twenty thousand characters and hits hardly any of them.
_FREQUENT = frozenset(
    "的一是在有和不人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
    "民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日"
    "那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想"
    "已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别手角期根论运农指几"
    "府信息开申请告报依收到处主栏站网务区市县镇乡街局办室省信访复议诉讼受理答规章许可罚强制费购结转总计"
    "為個國時來們發動過產後對會學經進著電裡現實體機當點從業應開還與關線內數氣條沒結問變無軍題黨員總設長頭資邊統見計別"
    "請報處欄網務區縣鄉辦復議訴訟規許罰強購轉信息覆檔獲須億萬號檢據開實績審議證團體圖書館處單位"
)
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins with the mark of UTF-16, so it stands first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
# Pages that say gb2312 hold characters of GBK and GB18030; those that say Big5 hold those of Hong Kong.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "hz": "gb18030", "big5": "big5hkscs", "cp950": "big5hkscs"}
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']?([\w.:-]+)|<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.I
)
_SAMPLE = 400_000
_CJK = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x80-\x84\x86-\x9f]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_TEXT_BYTES = bytes([*b"\t\n\x0b\x0c\r\x1b", *range(32, 256)])
# Bytes that never stand inside a character of GB18030 or Big5, save the digits of four-byte GB18030.
_SEGMENT = re.compile(rb"[^\x00-\x2f\x3a-\x3f]*[\x80-\xff][^\x00-\x2f\x3a-\x3f]*")
_UTF8_RUN = re.compile(rb"(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the codec that gave it, and how many bytes could not be decoded (each run is one U+FFFD)."""

    text: str
    encoding: str
    lost: int = 0
    mixed: int = 0


def plausibility(text: str) -> float:
    """Return the share of frequent characters among the Chinese ones, less what no text holds; 1.0 for plain ASCII.

    Examples
    --------
    >>> plausibility("全年主动公开政府信息三千余条") > 0.5 > plausibility("鍏ㄥ勾涓诲姩鍏紑鏀垮簻淇℃伅")
    True
    """
    sample = text[:_SAMPLE]
    chinese = _CJK.findall(sample)
    strange = len(_CONTROL.findall(sample)) + len(_PRIVATE.findall(sample)) + sample.count("\ufffd")
    if not chinese:
        foreign = sum(character > "\x7f" for character in sample)
        return max(0.0, 1.0 - (4 * foreign + 8 * strange) / max(1, len(sample)))
    good = sum(character in _FREQUENT for character in chinese)
    return (good - 2 * strange) / len(chinese)


def decode(data: bytes, *, source: str = "<bytes>", declared: str | None = None) -> Decoded:
    """Decode bytes: strictly where a plausible codec allows it, else with what is lost counted.

    Parameters
    ----------
    data : bytes
    source : str
        Name for the error.
    declared : str or None
        Charset given from outside; else the one that a ``<meta>`` tag or XML declaration in the data names.

    Returns
    -------
    Decoded
        The byte-order mark is left out.

    Raises
    ------
    ReadError
        ``binary_junk`` or ``undecodable`` where no codec gives text.

    Examples
    --------
    >>> decode("主动公开政府信息35条".encode("gb18030")).encoding
    'gb18030'
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked(_lenient(data[len(mark) :], name), data, source)
    named = codec_name(declared) or declared_charset(data)
    if b"\x00" in data[:_SAMPLE]:
        wide = _wide(data)
        if wide is None:
            raise _junk(source)
        return _checked(wide, data, source)
    strict = [found for name in _candidates(named) if (found := _strict(data, name)) is not None]
    best = _choose(strict, named)
    if best is None or (best.encoding != "utf-8" and plausibility(best.text) < 0.15):
        best = _guess(data, best, named)
    if best.encoding != "utf-8" and best.lost == 0:
        best = _unmix(data, best)
    return _checked(best, data, source)


def declared_charset(data: bytes) -> str | None:
    """Return the codec that the head of a page names, widened to what such pages hold; None where none is known."""
    for found in _DECLARED.finditer(data[:8192]):
        name = codec_name((found[1] or found[2]).decode("ascii", "replace"))
        if name and not name.startswith(("utf-16", "utf-32")):  # the declaration was read as ASCII
            return name
    return None


def codec_name(name: str | None) -> str | None:
    """Return the Python codec for a charset name, or None where there is none.

    Examples
    --------
    >>> codec_name("GB2312"), codec_name("x-nothing")
    ('gb18030', None)
    """
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip().replace("utf8mb4", "utf-8")).name
        "".encode(found)
    except (LookupError, ValueError):
        return None
    return _WIDER.get(found, found)


def undecodable_notices(text: str, lost: int, encoding: str) -> tuple[Notice, ...]:
    """Return one notice that counts the lost bytes and says where in ``text`` U+FFFD stands for them."""
    if not lost:
        return ()
    places = [found.span() for found in re.finditer("\ufffd+", text)]
    listed = ", ".join(str(start) for start, _ in places[:10]) + (", …" if len(places) > 10 else "")
    message = f"{lost} bytes could not be decoded as {encoding}; U+FFFD stands for them at {listed or 'no place kept'}"
    start, end = places[0] if places else (None, None)
    return (Notice("undecodable_bytes", message, start, end),)


def _candidates(named: str | None) -> list[str]:
    return list(dict.fromkeys(name for name in ("utf-8", named, "gb18030", "big5hkscs") if name))


def _strict(data: bytes, name: str) -> Decoded | None:
    try:
        return Decoded(data.decode(name), name)
    except (UnicodeDecodeError, LookupError):
        return None


def _choose(found: list[Decoded], named: str | None) -> Decoded | None:
    """Take UTF-8 unless it is much less plausible (short GBK can look like UTF-8), then the most plausible."""
    if not found:
        return None
    # what the page declares and what is strictest win where the difference says little
    favour = {"utf-8": 0.15, named or "": 0.1, "gb18030": 0.02}
    return max(found, key=lambda item: plausibility(item.text) + favour.get(item.encoding, 0.0))


def _wide(data: bytes) -> Decoded | None:
    """Decode UTF-16 or UTF-32 without a mark, or None where the zero bytes come from something else."""
    names = ["utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"]
    found = [item for name in names if (item := _strict(data[: len(data) - len(data) % 2], name)) is not None]
    best = max(found, key=lambda item: plausibility(item.text), default=None)
    if best is not None and plausibility(best.text) > 0.25 and "\x00" not in best.text:
        return best
    share = data.count(b"\x00") / len(data)
    if share < 0.001:  # stray zero bytes in a text
        cleaned = data.replace(b"\x00", b"")
        return max((_lenient(cleaned, name) for name in _candidates(None)), key=lambda item: plausibility(item.text))
    return None


def _lenient(data: bytes, name: str) -> Decoded:
    """Decode with U+FFFD for what cannot be decoded, counting the bytes."""
    strict = _strict(data, name)
    if strict is not None:
        return strict
    lost = 0

    def replace(error: UnicodeError) -> tuple[str, int]:
        nonlocal lost
        if not isinstance(error, UnicodeDecodeError):
            raise error
        lost += error.end - error.start
        return "\ufffd", error.end

    handler = "gongkai.count_lost"
    codecs.register_error(handler, replace)
    text = data.decode(name, handler)
    return Decoded(text, name, lost)


def _guess(data: bytes, best: Decoded | None, named: str | None) -> Decoded:
    """Ask the general detector, and weigh its answer against decoding with replacement."""
    from charset_normalizer import from_bytes

    found = [_lenient(data, name) for name in _candidates(named)]
    wide = [item for name in ("utf-16-le", "utf-16-be") if (item := _strict(data, name)) is not None]
    guess = from_bytes(data[:65_536]).best()
    name = codec_name(guess.encoding) if guess is not None else None
    other = _strict(data, name) if name else None
    found += [item for item in (best, other, *wide) if item is not None]
    found = [_unmix(data, item) if item.encoding in ("utf-8", "gb18030", "big5hkscs") else item for item in found]
    return max(found, key=lambda item: plausibility(item.text) - 2 * item.lost / max(1, len(data)))


def _unmix(data: bytes, found: Decoded) -> Decoded:
    """Decode again segment by segment, where some of it is in another encoding than the rest."""
    other = "gb18030" if found.encoding == "utf-8" else "utf-8"
    if other == "utf-8" and not _has_utf8(data):
        return found
    parts: list[str] = []
    lost = mixed = 0
    for piece, encoded in _segments(data):
        if not encoded:
            parts.append(piece.decode("ascii"))
            continue
        item = _lenient(piece, found.encoding)
        better = _strict(piece, other)
        if better is not None and _stands_out(better, item):
            mixed += len(piece)
            item = better
        parts.append(item.text)
        lost += item.lost
    return Decoded("".join(parts), found.encoding, lost, mixed) if mixed else found


def _has_utf8(data: bytes) -> bool:
    return any(len(run[0]) >= 6 for run in _UTF8_RUN.finditer(data))


def _segments(data: bytes) -> Iterator[tuple[bytes, bool]]:
    at = 0
    for found in _SEGMENT.finditer(data):
        if found.start() > at:
            yield data[at : found.start()], False
        yield found[0], True
        at = found.end()
    if at < len(data):
        yield data[at:], False


def _stands_out(better: Decoded, item: Decoded) -> bool:
    if item.lost:
        return plausibility(better.text) > plausibility(item.text)
    return len(better.text) >= 2 and plausibility(better.text) > plausibility(item.text) + 0.3


def _checked(found: Decoded, data: bytes, source: str) -> Decoded:
    """Refuse what is no text after all."""
    text = found.text
    if not text:
        return found
    sample = text[:_SAMPLE]
    strange = len(_CONTROL.findall(sample)) / len(sample) > 0.05 or len(_PRIVATE.findall(sample)) / len(sample) > 0.25
    replaced = text.count("\ufffd") / len(text)
    control = len(data[:_SAMPLE].translate(None, _TEXT_BYTES)) / len(data[:_SAMPLE])
    if (strange or replaced > 0.1) and control > 0.01:
        raise _junk(source)
    guessed = found.encoding != "utf-8" or found.lost > 0
    if strange or replaced > 0.1 or (guessed and len(text) >= 40 and plausibility(text) < 0.1):
        raise ReadError(
            "undecodable", source, f"its bytes are no text in any encoding known here (best guess {found.encoding})",
            "save it as UTF-8 and try again",
        )  # fmt: skip
    return found


def _junk(source: str) -> ReadError:
    return ReadError(
        "binary_junk", source, "it holds binary data, not text", "give the report as .txt, .html, .pdf or .docx"
    )
