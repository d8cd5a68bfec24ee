import re
from html.parser import HTMLParser

import pytest

from compare.report import render
from compare.report.page import sha256_source


class Page(HTMLParser):
    """The elements of a page with their attributes, and the text inside those that have an id."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.open, self.text = [], [], {}
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in {"meta", "br", "rect", "input"}:
            self.open.append((tag, dict(attrs).get("id")))

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        for _, name in self.open:
            if name:
                self.text[name] = self.text.get(name, "") + data

    def all(self, tag):
        return [attrs for name, attrs in self.elements if name == tag]

    @property
    def ids(self):
        return [attrs["id"] for _, attrs in self.elements if "id" in attrs]


@pytest.fixture
def html(bridge):
    return render(bridge, "html")


@pytest.fixture
def page(html):
    return Page(html)


def test_the_same_comparison_gives_the_same_page(bridge, html):
    assert render(bridge, "html") == html


def test_every_finding_is_there_once_with_its_statement_or_its_fact(bridge, page):
    for finding in bridge.findings:
        assert page.ids.count(finding.id) == 1
        (first, *_), *_ = finding.claims.values()
        told = bridge.claim[first].text if finding.kind == "unique" else finding.statement
        assert told in page.text[finding.id]


def test_every_claim_stands_verbatim_in_the_full_texts(bridge, page):
    for claim in bridge.claims:
        assert page.text[claim.id] == claim.text


def test_without_the_script_no_dead_tool_is_shown(page):
    tools = [attrs for _, attrs in page.elements if attrs.get("id") in {"tools", "texts-tools"}]
    assert len(tools) == 2
    assert all("hidden" in attrs for attrs in tools)


def test_a_quote_carries_its_citation(page):
    citations = {figure["data-citation"] for figure in page.all("figure") if "data-citation" in figure}
    assert (
        "The Harbour Post, “Old bridge closes for two years”, 2026-03-10, paragraph 2 of 3, https://example.org/bridge"
    ) in citations


def test_the_full_texts_lose_no_character(bridge, page):
    for source in bridge.sources:
        shown = re.sub(r"\s", "", page.text[f"text-{source.id}"])
        for block in source.blocks:
            assert re.sub(r"\s|\d", "", block.span.of(source.text)) in re.sub(r"\d", "", shown)


def test_every_link_inside_the_page_leads_somewhere_and_no_id_is_used_twice(page):
    inner = {link["href"][1:] for link in page.all("a") if link["href"].startswith("#")}
    assert inner <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_links_out_take_nothing_along(page):
    outer = [link for link in page.all("a") if not link["href"].startswith("#")]
    assert [link["href"] for link in outer] == ["https://example.org/bridge"]
    assert all(link["rel"] == "noopener noreferrer" for link in outer)


def test_the_page_allows_only_its_own_style_and_script_and_loads_nothing(html, page):
    (policy,) = [m["content"] for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL).group(1)
    assert f"style-src '{sha256_source(style)}'" in policy
    script = re.search(r"<script>(.*?)</script>", html, re.DOTALL).group(1)
    assert f"script-src '{sha256_source(script)}'" in policy
    assert not [a for _, a in page.elements if "src" in a or "style" in a or any(name.startswith("on") for name in a)]
    assert not {tag for tag, _ in page.elements} & {"link", "iframe", "object", "embed", "img", "base"}
    assert [form for form in page.all("form") if form != {"method": "dialog"}] == []
    assert "url(" not in style
    assert "@import" not in style


def test_quotes_carry_the_language_and_direction_of_their_source(page):
    assert all(quote["lang"] == "en" and quote["dir"] == "auto" for quote in page.all("blockquote"))


def test_boilerplate_is_folded_away_with_its_reason(html):
    assert "<summary>Not the article: menu</summary>" in html
    assert "Skip to content" in html


def test_a_source_that_looks_cut_short_is_marked(html):
    assert "Check this source.</b> The text ends in the middle of a sentence." in html


def test_what_differs_stands_in_a_table_with_its_reading(page):
    assert "3 May1 JuneBoth cannot be exactly right." in page.text["F1c0ffee"]
    assert "one figure is the other, rounded" in page.text["F3decade"]


def test_a_conflict_comes_with_the_question_that_would_settle_it(page):
    assert "To ask: From which day is the bridge closed?" in page.text["F1c0ffee"]


def test_a_unique_fact_shows_what_comes_nearest_elsewhere(page):
    assert "Nearest in Riverside Daily: Mill Bridge will be closed" in page.text["FA2bead"]


def test_a_passage_printed_by_both_is_shown_with_its_places(page):
    told = page.text["copies"]
    assert "2 words in The Harbour Post, paragraph 1 of 3 · Riverside Daily, paragraph 1 of 3" in told


def test_hashes_version_and_settings_are_in_the_report(bridge, page):
    for source in bridge.sources:
        assert source.input_sha256 in page.text["about"]
    assert "storydiff 0.1.0" in page.text["about"]
    assert "max_bytes" in page.text["about"]


def test_without_findings_the_report_says_so(bridge):
    import msgspec  # noqa: PLC0415  # only this test changes a comparison

    empty = msgspec.structs.replace(bridge, findings=(), alignments=(), story_points=(), quotes=())
    page = Page(render(empty, "html"))
    assert "No conflict found." in page.text["conflict"]
    assert "There are no findings." in page.text["glance"]
