"""Large comparisons: 20 sources with 2,000 claims stay small enough to mail and quick to make."""

import time

from compare.report import render


def test_2000_claims_make_a_page_of_at_most_5_megabytes(large):
    assert len(large.claims) == 2000
    assert len(render(large, "html").encode()) <= 5_000_000


def test_a_report_takes_time_in_proportion_to_its_claims(large, bridge):
    def seconds(comparison):
        started = time.process_time()
        render(comparison, "html")
        return time.process_time() - started

    render(bridge, "html")  # templates are read once
    each = seconds(bridge) / len(bridge.claims)
    # Much less a claim than in a small report, of which half is the page around them.
    assert seconds(large) / len(large.claims) < 3 * each


def test_only_a_long_report_leaves_out_of_layout_what_is_not_in_sight(large, bridge):
    assert '<body class="long">' in render(large, "html")
    assert "<body>" in render(bridge, "html")
