"""Bytes to text: every codec the genre comes in, short texts, mixed and damaged ones."""

from __future__ import annotations

import pytest

from gongkai.corpus.encodings import codec_name, declared_charset, decode, plausibility
from gongkai.corpus.read import read_bytes
from gongkai.corpus.read_error import ReadError

HANS = "一、总体情况\r\n2021年,清江区主动公开政府信息3667条,收到申请12件。"
HANT = "一、總體情況\r\n2021年,清江區主動公開政府信息3667條,收到申請12件。"


@pytest.mark.parametrize(
    ("text", "codec", "expected"),
    [
        (HANS, "utf-8", "utf-8"), (HANS, "utf-8-sig", "utf-8"), (HANS, "gbk", "gb18030"), (HANS, "gb18030", "gb18030"),
        (HANS + "㐀𠀀", "gb18030", "gb18030"), (HANS, "utf-16", "utf-16-le"), (HANS, "utf-16-le", "utf-16-le"),
        (HANS, "utf-16-be", "utf-16-be"), (HANS, "utf-32", "utf-32-le"), (HANS, "utf-32-be", "utf-32-be"),
        (HANT, "big5", "big5hkscs"), (HANT + "嘅咗", "big5hkscs", "big5hkscs"), (HANT, "gbk", "gb18030"),
        (HANT, "utf-8", "utf-8"), (HANS * 9000, "gbk", "gb18030"), ("plain", "ascii", "utf-8"),
    ],
)  # fmt: skip
def test_codecs(text: str, codec: str, expected: str) -> None:
    found = decode(text.encode(codec))
    assert (found.text, found.encoding, found.lost, found.mixed) == (text, expected, 0, 0)


@pytest.mark.parametrize("word", ["联通", "无。", "年报", "总计", "政府信息", "共0件", "主动公开35条"])
@pytest.mark.parametrize("codec", ["utf-8", "gbk", "utf-16-le", "utf-16-be"])
def test_a_few_characters_suffice(word: str, codec: str) -> None:
    assert decode(word.encode(codec)).text == word


@pytest.mark.parametrize("word", ["無。", "年報", "總計", "政府資訊", "主動公開35條"])
def test_a_few_characters_of_big5_suffice(word: str) -> None:
    assert decode(word.encode("big5")).text == word


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "utf-8", "big5", "x-none", "utf-16"])
@pytest.mark.parametrize("codec", ["gb18030", "utf-8"])
def test_a_wrong_declaration_does_no_harm(declared: str, codec: str) -> None:
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"></head><p>{HANS}㑇</p>'
    assert decode(page.encode(codec)).text == page


def test_gb2312_stands_for_what_pages_hold() -> None:
    assert codec_name("gb2312") == "gb18030" and codec_name("Big5") == "big5hkscs"
    assert declared_charset(b'<?xml version="1.0" encoding="GB2312"?>') == "gb18030"
    assert declared_charset(b'<meta charset="utf-8">') == "utf-8"
    assert declared_charset(b"<p>charset=gbk</p>") is None


def test_utf8_inside_gbk() -> None:
    inside = "<span>发布机构:清江区人民政府办公室</span>"
    found = decode(("<p>" + HANS * 5).encode("gbk") + inside.encode() + HANS.encode("gbk"))
    assert found.text == "<p>" + HANS * 5 + inside + HANS
    assert found.encoding == "gb18030" and found.mixed > 0 and found.lost == 0


def test_gbk_inside_utf8() -> None:
    inside = "<span>发布机构:清江区人民政府办公室</span>"
    found = decode(("<p>" + HANS * 5).encode() + inside.encode("gbk") + HANS.encode())
    assert found.text == "<p>" + HANS * 5 + inside + HANS and found.encoding == "utf-8"


def test_mixed_encodings_are_noticed() -> None:
    data = (HANS * 5).encode("gbk") + "\n发布机构:清江区人民政府办公室".encode()
    document = read_bytes(data, source="a.txt")
    assert document.text.endswith("\n发布机构:清江区人民政府办公室")
    assert [notice.code for notice in document.notices] == ["mixed_encoding"]


@pytest.mark.parametrize(
    ("data", "text", "lost"),
    [
        (HANS.encode()[:-1], HANS[:-1] + "\ufffd", 2),
        ((HANS * 3).encode("gbk") + b"\xff" + HANS.encode("gbk"), HANS * 3 + "\ufffd" + HANS, 1),
        (HANS.encode("utf-16") + b"\x00\xd8", HANS + "\ufffd", 2),
    ],
)
def test_lost_bytes_are_counted_and_placed(data: bytes, text: str, lost: int) -> None:
    document = read_bytes(data, source="a.txt")
    assert document.text == text
    (notice,) = document.notices
    assert (notice.code, notice.start) == ("undecodable_bytes", text.index("\ufffd"))
    assert notice.message.startswith(f"{lost} bytes")


def test_private_use_spaces_of_gbk_do_no_harm() -> None:
    text = "\ue5e5\ue5e5\ue5e5\ue5e5" + HANS
    assert decode((text * 9).encode("gb18030")).text == text * 9


def test_stray_zero_bytes_are_no_other_encoding() -> None:
    assert decode((HANS * 200).encode("gbk") + b"\x00").text == HANS * 200


def test_junk_is_refused() -> None:
    with pytest.raises(ReadError) as caught:
        decode(bytes(range(256)) * 9, source="a.txt")
    assert (caught.value.code, caught.value.source) == ("binary_junk", "a.txt")


def test_plausibility_orders_readings() -> None:
    right = plausibility(HANS)
    assert right > 0.5
    assert plausibility(HANS.encode().decode("gb18030", "replace")) < 0.2
    assert plausibility(HANS.encode("gbk").decode("big5hkscs", "replace")) < 0.2
    assert plausibility("plain text 35") == 1.0
