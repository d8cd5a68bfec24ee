from datetime import UTC, datetime

import pytest

from compare.report.clock import made_at, source_date


def test_the_time_is_the_one_given(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    assert source_date() == made_at() == datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("value", [None, "", "yesterday", "1e99", "9" * 30])
def test_without_a_time_there_is_none(monkeypatch, value):
    if value is None:
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    else:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    assert source_date() is None
    assert made_at() == datetime(1980, 1, 1, tzinfo=UTC)
