"""Make the files of this folder anew: one article of our own in every format.

    python tests/read/formats/files/make.py

LibreOffice (soffice) writes the office documents, WeasyPrint the PDFs, python-docx the Word file in
Word's manner; the mail, the saved page and the book are put together here. The made files are kept
in git, so that the tests need none of these programs.
"""

from __future__ import annotations

import subprocess
import zipfile
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import docx
import weasyprint

FOLDER = Path(__file__).parent
TITLE = "Glassworks in Lenz to halve its furnaces"
HEADING = "Gas and orders"
PARAGRAPHS = (
    """The glassworks in Lenz will shut down one of its two furnaces in March and cut 180 of its 620 jobs, the owner
    said on Wednesday, blaming the price of gas and a fall in orders from carmakers.""",
    """Works council chair Greta Stein called the decision “a shock”. She said that the company had made a well-earned
    profit of 3.1 million euros last year and that nobody had spoken of closing anything.""",
    """The furnace was built in 1987 and burns about 40,000 cubic metres of gas a day. The works paid 9 million euros
    for gas in 2021; this year the bill will come to 21 million, according to the owner, Vitra Holding.""",
    """Talks about a plan for the workers will begin on 14 January. The mayor, Karl Ohm, offered to buy the site's rail
    link, which has not been used since 2011, for 1.5 million euros.""",
)
PARAGRAPHS = tuple(" ".join(words.split()) for words in PARAGRAPHS)
ROWS = (("Year", "Gas bill"), ("2021", "9 million"), ("2025", "21 million"))


def page(*, table: bool = True) -> str:
    """The article as a page of a site, with the site around it."""
    rows = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in ROWS) if table else ""
    first, second, third, fourth = (f"<p>{words}</p>" for words in PARAGRAPHS)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title></head><body>
<nav><a href="/">Home</a> <a href="/town">Town</a></nav>
<article><h1>{TITLE}</h1>{first}{second}<h2>{HEADING}</h2>{third}
{f"<table>{rows}</table>" if table else ""}{fourth}</article><footer>About us</footer></body></html>"""


def article() -> str:
    """The article alone, as HTML."""
    first, second, third, fourth = (f"<p>{words}</p>" for words in PARAGRAPHS)
    return f"<h1>{TITLE}</h1>{first}{second}<h2>{HEADING}</h2>{third}{fourth}"


def html_and_text() -> None:
    (FOLDER / "saved.html").write_text(page(table=False), "utf-8")
    text = "\n\n".join([TITLE, *PARAGRAPHS[:2], HEADING, *PARAGRAPHS[2:]])
    (FOLDER / "pasted.txt").write_text(text + "\n", "utf-8")
    markdown = "\n\n".join([f"# {TITLE}", *PARAGRAPHS[:2], f"## {HEADING}", *PARAGRAPHS[2:]])
    (FOLDER / "draft.md").write_text(markdown + "\n", "utf-8")


def pdfs() -> None:
    styles = {
        "printed.pdf": "@page{size:A4;@top-left{content:'22/11/2025, 18:30'}"
        "@bottom-left{content:'https://lenz.example/glass'}@bottom-right{content:counter(page) '/' counter(pages)}}",
        "columns.pdf": "@page{size:13cm 9cm;margin:15mm;@top-center{content:'The Lenz Courier'}"
        "@bottom-center{content:'Page ' counter(page)}}"
        "article{columns:2;text-align:justify;hyphens:auto;font-size:9pt}",
        "indented.pdf": "@page{size:11cm 15cm;@top-center{content:'The Lenz Courier · 2025'}}"
        "p{margin:0;text-indent:1.5em;text-align:justify}",
    }
    for name, style in styles.items():
        html = f'<html lang="en"><style>{style}</style><body><article>{article()}</article></body></html>'
        weasyprint.HTML(string=html).write_pdf(FOLDER / name)
    scan = "<style>div{width:9cm;height:12cm;background:#ccc}</style><div></div>"
    weasyprint.HTML(string=scan).write_pdf(FOLDER / "scanned.pdf")


def word() -> None:
    document = docx.Document()
    document.core_properties.author = "Greta Muster"
    document.add_heading(TITLE, 0)
    for words in PARAGRAPHS[:2]:
        document.add_paragraph(words)
    document.add_heading(HEADING, 1)
    document.add_paragraph(PARAGRAPHS[2])
    table = document.add_table(len(ROWS), 2)
    for row, cells in zip(table.rows, ROWS, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    document.add_paragraph(PARAGRAPHS[3])
    document.save(str(FOLDER / "word.docx"))


def office() -> None:
    source = FOLDER / "office.html"
    source.write_text(f'<html lang="en"><head><meta charset="utf-8"></head><body>{article()}</body></html>', "utf-8")
    for kind in ("odt", "docx:Office Open XML Text", "rtf"):
        convert = [
            "soffice",
            "--headless",
            "--infilter=HTML (StarWriter)",
            "--convert-to",
            kind,
            "--outdir",
            str(FOLDER),
        ]
        subprocess.run([*convert, str(source)], check=True)
    source.unlink()


def mails() -> None:
    letter = EmailMessage()
    letter["From"] = "The Lenz Courier <news@lenz.example>"
    letter["Subject"] = TITLE
    letter["Date"] = "Wed, 26 Nov 2025 07:00:00 +0100"
    letter.set_content("Read this mail in your browser.")
    rows = "".join(f"<tr><td>{words}</td></tr>" for words in (*PARAGRAPHS[:2], f"<h2>{HEADING}</h2>", *PARAGRAPHS[2:]))
    inner = f"<table><tr><td><h1>{TITLE}</h1></td></tr>{rows}<tr><td>Unsubscribe</td></tr></table>"
    letter.add_alternative(f"<html><body><table><tr><td>{inner}</td></tr></table></body></html>", subtype="html")
    (FOLDER / "newsletter.eml").write_bytes(bytes(letter))

    saved = MIMEMultipart("related", type="text/html", boundary="----boundary")
    saved["From"] = "<Saved by Blink>"
    saved["Snapshot-Content-Location"] = "https://lenz.example/glass"
    saved["Subject"] = TITLE
    part = MIMEText(page(), "html", "utf-8")
    part["Content-Location"] = "https://lenz.example/glass"
    saved.attach(part)
    (FOLDER / "saved.mhtml").write_bytes(bytes(saved))


def book() -> None:
    package = f"""<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{TITLE}</dc:title>
<dc:creator>Greta Muster</dc:creator><dc:language>en-GB</dc:language></metadata>
<manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="a" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/></spine></package>"""
    container = """<?xml version="1.0"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>"""
    wrap = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'
    with zipfile.ZipFile(FOLDER / "issue.epub", "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        file.writestr("META-INF/container.xml", container)
        file.writestr("book/package.opf", package)
        file.writestr("book/nav.xhtml", wrap.format("<nav><ol><li>Contents</li></ol></nav>"))
        file.writestr("book/one.xhtml", wrap.format(article()))


if __name__ == "__main__":
    html_and_text()
    pdfs()
    word()
    office()
    mails()
    book()
