"""Two quotations as versions of one saying: whether they are, and which of their words differ."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache

from rapidfuzz import fuzz

from compare.model import QuotationValue, QuoteVerdict
from compare.text.language import Language
from compare.text.names import same_name
from compare.text.words import normalise, words

# Shorter runs are names and terms that anybody may put in quotation marks.
_MIN_WORDS = 3
# Of three words, one of which differs, too little is left to be one saying: "man of faith", "person of faith".
_MIN_CHANGED = 4
# Two quotations are versions of one when eight in ten of their letters agree in order (rapidfuzz
# ratio): below that two sayings of one speaker on one subject begin to match.
_SAME_SAYING = 80
# Above this two words are spellings of one ("Momma", "Mama").
_SAME_SPELLING = 70
# So many words off the best window its ends are looked for: a denial or a hedge is shorter than that.
_REACH = 4
_ELLIPSIS = re.compile(r"…|\.\.\.|\*\*")


def verdict(one: QuotationValue, two: QuotationValue, language: Language) -> QuoteVerdict | None:
    """How two quotations compare, None where they are not versions of one saying.

    Capitals, commas, contractions, spelling and what an ellipsis stands for are no alterations; another
    word is, and so is one that is gone from the middle without a sign.
    """
    a, b = _plain(one.text, language), _plain(two.text, language)
    if min(len(a), len(b)) < _MIN_WORDS:
        return None
    if a == b:
        other = _is_name(one.speaker) and _is_name(two.speaker) and not same_name(one.speaker, two.speaker, language)
        return QuoteVerdict.OTHER_SPEAKER if other else QuoteVerdict.IDENTICAL
    if _within(a, b) or _within(b, a):
        return QuoteVerdict.TRIMMED
    changed = changes(one, two, language)
    if changed is None:
        return None
    return QuoteVerdict.ALTERED if changed else QuoteVerdict.TRIMMED


def changes(one: QuotationValue, two: QuotationValue, language: Language) -> list[tuple[str, str]] | None:
    """The words of two versions of one saying that differ, as (gone, new); None where they are two sayings."""
    short, long = sorted((_plain(one.text, language), _plain(two.text, language)), key=len)
    passage = _like(short, long) if len(short) >= _MIN_CHANGED else None
    if passage is None:
        return None
    cut = bool(_ELLIPSIS.search(one.text) or _ELLIPSIS.search(two.text))
    found = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, short, passage, autojunk=False).get_opcodes():
        gone, new = " ".join(short[i1:i2]), " ".join(passage[j1:j2])
        outside = i1 == j1 == 0 or (i2 == len(short) and j2 == len(passage))
        if kind == "replace":
            # Where an ellipsis stands for words, only a word put in another's place is a change.
            swapped = not cut or i2 - i1 == j2 - j1 == 1
            # "Would" and "should" are alike in letters and two words.
            spelling = fuzz.ratio(gone, new) >= _SAME_SPELLING and not language.words("words.function").issuperset(
                (gone, new)
            )
            changed = swapped and not spelling
        else:
            changed = kind != "equal" and not outside and not cut
        if changed:
            found.append((gone, new))
    return found


def _like(short: list[str], long: list[str]) -> list[str] | None:
    """The passage of the longer quotation that the shorter one is a version of, in whole words."""
    line = " ".join(long)
    found = fuzz.partial_ratio_alignment(" ".join(short), line, score_cutoff=_SAME_SAYING)
    if found is None:
        return None
    first = line.count(" ", 0, found.dest_start + 1)
    last = line.count(" ", 0, max(1, found.dest_end - 1)) + 1
    # The window may cut off the very words that make the difference ("we will not rebuild"): it begins and ends
    # where the shorter quotation does, when that is near.
    first = next((n for n in range(first, max(-1, first - _REACH), -1) if long[n] == short[0]), first)
    last = next((n + 1 for n in range(last - 1, min(len(long), last + _REACH)) if long[n] == short[-1]), last)
    return long[first:last]


def _is_name(speaker: str) -> bool:
    return speaker[:1].isupper()


def _within(short: list[str], long: list[str]) -> bool:
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def _plain(text: str, language: Language) -> list[str]:
    """The words alone, in their normal form, contractions written out."""
    forms = normalise(text)
    for pattern, full in _contractions(language):
        forms = pattern.sub(full, forms)
    return [w.form for w in words(forms, language)]


@cache
def _contractions(language: Language) -> tuple[tuple[re.Pattern[str], str], ...]:
    """What is drawn into one word, and the form in which it is compared, in the order in which they are replaced."""
    return tuple((language.compiled(row["pattern"]), row["full"]) for row in language.rows("words.contractions"))
