"""Units of money, share, time and measure around a number, by one canonical name each."""

from __future__ import annotations

import re

_SIGNS = {
    "$": "USD", "US$": "USD", "A$": "AUD", "C$": "CAD", "HK$": "HKD", "NZ$": "NZD", "£": "GBP", "€": "EUR",
    "₽": "RUB", "¥": "JPY", "₹": "INR", "₴": "UAH",
}  # fmt: skip
# "pounds" alone may be weight and is left a unit of its own.
_MONEY = {
    "dollar": "USD", "euro": "EUR", "ruble": "RUB", "rouble": "RUB", "rupee": "INR", "hryvnia": "UAH", "yen": "JPY",
    "yuan": "CNY", "franc": "CHF", "pound sterling": "GBP",
}  # fmt: skip
_MEASURES = {
    form: forms[0]
    for forms in (
        ("second", "seconds"), ("minute", "minutes"), ("hour", "hours"), ("day", "days"), ("week", "weeks"),
        ("month", "months"), ("year", "years"), ("decade", "decades"), ("century", "centuries"),
        ("km", "kilometer", "kilometers", "kilometre", "kilometres"), ("m", "meter", "meters", "metre", "metres"),
        ("cm", "centimetre", "centimetres", "centimeter", "centimeters"), ("mile", "miles"),
        ("nautical mile", "nautical miles"), ("foot", "feet", "ft"),
        ("inch", "inches"), ("acre", "acres"), ("hectare", "hectares"), ("kg", "kilogram", "kilograms"),
        ("tonne", "tonnes"), ("ton", "tons"), ("pound", "pounds"), ("ounce", "ounces"),
        ("litre", "liter", "litres", "liters"), ("gallon", "gallons"), ("barrel", "barrels"), ("mile per hour", "mph"),
        ("km per hour", "kmh", "kph", "km/h"), ("degree", "degrees"), ("MW", "megawatt", "megawatts"),
        ("GW", "gigawatt", "gigawatts"), ("cent", "cents"),
    )
    for form in forms
}  # fmt: skip
_SIGN = re.compile(rf"({'|'.join(re.escape(s) for s in sorted(_SIGNS, key=len, reverse=True))})\s?$")
_MONEY_WORD = re.compile(rf"[ -]?({'|'.join(_MONEY)})s?\b")
_PERCENT = re.compile(r"\s?(?:%|per ?cent\b(?P<point> points?\b)?|percentage (?P<points>points?)\b)")
# A rate is another unit than a sum: "41 dollars for each share", "60 kilometres an hour".
_PER = re.compile(
    r" (?:per|(?:for )?each|(?:for )?every|an?(?= (?:second|minute|hour|day|night|week|month|year|share|head|person"
    r"|piece|barrel|tonne|ton|kilo|kg|ounce|pound|litre|gallon|mile|kilometre|vote|ticket)\b)) (?P<base>[a-z]+)\b"
)
_EACH_FIRST = re.compile(r"For (?:each|every) (?P<base>[a-z]+)\b(?! time)")
_AGE = re.compile(r"[- ]years?[- ]olds?\b", re.IGNORECASE)
_MEASURE = re.compile(
    r"(?:\s|[-‑]|(?<=\d)(?=ft|km|kg|mph|cm))"
    r"(?:(?:straight|full|consecutive|more|long|square|cubic|vertical|additional|odd) )?"
    rf"({'|'.join(sorted(_MEASURES, key=len, reverse=True))})\b",
    re.IGNORECASE,
)


def currency_before(text: str, start: int) -> tuple[str, int]:
    """The currency whose sign stands before `start`, and where the sign begins; "" and `start` where none does."""
    sign = _SIGN.search(text[max(0, start - 5) : start])
    return (_SIGNS[sign[1]], start - len(sign[0])) if sign else ("", start)


def rate_after(text: str, end: int) -> tuple[str, int]:
    """What makes a unit that ends at `end` a rate, as " per hour", and where it ends; "" and `end` for a plain unit.

    "For each share …, they pay 41 dollars": said first, it holds for the sentence.
    """
    if first := _EACH_FIRST.match(text):
        return f" per {first['base']}", end
    match = _PER.match(text, end)
    return (f" per {_MEASURES.get(match['base'], match['base'])}", match.end()) if match else ("", end)


def unit_after(text: str, end: int) -> tuple[str, int]:
    """The unit behind `end` and where it ends; "" and `end` where there is none.

    "year-old" gives the unit "age".
    """
    if match := _PERCENT.match(text, end):
        return "percentage point" if match["point"] or match["points"] else "percent", match.end()
    if match := _AGE.match(text, end):
        return "age", match.end()
    if match := _MONEY_WORD.match(text, end):
        return _MONEY[match[1]], match.end()
    if match := _MEASURE.match(text, end):
        # "m" is metres; "M" is somebody's initial.
        return ("", end) if match[1] == "M" else (_MEASURES.get(match[1]) or _MEASURES[match[1].lower()], match.end())
    return "", end
