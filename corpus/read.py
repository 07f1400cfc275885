"""Files to documents: text, HTML, PDF and DOCX, told apart by what is in them.

``read`` takes a path, ``read_bytes`` what was fetched already, ``from_text`` a string. A file that cannot be read
raises :class:`ReadError`, one line with a stable code; what was damaged or left out is a notice of the document.
"""

from __future__ import annotations

import hashlib
import re
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path

from .encodings import decode, undecodable_notices
from .files import FORMATS, find_files, missing_file
from .read_error import ReadError
from .types import Document, Grid, Mark, Notice

__all__ = ["ReadError", "find_files", "from_text", "read", "read_bytes"]

MAX_BYTES = 200_000_000
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"),
    (b"Rar!", "a RAR archive"), (b"7z\xbc\xaf", "a 7z archive"), (b"\x7fELF", "a program"), (b"MZ\x90", "a program"),
    (b"SQLite format", "a database"),
)  # fmt: skip
_TAG = re.compile(
    r"<\s*/?\s*(?:!doctype\s+html|html|head|body|meta|title|frameset|div|table|tr|td|p|span|font|br|h[1-6]|center|ul|li|"
    r"script|style|a|b|i|u|em|strong|form|input|link|img|pre|section|article|main|header|footer|nav|tbody|thead|th|dl|dt|dd|ol|"
    r"hr|textarea|ucapcontent)\b[^<>]*>",
    re.I,
)
_WORD_XML = re.compile(r"<\?mso-application\s+progid=\"Word\.Document\"|<w:wordDocument|<pkg:package")


@dataclass(frozen=True, slots=True)
class _Read:
    """What a reader of one format hands back."""

    text: str
    format: str
    encoding: str | None = None
    title: str | None = None
    grids: tuple[Grid, ...] = ()
    marks: tuple[Mark, ...] = ()
    notices: tuple[Notice, ...] = ()


def read(path: str | Path, *, max_bytes: int = MAX_BYTES) -> Document:
    """Read a file; ``-`` is standard input.

    Parameters
    ----------
    path : str or Path
    max_bytes : int
        Refuse larger files.

    Returns
    -------
    Document

    Raises
    ------
    ReadError
        One line naming the file, what is wrong and what to do; its ``code`` is stable.
    """
    source = str(path)
    if source == "-":
        return read_bytes(sys.stdin.buffer.read(max_bytes + 1), source="<stdin>", max_bytes=max_bytes)
    place = Path(path)
    try:
        if place.is_dir():
            raise ReadError("is_a_folder", source, "this is a folder, not a file", "name a file, or list it first")
        size = place.stat().st_size
        if size > max_bytes:
            raise _too_large(source, size, max_bytes)
        data = place.read_bytes()
    except FileNotFoundError:
        raise missing_file(source) from None
    except PermissionError:
        raise ReadError("no_permission", source, "reading it is not permitted", "change its permissions") from None
    except (OSError, ValueError) as error:
        if isinstance(error, ReadError):
            raise
        raise ReadError("unreadable_file", source, f"it cannot be opened ({error})", "check the path") from None
    return read_bytes(data, source=source, max_bytes=max_bytes)


def read_bytes(data: bytes, *, source: str = "<bytes>", max_bytes: int = MAX_BYTES) -> Document:
    """Read the bytes of a file; its format is told from them, and from the ending of ``source`` only in doubt.

    Parameters
    ----------
    data : bytes
    source : str
        Path, URL or name for the document and for errors.
    max_bytes : int
        Refuse more bytes, packed or unpacked.

    Raises
    ------
    ReadError

    Examples
    --------
    >>> document = read_bytes("<p>主动公开<br>35条</p>".encode("gbk"), source="a.txt")
    >>> document.text, document.format, document.encoding, document.notices[0].code
    ('主动公开\\n35条', 'html', 'gb18030', 'wrong_extension')
    """
    if len(data) > max_bytes:
        raise _too_large(source, len(data), max_bytes)
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise ReadError("empty_file", source, "the file is empty", "fetch it again")
    content, ending = data, _ending(source)
    if data.startswith(b"\x1f\x8b"):
        content, ending = _unpacked(data, source, max_bytes), _ending(re.sub(r"\.gz$", "", source, flags=re.I))
    found = _by_content(content, source, ending, max_bytes)
    notices = found.notices
    if ending in FORMATS and FORMATS[ending] != found.format:
        message = f"The name ends in {ending}, but the content is {found.format}; it was read as {found.format}."
        notices = (Notice("wrong_extension", message), *notices)
    return Document(
        hashlib.sha256(data).hexdigest()[:16], source, found.text, found.format, found.encoding, found.title,
        found.grids, found.marks, notices,
    )  # fmt: skip


