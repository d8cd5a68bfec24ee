"""Every export: the same bytes each time, every finding in it, and nothing of a hostile source that could run."""

import csv
import io
import json
import re
import zipfile

import msgspec
import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from compare.model import DateFact
from compare.report import FORMATS, render
from compare.report.exports.annotations import surroundings

EXPORTS = sorted(set(FORMATS) - {"html", "pdf", "json"})
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")')


def hostile(comparison, words):
    """The comparison with `words` as the title, the outlet and every statement, and before every text."""

    def moved(span_holder):
        return msgspec.structs.replace(
            span_holder, start=span_holder.start + len(words), end=span_holder.end + len(words)
        )

    return msgspec.structs.replace(
        comparison,
        sources=tuple(
            msgspec.structs.replace(
                d, label=words, title=words, authors=(words,), text=words + d.text, blocks=tuple(map(moved, d.blocks))
            )
            for d in comparison.sources
        ),
        claims=tuple(msgspec.structs.replace(moved(c), text=words + c.text) for c in comparison.claims),
        findings=tuple(
            msgspec.structs.replace(f, title=words, statement=words, question=words) for f in comparison.findings
        ),
        quotes=(),
        copies=(),
    )


@pytest.mark.parametrize("name", EXPORTS)
def test_the_same_comparison_gives_the_same_bytes(bridge, name):
    assert render(bridge, name) == render(bridge, name)


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_is_of_the_kind_that_it_says(bridge, name):
    assert isinstance(render(bridge, name), bytes if FORMATS[name].binary else str)


@pytest.mark.parametrize("name", ["md", "csv", "annotations", "sarif"])
def test_every_finding_is_in_the_export(bridge, name):
    content = render(bridge, name)
    assert all(finding.id in content for finding in bridge.findings)


# --- tables -------------------------------------------------------------------------------------


def rows_of(comparison):
    return list(csv.DictReader(io.StringIO(render(comparison, "csv").removeprefix("\ufeff"))))


def test_a_table_has_a_row_a_claim_with_its_verbatim_words(bridge):
    rows = rows_of(bridge)
    assert len(rows) == sum(len(claims) for f in bridge.findings for claims in f.claims.values())
    for row in rows:
        text = bridge.source[row["Source"]].text
        assert text[int(row["Start"]) : int(row["End"])] == row["Quote"]
    (conflict,) = [r for r in rows if r["Kind"] == "Conflict" and r["Source"] == "B"]
    assert (conflict["Differs in"], conflict["Value"]) == ("Date", "1 June")


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_a_csv_file_is_a_formula(bridge, formula):
    for row in rows_of(hostile(bridge, formula)):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_a_workbook_is_a_formula_or_a_link(bridge, formula):
    with zipfile.ZipFile(io.BytesIO(render(hostile(bridge, formula), "xlsx"))) as book:
        sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/")]
        assert len([name for name in book.namelist() if "sheet" in name and name.endswith(".xml")]) == 2
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)


@given(st.text())
def test_any_words_make_a_workbook(words):
    from compare.report.exports.xml import lawful  # noqa: PLC0415  # beside the property that it serves

    assert len(lawful(words)) == len(words)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]", lawful(words))


# --- documents ----------------------------------------------------------------------------------


def test_the_word_document_has_headings_quotes_and_what_differs(bridge):
    word = Document(io.BytesIO(render(bridge, "docx")))
    paragraphs = [p.text for p in word.paragraphs]
    assert "1. The Harbour Post has the bridge closing on 3 May, Riverside Daily on 1 June." in paragraphs
    assert bridge.claim["A5"].text in [p.text for p in word.paragraphs if p.style.name == "Quote"]
    assert ["Date", "3 May", "1 June", "Both cannot be exactly right."] in [
        [cell.text for cell in row.cells] for table in word.tables for row in table.rows
    ]


def test_control_characters_do_not_break_office_files(bridge):
    spoilt = hostile(bridge, "\x00\x07\x1b\ufffe")
    assert Document(io.BytesIO(render(spoilt, "docx"))).paragraphs
    assert render(spoilt, "xlsx")


