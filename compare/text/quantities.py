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
from compare.text.numerals import NUMERAL, Numeral, read_numeral
from compare.text.units import currency_before, rate_after, unit_after
from compare.text.vague_counts import find_shares, find_times, find_vague_counts


class Found(NamedTuple):
    """A quantity with its place in the text."""

    span: Span
    value: QuantityValue


# Compounds in which the number does count: "a 12-member panel", "a three-storey house".
_COMPOUND = re.compile(
    r"[-‑](member|person|page|point|storey|story|seat|bed|bedroom|judge|justice|woman|man|nation|country|run|goal|game"
    r"|vote)\b"
)
# What joins two numbers, as a range or as a score.
_JOINT = re.compile(r"\s?[-–‑]\s?[$£€]?|\s(?:votes? )?to\s(?:as many as )?[$£€]?|\sor\s|\sand\s")
_BETWEEN = re.compile(r"\bbetween [$£€]?[\w.,]+(?: \w+)?$", re.IGNORECASE)
_VOTED = re.compile(
    r"\b(?:vot(?:e|ed|es|ing)|approved|passed|rejected|ruled|ruling|decision|win|won|beat|lost|victory|score|margin"
    r"|re-?elected|tally)\b",
    re.IGNORECASE,
)
# So many pounds are money, unless they are "pounds of" something or stand in "a 2,000-pound bomb".
_MANY_POUNDS = 1000
_WEIGHED = re.compile(r"-pounds?|pounds of$")
_BY = re.compile(r"\bby (?:a vote of )?$")
_DASHES = "-–‑"
_AGED = re.compile(r"\b(?:aged?|age of) $")
_NAMED_BEFORE = re.compile(r"\b[A-Z][\w’'-]+, $")
# A capitalised word, then a bare number: the number is part of a name (Article 5, Boeing 737).
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w.]*[ -]$")
_CAPITAL_NEXT = re.compile(r" [A-Z]")
_MODEL_BEFORE = re.compile(r"\b[A-Z]{2,}[ -]$")  # "AK 47 rifles", "MI-17"
_PART_OF_CODE = re.compile(r"[A-Za-z][-‑]$|[#№]$")
# "the one", "no one", "at one point": a pronoun, or nothing counted.
_NO_ONE = re.compile(r"\b(?:the|no|any|every|each|this|that|which|at|only) $", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"[\w’'”\"] $")


def find_quantities(text: str, taken: Sequence[Span] = ()) -> list[Found]:
    """The quantities in `text` in order; nothing that overlaps a span of `taken` is one."""
    busy = list(taken)
    found: list[Found] = []
    for finder in (find_shares, find_vague_counts, find_times):
        for span, value in finder(text):
            if not any(span.overlaps(b) for b in busy):
                busy.append(span)
                found.append(Found(span, value))
    for match in NUMERAL.finditer(text):
        span = Span(match.start(), match.end())
        if not any(span.overlaps(b) for b in busy):
            new = _ordinal(text, match) if match["ordinal"] else _cardinals(text, match)
            busy += [q.span for q in new]
            found += new
    return sorted(found)


def _ordinal(text: str, match: re.Match[str]) -> list[Found]:
    """As in "the 22nd Congress"; capitalised "First" to "Third" are parts of names, without a noun they are adverbs."""
    numeral = read_numeral(match)
    in_name = _CAPITAL_NEXT.match(text, match.end()) is not None
    spaced = text[match.end() : match.end() + 1] == " "
    noun = counted_noun(text, match.end() + 1, singular=True, capitals=in_name) if spaced else ""
    named = match.group()[0].isupper() and (numeral.value < 4 or not in_name)
    if not noun or named or not _WORD_BEFORE.search(text[: match.start()]):
        return []
    value = QuantityValue(numeral.value, numeral.value, noun=noun, ordinal=True, written=match.group())
    return [Found(Span(match.start(), match.end()), value)]


