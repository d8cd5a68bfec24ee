"""What a page says of itself, in the order in which it is believed, and where it says so."""

import pytest
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


NODE = '<script type="application/ld+json">{"@graph": [%s]}</script>'


def test_an_author_that_json_ld_only_names_by_reference_is_looked_up():
    person = '{"@type": "Person", "@id": "#jane", "name": "Jane Roe"}'
    about = said(NODE % f'{{"@type": "NewsArticle", "author": {{"@id": "#jane"}}}}, {person}')

    assert (about.authors, about.known_from["authors"]) == (("Jane Roe",), "JSON-LD")


def test_the_object_with_the_pages_own_address_goes_before_one_of_an_embedded_post():
    own = '{"@type": "NewsArticle", "url": "https://town.example/bridge", "datePublished": "2025-07-03"}'
    other = '{"@type": "BlogPosting", "url": "https://other.example/", "datePublished": "2019-01-05"}'
    canonical = '<link rel="canonical" href="https://town.example/bridge">'

    assert said(canonical + NODE % f"{other}, {own}").published == "2025-07-03"


@pytest.mark.parametrize(
    "body",
    [
        "<p class='byline'>By <b>Jane Roe</b></p>",
        "<p><a rel='author' href='/jane'>Jane Roe</a></p>",
        "<span itemprop='author'>Jane Roe</span>",
        "<div class='post-meta'><span class='author-name'>Jane Roe</span></div>",
        "<span class='documentAuthor'>Jane Roe —</span>",
        "<p class='byline'><span>Written by</span><a href='/jane'>Jane Roe</a></p>",
        "<p class='byline'>3 July 2025</p><p class='byline'>By Jane Roe @janeroe</p>",
    ],
)
def test_an_author_is_found_where_the_page_shows_her(body):
    assert said(body=f"<h1>Bridge closed</h1>{body}").authors == ("Jane Roe",)


@pytest.mark.parametrize("name", ["dc.creator", "parsely-author", "sailthru.author", "byl"])
def test_an_author_is_found_in_the_meta_elements_of_many_sites(name):
    assert said(f"<meta name='{name}' content='By Jane Roe'>").authors == ("Jane Roe",)


@pytest.mark.parametrize(
    ("meta", "authors"),
    [
        ("By Jane Roe, Town Agency", ("Jane Roe",)),
        ("Jane Roe and John Doe", ("Jane Roe", "John Doe")),
        ("Jane Roe, John Doe", ("Jane Roe", "John Doe")),
        ("The Town Paper", ()),
        ("https://town.example/jane", ()),
        ("admin", ()),
        ("Von Jane Roe und John Doe", ("Jane Roe", "John Doe")),
        ("Par Jane Roe et John Doe", ("Jane Roe", "John Doe")),
        ("Por Jane Roe y John Doe", ("Jane Roe", "John Doe")),
        ("Автор: Анна Берг и Пётр Роу", ("Анна Берг", "Пётр Роу")),
        ("Anna Berg, Chefredaktion", ("Anna Berg",)),
    ],
)
def test_authors_are_persons_not_the_outlet_its_agency_or_its_program(meta, authors):
    head = f"<meta property='og:site_name' content='The Town Paper'><meta name='author' content='{meta}'>"

    assert said(head).authors == authors


@pytest.mark.parametrize(
    ("content", "day"),
    [
        ("2025-07-03 10:00", "2025-07-03T10:00:00"),
        ("2025/07/03", "2025-07-03"),
        ("20250703", "2025-07-03"),
        ("Thu, 03 Jul 2025 10:00:00 +0200", "2025-07-03T10:00:00+02:00"),
        ("July 3, 2025", "2025-07-03"),
        ("soon", ""),
    ],
)
def test_a_date_is_read_in_the_forms_that_pages_write(content, day):
    assert said(f"<meta name='date' content='{content}'>").published == day


