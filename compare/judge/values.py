"""The typed values of a sentence that can answer a question: counts, money, measures, days and clock times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from compare.model import Claim, DateFact, Grain, NameFact, QuantityFact, Span
from compare.text.date_patterns import month_and_day
from compare.text.language import Language
from compare.text.numerals import numeral, read_numeral
from compare.text.words import normalise, words

COUNT, AGE, MAGNITUDE, LENGTH, DURATION = "count", "age", "magnitude", "length", "duration"
# A measure is compared in one unit a dimension; what is not here is compared in its own unit only.
_DIMENSIONS = {
    "km": (LENGTH, 1000.0), "m": (LENGTH, 1.0), "cm": (LENGTH, 0.01), "mile": (LENGTH, 1609.344),
    "nautical mile": (LENGTH, 1852.0),
    "foot": (LENGTH, 0.3048), "inch": (LENGTH, 0.0254), "kg": ("mass", 1.0), "tonne": ("mass", 1000.0),
    "pound": ("mass", 0.45359), "hectare": ("area", 1e4), "acre": ("area", 4046.86), "second": (DURATION, 1 / 3600),
    "minute": (DURATION, 1 / 60), "hour": (DURATION, 1.0), "day": (DURATION, 24.0), "week": (DURATION, 168.0),
    "month": (DURATION, 730.0), "year": (DURATION, 8766.0),
}  # fmt: skip
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}
DAY, CLOCK, AGO, WAY, BLOCK = "day", "clock", "ago", "way", "block"
"""Kinds of values beside other measures, which are called by their dimension or currency."""
_WEEKDAY = "weekday"
_HALF_TURN = 180.0
_BESIDE = 40  # characters between an age and the name whose it is


def dimension(unit: str) -> str:
    """What a unit measures; the unit itself where it is compared with no other."""
    return _DIMENSIONS.get(unit, (unit, 1.0))[0]


@dataclass(frozen=True)
class Value:
    """One value of a sentence, with its place.

    `kind` is what is measured ("count", "length", "USD", "day", "clock"); two values of different kinds never clash.
    `low` and `high` in one unit a kind: of a day its number in the year or the week, of a way from somewhere degrees
    from north. `grain` tells apart what has one kind and no common measure: days of the week and of the year, time
    zones. `weekday` is that of a day whose year is known, else -1. `noun`: what is counted, whose the age is,
    or from where a way leads.
    """

    kind: str
    low: float
    high: float
    claim: Claim
    span: Span
    noun: str = ""
    grain: str = ""
    fact: QuantityFact | DateFact | None = None
    weekday: int = -1

    @property
    def text(self) -> str:
        """The verbatim words."""
        return self.claim.text[self.span.start - self.claim.start : self.span.end - self.claim.start]

    def comparable(self, other: Value) -> bool:
        """Whether the two can be held against each other at all."""
        if self.kind != other.kind:
            return False
        return self.grain == other.grain or (self.kind == DAY and min(self.weekday, other.weekday) >= 0)

    def same(self, other: Value) -> bool:
        """Whether two comparable values are one."""
        if self.grain != other.grain:
            return self.weekday == other.weekday
        if self.kind == WAY:  # north and north-west are one way, told more or less exactly
            return abs((self.low - other.low + _HALF_TURN) % (2 * _HALF_TURN) - _HALF_TURN) < _HALF_TURN / 2
        return (self.low, self.high) == (other.low, other.high)


def values_of(claims: Sequence[Claim], language: Language) -> tuple[Value, ...]:
    """The values of the claims of one sentence, each once, in the order of the text."""
    found: dict[Span, Value] = {}
    for claim in claims:
        for value in _of_claim(claim, language):
            if not any(value.span.overlaps(s) for s in found):
                found[value.span] = value
    return tuple(sorted(found.values(), key=lambda v: v.span))


def _of_claim(claim: Claim, language: Language) -> Iterator[Value]:
    yield from _places(claim, language)
    for fact in claim.facts:
        if isinstance(fact, QuantityFact) and not fact.value.ordinal and fact.value.unit != "score":
            yield _quantity(claim, fact, language)
        elif isinstance(fact, DateFact) and (value := _date(claim, fact, language)):
            yield value
    yield from _bare(claim, language)


def _quantity(claim: Claim, fact: QuantityFact, language: Language) -> Value:
    value = fact.value
    low, high = (
        (float("-inf") if value.low is None else value.low),
        (float("inf") if value.high is None else value.high),
    )
    if value.noun == AGE:
        return Value(AGE, low, high, claim, fact.span, _whose(claim, fact, language), fact=fact)
    kind, scale = _DIMENSIONS.get(value.unit, (value.unit or COUNT, 1.0))
    if kind == COUNT and _is_magnitude(claim, fact.span, language):
        kind = MAGNITUDE
    return Value(kind, low * scale, high * scale, claim, fact.span, value.noun, fact=fact)


def _whose(claim: Claim, age: QuantityFact, language: Language) -> str:
    """The name beside an age: "Jane Roe, 46,", "the 46-year-old teacher Jane Roe"; "" where none is."""
    for name in claim.facts_of(NameFact):
        between = claim.text[age.end - claim.start : name.start - claim.start]
        described = 0 < len(between) <= _BESIDE and language.pattern("clashes.age_to_name").fullmatch(between)
        behind = claim.text[name.end - claim.start : age.start - claim.start].strip()
        if described or behind == "," or language.pattern("clashes.name_to_age").fullmatch(behind):
            return name.value.canonical
    return ""


def _bare(claim: Claim, language: Language) -> Iterator[Value]:
    """Numbers that count what stands elsewhere: "kills five", "a 7.6-magnitude quake"."""
    placed = [f.span for f in claim.facts if isinstance(f, QuantityFact | DateFact)]
    for match in numeral(language).finditer(claim.text):
        span = Span(claim.start + match.start(), claim.start + match.end())
        if match["ordinal"] or any(span.overlaps(p) for p in placed):
            continue
        number = read_numeral(match, language).value
        before = words(claim.text[: match.start()], language)[-1:]
        if _is_magnitude(claim, span, language):
            yield Value(MAGNITUDE, number, number, claim, span)
        elif number > 1 and before and before[0].form in language.words("clashes.harming"):
            yield Value(COUNT, number, number, claim, span)
    for match in language.pattern("clashes.noon").finditer(claim.text):
        at = 720.0 if match["noon"] else 0.0
        yield Value(CLOCK, at, at, claim, Span(claim.start + match.start(), claim.start + match.end()))


def _places(claim: Claim, language: Language) -> Iterator[Value]:
    """Where something is, in numbers: "the 1200 block of Mill Street", "east of Ardwick"."""
    for match in language.pattern("clashes.block").finditer(claim.text):
        span = Span(claim.start + match.start(), claim.start + match.end())
        yield Value(BLOCK, float(match["number"]), float(match["number"]), claim, span, noun=match["place"])
    for match in language.pattern("clashes.way").finditer(claim.text):
        at = float(language.table("clashes.bearings")[normalise(match["way"]).replace("-", "")])
        span = Span(claim.start + match.start("way"), claim.start + match.end("place"))
        yield Value(WAY, at, at, claim, span, noun=match["place"])


def _is_magnitude(claim: Claim, span: Span, language: Language) -> bool:
    """Whether a number is the size of a quake."""
    before, after = claim.text[: span.start - claim.start], claim.text[span.end - claim.start :]
    return bool(
        language.pattern("clashes.magnitude_before").search(before)
        or language.pattern("clashes.magnitude_after").match(after)
    )


def _date(claim: Claim, fact: DateFact, language: Language) -> Value | None:
    value, text = fact.value, claim.text[fact.start - claim.start : fact.end - claim.start]
    if value.grain is Grain.TIME and value.time:
        hours, minutes = (int(p) for p in value.time.split(":")[:2])
        at = 60.0 * hours + minutes
        zones = language.pattern("clashes.zone")
        zone = zones.search(claim.text, fact.end - claim.start) or zones.search(claim.text)
        return Value(CLOCK, at, at, claim, fact.span, grain=normalise(zone["zone"]) if zone else "", fact=fact)
    if not value.first and (ago := language.pattern("times.ago").search(text)):
        number = numeral(language).search(text[: ago.start()])
        days = read_numeral(number, language).value * _DAYS.get(ago["unit"], 0) if number else 0
        return Value(AGO, days, days, claim, fact.span, fact=fact) if days else None
    if value.grain is not Grain.DAY or value.bound:
        return None
    week = date.fromisoformat(value.first).weekday() if value.first else -1
    if day := language.pattern("times.yearless_day").search(text):
        month, number_of_day = month_and_day(day, language)
        at = 31.0 * month + number_of_day
        return Value(DAY, at, at, claim, fact.span, grain="date", fact=fact, weekday=week)
    named = next((n for name, n in language.table("times.weekdays").items() if name in text.lower()), week)
    if named < 0:
        return None
    return Value(DAY, float(named), float(named), claim, fact.span, grain=_WEEKDAY, fact=fact, weekday=named)
