"""Files made to hurt: each ends in one clear error, or in its text, within 10 seconds of work and 500 MB."""

import io
import json
import subprocess
import sys
import zipfile
import zlib

import pytest

from compare import errors
from compare.errors import SourceEmpty, SourceError, SourceTooLarge, SourceUnreadable
from compare.read import read_source

SENTENCE = (
    b"The town council closed the Old Mill bridge on Tuesday after inspectors found cracks in two of its pillars. "
)
WORD = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LAUGHS = (
    b'<!DOCTYPE l [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + i, (b"&%c;" % (97 + i)) * 10) for i in range(10))
    + b"]>"
)
TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Override PartName="/word/document.xml" ContentType='
    b'"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a"'
    b' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    b' Target="word/document.xml"/></Relationships>'
)


def zipped(members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name) if name == "mimetype" else name, content)
    return file.getvalue()


def zip_bomb():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as member:
        for _ in range(300):  # piece by piece, so that only the reader could run out of memory
            member.write(b" " * 1_000_000)
    return file.getvalue()


def deflated_twice():
    inner, outer = zlib.compressobj(), zlib.compressobj()
    packed = [outer.compress(inner.compress(b"BT /F 12 Tf (a) Tj ET " * 50_000)) for _ in range(200)]
    return b"".join([*packed, outer.compress(inner.flush()), outer.flush()])


def docx(document, *more):
    return zipped([("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", document), *more])


def odt(content):
    return zipped([("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content)])


def pdf(*objects, trailer=b"/Root 1 0 R"):
    body = b"".join(b"%d 0 obj %s endobj\n" % (i, o) for i, o in enumerate(objects, start=1))
    return b"%PDF-1.4\n" + body + b"trailer <<" + trailer + b">>\n"


def stream(content, extra=b""):
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), extra, content)


PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<%s>>>>"
TREE = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>")
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</A %d 0 R>>>>"
PARAGRAPHS = b"<p>" + SENTENCE + b"</p>"
ROW = b"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>word</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"

HOSTILE = {
    "a zip bomb": (zip_bomb, SourceTooLarge),
    "a zip with 20,000 members": (lambda: docx(b"<a/>", *((str(i), b"") for i in range(20_000))), SourceTooLarge),
    "billion laughs in a Word file": (lambda: docx(LAUGHS + b"<l>&k;</l>"), SourceUnreadable),
    "billion laughs in an OpenDocument file": (lambda: odt(LAUGHS + b"<l>&k;</l>"), SourceUnreadable),
    "100,000 tables in a Word file": (
        lambda: docx(b"<w:document " + WORD + b"><w:body>" + ROW * 100_000 + b"</w:body></w:document>"),
        SourceError,
    ),
    "half a Word file": (lambda: docx(b"<a/>")[:300], SourceUnreadable),
    "100,000 tables in a page": (
        lambda: b"<html><body>" + b"<table><tr><td>a</td></tr></table>" * 100_000 + PARAGRAPHS * 5,
        SourceError,
    ),
    "20,000 tables in each other": (lambda: b"<html><body>" + b"<table><tr><td>" * 20_000 + PARAGRAPHS, SourceError),
    "an element with 500,000 attributes": (
        lambda: b"<html><p " + b" ".join(b"a%d=1" % i for i in range(500_000)) + b">" + PARAGRAPHS * 5,
        SourceError,
    ),
    "a PDF whose pages hold themselves": (
        lambda: pdf(TREE[0], b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000/Parent 2 0 R>>"),
        SourceError,
    ),
    "a PDF that draws a form ten times in each other, 25 deep": (
        lambda: pdf(
            *TREE,
            PAGE % b"/XObject<</A 5 0 R>>",
            stream(b"/A Do "),
            *(stream(b"/A Do " * 10, FORM % min(6 + i, 29)) for i in range(25)),
        ),
        SourceUnreadable,
    ),
    "a PDF that unpacks without end": (
        lambda: pdf(
            *TREE,
            PAGE % b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>",
            stream(
                deflated_twice(),
                b"/Filter[/FlateDecode/FlateDecode]",
            ),
        ),
        SourceError,
    ),
    "a PDF with a password": (
        lambda: pdf(
            *TREE,
            PAGE % b"",
            stream(b""),
            b"<</Filter/Standard/V 2/R 3/Length 128/P -1/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>",
            trailer=b"/Root 1 0 R/Encrypt 5 0 R/ID[<41><41>]",
        ),
        SourceUnreadable,
    ),
    "a PDF of noise": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 2_000, SourceUnreadable),
    "mail in mail in mail": (
        lambda: (
            b"From: a@b.example\nSubject: x\n"
            + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(3_000))
        ),
        SourceError,
    ),
    "20 million words": (lambda: b"word " * 3_900_000, SourceTooLarge),
    "10 million lines": (lambda: b"a\n" * 9_900_000, SourceTooLarge),
}


