"""The number grammar: what is a number, its exact value, and how the value is written to JSON."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.corpus.numerals import fold, fold_financial, parse_number, plain, quotient, to_json_number

NUMBERS = {
    "零": "0", "〇": "0", "○": "0", "一": "1", "两": "2", "十": "10", "十五": "15", "一十五": "15", "廿三": "23", "卅": "30",
    "一百": "100", "一百零五": "105", "一百一十": "110", "一百五": "150", "两千四百五": "2450", "一千零五十": "1050",
    "一千零十": "1010", "一万零三百": "10300", "三万二": "32000", "十万零五": "100005", "四千零五万": "40050000",
    "一百零一万一千": "1011000", "九百万零四百": "9000400", "五亿零六": "500000006", "一万五千亿": "1500000000000",
    "二十三亿零六百三十万零七十八": "2306300078", "四万万": "400000000", "10万万": "1000000000", "三兆": "3000000000000",
    "五兆六十二亿四万五千二": "5006200045200", "百万": "1000000", "百三": "130", "半百": "50", "二〇二三": "2023",
    "三点一四": "3.14", "零点五": "0.5", "十点二三": "10.23", "两千三点一": "2300.1", "两千点零": "2000", "三点二万": "32000",
    "1点5": "1.5", "壹佰贰拾叁": "123", "叁万伍仟": "35000", "貳拾萬": "200000", "俩": "2",
    "12": "12", "１２": "12", "1,234": "1234", "1,234,567.50": "1234567.5", "１，２３４": "1234", "1,2345": "12345",
    "3 667": "3667", "1 2": "12", "56. 30": "56.3", ".5": "0.5", "4.800": "4.8", "0012": "12",
    "3万4000": "34000", "25万6千": "256000", "3万4": "34000", "1亿2300万": "123000000", "4.78万亿": "4780000000000",
    "7 万5 千4 百": "75400", "1000  万": "10000000", "40k": "40000", "2.5 M": "2500000", "1.2w": "12000", "3W": "30000",
    "1e3": "1000", "2.5E-1": "0.25", "10^5": "100000", "2^-1": "0.5", "1.2×10^4": "12000", "1.1^23": "8.95430243255237",
    "1/5": "0.2", "３／５": "0.6", "1 1/2": "1.5", "4 6/3": "6", "1/3": "0.333333333333333", "五 分之 一": "0.2",
    "三分之二": "0.666666666666667", "一又二分之一": "1.5", "三百五又三分之一": "350.333333333333", "万分之二": "0.0002",
    "百分之三十": "0.3", "16分之5": "0.3125", "¾": "0.75", "2½": "2.5", "半": "0.5", "一半": "0.5", "一个半": "1.5",
    "一打": "12", "半打": "6", "三双": "6", "负三": "-3", "負三十二": "-32", "-5": "-5", "−0.5": "-0.5", "+7": "7",
    "负一又二分之一": "-1.5",
}  # fmt: skip
NOT_NUMBERS = (
    *("", " ", "万", "百", "亿", "万万", "点", "负", "-", "/", "1/", "/3", "1/0", "零分之三", "一百零", "三三百", "五十百", "一百二三"),
    *("两两", "二两", "三件", "几", "数百", "十余", "一些", "第三", "一万二万", "1.2.3", "1,23", "12,34", "1-2", "三点", "点", "ten", "e3"),
    *("1e99999", "9^9999", "1e23", "一二三百", "NaN", "Infinity", "0x10", "1_000", "5%", "又三分之一又", "十二十"),
)


@pytest.mark.parametrize(("text", "value"), NUMBERS.items())
def test_numbers(text: str, value: str) -> None:
    assert str(parse_number(text)) == value


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_no_numbers(text: str) -> None:
    assert parse_number(text) is None


def numeral(number: int) -> str:
    """Write a number in Chinese, in the way of the schoolbook: four digits to a group, one 零 for a gap."""
    if number < 10:
        return "零一二三四五六七八九"[number]
    for size, unit in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= size:
            head, rest = divmod(number, size)
            gap = "零" if 0 < rest < size // 10 else ""
            return numeral(head) + unit + (gap + numeral(rest) if rest else "")
    raise ValueError(number)


@given(st.integers(0, 10**15))
def test_chinese_numerals_are_read_back(number: int) -> None:
    assert parse_number(numeral(number)) == number


@given(st.integers(10, 10**9))
def test_financial_and_traditional_numerals_are_the_same(number: int) -> None:
    written = numeral(number)
    financial = written.translate(str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟"))
    assert parse_number(financial) == number
    assert parse_number(written.translate(str.maketrans("万亿", "萬億"))) == number


@given(st.decimals(-(10**12), 10**12, allow_nan=False, places=6))
def test_arabic_numbers_are_read_back(value: Decimal) -> None:
    for written in (f"{value:f}", f"{value:,f}", f"{value:f}".translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789.-"})):
        assert parse_number(written) == value


@given(st.integers(1, 999), st.sampled_from(["千", "万", "亿", "万亿"]))
def test_multipliers(number: int, unit: str) -> None:
    size = {"千": 10**3, "万": 10**4, "亿": 10**8, "万亿": 10**12}[unit]
    assert parse_number(f"{number}{unit}") == number * size
    assert parse_number(f"{number / 10}{unit}") == Decimal(str(number / 10)) * size


@given(st.integers(0, 999), st.integers(1, 999))
def test_fractions(above: int, below: int) -> None:
    value = quotient(Decimal(above), Decimal(below))
    assert value == parse_number(f"{above}/{below}") == parse_number(f"{numeral(below)}分之{numeral(above)}")
    assert value is not None
    assert abs(value * below - above) <= Decimal(above) * Decimal("1e-14")


@given(st.text(alphabet="零一二两三十百千万亿点分之又半打个负-+0123456789.,/^eE×% kwM廿", max_size=12))
def test_any_text_is_a_number_or_none(text: str) -> None:
    value = parse_number(text)
    assert value is None or value.is_finite()


@pytest.mark.parametrize(
    ("value", "written"),
    [("41000", "41000"), ("41000.00", "41000"), ("9.60", "9.6"), ("0.666666666666667", "0.666666666666667"), ("-0.5", "-0.5"),
     ("1E+3", "1000"), ("0", "0"), ("12345678901234567890", "12345678901234567890")],
)  # fmt: skip
def test_json_numbers(value: str, written: str) -> None:
    assert json.dumps(to_json_number(Decimal(value))) == written


@pytest.mark.parametrize(("value", "text"), [("1.500", "1.5"), ("1E+3", "1000"), ("0.0", "0"), ("100", "100"), ("1E-7", "1E-7")])
def test_plain(value: str, text: str) -> None:
    assert str(plain(Decimal(value))) == text


def test_folding_keeps_the_length() -> None:
    text = "近４．１萬件，佔５６％；肆拾叁○Ｏ〇"
    assert len(fold(text)) == len(text)
    assert fold(text) == "近4.1万件,佔56%;肆拾叁零零零"
    assert fold_financial("肆拾叁") == "四十三"
    assert quotient(Decimal(1), Decimal(0)) is None
