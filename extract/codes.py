"""Choose indicator and channel codes of the taxonomy for a quantity."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..corpus.types import Span
from .patterns import codes as pat

_SHARE_END = re.compile(r"(?:占|占比|比例|比重)[^,;。]{0,20}$")
_RATE = re.compile(r"率|度|比例|比重")
_ABOVE_CODES = {
    "review_litigation": ("review.cases", "litigation.cases"),
    "fees": ("applications.fees",),
    "applications": ("applications.received",),
}
"""What 上述情况 points to, by section."""
_ZERO_CODES = (
    (re.compile(r"复议"), "review.cases"),
    (re.compile(r"诉讼|起诉"), "litigation.cases"),
    (re.compile(r"投诉|举报|申诉"), "complaints.received"),
    (re.compile(r"通报批评|责任追究|追责|问责"), "accountability.cases"),
    (re.compile(r"规章"), "documents.regulations"),
    (re.compile(r"规范性文件"), "documents.normative"),
)


@dataclass(frozen=True, slots=True)
class Context:
    """What the choice of codes looks at.

    Parameters
    ----------
    quantity : Span
    item : str
        Words of the item, or nothing.
    channels : tuple of str
        Words of the channels that the figure came through.
    sentence : str
        The sentence; the quantity starts at ``at`` in it.
    at : int
    section : str or None
        Section code.
    before : str
        Up to 200 characters in front of the sentence.
    base : Span or None
        The figure that a rate, a change or a part belongs to.
    """

    quantity: Span
    item: str
    channels: tuple[str, ...]
    sentence: str
    at: int
    section: str | None
    before: str
    base: Span | None


def indicator_codes(context: Context) -> tuple[str, ...]:
    """Return the indicator codes of a quantity, at least one; two for an implicit zero of two things.

    Examples
    --------
    >>> from gongkai.corpus.types import Span
    >>> count = Span("Q1", "QUANTITY", 8, 11, "20件", kind="count")
    >>> indicator_codes(Context(count, "收到政府信息公开申请", (), "收到政府信息公开申请20件", 10, None, "", None))
    ('applications.received',)
    """
    if context.quantity.kind == "none":
        return _zero_codes(context)
    if context.quantity.kind == "duration":
        return ("other",)
    return (_one_code(context),)


def _one_code(context: Context) -> str:
    item, kind = context.item, context.quantity.kind
    before = context.sentence[: context.at]
    if kind in ("percent", "fraction") and _SHARE_END.search(before) and not _RATE.search(item[-4:]):
        return "disclosure.share" if _best(item).startswith(("disclosure", "other")) else _settled(context, _best(item))
    code = _best(item)
    if pat.OTHER.search(item) and not (code != "other" and _covers_end(code, item)):
        return "other"
    return _settled(context, code)


def _best(item: str) -> str:
    """Return the code whose wording ends last in an item, the longer first."""
    found = [(m.end(), m.end() - m.start(), -rank, code) for rank, (code, pattern) in enumerate(pat.INDICATORS) for m in pattern.finditer(item)]
    return max(found)[3] if found else "other"


def _covers_end(code: str, item: str) -> bool:
    pattern = dict(pat.INDICATORS)[code]
    return any(m.end() == len(item) for m in pattern.finditer(item))


def _settled(context: Context, code: str) -> str:
    """Settle by sentence and section what the item alone leaves open: whose answers, rates, complaints and outcomes."""
    if code == "messages.received" and re.search(r"公开(?:了)?$", context.sentence[: context.at]):
        return "messages.published"
    if code in ("messages.resolved", "applications.resolved", "messages.rate", "applications.rate", "messages.received", "messages.published"):
        return _messages_or_applications(context, code)
    if code in ("review.upheld", "review.corrected", "litigation.upheld", "litigation.corrected"):
        court = _nearest(context, {"review": pat.REVIEW_WORDS, "litigation": pat.LITIGATION_WORDS}, context.section or "")
        return f"{court}.{code.split('.')[1]}" if court in ("review", "litigation") else "other"
    if code == "complaints.received" and _nearest(context, {"m": pat.MESSAGE_WORDS}, "") and re.search(r"热线|信箱|留言|平台|12345", context.sentence[: context.at]):
        return "messages.received"
    if code in ("platform.accounts", "platform.websites") and context.quantity.unit in ("条", "篇", "件", "则"):
        return "disclosure.proactive"
    return code


def _messages_or_applications(context: Context, code: str) -> str:
    tail = code.split(".")[1]
    words = {"applications": pat.APPLICATION_WORDS, "messages": pat.MESSAGE_WORDS, "interaction": pat.PROPOSAL_WORDS}
    by_section = "applications" if context.section in ("applications", "fees") else "messages"
    side = next((name for name, pattern in words.items() if pattern.search(context.item)), None)
    side = side or _nearest(context, words, by_section)
    if side == "interaction":
        return "interaction.rate" if tail == "rate" else "interaction.proposals"
    if side == "applications":
        return f"applications.{'received' if tail == 'published' else tail}"
    return f"messages.{tail}"


def _nearest(context: Context, words: dict[str, re.Pattern[str]], default: str) -> str:
    """Return the side whose word stands nearest in front of the quantity, in its sentence and then before it."""
    for text in (context.sentence[: context.at], context.before):
        found = [(m.end(), name) for name, pattern in words.items() for m in pattern.finditer(text)]
        if found:
            return max(found)[1]
    return default


def _zero_codes(context: Context) -> tuple[str, ...]:
    """Return the codes of all that an implicit zero says did not occur."""
    item = context.item
    if pat.ABOVE.match(item) or not item:
        return _ABOVE_CODES.get(context.section or "", ("other",))
    found = [code for words, code in _ZERO_CODES if words.search(item)]
    if re.search(r"收费|费用|处理费|减免", item):
        found = ["applications.fees"]
    return tuple(dict.fromkeys(found)) or (_one_code_of_zero(context),)


def _one_code_of_zero(context: Context) -> str:
    code = _best(context.item)
    return "applications.received" if code.startswith("disclosure") and context.section == "applications" else _settled(context, code)


def channel_codes(context: Context) -> tuple[str, ...]:
    """Return the channel codes of a quantity: of its channels, of a counted gazette, of a route inside the item.

    Examples
    --------
    >>> from gongkai.corpus.types import Span
    >>> count = Span("Q1", "QUANTITY", 8, 11, "20条", kind="count")
    >>> channel_codes(Context(count, "发布信息", ("政务微博", "广播"), "", 0, None, "", None))
    ('social.weibo', 'broadcast.radio')
    """
    codes = [channel_code(words) for words in context.channels]
    routes = [code for code, pattern in pat.ITEM_ROUTES if pattern.search(context.item)]
    codes += [code for code in routes if code == "print.gazette" or not codes]
    return tuple(dict.fromkeys(codes))


def channel_code(words: str) -> str:
    """Return the code of one channel's name: the wording that ends last wins, then the longer.

    Examples
    --------
    >>> channel_code("市政府门户网站“政府公报”专栏"), channel_code("清江发布")
    ('website.column', 'social.other')
    """
    found = [(m.end(), m.end() - m.start(), -rank, code) for rank, (code, pattern) in enumerate(pat.CHANNELS) for m in pattern.finditer(words)]
    return max(found)[3] if found else "social.other"
