"""Counts without a figure: "dozens", "hundreds of thousands", "two-thirds of", "one in seven"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from math import inf

from compare.model import QuantityValue, Span
from compare.text.counted import TIMES, counted_noun
from compare.text.exactness import exactness, limits
from compare.text.language import Language
from compare.text.numerals import numeral, read_numeral
from compare.text.unit_words import unit_after


@cache
def _any_of(language: Language, name: str) -> re.Pattern[str]:
    """One pattern of all rows of that name; which of them has matched says the number of its group."""
    rows = language.rows(name)
    whole = "|".join(f"(?P<v{i}>{row['pattern']})" for i, row in enumerate(rows)) or "(?!)"
    return language.compiled(rf"(?<!\w)(?:{whole})(?!\w)", ignore_case=True)


def _found(text: str, language: Language, name: str) -> Iterator[tuple[re.Match[str], float | None, float | None]]:
    """The matches of the rows of that name, each with the ends of what it can stand for."""
    rows = language.rows(name)
    for match in _any_of(language, name).finditer(text):
        row = rows[int((match.lastgroup or "v0")[1:])]
        yield match, row.get("low"), row.get("high")


def find_vague_counts(text: str, language: Language) -> list[tuple[Span, QuantityValue]]:
    """The vague counts in `text`, each as the wide range that it can stand for."""
    found = []
    for match, low, high in _found(text, language, "numbers.vague"):
        if language.pattern("numbers.scale_follows").match(text, match.end()):
            continue
        low_end, high_end = limits(exactness(text, match.start(), match.end(), language), low or 0.0, high or inf)
        of = language.pattern("numbers.of").match(text, match.end())
        after = of.end() if of else match.end()
        unit, _ = unit_after(text, after - 1, language)
        noun = "" if unit else counted_noun(text, after, language)
        value = QuantityValue(low_end, high_end, unit, noun, approximate=True, written=match.group())
        found.append((Span(match.start(), match.end()), value))
    return found


def find_times(text: str, language: Language) -> list[tuple[Span, QuantityValue]]:
    """How often, in words: "twice", "only once", "repeatedly", "for a second time"; "three times" is a plain number."""
    found = []
    for match, low, high in _found(text, language, "numbers.often"):
        found.append((Span(match.start(), match.end()), QuantityValue(low, high, noun=TIMES, written=match.group())))
    for match in language.pattern("numbers.nth_time").finditer(text):
        nth = numeral(language).match(text, match.start("nth"))
        if nth:
            value = QuantityValue(read_numeral(nth, language).value, None, noun=TIMES, written=match.group())
            found.append((Span(match.start(), match.end()), value))
    return found


def find_shares(text: str, language: Language) -> list[tuple[Span, QuantityValue]]:
    """Fractions of a whole in words, as per cent: "two-thirds of the voters", "one in seven"."""
    found = []
    for match in language.pattern("numbers.fraction").finditer(text):
        share = _numerator(match, language) / language.table("numbers.parts")[match["part"].lower()]
        found.append(_share(text, Span(match.start(), match.end()), share, match.end("of"), language))
    for match in language.pattern("numbers.one_in").finditer(text):
        whole = numeral(language).match(text, match.end())
        if whole and read_numeral(whole, language).value > 1:
            share = _numerator(match, language) / read_numeral(whole, language).value
            found.append(_share(text, Span(match.start(), whole.end()), share, whole.end() + 1, language))
    return found


def _numerator(match: re.Match[str], language: Language) -> float:
    written = match["n"]
    return float(language.table("numbers.numerators")[written.lower()]) if written else 1.0


def _share(text: str, span: Span, share: float, noun_at: int, language: Language) -> tuple[Span, QuantityValue]:
    percent = round(100 * share, 1)
    noun = counted_noun(text, noun_at, language)
    return span, QuantityValue(percent, percent, "percent", noun, approximate=True, written=span.of(text))
