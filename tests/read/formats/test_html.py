"""A saved page gives its article in reading order, and what it says about itself."""

import pytest

from compare.model import BlockKind
from compare.read import read_source

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Council closes the Old Mill bridge | The Town Paper</title>
<meta property="og:site_name" content="The Town Paper">
<link rel="canonical" href="https://town.example/bridge">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Council closes the Old Mill bridge", "datePublished": "2025-07-01",
"author": [{"@type": "Person", "name": "Jane Roe"}]}</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/town">Town</a></li></ul></nav>
<main><article><h1>Council closes the Old Mill bridge</h1>
<figure><img src="p.jpg"><figcaption>The northern pillar on Monday. John Doe / Reuters</figcaption></figure>
<p>The town council closed the Old Mill bridge on Tuesday after <a href="/i">inspectors</a> found cracks
&amp; rust in two of its pillars.</p>
<h2>Who pays</h2>
<p>About 4,000 cars cross the bridge every day, and buses will now take a detour of nine kilometres.</p>
<ul><li>The northern pillar has a crack of two metres.</li><li>The southern pillar is rusty, inspectors wrote.</li></ul>
<table><tr><th>Work</th><th>Cost</th></tr><tr><td>Pillars</td><td>0.9 million</td></tr></table>
<blockquote><p>“We could not wait for the next flood,” said the mayor, Anna Berg, on the steps
of the town hall.</p></blockquote>
<p>Repairs will cost 1.2 million euros and should be finished by October, the council said.</p>
</article></main><footer>© 2025 The Town Paper</footer></body></html>"""


def blocks_of(document):
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def test_article_captions_headings_lists_and_tables_in_order(saved):
    document = read_source(saved(PAGE, "saved.html"))

    assert blocks_of(document) == [
        (BlockKind.TITLE, "Council closes the Old Mill bridge"),
        (BlockKind.CAPTION, "The northern pillar on Monday. John Doe / Reuters"),
        (
            BlockKind.PARAGRAPH,
            (
                "The town council closed the Old Mill bridge on Tuesday after inspectors found cracks & rust in two"
                " of its pillars."
            ),
        ),
        (BlockKind.HEADING, "Who pays"),
        (
            BlockKind.PARAGRAPH,
            "About 4,000 cars cross the bridge every day, and buses will now take a detour of nine kilometres.",
        ),
        (BlockKind.PARAGRAPH, "The northern pillar has a crack of two metres."),
        (BlockKind.PARAGRAPH, "The southern pillar is rusty, inspectors wrote."),
        (BlockKind.PARAGRAPH, "Work | Cost"),
        (BlockKind.PARAGRAPH, "Pillars | 0.9 million"),
        (
            BlockKind.PARAGRAPH,
            "“We could not wait for the next flood,” said the mayor, Anna Berg, on the steps of the town hall.",
        ),
        (
            BlockKind.PARAGRAPH,
            "Repairs will cost 1.2 million euros and should be finished by October, the council said.",
        ),
    ]


def test_what_the_page_says_about_itself(saved):
    document = read_source(saved(PAGE, "saved.html"))

    assert document.label == "The Town Paper"
    assert document.authors == ("Jane Roe",)
    assert document.published == "2025-07-01"
    assert document.url == "https://town.example/bridge"


def test_a_page_is_known_by_its_content_and_read_in_its_own_character_set(saved):
    page = PAGE.replace("utf-8", "windows-1252").replace("Anna Berg", "Zoë Berg").encode("cp1252")

    document = read_source(saved(page, "saved.txt"))

    assert "Zoë Berg" in document.text


def test_a_page_without_a_date_is_given_none(saved):
    page = PAGE.replace('"datePublished": "2025-07-01",', "")

    assert read_source(saved(page)).published == ""


SHOWN = (
    "The crane on the north quay was built in 1961. It has not turned since the strike of 1988.",
    "Ada Brenn painted boats here for forty years. She sold her last one in March, to a museum in Lenz.",
    "The ice house burned down on 3 May. Nobody was hurt, but the harbour master lost all his papers.",
    "Nine boats are left. Four of them sail under the flag of another country, the council said.",
)


def gallery(*captions):
    figures = "".join(
        f'<figure><img src="{n}.jpg"><figcaption>{c}</figcaption></figure>' for n, c in enumerate(captions)
    )
    return (
        "<html><head><title>A harbour in pictures</title></head><body><article><h1>A harbour in pictures</h1>"
        f"<p>What is left of the harbour of Velmouth, seen on one day.</p>{figures}</article></body></html>"
    )


def test_the_captions_of_a_gallery_are_its_text(saved):
    blocks = blocks_of(read_source(saved(gallery(*SHOWN), "saved.html")))

    assert [text for kind, text in blocks if kind is BlockKind.PARAGRAPH][1:] == list(SHOWN)


def test_what_names_a_picture_stays_a_caption_however_often(saved):
    names = ["The crane.", "Ada Brenn, painter, in 2019. J. Doe / Reuters", "The ice house after the fire.", "Boats."]
    text = "".join(f"<p>{words}</p>" for words in SHOWN)
    page = gallery(*names).replace("</article>", f"{text}</article>")

    captions = [words for kind, words in blocks_of(read_source(saved(page, "saved.html"))) if kind is BlockKind.CAPTION]

    assert captions == names


def test_a_standfirst_that_stands_apart_opens_the_text(saved):
    lede = "Two pillars of the bridge are cracked, and buses have to go a long way round until October."
    apart = f'<h1>Council closes the Old Mill bridge</h1><div class="teaser-text"><p>{lede}</p></div>'
    page = PAGE.replace("<main><article><h1>Council closes the Old Mill bridge</h1>", f"{apart}<main><article>")
    text = [words for kind, words in blocks_of(read_source(saved(page, "p.html"))) if kind is BlockKind.PARAGRAPH]

    assert text[0] == lede
    assert text[1].startswith("The town council closed")
    assert text.count(lede) == 1


def test_captions_and_forms_between_headline_and_text_are_no_standfirst(saved):
    caption = "Cars queue before the closed bridge while an inspector climbs down to the northern pillar."
    form = "Have the news of our town sent to you every morning by the editors of this paper."
    around = f'<div class="photo-caption"><p>{caption}</p></div><div class="newsletter-box"><p>{form}</p></div>'
    apart = f"<h1>Council closes the Old Mill bridge</h1>{around}"
    page = PAGE.replace("<main><article><h1>Council closes the Old Mill bridge</h1>", f"{apart}<main><article>")
    text = [words for kind, words in blocks_of(read_source(saved(page, "p.html"))) if kind is BlockKind.PARAGRAPH]

    assert text[0].startswith("The town council closed")
    assert not {caption, form} & set(text)


REFRAIN = "“We want our bridge back before the winter,” the crowd called from the northern bank."


def paragraphs_with(inserted):
    page = PAGE.replace("<h2>Who pays</h2>", f"{inserted}<h2>Who pays</h2>")
    return lambda saved: [w for kind, w in blocks_of(read_source(saved(page, "p.html"))) if kind is BlockKind.PARAGRAPH]


def test_what_the_text_says_twice_is_there_twice(saved):
    assert paragraphs_with(f"<p>{REFRAIN}</p>\n<p>{REFRAIN}</p>")(saved).count(REFRAIN) == 2


@pytest.mark.parametrize(
    "double",
    [
        f"<p class='wide'>{REFRAIN}</p><p class='narrow'>{REFRAIN}</p>",
        f"<div><p>{REFRAIN}</p></div><div><p>{REFRAIN}</p></div>",
    ],
)
def test_what_a_page_holds_for_two_widths_of_screen_is_told_once(double, saved):
    assert paragraphs_with(double)(saved).count(REFRAIN) == 1


def test_a_table_that_is_indented_as_a_quotation_is_read(saved):
    table = "<tr><th>Year</th><th>Cars</th></tr><tr><td>2024</td><td>3,900</td></tr>"

    assert "2024 | 3,900" in paragraphs_with(f"<blockquote><table>{table}</table></blockquote>")(saved)


def test_a_page_whose_text_stands_in_no_paragraph_is_read(saved):
    told = "The town council closed the Old Mill bridge on Tuesday after <b>inspectors</b> found cracks in two pillars."
    page = f"<html><head><title>Bridge closed</title></head><body>{told}</body></html>"

    assert told.replace("<b>", "").replace("</b>", "") in read_source(saved(page, "p.html")).text