def test_the_date_of_a_comment_an_embedded_post_or_an_archives_bar_is_not_the_pages():
    body = """<div id="wm-ipp"><time datetime="2021-01-01">1 Jan 2021</time></div><h1>Bridge closed</h1>
    <blockquote class="tweet"><time datetime="2019-05-05">5 May 2019</time></blockquote>
    <div class="comment"><time itemprop="datePublished" datetime="2025-08-01">1 August</time></div>"""

    assert said(body=body).published == ""
    assert said(body=body + "<p class='published'>Published: 3 July 2025</p>").published == "2025-07-03"


def test_a_date_of_an_update_is_not_that_of_publication():
    updated = "<p>Updated <time datetime='2025-07-09'>9 July 2025</time></p>"

    assert said(body=f"<h1>Bridge closed</h1>{updated}").published == ""


def test_a_date_in_another_language_beside_the_text_is_found():
    assert said(body="<h1>Brücke gesperrt</h1><p class='datum'>3. Juli 2025</p>").published == "2025-07-03"


@pytest.mark.parametrize(
    "line",
    [
        "Velmouth, 3 July 2025",
        "Press release of 3 July 2025 | Velmouth – Nine boats lie in the harbour since the bridge was closed.",
        "Town Agency • 03.07.2025",
        "Posted on July 3, 2025 by Jane Roe",
        "Written: 2025-07-03 15:03 / Updated: 2025-07-04 09:30",
        "jueves, 3 de julio de 2025",
    ],
)
def test_a_date_in_a_short_line_at_the_headline_is_the_pages(line):
    assert said(body=f"<h1>Bridge closed</h1><p>{line}</p>").published[:10] == "2025-07-03"


@pytest.mark.parametrize(
    "line",
    [
        "The council will open the new bridge to nine boats on 3 July 2025",
        "Updated by Jane Roe on 3 July 2025",
        "Nine boats lie in the harbour since the bridge was closed on Monday, said the mayor. Velmouth | 3 July 2025",
        "Printed 04/03/2025",
    ],
)
def test_a_date_in_a_sentence_at_the_headline_is_the_storys(line):
    assert said(body=f"<h1>Bridge closed</h1><p>{line}</p>").published == ""


@pytest.mark.parametrize(
    "around", ["<form class='%s'>", "<div class='page with-sidebar %s'>", "<div class='responsive widget %s'>"]
)
def test_what_holds_the_headline_is_the_article_whatever_it_is_called(around):
    body = f"{around}<h1>Bridge closed</h1><p class='date'>3 July 2025</p>"

    assert said(body=body).published == "2025-07-03"


def test_the_heading_that_repeats_the_title_is_the_headline():
    menus = "<h1>The Town Paper</h1><p>1 May 2025</p>" + "<p>Sport</p>" * 30
    body = f"{menus}<h2>Bridge closed after cracks were found</h2><div class='footer'><p>3 July 2025</p></div>"
    title = "<meta property='og:title' content='Bridge closed after cracks were found'>"

    assert said(title, body).published == "2025-07-03"


def test_a_time_called_both_published_and_updated_is_that_of_publication():
    body = "<h1>Bridge closed</h1><time class='date updated published' datetime='2025-07-03'>Thursday</time>"

    assert said(body=body).published == "2025-07-03"


def test_a_day_in_the_address_goes_before_the_next_day_in_utc():
    address = "<link rel='canonical' href='https://town.example/2025/07/03/bridge'>"
    late = said(address + LD % "2025-07-04T02:25:00Z")

    assert (late.published, late.known_from["published"]) == ("2025-07-03", "address")
    assert said(address + LD % "2025-07-04T02:25:00+02:00").published == "2025-07-04T02:25:00+02:00"
    assert said(address + LD % "2025-07-09T02:25:00Z").published == "2025-07-09T02:25:00+00:00"


def test_the_sites_name_over_a_page_is_not_its_headline():
    body = "<h1><a href='/'>The Town Paper</a></h1><h1>Bridge closed after cracks were found</h1>"

    assert said(body=body).title == "Bridge closed after cracks were found"
