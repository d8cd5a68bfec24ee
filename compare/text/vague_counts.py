"""Counts without a figure: "dozens", "hundreds of thousands", "two-thirds of", "one in seven"."""

from __future__ import annotations

import re

from compare.model import QuantityValue, Span
from compare.text.counted import TIMES, counted_noun
from compare.text.exactness import exactness, limits
from compare.text.numerals import NUMERAL, read_numeral
from compare.text.unit_words import unit_after

# What a vague count can stand for, taken widely: "dozens" is at least 24, "several" at least three.
_VAGUE = (
    ("hundreds of thousands", 1e5, 1e6),
    ("tens of thousands", 1e4, 1e5),
    ("tens of millions", 1e7, 1e8),
    ("hundreds of millions", 1e8, 1e9),
    ("hundreds of billions", 1e11, 1e12),
    ("tens of billions", 1e10, 1e11),
    ("thousands", 1e3, 1e5),
    ("hundreds", 1e2, 1e4),
    ("millions", 1e6, 1e9),
    ("billions", 1e9, 1e12),
    ("dozens", 24.0, 200.0),
    ("scores", 40.0, 200.0),
    ("(?:two|a couple of) dozen", 20.0, 30.0),
    ("half[ -]a[ -]dozen", 5.0, 8.0),
    ("a dozen", 10.0, 15.0),
    ("a handful of", 2.0, 10.0),
    ("a couple of", 2.0, 3.0),
    ("several", 3.0, 20.0),
    ("a few", 2.0, 10.0),
)
_COUNT = re.compile(rf"(?<!\w)(?:{'|'.join(rf'(?P<v{i}>{v[0]})' for i, v in enumerate(_VAGUE))})(?!\w)", re.IGNORECASE)
# "several hundred": a number of its own that says no more than its scale.
_SCALE_FOLLOWS = re.compile(r" (?:hundred|thousand|million|billion)\b")
_OF = re.compile(r" (?:of (?:the |its |our |their |his |her |these |those )?)?")

# How often, in words. Not "twice as many", which multiplies, nor "once", which is also "formerly" and "as soon as".
_OFTEN = (
    (r"more than once|on more than one occasion|repeatedly", 2.0, None),
    (r"(?:only|just) once", 1.0, 1.0),
    (r"once or twice", 1.0, 2.0),
    (r"twice(?! (?:as|the|that|a)\b)", 2.0, 2.0),
    (r"(?:many|multiple|numerous|countless) times(?! (?:as|more|the|that)\b)", 3.0, None),
)
_HOW_OFTEN = re.compile(
    rf"(?<![\w-])(?:{'|'.join(rf'(?P<o{i}>{o[0]})' for i, o in enumerate(_OFTEN))})(?!\w)", re.IGNORECASE
)
# "For the third time" says three at least: a later report may know of a fourth.
_NTH_TIME = re.compile(r"\b(?:a|the) (?P<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) time\b")
_FRACTION = re.compile(
    r"(?<![\w-])(?:(?P<n>one|two|three|four|a)[ -])?(?P<part>half|thirds?|quarters?|fifths?)"
    r"(?= of (?:the|all|its|their|his|her|our|those|these)\b)",
    re.IGNORECASE,
)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5}
_ONE_IN = re.compile(r"(?<![\w-])(?P<n>one|two|three|four) (?:in|out of) (?:every )?(?=\w)", re.IGNORECASE)
_SMALL = {"one": 1, "a": 1, "two": 2, "three": 3, "four": 4}


def find_vague_counts(text: str) -> list[tuple[Span, QuantityValue]]:
    """The vague counts in `text`, each as the wide range that it can stand for."""
    found = []
    for match in _COUNT.finditer(text):
        if _SCALE_FOLLOWS.match(text, match.end()):
            continue
        _, low, high = _VAGUE[int((match.lastgroup or "v0")[1:])]
        low_end, high_end = limits(exactness(text, match.start(), match.end()), low, high)
        of = _OF.match(text, match.end())
        after = of.end() if of else match.end()
        unit, _ = unit_after(text, after - 1)
        noun = "" if unit else counted_noun(text, after)
        value = QuantityValue(low_end, high_end, unit, noun, approximate=True, written=match.group())
        found.append((Span(match.start(), match.end()), value))
    return found


def find_times(text: str) -> list[tuple[Span, QuantityValue]]:
    """How often, in words: "twice", "only once", "repeatedly", "for a second time"; "three times" is a plain number."""
    found = []
    for match in _HOW_OFTEN.finditer(text):
        _, low, high = _OFTEN[int((match.lastgroup or "o0")[1:])]
        found.append((Span(match.start(), match.end()), QuantityValue(low, high, noun=TIMES, written=match.group())))
    for match in _NTH_TIME.finditer(text):
        nth = NUMERAL.match(text, match.start("nth"))
        if nth:
            value = QuantityValue(read_numeral(nth).value, None, noun=TIMES, written=match.group())
            found.append((Span(match.start(), match.end()), value))
    return found


def find_shares(text: str) -> list[tuple[Span, QuantityValue]]:
    """Fractions of a whole in words, as per cent: "two-thirds of the voters", "one in seven"."""
    found = []
    for match in _FRACTION.finditer(text):
        share = _SMALL[(match["n"] or "a").lower()] / _PARTS[match["part"].lower().removesuffix("s")]
        found.append(_share(text, Span(match.start(), match.end()), share, match.end() + len(" of ")))
    for match in _ONE_IN.finditer(text):
        whole = NUMERAL.match(text, match.end())
        if whole and read_numeral(whole).value > 1:
            share = _SMALL[match["n"].lower()] / read_numeral(whole).value
            found.append(_share(text, Span(match.start(), whole.end()), share, whole.end() + 1))
    return found


def _share(text: str, span: Span, share: float, noun_at: int) -> tuple[Span, QuantityValue]:
    percent = round(100 * share, 1)
    noun = counted_noun(text, noun_at)
    return span, QuantityValue(percent, percent, "percent", noun, approximate=True, written=span.of(text))
