"""Quantities in a text: numbers with what they count, their unit, and how exact they are.

Years, dates and clock times are left to `dates`: the caller names the spans they take.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from compare.model import QuantityValue, Span
from compare.text.counted import counted_noun
from compare.text.exactness import Exactness, exactness, limits
from compare.text.language import Language
from compare.text.numerals import Numeral, in_digits, is_in_code, numeral, read_numeral
from compare.text.unit_words import currency_before, rate_after, unit_after
from compare.text.vague_counts import find_shares, find_times, find_vague_counts


class FoundQuantity(NamedTuple):
    """A quantity with its place in the text."""

    span: Span
    value: QuantityValue


# So many pounds are money, unless they are "pounds of" something or stand in "a 2,000-pound bomb".
_MANY_POUNDS = 1000
_WEIGHT = (7, 3)  # characters before and behind the end of the unit in which it shows
_DASHES = "-–‑"
_NAMED_BEFORE = re.compile(r"\b[A-ZА-ЯЁ][\w’'-]+, $")
# A capitalised word, then a bare number: the number is part of a name (Article 5, Boeing 737).
_CAPITAL_BEFORE = re.compile(r"\b[A-ZА-ЯЁ][\w.]*[ -]$")
_CAPITAL_NEXT = re.compile(r" [A-ZА-ЯЁ]")
_PART_OF_CODE = re.compile(r"[A-Za-z][-‑]$|[#№]$")
_SPACE = re.compile(" ")
_WORD_BEFORE = re.compile(r"[\w’'”\"] $")


def find_quantities(text: str, language: Language, taken: Sequence[Span] = ()) -> list[FoundQuantity]:
    """The quantities in `text` in order; nothing that overlaps a span of `taken` is one."""
    busy = list(taken)
    found: list[FoundQuantity] = []
    for finder in (find_shares, find_vague_counts, find_times):
        for span, value in finder(text, language):
            if not any(span.overlaps(b) for b in busy):
                busy.append(span)
                found.append(FoundQuantity(span, value))
    for match in numeral(language).finditer(text):
        span = Span(match.start(), match.end())
        if not any(span.overlaps(b) for b in busy):
            new = _ordinal(text, match, language) if match["ordinal"] else _cardinals(text, match, language)
            busy += [q.span for q in new]
            found += new
    return sorted(found)


def _ordinal(text: str, match: re.Match[str], language: Language) -> list[FoundQuantity]:
    """As in "the 22nd Congress"; capitalised "First" to "Third" are parts of names, without a noun they are adverbs."""
    number = read_numeral(match, language)
    in_name = _CAPITAL_NEXT.match(text, match.end()) is not None
    spaced = text[match.end() : match.end() + 1] == " "
    noun = counted_noun(text, match.end() + 1, language, singular=True, capitals=in_name) if spaced else ""
    named = match.group()[0].isupper() and (number.value < 4 or not in_name)
    if not noun or named or not _WORD_BEFORE.search(text[: match.start()]):
        return []
    value = QuantityValue(number.value, number.value, noun=noun, ordinal=True, written=match.group())
    return [FoundQuantity(Span(match.start(), match.end()), value)]


def _cardinals(text: str, match: re.Match[str], language: Language) -> list[FoundQuantity]:
    """The quantity of a number, with the second number of a range; the two of a score; nothing for a code."""
    if is_in_code(text, match.start()):
        return []
    number = read_numeral(match, language)
    second = _second(text, match.end(), language)
    if second and _is_score(text, match, second, language):
        return [_side(match, "first", language), _side(second, "second", language)]
    low = high = number.value
    end = match.end()
    if second and read_numeral(second, language).value > low:
        low, high, end = _lower_end(match, second, language), read_numeral(second, language).value, second.end()
    currency, start = currency_before(text, match.start())
    written = text[start:end]
    unit, noun, end = _counted(text, end, language, one=low == high == 1)
    if match["short"] == "m" and low == high and not (currency or unit or noun):
        low = high = in_digits(match["digits"], language)  # "fell 200m": millions are of something
        unit = language.table("numbers.measures").get("m", "")
    if currency:
        unit, noun = currency, ""
    elif (
        unit == "pound"
        and low >= _MANY_POUNDS
        and not language.pattern("numbers.weighed").search(text, end - _WEIGHT[0], end + _WEIGHT[1])
    ):
        unit = "GBP"
    elif not (unit or noun) and _is_age(text, match, language):
        unit, noun = "year", "age"
    if unit:
        rate, end = rate_after(text, end, language)
        unit += rate
    small = number.words and number.value < 10 and not unit
    opened = low < high and _opens_range(text, match.end(), language)
    kind = Exactness.EXACT if opened else exactness(text, start, end, language, may_be_preposition=small)
    if kind is Exactness.EXACT and not unit and _counts_nothing(text, match, number, noun, language):
        return []
    low_end, high_end = limits(kind, low, high)
    value = QuantityValue(low_end, high_end, unit, noun, approximate=kind is Exactness.ABOUT, written=written)
    return [FoundQuantity(Span(start, end), value)]


def _counted(text: str, end: int, language: Language, *, one: bool) -> tuple[str, str, int]:
    """The unit and the noun counted after a number, and where the unit ends."""
    unit, unit_end = unit_after(text, end, language)
    if unit == "age":
        return "year", "age", unit_end
    if unit in {"percent", "percentage point"}:
        of = language.pattern("numbers.of_whole").match(text, unit_end)
        return unit, counted_noun(text, of.end(), language) if of else "", unit_end
    if unit:
        return unit, "", unit_end
    if match := language.pattern("numbers.compound").match(text, end):
        return "", match[1], match.end()
    before = language.pattern("numbers.before_noun", _SPACE).match(text, end)
    return "", counted_noun(text, before.end(), language, singular=one) if before else "", end


def _is_age(text: str, match: re.Match[str], language: Language) -> bool:
    """As in "aged 46", and "Jane Roe, 46," between commas."""
    before = text[max(0, match.start() - 40) : match.start()]
    closed = text[match.end() : match.end() + 1] in {",", "."}
    aged = language.pattern("numbers.aged").search(before) or (closed and _NAMED_BEFORE.search(before))
    return bool(aged) and match["digits"] is not None and len(match["digits"]) <= 3


def _second(text: str, end: int, language: Language) -> re.Match[str] | None:
    """The second number of a range or score that begins right after `end`."""
    joint = language.pattern("numbers.joint").match(text, end)
    if not joint or (
        language.pattern("numbers.and").fullmatch(joint.group())
        and not language.pattern("numbers.between").search(text[:end])
    ):
        return None
    match = numeral(language).match(text, joint.end())
    return match if match and not match["ordinal"] else None


def _opens_range(text: str, end: int, language: Language) -> bool:
    """Whether what stands before the first number, which ends at `end`, only opens a range ("от 5 до 10")."""
    return language.pattern("numbers.between").search(text, 0, end) is not None


def _lower_end(first: re.Match[str], second: re.Match[str], language: Language) -> float:
    """The first number of a range; in "5 to 10 million" the scale stands once and holds for both."""
    low = read_numeral(first, language).value
    scaled = second["scale"] or second["short"]
    if scaled and first["digits"] and not (first["scale"] or first["short"]):
        return low * read_numeral(second, language).value / in_digits(second["digits"], language)
    return low


def _is_score(text: str, first: re.Match[str], second: re.Match[str], language: Language) -> bool:
    """Whether two numbers are a vote or a score ("7-2", "by 134 to 63") and not a range.

    A score falls or stands even, where a range rises; a rising one needs the word "vote" nearby, or "by"
    before it, and one with "to" some word of winning.
    """
    between = text[first.end() : second.start()].strip()
    around = text[max(0, first.start() - 60) : second.end() + 20]
    falls = read_numeral(second, language).value <= read_numeral(first, language).value
    if between in _DASHES:
        return falls or bool(language.pattern("numbers.vote").search(around))
    return (
        bool(language.pattern("numbers.to").search(between))
        and bool(language.pattern("numbers.voted").search(around))
        and (falls or language.pattern("numbers.by_a_vote").search(text[: first.start()]) is not None)
    )


def _side(match: re.Match[str], side: str, language: Language) -> FoundQuantity:
    value = read_numeral(match, language).value
    return FoundQuantity(
        Span(match.start(), match.end()), QuantityValue(value, value, "score", side, written=match.group())
    )


def _counts_nothing(text: str, match: re.Match[str], number: Numeral, noun: str, language: Language) -> bool:
    """Whether an exact number without a unit is a pronoun, part of a name or a code."""
    before = text[max(0, match.start() - 20) : match.start()]
    if not noun and text[match.end() : match.end() + 1] in {"-", "‑"}:
        return True
    if number.words:
        return (not noun and number.value < 10) or (
            number.value == 1 and bool(language.pattern("numbers.no_one").search(before))
        )
    return bool(_PART_OF_CODE.search(before)) or (not noun and bool(_CAPITAL_BEFORE.search(before)))
