"""Reading files: formats told by content, errors, lists of files."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import pickle
import sys
from pathlib import Path

import pytest

from gongkai.corpus.read import ReadError, find_files, from_text, read, read_bytes

TEXT = "一、总体情况\r\n2021年,清江区主动公开政府信息3667条。\n"
PAGE = "<html><body><p>一、总体情况</p><p>2021年,清江区主动公开政府信息3667条。</p></body></html>"


def test_text_is_read_unchanged(tmp_path: Path) -> None:
    file = tmp_path / "清江区.txt"
    file.write_bytes(TEXT.encode())
    document = read(file)
    assert (document.text, document.format, document.encoding, document.notices) == (TEXT, "txt", "utf-8", ())
    assert document.source == str(file)
    assert document.id == hashlib.sha256(TEXT.encode()).hexdigest()[:16]


def test_id_is_of_the_source_bytes() -> None:
    data = TEXT.encode("gb18030")
    assert read_bytes(data).id == hashlib.sha256(data).hexdigest()[:16]


def test_string_loses_only_its_mark() -> None:
    assert from_text("\ufeff" + TEXT).text == TEXT
    assert from_text(TEXT).id == hashlib.sha256(TEXT.encode()).hexdigest()[:16]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("gbk"))))
    document = read("-")
    assert (document.text, document.source) == (TEXT, "<stdin>")


@pytest.mark.parametrize(
    ("name", "text", "format", "codes"),
    [
        ("a.txt", PAGE, "html", ["wrong_extension"]),
        ("a.pdf", PAGE, "html", ["wrong_extension"]),
        ("a.docx", TEXT, "txt", ["wrong_extension"]),
        ("a.html", TEXT, "txt", ["wrong_extension"]),
        ("a.jsp", PAGE, "html", []),
        ("http://qingjiang.example/a.shtml?id=3", PAGE, "html", []),
        ("a", PAGE, "html", []),
        ("a.txt", "见<b>附件</b>。" + TEXT, "txt", []),
    ],
)
def test_format_is_told_by_content(name: str, text: str, format: str, codes: list[str]) -> None:
    document = read_bytes(text.encode(), source=name)
    assert (document.format, [notice.code for notice in document.notices]) == (format, codes)


def test_packed_text_is_unpacked() -> None:
    document = read_bytes(gzip.compress(TEXT.encode()), source="a.txt.gz")
    assert (document.text, document.notices) == (TEXT, ())


def test_web_archive_is_read() -> None:
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
    part = "Content-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    data = head.encode() + part.encode() + PAGE.encode("gbk") + b"\r\n--b--\r\n"
    assert "主动公开政府信息3667条" in read_bytes(data, source="a.doc").text


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", "empty_file"),
        (b"\xef\xbb\xbf \r\n", "a.txt", "empty_file"),
        (bytes(range(256)) * 40, "a.txt", "binary_junk"),
        (os.urandom(4000), "a.txt", "binary_junk"),
        (b"\x89PNG\r\n\x1a\n" + bytes(400), "a.html", "binary_junk"),
        (b"\xff\xd8\xff\xe0" + bytes(400), "a.pdf", "binary_junk"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "a.docx", "not_docx_but_doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "a.docx", "encrypted_docx"),
        (b"{\\rtf1\\ansi abc}", "a.docx", "not_docx_but_rtf"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', "a.doc", "not_docx_but_xml"),
        (b"\x1f\x8b\x08\x00\x00", "a.txt.gz", "broken_gzip"),
        (bytes(range(128, 256)) * 30, "a.txt", "undecodable"),
        (TEXT.encode("gbk").replace(b"\xc3", b"\xff") * 3 + b"\xff\xfe\xff" * 60, "a.txt", "undecodable"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_so_in_one_line(data: bytes, name: str, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, source=name)
    assert caught.value.code == code
    assert str(caught.value).startswith(f"{name}: ") and "\n" not in str(caught.value)


def test_size_limits() -> None:
    with pytest.raises(ReadError, match="more than 10") as caught:
        read_bytes(TEXT.encode(), max_bytes=10)
    assert caught.value.code == "too_large"
    with pytest.raises(ReadError) as caught:
        read_bytes(gzip.compress(b"a" * 100_000), max_bytes=5_000)
    assert caught.value.code == "zip_bomb"


def test_missing_file_folder_and_permission(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"nothing\.txt: ") as caught:
        read(tmp_path / "nothing.txt")
    assert caught.value.code == "missing_file"
    with pytest.raises(ReadError) as caught:
        read(tmp_path)
    assert caught.value.code == "is_a_folder"
    with pytest.raises(ReadError) as caught:
        read(str(tmp_path / "a\0b"))
    assert caught.value.code == "unreadable_file"
    file = tmp_path / "locked.txt"
    file.write_text(TEXT)
    file.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("this user may read every file")
    with pytest.raises(ReadError) as caught:
        read(file)
    assert caught.value.code == "no_permission"


def test_error_survives_pickling() -> None:
    error = pickle.loads(pickle.dumps(ReadError("empty_file", "a.txt", "the file is empty", "fetch it again")))
    assert (error.code, str(error)) == ("empty_file", "a.txt: the file is empty; fetch it again")


def test_files_are_listed_in_order_and_once(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "下级/c.PDF", "下级/d.docx", "e.png", ".hidden/f.txt", "~$d.docx"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x")
    expected = [tmp_path / name for name in ("a.html", "b.txt", "下级/c.PDF", "下级/d.docx")]
    assert list(find_files([str(tmp_path)])) == expected
    assert list(find_files(["-", str(tmp_path / "b.txt"), str(tmp_path / "*.*")]))[:3] == [
        "-",
        expected[1],
        expected[0],
    ]
    assert list(find_files([str(tmp_path / "**" / "*.docx")])) == [expected[3]]


def test_missing_names_are_all_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"x\.txt, .*y\*\.txt") as caught:
        find_files([str(tmp_path / "x.txt"), str(tmp_path / "y*.txt")])
    assert caught.value.code == "missing_file"
    (tmp_path / "e.png").write_text("x")
    with pytest.raises(ReadError) as caught:
        find_files([str(tmp_path)])
    assert caught.value.code == "no_reports_in_folder"
