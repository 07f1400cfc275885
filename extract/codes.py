"""Choose indicator and channel codes of the taxonomy for a quantity."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..corpus.types import Span
from .patterns import channel_codes as channels
from .patterns import codes as pat

_WRITINGS = frozenset("条 篇 件 则".split())
_SETTLED_BY_CONTEXT = frozenset(
    (
        "messages.resolved messages.rate messages.received messages.published applications.resolved applications.rate"
    ).split()
)
_COURTS = {"review": pat.REVIEW_WORDS, "litigation": pat.LITIGATION_WORDS}
_OUTCOMES = frozenset("review.upheld review.corrected litigation.upheld litigation.corrected".split())


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
    lead : str
        The sentence up to the quantity.
    before : str
        Text in front of the sentence.
    section : str or None
        Section code.
    total : str or None
        Indicator code of the total that the figure is a part of.
    """

    quantity: Span
    item: str
    channels: tuple[str, ...] = ()
    lead: str = ""
    before: str = ""
    section: str | None = None
    total: str | None = None


def indicator_codes(context: Context) -> tuple[str, ...]:
    """Return the indicator codes of a quantity, at least one; two for an implicit zero of two things.

    Examples
    --------
    >>> from gongkai.corpus.types import Span
    >>> count = Span("Q1", "QUANTITY", 10, 13, "20件", kind="count")
    >>> indicator_codes(Context(count, "收到政府信息公开申请", lead="收到政府信息公开申请"))
    ('applications.received',)
    """
    if context.quantity.kind == "none":
        return _zero_codes(context)
    if context.quantity.kind == "duration":
        return ("other",)
    return (_as_part(context, _one_code(context)),)


def channel_codes(context: Context) -> tuple[str, ...]:
    """Return the channel codes of a quantity: of its channels, of a counted gazette, of a route inside the item.

    Examples
    --------
    >>> from gongkai.corpus.types import Span
    >>> count = Span("Q1", "QUANTITY", 8, 11, "20条", kind="count")
    >>> channel_codes(Context(count, "发布信息", ("政务微博", "广播")))
    ('social.weibo', 'broadcast.radio')
    """
    codes = [channel_code(words) for words in context.channels]
    routes = [code for code, pattern in channels.ITEM_ROUTES.items() if pattern.search(context.item)]
    codes += [code for code in routes if code == "print.gazette" or not codes]
    return tuple(dict.fromkeys(codes))


def channel_code(words: str) -> str:
    """Return the code of one channel's name; ``social.other`` for an account known by its own name only.

    Examples
    --------
    >>> channel_code("市政府门户网站“政府公报”专栏"), channel_code("清江发布")
    ('website.column', 'social.other')
    """
    return _last_match(channels.CHANNELS, words) or "social.other"


def _last_match(table: Mapping[str, re.Pattern[str]], words: str) -> str | None:
    """Return the code whose wording ends last, then the longer, then the one that stands first in the table."""
    found = [
        (m.end(), m.end() - m.start(), -rank, code)
        for rank, (code, pattern) in enumerate(table.items())
        for m in pattern.finditer(words)
    ]
    return max(found)[3] if found else None


def _best(item: str) -> str:
    return _last_match(pat.INDICATORS, item) or "other"


def _one_code(context: Context) -> str:
    item, code = context.item, _best(context.item)
    share = context.quantity.kind in ("percent", "fraction") and pat.SHARE_BEFORE.search(context.lead)
    if share and not pat.RATE_END.search(item):
        return "disclosure.share" if code.startswith(("disclosure", "other")) else _settled(context, code)
    if pat.OTHER.search(item) and not _covers_end(code, item):
        return "other"
    return _settled(context, code)


def _as_part(context: Context, code: str) -> str:
    """Let a component that its own words leave open be of the kind of its total."""
    if code in ("other", "disclosure.by_category") and context.total in ("applications.received", "messages.received"):
        return context.total
    if code == "other" and (context.total or "").startswith("disclosure."):
        return "disclosure.by_category"
    return code


def _covers_end(code: str, item: str) -> bool:
    return code != "other" and any(m.end() == len(item) for m in pat.INDICATORS[code].finditer(item))


def _settled(context: Context, code: str) -> str:
    """Settle by sentence and section what the item alone leaves open: whose answers, rates, complaints and outcomes."""
    if code == "messages.received" and (context.item.startswith("公开") or pat.MADE_PUBLIC.search(context.lead)):
        return "messages.published"
    if code in _SETTLED_BY_CONTEXT:
        return _messages_or_applications(context, code)
    if code == "other" and pat.OTHER_RESULT.search(context.item):
        return f"{_nearest(context, _COURTS) or 'review'}.cases"
    if code == "other" and context.quantity.unit == "期" and pat.GAZETTE.search(context.lead):
        return "documents.gazette_issues"
    if code in _OUTCOMES:
        court = _nearest(context, _COURTS)
        return f"{court}.{code.split('.')[1]}" if court else "other"
    if code == "complaints.received" and pat.MESSAGE_CHANNEL.search(context.lead):
        return "messages.received"
    if code in ("platform.accounts", "platform.websites") and context.quantity.unit in _WRITINGS:
        return "disclosure.proactive"
    return code


def _messages_or_applications(context: Context, code: str) -> str:
    tail = code.split(".")[1]
    words = {"applications": pat.APPLICATION_WORDS, "messages": pat.MESSAGE_WORDS, "interaction": pat.PROPOSAL_WORDS}
    side = next((name for name, pattern in words.items() if pattern.search(context.item)), None)
    side = side or _nearest(context, words)
    if side == "interaction":
        return "interaction.rate" if tail == "rate" else "interaction.proposals"
    if side == "applications" or (side is None and context.section in ("applications", "fees")):
        return f"applications.{'received' if tail == 'published' else tail}"
    return f"messages.{tail}"


def _nearest(context: Context, words: Mapping[str, re.Pattern[str]]) -> str | None:
    """Return the side whose word stands nearest in front of the quantity, in its sentence and then before it."""
    for text in (context.lead, context.before):
        found = [(m.end(), name) for name, pattern in words.items() for m in pattern.finditer(text)]
        if found:
            return max(found)[1]
    return None


def _zero_codes(context: Context) -> tuple[str, ...]:
    """Return the codes of all that an implicit zero says did not occur."""
    item = context.item
    if not item or pat.ABOVE.match(item):
        return pat.ABOVE_CODES.get(context.section or "", ("other",))
    found = tuple(code for code, words in pat.ZEROS.items() if words.search(item))
    if pat.FEES.search(item) and "actions.fees" not in found:
        return ("applications.fees",)
    return found or (_one_code_of_zero(context),)


def _one_code_of_zero(context: Context) -> str:
    code = _best(context.item)
    if code.startswith("disclosure") and context.section == "applications":
        return "applications.received"
    return _settled(context, code)