@pytest.mark.parametrize(
    "attack",
    [
        "<script>x()</script>",
        "[x](javascript:x())",
        "![x](http://x)",
        "`x`",
        "# x",
        "| x |",
        "www.x.org",
        "http://x.org",
    ],
)
def test_markdown_shows_what_a_source_says_and_does_nothing_with_it(bridge, attack):
    from markdown_it import MarkdownIt  # noqa: PLC0415  # only this test renders Markdown

    spoilt, plain = hostile(bridge, attack), hostile(bridge, "harmless")
    html = MarkdownIt("commonmark").enable("table").render(render(spoilt, "md"))

    def tags(text):
        return re.sub(r"<(\w+)[^>]*>|[^<]+|</\w+>", r"\1 ", text)

    assert not re.search(r"<(script|a|img)\b", html)
    assert tags(html) == tags(MarkdownIt("commonmark").enable("table").render(render(plain, "md")))


# --- linked data --------------------------------------------------------------------------------


def test_an_annotation_points_at_each_quote_by_words_and_by_position(bridge):
    page = json.loads(render(bridge, "annotations"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    texts = {f"sha256:{d.text_sha256}": d.text for d in bridge.sources}
    for item in page["items"]:
        for target in item["target"]:
            words, position = target["selector"]
            text = texts[target["state"]["value"]]
            assert text[position["start"] : position["end"]] == words["exact"]
            assert text.count(words["prefix"] + words["exact"] + words["suffix"]) == 1


@given(st.text("ab ", max_size=60), st.data())
def test_prefix_and_suffix_make_a_quote_unique_or_are_all_there_is(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    prefix, suffix = surroundings(text, start, end)
    whole = prefix + text[start:end] + suffix
    assert text[start - len(prefix) : end + len(suffix)] == whole
    assert text.find(whole) == text.rfind(whole) or whole == text


def test_sarif_says_where_each_quote_is_and_what_its_weight_is(bridge):
    (run,) = json.loads(render(bridge, "sarif"))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert len(run["results"]) == len(bridge.findings)
    for result in run["results"]:
        assert (result["level"] == "none") == (result["kind"] != "fail")
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        for place in (*result["locations"], *result["relatedLocations"]):
            region = place["physicalLocation"]["region"]
            text = run["artifacts"][place["physicalLocation"]["artifactLocation"]["index"]]["contents"]["text"]
            assert text[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"]


def test_a_schema_org_claim_names_its_article_and_gives_no_rating(bridge):
    graph = json.loads(render(bridge, "claims"))["@graph"]
    things = {thing["@id"]: thing for thing in graph}
    claims = [thing for thing in graph if thing["@type"] == "Claim"]
    assert len(claims) == len(bridge.claims)
    assert all(things[claim["appearance"]["@id"]]["@type"] == "NewsArticle" for claim in claims)
    assert things["#A1"]["mentions"] == [{"@id": "#B1"}]
    assert "Rating" not in json.dumps(graph)


def test_a_schema_org_claim_gives_the_days_it_speaks_of_in_edtf(bridge):
    graph = json.loads(render(bridge, "claims"))["@graph"]
    given = {thing["@id"][1:]: thing["temporalCoverage"] for thing in graph if "temporalCoverage" in thing}
    assert given == {c.id: [d.value.edtf] for c in bridge.claims for d in c.facts_of(DateFact) if d.value.first}
    assert given


@pytest.mark.parametrize("name", ["annotations", "claims", "sarif"])
def test_linked_data_links_to_web_addresses_only(bridge, name):
    sources = tuple(msgspec.structs.replace(d, url="javascript:steal()") for d in bridge.sources)
    assert "javascript:" not in render(msgspec.structs.replace(bridge, sources=sources), name)
    if name != "sarif":
        assert "https://example.org/bridge" in render(bridge, name)


@pytest.mark.parametrize("name", ["annotations", "claims", "sarif"])
def test_linked_data_can_be_put_into_a_page_whatever_a_source_says(bridge, name):
    said = "</script><!--<script>x()</script>"
    spoilt = hostile(bridge, said)
    content = render(spoilt, name)
    assert "</script" not in content
    assert "<!--" not in content
    assert said in json.dumps(json.loads(content), ensure_ascii=False)


def test_a_viewer_of_sarif_finds_no_link_and_no_argument_in_what_is_said(bridge):
    (run,) = json.loads(render(hostile(bridge, "[see](javascript:x()) {0} [sic]"), "sarif"))["runs"]
    for result in run["results"]:
        said = "\\[see](javascript:x()) {{0}} [sic]"
        assert result["message"]["text"] == f"{said}. {said}"
