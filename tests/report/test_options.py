import pytest

from compare.report import Options, render


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
