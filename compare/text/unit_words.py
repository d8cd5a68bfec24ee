"""Units of money, share, time and measure around a number, by one canonical name each."""

from __future__ import annotations

import re

from compare.text.language import Language

_SIGNS = {
    "$": "USD", "US$": "USD", "$US": "USD", "A$": "AUD", "C$": "CAD", "HK$": "HKD", "NZ$": "NZD", "£": "GBP",
    "€": "EUR", "₽": "RUB", "¥": "JPY", "₹": "INR", "₴": "UAH",
}  # fmt: skip
CURRENCIES = frozenset(_SIGNS.values())
"""The codes (ISO 4217) of the currencies that have a sign."""
_PERCENT_SIGN = re.compile(r"\s?%")
_SIGN = re.compile(rf"({'|'.join(re.escape(s) for s in sorted(_SIGNS, key=len, reverse=True))})\s?$")


def currency_before(text: str, start: int) -> tuple[str, int]:
    """The currency whose sign stands before `start`, and where the sign begins; "" and `start` where none does."""
    sign = _SIGN.search(text[max(0, start - 5) : start])
    return (_SIGNS[sign[1]], start - len(sign[0])) if sign else ("", start)


def rate_after(text: str, end: int, language: Language) -> tuple[str, int]:
    """What makes a unit that ends at `end` a rate, as " per hour", and where it ends; "" and `end` for a plain unit.

    "For each share …, they pay 41 dollars": said first, it holds for the sentence.
    """
    if first := language.pattern("numbers.each_first").match(text):
        return f" per {first['base']}", end
    match = language.pattern("numbers.per").match(text, end)
    measures = language.table("numbers.measures")
    if match is None:
        return "", end
    base = match["base"]
    return f" per {measures.get(base) or measures.get(base.lower(), base)}", match.end()


def unit_after(text: str, end: int, language: Language) -> tuple[str, int]:
    """The unit behind `end` and where it ends; "" and `end` where there is none.

    "year-old" gives the unit "age".
    """
    if match := language.pattern("numbers.percent").match(text, end):
        return "percentage point" if match["point"] or match["points"] else "percent", match.end()
    if match := language.pattern("numbers.age").match(text, end):
        return "age", match.end()
    if match := language.pattern("numbers.money_word").match(text, end):
        return language.table("numbers.money")[match[1]], match.end()
    if match := language.pattern("numbers.measure").match(text, end):
        # "m" is metres; "M" is somebody's initial.
        measures = language.table("numbers.measures")
        return ("", end) if match[1] == "M" else (measures.get(match[1]) or measures[match[1].lower()], match.end())
    return ("percent", match.end()) if (match := _PERCENT_SIGN.match(text, end)) else ("", end)
