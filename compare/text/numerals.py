"""Numbers as they are written: digits, number words, scales.

`NUMERAL` finds one wherever it stands; `read_numeral` says which number it is. What is counted,
bounds and units are the business of `quantities`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_UNITS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
NUMBER_WORDS = frozenset((*list(_UNITS)[1:], *_TENS))
"""The words for one to nineteen and the tens."""
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12}
_IRREGULAR_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
_ORDINALS = {f"{word}th": n for word, n in _UNITS.items() if n in (4, 6, 7, 10, 11, *range(13, 20))}
_ORDINALS |= _IRREGULAR_ORDINALS

_SMALL = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[-‑ ](?:{'|'.join(list(_UNITS)[1:10])}))?|{'|'.join(sorted(_UNITS, reverse=True))})"
)
_BIG = "thousand|million|billion|trillion"
# A unit in short may stand right behind the digits: "200ft", "30km".
_ENDS = r"(?:(?!\w|[.,/]\d)|(?=(?:ft|km|kg|mph|cm)\b))"
# "A" and "half a" are numbers only before a scale that ends there; asking at once keeps the rest of the pattern short.
_A_HUNDRED = rf"an?(?=\ hundred{_ENDS})"
_A_MILLION = rf"(?:half\ )?an?(?=[ -](?:{_BIG}){_ENDS})"
_HUNDRED = rf"(?:\ hundred(?:(?:\ and\ |[-‑\ ]){_SMALL})?)?"
_MORE = rf"(?:,?\ (?:and\ )?(?:{_SMALL}|{_A_HUNDRED}){_HUNDRED}(?:\ thousand)?)*"
_WORDS = rf"(?:{_SMALL}|{_A_HUNDRED}|{_A_MILLION}){_HUNDRED}(?:[ -](?:{_BIG}){_MORE})?"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_ORDINAL = (
    rf"\d+(?:st|nd|rd|th)\b|(?:(?:{'|'.join(_TENS)})[-‑ ])?(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
)
# What a number begins with tells it from most words at once.
_OPENING = "|".join(sorted({word[:2] for word in (*_UNITS, *_TENS, *_ORDINALS)}))

NUMERAL = re.compile(
    rf"""(?<![\w.,/]) (?= \d | an?[ -] | half\ a | {_OPENING} ) (?:
        (?P<ordinal> {_ORDINAL} )
      | (?P<digits> {_DIGITS} ) (?: [ -]?(?P<scale> hundred|{_BIG} )\b | (?P<short> k|mn?|mln|bn|tn )\b )?
      | (?P<words> {_WORDS} )
    ) {_ENDS}""",
    re.VERBOSE | re.IGNORECASE,
)


class Numeral(NamedTuple):
    """A written number: its value, whether it is an ordinal, whether it is written in words."""

    value: float
    ordinal: bool = False
    words: bool = False


def read_numeral(match: re.Match[str]) -> Numeral:
    """The number that a match of `NUMERAL` stands for."""
    if written := match["ordinal"]:
        return Numeral(_ordinal(written.lower()), ordinal=True, words=not written[0].isdigit())
    if match["digits"]:
        value = float(match["digits"].replace(",", ""))
        scale = _SCALES.get((match["scale"] or "").lower()) or _SHORT_SCALES.get((match["short"] or "").lower(), 1.0)
        return Numeral(round(value * scale, 6))
    return Numeral(_cardinal(match["words"].lower()), words=True)


def _ordinal(written: str) -> float:
    if written[0].isdigit():
        return float(re.sub(r"\D", "", written))
    *tens, last = re.split(r"[-‑ ]", written)
    return float(_ORDINALS[last] + (_TENS[tens[0]] if tens else 0))


def _cardinal(written: str) -> float:
    total, part = 0.0, 0.0
    for word in re.findall(r"[a-z]+", written):
        if word == "hundred":
            part = (part or 1) * 100
        elif word in _SCALES:
            total, part = total + (part or 1) * _SCALES[word], 0.0
        elif word == "half":
            part = 0.5
        elif word in ("a", "an"):
            part = part or 1.0
        elif word != "and":
            part += _UNITS.get(word, 0) + _TENS.get(word, 0)
    return total + part