# Reads in a process of its own, so that the largest child there is the reader of this file alone.
READING = """
import json, resource, sys
from compare.errors import SourceError
from compare.read import read_source
try:
    read_source(sys.argv[1])
except SourceError as error:
    told = [type(error).__name__, str(error), error.remedy]
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(json.dumps([told, sum(u.ru_utime + u.ru_stime for u in used), used[1].ru_maxrss]))
"""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_made_to_hurt_ends_in_a_clear_error(name, saved):
    make, error = HOSTILE[name]
    path = saved(make())

    done = subprocess.run([sys.executable, "-c", READING, str(path)], capture_output=True, text=True, check=True)

    (kind, message, remedy), seconds, kilobytes = json.loads(done.stdout)
    assert issubclass(getattr(errors, kind), error)
    assert message.startswith(f"{path}: ")
    assert remedy
    assert seconds < 10
    assert kilobytes < 500_000


BODY = b"<w:document " + WORD + b"><w:body>%s</w:body></w:document>"
LONG = {
    "a comment 200,000 times before the page": lambda: b"<!-- x -->" * 200_000 + b"<html><body>" + PARAGRAPHS * 4,
    "a comment 200,000 times in the page": lambda: b"<html><body>" + b"<!-- x -->" * 200_000 + PARAGRAPHS * 4,
    "a mail's content type without end": lambda: (
        b"From: a@b.example\nSubject: x\nContent-Type: " + b"a*0*=x; " * 6_000 + b"\n\n" + SENTENCE * 4
    ),
    "a Word file of 40,000 paragraphs": lambda: docx(BODY % (b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 40_000)),
    "a note's number 20,000 times": lambda: b"[1]" * 20_000 + b"\n" + SENTENCE * 4,
    "100,000 spaces": lambda: SENTENCE * 2 + b" " * 100_000 + SENTENCE * 2,
    "40,000 short lines": lambda: b"---\n" * 40_000 + SENTENCE * 4,
    "authors introduced 2,000 times": lambda: SENTENCE * 4 + b"\nJane Roe is a reporter at the Post\n" * 2_000,
    "40,000 lines of a mail's head": lambda: b"A: b\n" * 40_000 + SENTENCE * 4,
    "quotation marks of two kinds": lambda: b"\" ' " * 20_000 + SENTENCE * 4,
    "an OpenDocument file of 900,000 spaces": lambda: odt(
        b'<a xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t='
        b'"urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:text><t:p>' + b"<t:s/>" * 900_000 + b"</t:p></o:text></a>"
    ),
}


@pytest.mark.parametrize("name", LONG)
def test_a_file_that_repeats_itself_is_read_or_refused_within_the_promise(name, saved):
    path = saved(LONG[name]())

    done = subprocess.run(
        [sys.executable, "-c", f"told = []\n{READING}", str(path)], capture_output=True, text=True, check=True
    )

    told, seconds, kilobytes = json.loads(done.stdout)
    assert not told or "(" not in told[1].removeprefix(str(path))  # no parser's own error
    assert seconds < 10
    assert kilobytes < 500_000


def test_an_external_entity_is_not_read(saved, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret of the newsroom")
    entity = b'<!DOCTYPE d [<!ENTITY x SYSTEM "file://%s">]>' % str(secret).encode()
    document = (
        b"<w:document " + WORD + b"><w:body><w:p><w:r><w:t>" + SENTENCE + b"&x;</w:t></w:r></w:p></w:body></w:document>"
    )

    assert "secret" not in read_source(saved(docx(entity + document))).text


def test_scripts_and_handlers_of_a_page_are_no_text(saved):
    page = b"<html><body><article>" + PARAGRAPHS * 3 + b"<script>alert(1)</script><p onclick='alert(2)'>" + SENTENCE
    text = read_source(saved(page + b"<img src=x onerror=alert(3)></p></article>")).text

    assert "alert" not in text
    assert "Old Mill" in text


def test_marks_that_mislead_the_eye_stay_in_the_text_as_they_are(saved):
    text = (
        "The council paid 1,000\u202e000,1\u202c euros to the con\u200btrac\u00adtor on Tuesday, the mayor said.\n" * 3
    )

    assert read_source(saved(text)).text == text


def test_half_characters_of_a_page_become_whole_ones(saved):
    text = read_source(
        saved(b"<html><body><article>" + PARAGRAPHS * 3 + b"<p>An odd sign &#xD83D; here, and a &#0; too.</p>")
    ).text

    assert text.encode()
    assert "\0" not in text


def test_a_folder_of_pictures_in_a_zip_is_named_as_what_it_is(saved):
    with pytest.raises(SourceUnreadable, match="a zip archive"):
        read_source(saved(zipped([("holiday.jpg", b"\xff\xd8\xff")])))


def test_an_empty_mail(saved):
    with pytest.raises(SourceEmpty, match="no text in the mail"):
        read_source(saved(b"From: a@b.example\nSubject: hello\nDate: Mon, 1 Jan 2025 10:00:00 +0000\n\n\n"))
