"""Saved pages and letters in the shapes that news sites have, all invented, with what must and must not come out.

Beside each page stands a text: P and T lines must come out as paragraph and title, H as heading,
B lines must be in no paragraph; "! degraded" asks for a warning, "or refused" allows an error.
"""

from pathlib import Path

import pytest

from compare.errors import SourceEmpty
from compare.model import BlockKind, HealthStatus
from compare.read import read_source

PAGES = sorted(p for p in (Path(__file__).parent / "pages").iterdir() if p.suffix != ".txt")
KINDS = {"T": BlockKind.TITLE, "H": BlockKind.HEADING, "P": BlockKind.PARAGRAPH}


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_the_article_comes_out_of_the_page_and_nothing_else(page):
    wanted = page.with_suffix(".txt").read_text("utf-8").splitlines()
    try:
        document = read_source(page)
    except SourceEmpty:
        assert "! degraded or refused" in wanted
        return
    blocks = [(b.kind, document.text[b.start : b.end]) for b in document.blocks]
    paragraphs = "\n".join(words for kind, words in blocks if kind is BlockKind.PARAGRAPH)

    missing = [
        line
        for line in wanted
        if line[0] in KINDS and not any(kind is KINDS[line[0]] and line[3:] in words for kind, words in blocks)
    ]
    leaked = [line for line in wanted if line[0] == "B" and line[3:] in paragraphs]
    degraded = document.health.status is HealthStatus.DEGRADED
    assert (missing, leaked) == ([], [])
    assert degraded == any(line.startswith("! degraded") for line in wanted), document.health.reasons


def test_who_when_and_where_of_a_page_with_json_ld():
    document = read_source(Path(__file__).parent / "pages" / "semantic.html")

    assert document.label == "The Valley Post"
    assert document.authors == ("Ida Holm", "Per Aas")
    assert document.published == "2025-09-03T07:30:00+02:00"
    assert document.updated == "2025-09-03T12:05:00+02:00"
    assert document.url == "https://valley.example/salt-mine"
    assert document.known_from["published"] == "JSON-LD"
    assert document.known_from["url"] == "page"
