"""What can be done to a file of one kind so that its reader stumbles: kind of file → trick → the bytes.

One table, longer than other files: each row is a file.
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from random import Random

from benchmarks.fuzz.odd_carriers import (
    docx_of,
    epub_of,
    odt_body,
    odt_of,
    pdf_of,
    stream,
    word_body,
    zipped,
)
from benchmarks.fuzz.odd_texts import SENTENCE

_RUN = f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>"
_PARAGRAPH = f"<p>{SENTENCE * 3}</p>"
_LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(10))
    + "]>"
)
_OUTSIDE = '<!DOCTYPE l [<!ENTITY k SYSTEM "file:///etc/hostname">]>'
_TREE = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>")
_LEAF = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<%s>>>>"
_FONT = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"


def _bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as member:
        for _ in range(300):
            member.write(b" " * 1_000_000)
    return file.getvalue()


def _two_of_one_name() -> bytes:
    return docx_of(word_body(_RUN * 6), ("word/document.xml ", b"x"), ("../../word/document.xml", b"x"))


def _in_each_other(name: str, inner: bytes, times: int) -> bytes:
    for _ in range(times):
        inner = zipped([(name, inner)])
    return inner


def _page(inner: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head><title>News</title>{head}</head><body>{inner}</body></html>".encode()


def _data(said: str) -> bytes:
    return _page(_PARAGRAPH * 6, f'<script type="application/ld+json">{said}</script>')


def _deflated(content: bytes, times: int) -> bytes:
    for _ in range(times):
        content = zlib.compress(content, 9)
    return content


def _letter(head: str, body: str = SENTENCE * 9) -> bytes:
    return f"From: a@b.example\r\nSubject: News\r\n{head}\r\n{body}".encode()


_TRICKS: Mapping[str, Mapping[str, Callable[[], bytes]]] = {
    "DOCX": {
        "a bomb": _bomb,
        "entities in entities": lambda: docx_of(f"{_LAUGHS}<l>&k;</l>".encode()),
        "an entity of a file": lambda: docx_of(
            _OUTSIDE.encode() + word_body(_RUN * 6 + "<w:p><w:r><w:t>&k;</w:t></w:r></w:p>")
        ),
        "40,000 paragraphs": lambda: docx_of(word_body("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 40_000)),
        "100,000 tables": lambda: docx_of(word_body("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" * 100_000)),
        "tables in tables": lambda: docx_of(
            word_body("<w:tbl><w:tr><w:tc>" * 3_000 + "</w:tc></w:tr></w:tbl>" * 3_000)
        ),
        "elements 100,000 deep": lambda: docx_of(word_body("<w:sdt>" * 100_000)),
        "a run a letter": lambda: docx_of(
            word_body("<w:p>" + "".join(f"<w:r><w:t>{c}</w:t></w:r>" for c in SENTENCE * 90) + "</w:p>")
        ),
        "20,000 members": lambda: docx_of(word_body(_RUN * 6), *((str(i), b"") for i in range(20_000))),
        "names that leave the folder": _two_of_one_name,
        "no main part": lambda: zipped([("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"")]),
        "an empty body": lambda: docx_of(word_body("")),
        "all deleted": lambda: docx_of(
            word_body(f"<w:p><w:del><w:r><w:delText>{SENTENCE}</w:delText></w:r></w:del></w:p>" * 6)
        ),
    },
    "ODT": {
        "entities in entities": lambda: odt_of(f"{_LAUGHS}<l>&k;</l>".encode()),
        "900,000 spaces": lambda: odt_of(odt_body(f"<t:p>{SENTENCE}{'<t:s/>' * 900_000}</t:p>")),
        "a space of a thousand million": lambda: odt_of(odt_body(f'<t:p>{SENTENCE * 9}<t:s t:c="1000000000"/></t:p>')),
        "spans 50,000 deep": lambda: odt_of(odt_body("<t:p>" + "<t:span>" * 50_000)),
        "40,000 paragraphs": lambda: odt_of(odt_body("<t:p>a</t:p>" * 40_000)),
        "lists in lists": lambda: odt_of(odt_body("<t:list><t:list-item>" * 3_000 + "</t:list-item></t:list>" * 3_000)),
        "no content": lambda: zipped([("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"")]),
    },
    "EPUB": {
        "3,000 chapters": lambda: epub_of([f"<html><body>{_PARAGRAPH}</body></html>".encode()] * 3_000),
        "entities in entities": lambda: epub_of([f"{_LAUGHS}<html><body>&k;</body></html>".encode()]),
        "a chapter that is not there": lambda: epub_of(
            [], '<package xmlns="http://www.idpf.org/2007/opf"><spine><itemref idref="x"/></spine></package>'
        ),
        "contents that name a file outside": lambda: epub_of(
            [],
            '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="x" href="../../etc/passwd" '
            'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="x"/></spine></package>',
        ),
        "an empty chapter": lambda: epub_of([b""]),
    },
    "zip": {
        "a picture": lambda: zipped([("holiday.jpg", b"\xff\xd8\xff" * 100)]),
        "zips in zips": lambda: _in_each_other("content.xml", b"x" * 10_000, 40),
        "empty": lambda: zipped([]),
        "a workbook": lambda: zipped([("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")]),
        "a size that lies": lambda: docx_of(word_body(_RUN * 600)).replace(b"\x08\x00", b"\x00\x00"),
    },
    "PDF": {
        "pages that hold themselves": lambda: pdf_of(
            _TREE[0], b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9999999/Parent 2 0 R>>"
        ),
        "no page": lambda: pdf_of(_TREE[0], b"<</Type/Pages/Kids[]/Count 0>>"),
        "streams packed five times": lambda: pdf_of(
            *_TREE,
            _LEAF % _FONT,
            stream(_deflated(b"BT /F 12 Tf (a) Tj ET " * 4_000_000, 5), b"/Filter[" + b"/FlateDecode" * 5 + b"]"),
        ),
        "letters on one place": lambda: pdf_of(
            *_TREE, _LEAF % _FONT, stream(b"BT /F 9 Tf 40 760 Td " + b"(a) Tj 0 0 Td " * 100_000 + b" ET")
        ),
        "text turned and mirrored": lambda: pdf_of(
            *_TREE,
            _LEAF % _FONT,
            stream(b"BT /F 9 Tf -1 0 0 1 400 400 Tm " + b"(The council closed it.) Tj T* " * 30 + b" ET"),
        ),
        "letters too small to see": lambda: pdf_of(
            *_TREE,
            _LEAF % _FONT,
            stream(b"BT /F .001 Tf 40 760 Td " + b"(The council closed its harbour.) Tj T* " * 30 + b" ET"),
        ),
        "a page of a mile": lambda: pdf_of(
            *_TREE,
            (_LEAF % _FONT).replace(b"600 800", b"99999999 99999999"),
            stream(b"BT /F 9 Tf 40 760 Td (The council closed it.) Tj ET"),
        ),
        "a password": lambda: pdf_of(
            *_TREE,
            _LEAF % b"",
            stream(b""),
            b"<</Filter/Standard/V 2/R 3/Length 128/P -1/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>",
            trailer=b"/Root 1 0 R/Encrypt 5 0 R/ID[<41><41>]",
        ),
        "noise": lambda: b"%PDF-1.7\n" + bytes(range(256)) * 2_000,
        "dictionaries in dictionaries": lambda: b"%PDF-1.7\n1 0 obj " + b"<</A" * 100_000,
    },
    "HTML": {
        "elements 50,000 deep": lambda: _page("<div>" * 50_000 + _PARAGRAPH * 6),
        "100,000 tables": lambda: _page("<table><tr><td>a</td></tr></table>" * 100_000 + _PARAGRAPH * 5),
        "tables in tables": lambda: _page("<table><tr><td>" * 20_000 + _PARAGRAPH),
        "500,000 attributes": lambda: _page("<p " + " ".join(f"a{i}=1" for i in range(500_000)) + ">" + _PARAGRAPH * 5),
        "an attribute of 5 MB": lambda: _page(f'<p title="{"x" * 5_000_000}">' + _PARAGRAPH * 5),
        "200,000 comments": lambda: b"<!-- x -->" * 200_000 + _page(_PARAGRAPH * 4),
        "a comment without end": lambda: _page(_PARAGRAPH * 5 + "<!-- " + _PARAGRAPH * 50),
        "bold in bold": lambda: _page(_PARAGRAPH * 4 + "<p>" + "<b>a " * 20_000),
        "half characters": lambda: _page(_PARAGRAPH * 4 + "<p>&#xD83D; &#0; &#x110000; &#128; &#x85;</p>"),
        "entities without end": lambda: _page(_PARAGRAPH * 4 + "&amp" * 100_000),
        "50,000 links": lambda: _page(_PARAGRAPH * 4 + "<a href=x>more</a> " * 50_000),
        "scripts in titles": lambda: _page(_PARAGRAPH * 4, "<title><script>alert(1)</script></title>" * 90),
        "no end of a script": lambda: _page(_PARAGRAPH * 4 + "<script>" + "alert(1);" * 9_000),
        "JSON-LD 10,000 deep": lambda: _data("[" * 10_000),
        "JSON-LD with a graph of itself": lambda: _data(
            json.dumps({"@graph": [{"@id": "a", "author": {"@id": "a"}, "@type": "Article"}]})
        ),
        "JSON-LD with odd dates": lambda: _data(
            '{"@type":"Article","datePublished":"0001-01-01T00:00:00+05:00","dateModified":[1e999,null]}'
        ),
        "JSON-LD with lists for all": lambda: _data(
            '{"@type":["Article",1],"author":[[["A"]],{"name":{"name":1}}],"headline":[{}],"publisher":[7]}'
        ),
        "a date of year 9999": lambda: _page(
            _PARAGRAPH * 4, '<meta property="article:published_time" content="9999-12-31T23:59:59-12:00">'
        ),
        "a hundred articles": lambda: _page(f"<article><h2>News</h2>{_PARAGRAPH}</article>" * 100),
        "only a picture": lambda: _page("<img src=x>"),
        "only a form": lambda: _page("<form><input><button>Accept</button></form>"),
        "frames": lambda: b"<html><frameset><frame src=a><frame src=b></frameset></html>",
    },
    "mail": {
        "parts in parts": lambda: _letter(
            "".join(f"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n" for i in range(3_000))
        ),
        "a content type without end": lambda: _letter(f"Content-Type: {'a*0*=x; ' * 9_000}\r\n"),
        "40,000 lines of a head": lambda: _letter("A: b\r\n" * 40_000),
        "a subject of 200,000 signs": lambda: _letter(f"X: y\r\nSubject: {'=?utf-8?q?=41?= ' * 13_000}\r\n"),
        "a date that cannot be": lambda: _letter("Date: Mon, 99 Foo 99999 99:99:99 +9999\r\n"),
        "an unknown character set": lambda: _letter("Content-Type: text/plain; charset=klingon\r\n"),
        "base64 that is none": lambda: _letter("Content-Transfer-Encoding: base64\r\n", "!!!" + SENTENCE * 9),
        "letters in letters": lambda: _letter(
            "Content-Type: message/rfc822\r\n", "Content-Type: message/rfc822\r\n\r\n" * 900 + SENTENCE
        ),
        "no body": lambda: _letter("", ""),
        "an attachment alone": lambda: _letter(
            "Content-Type: application/pdf\r\nContent-Disposition: attachment\r\n", "JVBERi0="
        ),
    },
    "MHTML": {
        "no page in it": lambda: _letter(
            "Content-Type: multipart/related; boundary=b\r\n", "--b\r\nContent-Type: text/css\r\n\r\na{}\r\n--b--"
        ),
        "5,000 parts": lambda: _letter(
            "Content-Type: multipart/related; boundary=b\r\n", "--b\r\nContent-Type: text/html\r\n\r\n<p>a\r\n" * 5_000
        ),
    },
    "RTF": {
        "groups 100,000 deep": lambda: b"{\\rtf1 " + b"{" * 100_000 + SENTENCE.encode() * 9,
        "groups that end too often": lambda: b"{\\rtf1 " + SENTENCE.encode() * 9 + b"}" * 9_000,
        "half characters": lambda: b"{\\rtf1 " + SENTENCE.encode() * 9 + b"\\u-10179? \\u56832? \\u99999? \\'zz}",
        "a number without end": lambda: b"{\\rtf1 \\fs" + b"9" * 90_000 + b" " + SENTENCE.encode() * 9 + b"}",
        "a picture of 5 MB": lambda: b"{\\rtf1 {\\pict " + b"00" * 2_500_000 + b"}" + SENTENCE.encode() * 9 + b"}",
        "200,000 unknown words": lambda: b"{\\rtf1 " + b"\\foo1" * 200_000 + SENTENCE.encode() * 9 + b"}",
    },
    "Markdown": {
        "front matter without end": lambda: b"---\ntitle: x\n" + b"a: b\n" * 40_000 + SENTENCE.encode() * 9,
        "40,000 rules": lambda: b"---\n" * 40_000 + SENTENCE.encode() * 9,
        "headings alone": lambda: b"# The council closed its harbour\n\n" * 2_000,
        "brackets of links": lambda: b"# News\n\n" + b"[a](" * 30_000 + SENTENCE.encode() * 9,
        "stars": lambda: b"# News\n\n" + SENTENCE.encode() * 9 + b"**a" * 30_000,
        "code without end": lambda: b"# News\n\n" + SENTENCE.encode() * 9 + b"```\n" + SENTENCE.encode() * 900,
    },
    "text": {
        "20 million letters": lambda: b"word " * 3_900_000,
        "10 million lines": lambda: b"a\n" * 9_900_000,
        "a picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 90,
        "a program": lambda: b"\x7fELF" + bytes(range(256)) * 90,
        "an old Word file": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(9_000),
        "zeros": lambda: bytes(100_000),
        "noise": lambda: Random(7).randbytes(100_000),
        "noise of high bytes": lambda: bytes(Random(7).choices(range(128, 256), k=50_000)),
        "a saved report": lambda: b'{"format": "storydiff/1", "sources": []}',
        "surrogates": lambda: ("\ud83d" + SENTENCE * 9).encode("utf-8", "surrogatepass"),
        "overlong UTF-8": lambda: SENTENCE.encode() * 9 + b"\xc0\xaf\xe0\x80\xaf\xf8\x88\x80\x80\x80",
        "a mark in the middle": lambda: SENTENCE.encode() * 5 + b"\xef\xbb\xbf" + SENTENCE.encode() * 5,
    },
}


def tricks() -> Iterator[tuple[str, str, bytes]]:
    """(kind of file, trick, bytes)."""
    for carrier, own in _TRICKS.items():
        yield from ((carrier, trick, make()) for trick, make in own.items())