def from_text(text: str, *, source: str = "<text>") -> Document:
    """Make a document of a string; nothing in it changes, a leading byte-order mark aside.

    Examples
    --------
    >>> from_text("\\ufeff共35条").text
    '共35条'
    """
    text = text.removeprefix("\ufeff")
    data = text.encode("utf-8", "surrogatepass")
    return Document(hashlib.sha256(data).hexdigest()[:16], source, text)


def _by_content(data: bytes, source: str, ending: str, max_bytes: int) -> _Read:
    """Read by what the first bytes say, else as text that may turn out to be HTML."""
    head = data[:1024]
    if b"%PDF-" in head:
        from .read_pdf import read_pdf

        pdf = read_pdf(data, source=source)
        return _Read(pdf.text, "pdf", None, pdf.title, pdf.grids, pdf.marks, pdf.notices)
    if data.startswith(b"PK\x03\x04"):
        from .read_docx import read_docx

        docx = read_docx(data, source=source, max_bytes=max_bytes)
        return _Read(docx.text, "docx", None, docx.title, docx.grids, docx.marks, docx.notices)
    _refuse_foreign(data, head, source, ending)
    if re.search(rb"^MIME-Version:", head, re.I | re.M) and b"multipart/" in data[:4096].lower():
        return _from_mhtml(data, source)
    return _from_text_bytes(data, source, ending)


def _refuse_foreign(data: bytes, head: bytes, source: str, ending: str) -> None:
    save = "save it as .docx (in Word or WPS: Save As) and try again"
    if head.startswith(_OLE2):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise ReadError("encrypted_docx", source, "the Word file is protected by a password", "save it without one")
        raise ReadError("not_docx_but_doc", source, "this is an old binary Word file (.doc)", save)
    if head.lstrip().startswith(b"{\\rtf"):
        raise ReadError("not_docx_but_rtf", source, "this is a Rich Text file", save)
    for magic, kind in _FOREIGN:
        if head.startswith(magic):
            raise ReadError("binary_junk", source, f"this is {kind}", "give the report as .txt, .html, .pdf or .docx")
    if ending == ".pdf" and not _TAG.search(head.decode("latin-1")) and b"\x00" in data:
        raise ReadError("not_a_pdf", source, "it does not begin like a PDF", "fetch it again")


def _from_text_bytes(data: bytes, source: str, ending: str, declared: str | None = None) -> _Read:
    decoded = decode(data, source=source, declared=declared)
    head = decoded.text[:20_000]
    if _WORD_XML.search(head[:2000]):
        raise ReadError(
            "not_docx_but_xml", source, "this is Word's XML format of 2003", "save it as .docx in Word and try again"
        )
    mixed: tuple[Notice, ...] = ()
    if decoded.mixed:
        message = (
            f"{decoded.mixed} bytes were in another encoding than the rest ({decoded.encoding}) and decoded by it."
        )
        mixed = (Notice("mixed_encoding", message),)
    if not _is_html(decoded.text, head, ending):
        lost = undecodable_notices(decoded.text, decoded.lost, decoded.encoding)
        return _Read(decoded.text, "txt", decoded.encoding, notices=(*mixed, *lost))
    from .read_html import read_html

    page = read_html(decoded.text)
    lost = undecodable_notices(page.text, decoded.lost, decoded.encoding)
    return _Read(page.text, "html", decoded.encoding, page.title, page.grids, (), (*mixed, *lost, *page.notices))


def _is_html(text: str, head: str, ending: str) -> bool:
    tags = len(_TAG.findall(head))
    if FORMATS.get(ending) == "html":
        return tags > 0 or bool(_TAG.search(text))
    opening = head.lstrip("\ufeff \t\r\n")
    begins = opening.startswith("<") and bool(re.match(r"<(?:\?xml|!--|[a-z!])", opening, re.I))
    return (begins and tags >= 1) or tags >= 6


def _from_mhtml(data: bytes, source: str) -> _Read:
    from .read_html import page_of_archive

    found = page_of_archive(data)
    if found is not None:
        return _from_text_bytes(found[0], source, ".mht", found[1])
    raise ReadError("empty_mhtml", source, "the web archive holds no page", "save the page again, as .html")


def _unpacked(data: bytes, source: str, max_bytes: int) -> bytes:
    unpacker = zlib.decompressobj(31)
    try:
        content = unpacker.decompress(data, max_bytes + 1)
    except zlib.error:
        content = b""
    if len(content) > max_bytes:
        raise ReadError("zip_bomb", source, f"it unpacks to more than {max_bytes} bytes", "do not open it")
    if not unpacker.eof:
        raise ReadError("broken_gzip", source, "its compression is damaged or cut off", "fetch it again")
    if not content.strip():
        raise ReadError("empty_file", source, "the file is empty once unpacked", "fetch it again")
    return content


def _ending(source: str) -> str:
    return Path(re.split(r"[?#]", source)[0]).suffix.lower()


def _too_large(source: str, size: int, limit: int) -> ReadError:
    return ReadError("too_large", source, f"it has {size} bytes, more than {limit}", "raise max_bytes to read it")
