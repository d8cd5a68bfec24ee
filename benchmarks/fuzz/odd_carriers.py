"""A text in every kind of file that storydiff reads, as plainly as the kind allows."""

from __future__ import annotations

import base64
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping
from html import escape

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE = 90  # characters of a line of a PDF
_PAGE = 50  # lines

Members = Iterable[tuple[str, bytes]]


def zipped(members: Members) -> bytes:
    """A zip archive with these members; one called "mimetype" is stored as it is."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            packed = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), content, compress_type=packed)
    return file.getvalue()


def docx_of(document: bytes, *more: tuple[str, bytes]) -> bytes:
    """A Word file with this main part."""
    main = f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/>'
    types = f'<Types xmlns="{_PACKAGE}/content-types">{main}</Types>'
    relations = (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="a" Type="{_DOCUMENT}" Target="word/document.xml"/></Relationships>'
    )
    head = (("[Content_Types].xml", types.encode()), ("_rels/.rels", relations.encode()))
    return zipped((*head, ("word/document.xml", document), *more))


def word_body(inner: str) -> bytes:
    """The main part of a Word file around what stands in its body."""
    return f'<w:document xmlns:w="{_WORD}"><w:body>{inner}</w:body></w:document>'.encode()


def odt_of(content: bytes) -> bytes:
    """An OpenDocument text with this content."""
    return zipped((("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content)))


def odt_body(inner: str) -> bytes:
    """The content of an OpenDocument text around what stands in its body."""
    spaces = f'xmlns:o="{_OFFICE}:office:1.0" xmlns:t="{_OFFICE}:text:1.0"'
    return f"<o:document-content {spaces}><o:body><o:text>{inner}</o:text></o:body></o:document-content>".encode()


def epub_of(chapters: Iterable[bytes], package: str = "") -> bytes:
    """A book with these chapters; `package` stands in for its contents."""
    pages = [(f"c{n}.xhtml", chapter) for n, chapter in enumerate(chapters)]
    items = "".join(f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name, _ in pages)
    order = "".join(f'<itemref idref="{name}"/>' for name, _ in pages)
    written = package or (
        f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}</manifest><spine>{order}</spine></package>'
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'
    )
    head = (("mimetype", b"application/epub+zip"), ("META-INF/container.xml", container.encode()))
    return zipped((*head, ("a.opf", written.encode()), *pages))


def pdf_of(*objects: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A PDF of these objects, numbered from 1; its readers find them without a table."""
    body = b"".join(b"%d 0 obj %s endobj\n" % pair for pair in enumerate(objects, start=1))
    return b"%PDF-1.4\n" + body + b"trailer <<" + trailer + b">>\n"


def stream(content: bytes, about: bytes = b"") -> bytes:
    """A stream of a PDF."""
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), about, content)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text as parts of XML, without what XML cannot hold."""
    return [escape(_NO_XML.sub("", part)) for part in text.split("\n\n")]


def _html(text: str) -> bytes:
    inner = "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))
    return f'<!doctype html><meta charset="utf-8"><title>News</title><article>{inner}</article>'.encode()


def _pdf(text: str) -> bytes:
    lines = [part[i : i + _LINE] for part in text.split("\n") for i in range(0, len(part) or 1, _LINE)][:20_000]
    pages = [lines[i : i + _PAGE] for i in range(0, len(lines), _PAGE)]
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for n, page in enumerate(pages):
        shown = (re.sub(rb"([\\()])", rb"\\\1", line.encode("cp1252", "replace")) for line in page)
        drawn = b"BT /F 9 Tf 12 TL 40 760 Td " + b" ".join(b"(%s) Tj T*" % line for line in shown) + b" ET"
        about = b"/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R" % (5 + 2 * n)
        objects += [b"<</Type/Page%s>>" % about, stream(drawn)]
    return pdf_of(*objects)


def _rtf(text: str) -> bytes:
    def sign(letter: str) -> str:
        if letter in "\\{}":
            return f"\\{letter}"
        if letter == "\n":
            return "\\par "
        units = letter.encode("utf-16-le", "surrogatepass")
        halves = (int.from_bytes(units[i : i + 2], "little", signed=True) for i in range(0, len(units), 2))
        return letter if " " <= letter <= "~" else "".join(f"\\u{half}?" for half in halves)

    return ("{\\rtf1\\ansi " + "".join(map(sign, text)) + "}").encode("ascii")


def _mail(text: str) -> bytes:
    head = "From: The Courier <a@b.example>\r\nSubject: News\r\nDate: Mon, 1 Dec 2025 10:00:00 +0100\r\n"
    kind = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    return (head + kind).encode() + base64.encodebytes(text.encode())


def _mhtml(text: str) -> bytes:
    head = "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://a.example/b\r\nMIME-Version: 1.0\r\n"
    kind = 'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
    part = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    return (head + kind + part).encode() + base64.encodebytes(_html(text)) + b"\r\n--b--\r\n"


def _data(text: str) -> bytes:
    page = json.dumps({"@type": "NewsArticle", "headline": text[:200], "datePublished": text[:40], "articleBody": text})
    inner = "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))
    return f'<html><head><script type="application/ld+json">{page}</script></head><body>{inner}</body></html>'.encode()


CARRIERS: Mapping[str, Callable[[str], bytes]] = {
    "text": str.encode,
    "Markdown": lambda text: f"---\ntitle: News\ndate: 2025-12-01\n---\n\n# News\n\n{text}\n\n## More\n".encode(),
    "HTML": _html,
    "HTML with JSON-LD": _data,
    "MHTML": _mhtml,
    "mail": _mail,
    "PDF": _pdf,
    "RTF": _rtf,
    "DOCX": lambda text: docx_of(word_body("".join(f"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>" for p in paragraphs(text)))),
    "ODT": lambda text: odt_of(odt_body("".join(f"<t:p>{p}</t:p>" for p in paragraphs(text)))),
    "EPUB": lambda text: epub_of(
        [f"<html><body>{''.join(f'<p>{p}</p>' for p in paragraphs(text))}</body></html>".encode()]
    ),
}
