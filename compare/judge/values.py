"""The typed values of a sentence that can answer a question: counts, money, measures, days and clock times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compare.model import Claim, DateFact, Grain, QuantityFact, Span
from compare.text.date_patterns import YEARLESS_DAY, month_and_day
from compare.text.numerals import NUMERAL, read_numeral

# A measure is compared in one unit a dimension; what is not here is compared in its own unit only.
_DIMENSIONS = {
    "km": ("length", 1000.0), "m": ("length", 1.0), "cm": ("length", 0.01), "mile": ("length", 1609.344),
    "nautical mile": ("length", 1852.0),
    "foot": ("length", 0.3048), "inch": ("length", 0.0254), "kg": ("mass", 1.0), "tonne": ("mass", 1000.0),
    "pound": ("mass", 0.45359), "hectare": ("area", 1e4), "acre": ("area", 4046.86), "second": ("duration", 1 / 3600),
    "minute": ("duration", 1 / 60), "hour": ("duration", 1.0), "day": ("duration", 24.0), "week": ("duration", 168.0),
    "month": ("duration", 730.0), "year": ("duration", 8766.0),
}  # fmt: skip
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MAGNITUDE = "magnitude"


@dataclass(frozen=True)
class Value:
    """One value of a sentence, with its place.

    `kind` is what is measured ("count", "length", "USD", "day", "clock"); two values of different kinds never clash.
    `low` and `high` in one unit a kind; of a day the number of the day of the year or week. `grain` tells those apart.
    """

    kind: str
    low: float
    high: float
    claim: Claim
    span: Span
    noun: str = ""
    grain: str = ""
    fact: QuantityFact | DateFact | None = None

    @property
    def text(self) -> str:
        """The verbatim words."""
        return self.claim.text[self.span.start - self.claim.start : self.span.end - self.claim.start]


def values_of(claims: Sequence[Claim]) -> tuple[Value, ...]:
    """The values of the claims of one sentence, each once, in the order of the text."""
    found: dict[Span, Value] = {}
    for claim in claims:
        for value in _of_claim(claim):
            if not any(value.span.overlaps(s) for s in found):
                found[value.span] = value
    return tuple(sorted(found.values(), key=lambda v: v.span))


def _of_claim(claim: Claim) -> Iterator[Value]:
    for fact in claim.facts:
        if isinstance(fact, QuantityFact) and not fact.value.ordinal and fact.value.unit != "score":
            yield _quantity(claim, fact)
        elif isinstance(fact, DateFact) and (value := _date(claim, fact)):
            yield value
    yield from _bare(claim)


def _quantity(claim: Claim, fact: QuantityFact) -> Value:
    value = fact.value
    low, high = (
        (float("-inf") if value.low is None else value.low),
        (float("inf") if value.high is None else value.high),
    )
    if value.noun == "age":
        kind, scale = "age", 1.0
    else:
        kind, scale = _DIMENSIONS.get(value.unit, (value.unit or "count", 1.0))
    before = claim.text[: fact.start - claim.start].rstrip().lower()
    if kind == "count" and (before.endswith((_MAGNITUDE, "magnitude of")) or value.noun == _MAGNITUDE):
        kind = _MAGNITUDE
    return Value(kind, low * scale, high * scale, claim, fact.span, value.noun, fact=fact)


def _bare(claim: Claim) -> Iterator[Value]:
    """Numbers that count what stands elsewhere: "kills five", "a 7.6-magnitude quake"."""
    placed = [f.span for f in claim.facts if isinstance(f, QuantityFact | DateFact)]
    for match in NUMERAL.finditer(claim.text):
        span = Span(claim.start + match.start(), claim.start + match.end())
        if match["ordinal"] or any(span.overlaps(p) for p in placed):
            continue
        numeral = read_numeral(match)
        around = claim.text[max(0, match.start() - 20) : match.start()].lower(), claim.text[match.end() :].lower()
        if around[1].startswith(("-magnitude", " magnitude")) or around[0].rstrip().endswith(
            (_MAGNITUDE, "magnitude of")
        ):
            yield Value(_MAGNITUDE, numeral.value, numeral.value, claim, span)
        elif numeral.value > 1 and around[0].rstrip().endswith(_HARMING):
            yield Value("count", numeral.value, numeral.value, claim, span)


_HARMING = (
    "kills",
    "killed",
    "killing",
    "injures",
    "injured",
    "injuring",
    "wounds",
    "wounded",
    "wounding",
    "leaves",
    "left",
)


def _date(claim: Claim, fact: DateFact) -> Value | None:
    value = fact.value
    if value.grain is Grain.TIME and value.time:
        hours, minutes = (int(p) for p in value.time.split(":")[:2])
        at = 60.0 * hours + minutes
        return Value("clock", at, at, claim, fact.span, fact=fact)
    if value.grain is not Grain.DAY or value.bound:
        return None
    text = claim.text[fact.start - claim.start : fact.end - claim.start]
    if day := YEARLESS_DAY.search(text):
        month, number = month_and_day(day)
        at = 31.0 * month + number
        return Value("day", at, at, claim, fact.span, grain="date", fact=fact)
    lower = text.lower()
    week = next((n for n, name in enumerate(_WEEKDAYS) if name in lower), None)
    if week is None:
        return None
    return Value("day", float(week), float(week), claim, fact.span, grain="weekday", fact=fact)