def _cardinals(text: str, match: re.Match[str]) -> list[Found]:
    """The quantity of a number, with the second number of a range; the two of a score; nothing for a code."""
    if _MODEL_BEFORE.search(text[max(0, match.start() - 10) : match.start()]):
        return []
    numeral = read_numeral(match)
    second = _second(text, match.end())
    if second and _is_score(text, match, second):
        return [_side(match, "first"), _side(second, "second")]
    low = high = numeral.value
    end = match.end()
    if second and read_numeral(second).value > low:
        low, high, end = _lower_end(match, second), read_numeral(second).value, second.end()
    currency, start = currency_before(text, match.start())
    written = text[start:end]
    unit, noun, end = _counted(text, end, one=low == high == 1)
    if currency:
        unit, noun = currency, ""
    elif unit == "pound" and low >= _MANY_POUNDS and not _WEIGHED.search(text, end - len("-pounds"), end + len(" of")):
        unit = "GBP"
    elif not (unit or noun) and _is_age(text, match):
        unit, noun = "year", "age"
    if unit:
        rate, end = rate_after(text, end)
        unit += rate
    small = numeral.words and numeral.value < 10 and not unit
    kind = exactness(text, start, end, may_be_preposition=small)
    if kind is Exactness.EXACT and not unit and _counts_nothing(text, match, numeral, noun):
        return []
    low_end, high_end = limits(kind, low, high)
    value = QuantityValue(low_end, high_end, unit, noun, approximate=kind is Exactness.ABOUT, written=written)
    return [Found(Span(start, end), value)]


def _counted(text: str, end: int, *, one: bool) -> tuple[str, str, int]:
    """The unit and the noun counted after a number, and where the unit ends."""
    unit, unit_end = unit_after(text, end)
    if unit == "age":
        return "year", "age", unit_end
    if unit in {"percent", "percentage point"}:
        of = re.compile(r" of (?:the |all |its |their )?").match(text, unit_end)
        return unit, counted_noun(text, of.end()) if of else "", unit_end
    if unit:
        return unit, "", unit_end
    if match := _COMPOUND.match(text, end):
        return "", match[1], match.end()
    return "", counted_noun(text, end + 1, singular=one) if text[end : end + 1] == " " else "", end


def _is_age(text: str, match: re.Match[str]) -> bool:
    """As in "aged 46", and "Jane Roe, 46," between commas."""
    before = text[max(0, match.start() - 40) : match.start()]
    closed = text[match.end() : match.end() + 1] in {",", "."}
    aged = _AGED.search(before) or (closed and _NAMED_BEFORE.search(before))
    return bool(aged) and match["digits"] is not None and len(match["digits"]) <= 3


def _second(text: str, end: int) -> re.Match[str] | None:
    """The second number of a range or score that begins right after `end`."""
    joint = _JOINT.match(text, end)
    if not joint or (joint.group() == " and " and not _BETWEEN.search(text[:end])):
        return None
    match = NUMERAL.match(text, joint.end())
    return match if match and not match["ordinal"] else None


def _lower_end(first: re.Match[str], second: re.Match[str]) -> float:
    """The first number of a range; in "5 to 10 million" the scale stands once and holds for both."""
    low = read_numeral(first).value
    scaled = second["scale"] or second["short"]
    if scaled and first["digits"] and not (first["scale"] or first["short"]):
        return low * read_numeral(second).value / float(second["digits"].replace(",", ""))
    return low


def _is_score(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether two numbers are a vote or a score ("7-2", "by 134 to 63") and not a range.

    A score falls or stands even, where a range rises; a rising one needs the word "vote" nearby, or "by"
    before it, and one with "to" some word of winning.
    """
    between = text[first.end() : second.start()].strip()
    around = text[max(0, first.start() - 60) : second.end() + 20]
    falls = read_numeral(second).value <= read_numeral(first).value
    if between in _DASHES:
        return falls or "vote" in around
    return "to" in between and bool(_VOTED.search(around)) and (falls or _BY.search(text[: first.start()]) is not None)


def _side(match: re.Match[str], side: str) -> Found:
    value = read_numeral(match).value
    return Found(Span(match.start(), match.end()), QuantityValue(value, value, "score", side, written=match.group()))


def _counts_nothing(text: str, match: re.Match[str], numeral: Numeral, noun: str) -> bool:
    """Whether an exact number without a unit is a pronoun, part of a name or a code."""
    before = text[max(0, match.start() - 20) : match.start()]
    if not noun and text[match.end() : match.end() + 1] in {"-", "‑"}:
        return True
    if numeral.words:
        return (not noun and numeral.value < 10) or (numeral.value == 1 and bool(_NO_ONE.search(before)))
    return bool(_PART_OF_CODE.search(before)) or (not noun and bool(_CAPITAL_BEFORE.search(before)))
