"""Numbers as they are written: digits, number words, scales.

`numeral` finds one wherever it stands; `read_numeral` says which number it is. What is counted,
bounds and units are the business of `quantities`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from compare.text.language import Language

# What every language shares: digits, with a comma between thousands and a point before decimals.
_DIGITS = re.compile(
    r"(?<![\w.,/])(?P<digits>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?!\w|[.,/]\d)"
    r"(?P<ordinal>(?!))?(?P<scale>(?!))?(?P<short>(?!))?(?P<words>(?!))?"
)
_GROUPING = re.compile(r",")
_THOUSAND = 1000
_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS_BEFORE = re.compile(r"\b[A-Z]{2,}[ -]$")
_LONGEST_CODE = 40  # letters


class Numeral(NamedTuple):
    """A written number: its value, whether it is an ordinal, whether it is written in words."""

    value: float
    ordinal: bool = False
    words: bool = False


def numeral(language: Language) -> re.Pattern[str]:
    """The pattern of a number, for `read_numeral`; digits alone in a language without number words here."""
    return language.pattern("numbers.numeral", _DIGITS)


def is_in_code(text: str, at: int) -> bool:
    """Whether a number that begins at `at` is part of a name in capitals: "AK 47 rifles", "MI-17"."""
    return _CAPITALS_BEFORE.search(text, max(0, at - _LONGEST_CODE), at) is not None


def read_numeral(match: re.Match[str], language: Language) -> Numeral:
    """The number that a match of `numeral` stands for."""
    if written := match["ordinal"]:
        return Numeral(_ordinal(written.lower(), language), ordinal=True, words=not written[0].isdigit())
    if match["digits"]:
        value = in_digits(match["digits"], language)
        scale = language.table("numbers.scales").get((match["scale"] or "").lower())
        scale = scale or language.table("numbers.short_scales").get((match["short"] or "").lower(), 1.0)
        return Numeral(round(value * scale, 6))
    return Numeral(_cardinal(match["words"].lower(), language), words=True)


def in_digits(written: str, language: Language) -> float:
    """The value of a number in digits, by the signs that the language sets between thousands and before decimals."""
    whole = language.pattern("numbers.grouping", _GROUPING).sub("", written)
    return float(language.pattern("numbers.decimal_sign").sub(".", whole))


def _ordinal(written: str, language: Language) -> float:
    if written[0].isdigit():
        return float(re.sub(r"\D", "", written))
    *tens, last = re.split(r"[-‑ ]", written)
    return float(language.table("numbers.ordinals")[last] + (language.table("numbers.tens")[tens[0]] if tens else 0))


def _cardinal(written: str, language: Language) -> float:
    """Hundreds multiply what stands before them, higher scales close a part: "three hundred thousand and six".

    A scale right behind a smaller one multiplies all before it: "dos mil millones".
    """
    scales, units, tens = (language.table(f"numbers.{name}") for name in ("scales", "units", "tens"))
    fractions, one = language.table("numbers.fractions"), language.words("numbers.one")
    total, part = 0.0, 0.0
    for word in language.pattern("numbers.word", _WORD).findall(written):
        scale = scales.get(word, 0.0)
        if scale >= _THOUSAND:
            total, part = (total * scale if 0 < total < scale and not part else total + (part or 1) * scale), 0.0
        elif scale:
            part = (part or 1) * scale
        elif word in fractions:
            part = fractions[word]
        elif word in one:
            part = part or 1.0
        else:
            part += units.get(word, 0) + tens.get(word, 0)
    return total + part


def numbers_in(text: str, language: Language) -> list[float]:
    """The values of all numbers of a text, in its order, in digits or in letters."""
    return [read_numeral(match, language).value for match in numeral(language).finditer(text)]


def same_in_figures(one: str, other: str, language: Language) -> bool:
    """Whether two texts say the same with one number, in digits or in letters: "11th hour", "eleventh-hour"."""
    texts = [text.replace("-", " ") for text in (one, other)]
    numbers = [numbers_in(text, language) for text in texts]
    rest = {" ".join(numeral(language).sub("", text).split()) for text in texts}
    return bool(numbers[0]) and numbers[0] == numbers[1] and len(rest) == 1


def has_number(text: str, written: str) -> bool:
    """Whether a number stands in a text as it is written, and not as a part of another: no "3" in "3,400"."""
    before = r"(?<![\d.,])" if written[:1].isdigit() else r"(?<!\w)"
    behind = r"(?![.,]?\d)" if written[-1:].isdigit() else r"(?!\w)"
    return re.search(f"{before}{re.escape(written)}{behind}", text) is not None
