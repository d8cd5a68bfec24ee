"""A page's date is read where a line is nothing else, and never guessed from a sentence."""

import pytest

from compare.read.rules.dateline import read_dateline


@pytest.mark.parametrize(
    ("line", "day", "is_update"),
    [
        ("Published 12 July 2025", "2025-07-12", False),
        ("July 12, 2025, 10:15 a.m. ET", "2025-07-12", False),
        ("Updated: Sat 12 Jul 2025 14.05 BST", "2025-07-12", True),
        ("2025-07-12", "2025-07-12", False),
        ("12 июля 2025 года", "2025-07-12", False),
        ("14:05, 2 октября 2025", "2025-10-02", False),
        ("12.07.2025, 10:15", "2025-07-12", False),
        ("Nov 7, 2025 Updated Nov 8, 2025", "2025-11-07", False),
    ],
)
def test_a_line_that_is_only_a_date(line, day, is_update):
    assert read_dateline(line) == (day, is_update)


@pytest.mark.parametrize(
    "line",
    ["On 12 July 2025 the bridge was closed.", "12 July", "2 hours ago", "99 July 2025", "Bridge closed July 12, 2025"],
)
def test_other_lines_give_no_date(line):
    assert read_dateline(line) is None
