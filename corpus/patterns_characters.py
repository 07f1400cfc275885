"""Characters that stand for others, and what damaged text looks like.

Sources: Unicode compatibility mappings (taken from ``unicodedata``), the Unicode block CJK Radicals Supplement
(its simplified radicals, as PDF fonts put them in place of ideographs), GBK's private-use full-width space, the
bullets of the Symbol and Wingdings fonts, and damage seen in published reports.
"""

from __future__ import annotations

import re

# Characters whose compatibility mapping is one character are folded in these ranges; all else stays as it is.
COMPATIBILITY = (
    (0x2F00, 0x2FD5),  # Kangxi radicals
    (0xF900, 0xFAFF),  # compatibility ideographs
    (0x2F800, 0x2FA1F),
    (0xFE10, 0xFE19),  # vertical and small forms
    (0xFE30, 0xFE6B),
    (0xFF5F, 0xFF65),  # half-width ideographic punctuation
    (0xFFE0, 0xFFE6),
    (0x1D400, 0x1D7FF),  # mathematical letters and digits
)
RADICALS = dict(
    zip(
        "⺁⺄⺇⺈⺉⺊⺋⺎⺏⺐⺒⺓⺔⺗⺘⺙⺛⺝⺟⺠⺡⺢⺣⺤⺦⺧⺨⺩⺪⺫⺬⺮⺯⺰⺱⺲⺶⺷⺸⺹⺺⺼⻁⻄⻅⻆⻈⻉⻋⻍⻎⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻞⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳⺀⻌⻏⻐⺥⺻⻊⻒",
        "厂乙几刀刂卜㔾兀尣尢巳幺彑心扌攵旡月母民氵氺灬爪丬牛犭王疋目示竹糸纟罒罒羊羊羋老聿月虎西见角讠贝车辶辶长门阝雨青韦页风飞食飠首马骨鬼鱼鸟卤麦黄黾齐齿龙龟丶辶阝钅爪聿足镸",
        strict=True,
    )
)
PUNCTUATION = dict(zip("∶「」『』﹁﹂﹃﹄〝〞‧・", ":“”‘’“”‘’“”··", strict=True))
BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ue5e5"
BREAKS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
BULLETS = "\uf06c\uf06e\uf075\uf076\uf09f\uf0a7\uf0b2\uf0b7\uf0d8\uf0e8\uf0fc"

# Invisible: control characters, soft hyphen, zero-width and direction marks, byte-order mark, variation selectors.
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ufeff\ufff9-\ufffb\U000e0100-\U000e01ef]+"
)
RETURN = re.compile("\r\n?")
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]+")
# List markers that are one character: ⑴ ⒈ ㈠.
MARKER = re.compile("[\u2474-\u2487\u2488-\u249b\u3220-\u3229]")
# A year in Chinese numerals with a circle, letter or digit in place of 〇.
ROUND = "○◯Oo0οО"
ROUND_YEAR = re.compile(
    f"(?=[^{ROUND}]{{0,4}}[{ROUND}])(?=[{ROUND}〇]{{0,3}}[一二三四五六七八九])[一二三四五六七八九〇{ROUND}]{{4}}(?=年)"
)

ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_BLOCK = r"p|div|br|hr|li|ul|ol|tr|table|tbody|thead|h[1-6]|title|section|article|center|blockquote|dl|dt|dd|form"
_INLINE = (
    r"a|b|i|u|s|o:p|em|strong|span|font|td|th|img|sup|sub|input|button|label|script|style|link|meta|html|head|body"
    r"|iframe|st1:[a-z]+|v:[a-z]+|w:[a-z]+|col|colgroup|small|big|del|ins|nobr|wbr|!--[^>]{0,200}--"
)
TAG = re.compile(rf"</?(?:(?P<block>{_BLOCK})|(?:{_INLINE}))(?:\s[^<>]{{0,800}})?\s*/?>", re.I)

# UTF-8 read as Windows-1252 or Latin-1: a lead byte and its continuation bytes as single characters.
_TAIL = "\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
MISREAD = re.compile(f"(?:[\u00c2-\u00df][{_TAIL}]|[\u00e0-\u00ef][{_TAIL}]{{2}}|[\u00f0-\u00f4][{_TAIL}]{{3}})+")
MISREAD_START = frozenset(map(chr, range(0xC2, 0xF5)))
EXPECTED = re.compile("[\u00a0-\u00bf\u00d7\u2000-\u206f\u2100-\u27bf\u3000-\u9fff\uff00-\uffef]+")
# A question mark in place of a blank or bullet before a list marker.
LOST_BLANK = re.compile(
    r"(?:(?<=\n)|(?<=^)|(?<=[。；;：:！!]))\?{1,4}[ \t]*(?=[一二三四五六七八九十]{1,2}[、是]|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.、]|20\d\d年|截至|本年)",
)
LOST = re.compile("\ufffd+|(?:锟斤拷)+锟?|烫{4,}|屯{4,}|(?<=[一-鿿])\\?{2,4}(?=[一-鿿])")

TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ"
PINYIN = re.compile(
    rf"(?<=[\u3400-\u9fff])(?:[(（][a-zɡɑ{TONES}]{{1,7}}[)）])+",
)
# Syllables without a tone mark, by initial and final.
SYLLABLE = re.compile(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:a|o|e|i|u|v|ai|ei|ui|ao|ou|iu|ie|ue|ve|er|an|en|in|un|vn|ang|eng|ing|ong"
    r"|ia|ua|uo|uai|iao|ian|uan|iang|uang|iong)"
)
