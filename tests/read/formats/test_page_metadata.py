"""What a page says of itself, in the order in which it is believed, and where it says so."""

from lxml import html

from compare.read.formats.page_metadata import page_metadata


def said(head="", body=""):
    return page_metadata(html.document_fromstring(f"<html lang='en-GB'><head>{head}</head><body>{body}</body></html>"))


LD = """<script type="application/ld+json">
{"@type": "NewsArticle", "headline": "From JSON-LD", "datePublished": "%s"}</script>"""
OG = '<meta property="og:title" content="From OpenGraph"><meta property="article:published_time" content="2025-02-02">'


def test_json_ld_goes_before_opengraph_before_the_page():
    body = "<h1>From the page</h1>"

    assert said(LD % "2025-01-01" + OG, body).title == "From JSON-LD"
    assert said(OG, body).title == "From OpenGraph"
    assert said("", body).title == "From the page"
    assert said(LD % "2025-01-01" + OG, body).known_from["published"] == "JSON-LD"


def test_a_value_that_cannot_be_is_passed_over():
    about = said(LD % "soon" + OG)

    assert (about.published, about.known_from["published"]) == ("2025-02-02", "OpenGraph")


def test_broken_json_ld_and_hidden_markup_do_no_harm():
    broken = '<script type="application/ld+json">{"@type": </script>'
    about = said(broken + '<meta name="author" content="&lt;b&gt;Ann&lt;/b&gt; Lee">')

    assert about.authors == ("Ann Lee",)


def test_the_headline_of_a_title_with_its_outlet():
    assert said("<title>Bridge closed after cracks were found | The Town Paper</title>").title == (
        "Bridge closed after cracks were found"
    )


def test_a_date_beside_the_headline_counts_and_one_in_a_teaser_does_not():
    assert said(body="<h1>Bridge closed</h1><p class='d'>Published 3 July 2025</p>").published == "2025-07-03"
    far = "<p>word</p>" * 30 + "<div>3 July 2024</div>"
    assert said(body=f"<h1>Bridge closed</h1>{far}").published == ""


def test_an_address_that_is_no_link_is_not_taken():
    assert said("<link rel='canonical' href='javascript:alert(1)'>").url == ""
