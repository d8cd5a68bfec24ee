"""Quantities in a text: numbers with what they count, their unit, and how exact they are.

Years, dates and clock times are left to `dates`: the caller names the spans they take.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from compare.model import QuantityValue, Span
from compare.text.counted import counted_noun
from compare.text.numerals import NUMERAL, Numeral, read_numeral


class Found(NamedTuple):
    """A quantity with its place in the text."""

    span: Span
    value: QuantityValue


# What stands before a number, by what it does to it. "some" counts only before round numbers.
_BOUNDS = (
    ("low", r"at least|a minimum of|no fewer than|no less than|not less than|more than|upwards? of|in excess of"
            r"|well over|over|above|exceeding|north of"),
    ("high", r"at most|a maximum of|no more than|not more than|up to|as many as|as much as|fewer than|less than|under|below"),
    ("near", r"about|around|roughly|approximately|nearly|almost|close to|just over|just under|just shy of|slightly (?:more|less) than"
             r"|slightly (?:over|under)|(?:an )?estimated|some|circa|ca\.|c\."),
)  # fmt: skip
_BEFORE = {kind: re.compile(rf"(?<!\w)(?:{words}) (?:an? |the )?$", re.IGNORECASE) for kind, words in _BOUNDS}
# "information about two programmes": before a small number these are as often prepositions.
_PREPOSITION = re.compile(r"(?<!\w)(?:about|around|over|under|above|below) $", re.IGNORECASE)
_CURRENCY_SIGN = re.compile(r"(US\$|A\$|C\$|HK\$|NZ\$|\$|£|€|₽|¥|₹|₴)\s?$")
_CURRENCIES = {
    "$": "USD", "US$": "USD", "A$": "AUD", "C$": "CAD", "HK$": "HKD", "NZ$": "NZD", "£": "GBP", "€": "EUR", "₽": "RUB",
    "¥": "JPY", "₹": "INR", "₴": "UAH", "dollar": "USD", "euro": "EUR", "ruble": "RUB", "rouble": "RUB", "rupee": "INR",
    "hryvnia": "UAH", "yen": "JPY", "yuan": "CNY", "franc": "CHF", "pound sterling": "GBP",
}  # fmt: skip
_CURRENCY_WORD = re.compile(r"[ -]?(dollar|euro|ruble|rouble|rupee|hryvnia|franc)s?\b|[ -]?(yen|yuan|pound sterling)\b")
_PERCENT = re.compile(r"\s?(?:%|per ?cent(?P<points> points?|age points?)?\b|percentage (?P<points2>points?)\b)")
_AGE = re.compile(r"[- ]years?[- ]olds?\b", re.IGNORECASE)
# Units of time and measure; what is counted then is the unit itself.
_UNITS = {
    unit: names[0]
    for names in (
        ("second", "seconds"), ("minute", "minutes"), ("hour", "hours"), ("day", "days"), ("week", "weeks"),
        ("month", "months"), ("year", "years"), ("decade", "decades"), ("century", "centuries"),
        ("km", "kilometer", "kilometers", "kilometre", "kilometres"), ("m", "meter", "meters", "metre", "metres"),
        ("cm", "centimetre", "centimetres", "centimeter", "centimeters"), ("mile", "miles"), ("foot", "feet", "ft"),
        ("inch", "inches"), ("acre", "acres"), ("hectare", "hectares"), ("kg", "kilogram", "kilograms"),
        ("tonne", "tonnes"), ("ton", "tons"), ("pound", "pounds"), ("ounce", "ounces"), ("litre", "liter", "litres", "liters"),
        ("gallon", "gallons"), ("barrel", "barrels"), ("mph",), ("kmh", "kph", "km/h"), ("degree", "degrees"),
        ("MW", "megawatt", "megawatts"), ("GW", "gigawatt", "gigawatts"), ("cent", "cents"),
    )
    for unit in names
}  # fmt: skip
_UNIT = re.compile(
    rf"(?:\s|[-‑])(?:straight |full |consecutive |more |long |square |cubic )?({'|'.join(sorted(_UNITS, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
# Compounds in which the number does count: "a 12-member panel", "a three-storey house".
_COUNTED_IN_COMPOUND = re.compile(
    r"[-‑](member|person|page|point|storey|story|seat|bed|bedroom|judge|justice|woman|man|nation|country|run|goal|game|vote)\b"
)
_RANGE = re.compile(r"\s?[-–‑]\s?|\s(?:to|or)\s(?:as many as )?|\sand\s")
_FRACTION = re.compile(
    r"(?<![\w-])(?:(?P<n>one|two|three|four|a)[ -])?(?P<part>half|thirds?|quarters?|fifths?)(?= of (?:the|all|its|their|his|her|our|those|these)\b)",
    re.IGNORECASE,
)
_ONE_IN = re.compile(r"(?<![\w-])(?P<n>one|two|three|four) (?:in|out of) (?:every )?(?=\w)", re.IGNORECASE)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5}
_COUNTS = {"one": 1, "a": 1, "two": 2, "three": 3, "four": 4}
# Vague counts and what they can stand for, widely: "dozens" is at least 24, "several" at least three.
_VAGUE = (
    (r"hundreds of thousands", 1e5, 1e6), (r"tens of thousands", 1e4, 1e5), (r"tens of millions", 1e7, 1e8),
    (r"hundreds of millions", 1e8, 1e9), (r"thousands", 1e3, 1e5), (r"hundreds", 1e2, 1e4), (r"millions", 1e6, 1e9),
    (r"billions", 1e9, 1e12), (r"dozens", 24, 200), (r"scores", 40, 200), (r"(?:two|a couple of) dozen", 20, 30),
    (r"(?:half a|half-a) dozen", 5, 8), (r"a dozen", 10, 15), (r"a handful of", 2, 10), (r"a couple of", 2, 3),
    (r"several", 3, 20), (r"a few", 2, 10),
)  # fmt: skip
_VAGUE_RE = re.compile("|".join(rf"(?P<v{i}>(?<!\w){v[0]}(?!\w))" for i, v in enumerate(_VAGUE)), re.IGNORECASE)
_MORE_PRECISE = re.compile(r" (?:hundred|thousand|million)\b")
_VOTE_AFTER = re.compile(r"\s?[-–‑]\s?$|\s?(?:votes? )?to\s$")
_VOTED = re.compile(
    r"\b(?:vot(?:e|ed|es|ing)|approved|passed|rejected|ruled|ruling|decision|win|won|beat|lost|victory|score|margin)\b",
    re.IGNORECASE,
)
# A capitalised word, then a bare number: the number is part of a name (Article 5, Boeing 737, HR 1).
_NAMED_NUMBER = re.compile(
    r"(?:\b[A-Z][\w.]*|#|№)[ -]$|[A-Za-z][-‑]$|\b(?:no|nos|number|page|chapter)\.? $", re.IGNORECASE
)
_CAPITAL_NEXT = re.compile(r" [A-Z]")
_CAPITAL_BEFORE = re.compile(r"\b([A-Z][\w.]*)[ -]$")


def find_quantities(text: str, taken: Sequence[Span] = (), language: str = "en") -> list[Found]:
    """The quantities in `text` in order; nothing that overlaps a span of `taken` is one."""
    taken = list(taken)
    found: list[Found] = []
    for finder in (_fractions, _vague, _numbers):
        new = [q for q in finder(text, taken, language) if not any(q.span.overlaps(t) for t in taken)]
        found += new
        taken += [q.span for q in new]
    return sorted(found)


def _fractions(text: str, _taken: Sequence[Span], language: str) -> list[Found]:
    """ "two-thirds of" and "one in seven", as per cent."""
    found = []
    for match in _FRACTION.finditer(text):
        share = 100 * _COUNTS[(match["n"] or "a").lower()] / _PARTS[match["part"].lower().removesuffix("s")]
        found.append(_share(text, match, share, match.end() + 4, language))
    for match in _ONE_IN.finditer(text):
        if whole := NUMERAL.match(text, match.end()):
            share = 100 * _COUNTS[match["n"].lower()] / max(read_numeral(whole).value, 1)
            found.append(_share(text, match, share, whole.end() + 1, language, end=whole.end()))
    return found


def _share(text: str, match: re.Match[str], share: float, at: int, language: str, end: int = 0) -> Found:
    span = Span(match.start(), end or match.end())
    noun = counted_noun(text, at, language)
    value = QuantityValue(round(share, 1), round(share, 1), "percent", noun, approximate=True, written=span.of(text))
    return Found(span, value)


def _vague(text: str, _taken: Sequence[Span], language: str) -> list[Found]:
    found = []
    for match in _VAGUE_RE.finditer(text):
        if _MORE_PRECISE.match(text, match.end()):
            continue
        _, low, high = _VAGUE[int((match.lastgroup or "v0")[1:])]
        bound = _bound(text[max(0, match.start() - 30) : match.start()])
        after = match.end() + (4 if text.startswith(" of ", match.end()) else 1)
        unit = _UNIT.match(text, after - 1)
        value = QuantityValue(
            None if bound == "high" else float(low),
            None if bound == "low" else float(high),
            unit=_UNITS[unit[1].lower()] if unit else "",
            noun="" if unit else counted_noun(text, after, language),
            approximate=True,
            written=match.group(),
        )
        found.append(Found(Span(match.start(), match.end()), value))
    return found


def _numbers(text: str, taken: Sequence[Span], language: str) -> list[Found]:
    found: list[Found] = []
    done = 0
    for match in NUMERAL.finditer(text):
        span = Span(match.start(), match.end())
        if span.start < done or any(span.overlaps(t) for t in taken):
            continue
        new = _ordinal(text, match, language) if match["ordinal"] else _cardinal(text, match, language)
        found += new
        done = max([done, *(q.span.end for q in new)])
    return found


def _ordinal(text: str, match: re.Match[str], language: str) -> list[Found]:
    numeral = read_numeral(match)
    noun = counted_noun(
        text, match.end() + 1, language, singular=True, capitals=_CAPITAL_NEXT.match(text, match.end()) is not None
    )
    # "First Amendment", "Second Avenue": a name. "second" without a noun: an adverb.
    capital_name = match.group()[0].isupper() and numeral.value < 4
    if not noun or capital_name or not re.search(r"(?:\w|[’'”\"]) $", text[: match.start()]):
        return []
    value = QuantityValue(numeral.value, numeral.value, noun=noun, ordinal=True, written=match.group())
    return [Found(Span(match.start(), match.end()), value)]


def _cardinal(text: str, match: re.Match[str], language: str) -> list[Found]:
    numeral = read_numeral(match)
    end = match.end()
    second = _second(text, end)
    if second and _is_score(text, match, second, numeral):
        return _score(match, second, numeral)
    before = text[max(0, match.start() - 30) : match.start()]
    sign = _CURRENCY_SIGN.search(before)
    start = match.start() - len(sign.group()) if sign else match.start()
    bound = _bound(text[max(0, start - 30) : start])
    low = high = numeral.value
    written_end = end
    if second and read_numeral(second).value > numeral.value:
        high = read_numeral(second).value
        low = _same_scale(low, high, match, second)
        end = written_end = second.end()
    unit, noun, end = _unit_and_noun(text, end, language, one=low == high == 1)
    if not (unit or noun or sign) and _is_age(text, match):
        unit, noun = "year", "age"
    unit = _CURRENCIES[sign[1]] if sign else unit
    noun = "" if sign else noun
    if _is_no_quantity(text, match, numeral, unit=unit, noun=noun, bounded=bound is not None):
        return []
    if (
        not unit
        and numeral.words
        and numeral.value < 10
        and bound in {"near", "low", "high"}
        and _PREPOSITION.search(text[max(0, start - 12) : start])
    ):
        bound = None
    if bound in {"low", "high"} and low == high:
        low, high = (low, None) if bound == "low" else (None, high)  # type: ignore[assignment]  # an open end
    value = QuantityValue(low, high, unit=unit, noun=noun, approximate=bound == "near", written=text[start:written_end])
    return [Found(Span(start, max(end, written_end)), value)]


def _is_age(text: str, match: re.Match[str]) -> bool:
    """ "aged 46", and "Jane Roe, 46," between commas."""
    before = re.search(r"\b(?:aged?|age of) $|\b[A-Z][\w’'-]+, $", text[: match.start()])
    closed = before and (before[0][0] == "a" or text[match.end() : match.end() + 1] in {",", "."})
    return bool(closed) and match["digits"] is not None and len(match["digits"]) <= 3


def _bound(before: str) -> str | None:
    return next((kind for kind, pattern in reversed(_BEFORE.items()) if pattern.search(before)), None)


def _second(text: str, end: int) -> re.Match[str] | None:
    """The second number of a range or score that begins right after `end`."""
    joint = _RANGE.match(text, end)
    if not joint:
        return None
    currency = re.compile(r"[$£€]?").match(text, joint.end())
    match = NUMERAL.match(text, currency.end() if currency else joint.end())
    opened = joint.group() != " and " or re.search(r"\bbetween [$£€]?[\w.,]+(?: \w+)?$", text[:end], re.IGNORECASE)
    return match if match and not match["ordinal"] and opened else None


def _same_scale(low: float, high: float, first: re.Match[str], second: re.Match[str]) -> float:
    """5 to 10 million: the scale stands once and holds for both."""
    scaled = second["scale"] or second["short"]
    if scaled and first["digits"] and not (first["scale"] or first["short"]):
        return low * high / float(second["digits"].replace(",", ""))
    return low


def _is_score(text: str, first: re.Match[str], second: re.Match[str], numeral: Numeral) -> bool:
    """Whether two numbers are a vote or a score ("7-2", "234-193") and not a range."""
    between = text[first.end() : second.start()]
    if not _VOTE_AFTER.search(between):
        return False
    around = text[max(0, first.start() - 60) : second.end() + 20]
    falls = read_numeral(second).value <= numeral.value
    return (
        falls
        and (("to" not in between) or bool(_VOTED.search(around)))
        or ("to" not in between and bool(re.search(r"\bvot", around)))
    )


def _score(first: re.Match[str], second: re.Match[str], numeral: Numeral) -> list[Found]:
    def one(match: re.Match[str], value: float, side: str) -> Found:
        return Found(
            Span(match.start(), match.end()),
            QuantityValue(value, value, unit="score", noun=side, written=match.group()),
        )

    return [one(first, numeral.value, "first"), one(second, read_numeral(second).value, "second")]


def _unit_and_noun(text: str, end: int, language: str, *, one: bool) -> tuple[str, str, int]:
    """The unit and the noun counted after a number, and where the unit ends."""
    if match := _PERCENT.match(text, end):
        unit = "percentage point" if match["points"] or match["points2"] else "percent"
        of = re.compile(r" of (?:the |all |its |their )?").match(text, match.end())
        return unit, counted_noun(text, of.end(), language) if of else "", match.end()
    if match := _AGE.match(text, end):
        return "year", "age", match.end()
    if match := _CURRENCY_WORD.match(text, end):
        return _CURRENCIES[match[1] or match[2]], "", match.end()
    if match := _UNIT.match(text, end):
        return _UNITS[match[1].lower()], "", match.end()
    if match := _COUNTED_IN_COMPOUND.match(text, end):
        return "", match[1], match.end()
    return "", counted_noun(text, end + 1, language, singular=one) if text[end : end + 1] == " " else "", end


def _is_no_quantity(text: str, match: re.Match[str], numeral: Numeral, *, unit: str, noun: str, bounded: bool) -> bool:
    if text[match.end() : match.end() + 1] in {"-", "‑"} and not (unit or noun):
        return True
    if numeral.words and numeral.value == 1:
        return not noun or bool(
            re.search(r"\b(?:the|no|any|every|each|this|that|which|at|only) $", text[: match.start()], re.IGNORECASE)
        )
    if unit or bounded:
        return False
    if numeral.words:
        return not noun and numeral.value < 10
    named = _CAPITAL_BEFORE.search(text[: match.start()])
    return bool(named and not noun) or bool(re.search(r"[A-Za-z][-‑]$|[#№]$", text[: match.start()]))
