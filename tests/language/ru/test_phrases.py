"""Three hundred ways to say when and how much in Russian, each with what it means."""

from pathlib import Path

import pytest

from compare.language import language
from compare.text.dates import find_dates
from compare.text.quantities import find_quantities

RU = language("ru")
HERE = Path(__file__).parent
PUBLISHED = "2026-02-25"
# The share of them that must be read right; what is not is told in docs/languages.md.
FLOOR = 0.95


def rows(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [[part.strip() for part in line.split("|")] for line in lines if line and not line.startswith("#")]


def dated(phrase):
    """What the dates of a phrase are read as, as the table writes it."""
    found = find_dates(f"Совет собрался {phrase}.", RU, PUBLISHED)
    if len(found) != 1:
        return [" & ".join(d.value.first for d in found)]
    value = found[0].value
    if value.time:
        return ["-", value.time]
    days = " ".join(dict.fromkeys([value.first, value.last])) or "?"
    return [days, value.bound] if value.bound else [days]


def measured(phrase):
    """What the quantities of a phrase are read as, as the table writes it."""
    text = f"Сообщается, что это {phrase}."
    found = find_quantities(text, RU, [d.span for d in find_dates(text, RU, PUBLISHED)])
    if not found:
        return [""]
    if len(found) != 1:
        return [" & ".join(f.value.written for f in found)]
    value = found[0].value
    ends = ["-" if end is None else f"{end:.10g}" for end in (value.low, value.high)]
    read = " ".join([*dict.fromkeys(ends), *(w for w in (value.unit, value.noun) if w)])
    return [read, "~"] if value.approximate else [read]


def wrong(name, read):
    return [f"{row[0]}: {read(row[0])}, not {row[1:]}" for row in rows(name) if read(row[0]) != row[1:]]


def test_there_are_three_hundred():
    assert len(rows("dates.txt")) + len(rows("quantities.txt")) >= 300


@pytest.mark.parametrize(("name", "read"), [("dates.txt", dated), ("quantities.txt", measured)])
def test_nearly_all_are_read_right(name, read):
    assert len(wrong(name, read)) <= (1 - FLOOR) * len(rows(name)), "\n".join(wrong(name, read))
