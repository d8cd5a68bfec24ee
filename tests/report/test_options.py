import re

import pytest

from compare.report import Options, render
from compare.report.pdf import print_html


@pytest.fixture
def clean(bridge):
    return render(bridge, "html", Options(clean=True))


def test_a_clean_report_has_no_scores_settings_or_paths(bridge, clean):
    full = render(bridge, "html")
    for internal in ("max_bytes", "A.txt", "0.91"):
        assert internal in full
        assert internal not in clean


def test_a_clean_report_keeps_every_finding_quote_and_hash(bridge, clean):
    for finding in bridge.findings:
        assert f'id="{finding.id}"' in clean
    for source in bridge.sources:
        assert source.text_sha256 in clean


def test_a_newsroom_can_put_its_own_template_and_style_in_place_of_ours(bridge, tmp_path):
    (tmp_path / "about.html").write_text("<footer id='about'>The Harbour Post, desk copy {{ version }}</footer>")
    (tmp_path / "screen.css").write_text("body { font-size: 2rem }")
    page = render(bridge, "html", Options(own=tmp_path))
    assert "desk copy 0.1.0" in page
    assert "body { font-size: 2rem }</style>" in page
    assert 'id="F1c0ffee"' in page


@pytest.mark.parametrize(
    "made", [lambda c, o: render(c, "html", o), print_html], ids=["the page", "what becomes the PDF"]
)
@pytest.mark.parametrize("texts", [True, False])
def test_every_link_within_a_report_has_its_place_with_full_texts_and_without(bridge, made, texts):
    page = made(bridge, Options(texts=texts))
    places = set(re.findall(r' id="([^"]+)"', page))
    links = set(re.findall(r'href="#([^"]*)"', page))
    assert links <= places
    assert ("texts" in places) is texts
    assert ("text-A" in links | places) is texts


def test_without_full_texts_no_source_stands_whole_in_the_report(bridge):
    page = render(bridge, "html", Options(texts=False))
    assert "Skip to content" in render(bridge, "html")
    assert "Skip to content" not in page
    assert "Paragraph 1 of" in page  # where a quote stands is still said


def test_on_paper_passages_in_the_open_are_quoted_where_no_full_text_has_them(bridge):
    quoted = re.compile(r'<section id="unique".*?</section>\s*</div>\s*</section>', re.DOTALL)
    (full,), (short,) = (quoted.findall(print_html(bridge, Options(texts=texts))) for texts in (True, False))
    assert "blockquote" not in full
    assert "Shopkeepers on the east bank fear that they will lose customers." in short
