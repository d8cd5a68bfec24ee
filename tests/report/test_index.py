import pytest

from compare.report.index import closed


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The council bought the pier", "The council bought the pier."),
        ("The council bought the old pier…", "The council bought the old pier…"),
        ("Lena Holt: “It is a scandal…”", "Lena Holt: “It is a scandal…”"),
        ("Lena Holt: “It is a scandal”", "Lena Holt: “It is a scandal”."),
        ("The alarm was raised at 6.20 a.m.", "The alarm was raised at 6.20 a.m."),
    ],
)
def test_a_title_before_a_statement_ends_with_one_mark(title, expected):
    assert closed(title) == expected
