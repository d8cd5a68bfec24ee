"""Ways to say when and how much, each with what it means: three hundred in Russian, half as many in other languages."""

from pathlib import Path

import pytest

from compare.language import language
from compare.text.dates import find_dates
from compare.text.quantities import find_quantities

HERE = Path(__file__).parent
PUBLISHED = "2026-02-25"
# A sentence for a time and one for a quantity.
SENTENCES = {
    "de": ("Der Rat tagte {}.", "Gemeldet wurden {}."),
    "es": ("El pleno se reunió {}.", "Se registraron {}."),
    "fr": ("Le conseil s’est réuni {}.", "On signale {}."),
    "ru": ("Совет собрался {}.", "Сообщается, что это {}."),
}
FEWEST = {"ru": 300}
# The share of them that must be read right; what is not is told in docs/languages.md.
FLOOR = 0.95


def rows(code, name):
    lines = (HERE / code / name).read_text(encoding="utf-8").splitlines()
    return [[part.strip() for part in line.split("|")] for line in lines if line and not line.startswith("#")]


def dated(code, phrase):
    """What the dates of a phrase are read as, as the table writes it."""
    found = find_dates(SENTENCES[code][0].format(phrase), language(code), PUBLISHED)
    if len(found) != 1:
        return [" & ".join(d.value.first for d in found)]
    value = found[0].value
    if value.time:
        return ["-", value.time]
    days = " ".join(dict.fromkeys([value.first, value.last])) or "?"
    return [days, value.bound] if value.bound else [days]


def measured(code, phrase):
    """What the quantities of a phrase are read as, as the table writes it."""
    text = SENTENCES[code][1].format(phrase)
    found = find_quantities(text, language(code), [d.span for d in find_dates(text, language(code), PUBLISHED)])
    if not found:
        return [""]
    if len(found) != 1:
        return [" & ".join(f.value.written for f in found)]
    value = found[0].value
    ends = ["-" if end is None else f"{end:.10g}" for end in (value.low, value.high)]
    read = " ".join([*dict.fromkeys(ends), *(w for w in (value.unit, value.noun) if w)])
    return [read, "~"] if value.approximate else [read]


def wrong(code, name, read):
    return [
        f"{row[0]}: {read(code, row[0])}, not {row[1:]}" for row in rows(code, name) if read(code, row[0]) != row[1:]
    ]


@pytest.mark.parametrize("code", SENTENCES)
def test_there_are_many(code):
    assert len(rows(code, "dates.txt")) + len(rows(code, "quantities.txt")) >= FEWEST.get(code, 100)


@pytest.mark.parametrize("code", SENTENCES)
@pytest.mark.parametrize(("name", "read"), [("dates.txt", dated), ("quantities.txt", measured)])
def test_nearly_all_are_read_right(code, name, read):
    assert len(wrong(code, name, read)) <= (1 - FLOOR) * len(rows(code, name)), "\n".join(wrong(code, name, read))
