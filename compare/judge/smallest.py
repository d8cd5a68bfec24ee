"""Two claims that are nearly the same: what was replaced, left out or put in is the finding.

One agency text in two papers is the commonest case: a month, a rank, a negation, two actors that changed places. A
synonym or another style is no finding: only a change that can be typed is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeVar

from rapidfuzz import fuzz

from compare.judge.names import spelt_alike
from compare.judge.pair import Pair, words_at
from compare.judge.quantities import apart, excuse
from compare.model import Aspect, Claim, DateFact, Difference, NameFact, QuantityFact, Span
from compare.text.language import Language
from compare.text.names import same_name
from compare.text.numerals import has_number, is_in_code, numeral, read_numeral, same_in_figures
from compare.text.unit_words import CURRENCIES, unit_after
from compare.text.words import Word, lemma, words

# Two claims are one text with a change where this part of their words stands in one order in both. A change of one fact
# leaves a sentence of ten words at .9; 200 reworded sentences of real articles give no finding from .7 on.
_NEAR = 0.7
# So few words are a phrase, not a text that was changed.
_FEWEST = 5
# A change of more words than this is another clause.
_LONGEST = 4
# Brackets, dots and stars are the desk's own mark that it left something out or put something in.
_EDITED = re.compile(r"…|\.\.|[()\[\]*]")
# Words spelt this alike (rapidfuzz ratio) are one word in another spelling or form: "fibre", "says".
_ALIKE = 66


@dataclass(frozen=True)
class Change:
    """Words of `a` and of `b` that stand in one place between words that are the same; one of them may be none."""

    a: Sequence[Word]
    b: Sequence[Word]
    at_a: int
    at_b: int


def smallest_differences(pair: Pair) -> Iterator[Difference]:
    """What can be typed of the changes between two claims that are nearly one text."""
    one, two = words(pair.a.text, pair.language), words(pair.b.text, pair.language)
    matcher = SequenceMatcher(None, [w.form for w in one], [w.form for w in two], autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    if same < _FEWEST or 2 * same < _NEAR * (len(one) + len(two)):
        return
    if Counter(w.form for w in one) == Counter(w.form for w in two):
        if swapped := _swapped(pair, one, two):
            yield swapped
        return
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            change = Change(one[i:j], two[k:m], i, k)
            difference = next((d for kind in _KINDS if (d := kind(pair, change, (one, two)))), None)
            if difference:
                yield difference


_Texts = tuple[Sequence[Word], Sequence[Word]]
F = TypeVar("F", DateFact, NameFact, QuantityFact)


def _number(pair: Pair, change: Change, _: _Texts) -> Difference | None:
    """Another number in a number's place; a year, a day or a clock time is a date."""
    if not (change.a and change.b) or max(len(change.a), len(change.b)) > _LONGEST:
        return None
    found = [_numerals(c, w, pair.language) for c, w in ((pair.a, change.a), (pair.b, change.b))]
    if len(found[0]) != 1 or len(found[1]) != 1:
        return None
    (x, value_x), (y, value_y) = found[0][0], found[1][0]
    if value_x == value_y or _in_both(pair, x, y):
        return None
    dated = [_fact_at(c, s, DateFact) for c, s in ((pair.a, x), (pair.b, y))]
    if all(dated):
        return pair.difference(Aspect.DATE, dated[0] or x, dated[1] or y)
    if any(dated):
        return None
    return _count(pair, x, y)


def _in_both(pair: Pair, x: Span, y: Span) -> bool:
    """Whether either sentence has the other's number as well: a word moved, and no number was changed."""
    sides = (words_at(pair.b, y), pair.a, pair.document_a), (words_at(pair.a, x), pair.b, pair.document_b)
    return any(has_number(c.sentence.of(d.text), n) for n, c, d in sides)


def _count(pair: Pair, x: Span, y: Span) -> Difference | None:
    one, two = _fact_at(pair.a, x, QuantityFact), _fact_at(pair.b, y, QuantityFact)
    if not one or not two:
        return pair.difference(Aspect.QUANTITY, x, y)
    if one.value.unit != two.value.unit and CURRENCIES.issuperset((one.value.unit, two.value.unit)):
        return None  # one sum in two currencies
    ends = [(f.value.low is None, f.value.high is None) for f in (one, two)]
    # "At least 20" and "at least 30" may both be true, but one text does not say both.
    bounds = ends[0] == ends[1] and any(ends[0])
    excused = None if bounds else excuse(one.value, two.value)
    return pair.difference(Aspect.QUANTITY, one, two, excused or apart(pair, one, two))


def _date(pair: Pair, change: Change, _: _Texts) -> Difference | None:
    """Another month, or another day of the week."""
    for names in (pair.language.table("times.months"), pair.language.table("times.weekdays")):
        x, y = ([w for w in side if w.form in names] for side in (change.a, change.b))
        if len(x) == len(y) == 1 and x[0].form[:3] != y[0].form[:3]:
            capital = all(_capital(c, w) for c, w in ((pair.a, x[0]), (pair.b, y[0])))
            return pair.difference(Aspect.DATE, _placed(pair.a, x), _placed(pair.b, y)) if capital else None
    return None


def _unit(pair: Pair, change: Change, texts: _Texts) -> Difference | None:
    """One number with two units."""
    if len(change.a) != 1 or len(change.b) != 1 or not (change.at_a and change.at_b):
        return None
    before = texts[0][change.at_a - 1], texts[1][change.at_b - 1]
    if not all(numeral(pair.language).fullmatch(w.form) for w in before):
        return None
    units = [unit_after(c.text, w.end, pair.language)[0] for c, w in ((pair.a, before[0]), (pair.b, before[1]))]
    if not all(units) or units[0] == units[1]:
        return None
    x, y = [before[0], *change.a], [before[1], *change.b]
    return pair.difference(Aspect.QUANTITY, _placed(pair.a, x), _placed(pair.b, y))


def _rank(pair: Pair, change: Change, _: _Texts) -> Difference | None:
    for name in ("clashes.ranks", "clashes.posts"):
        ranks = pair.language.words(name)
        x, y = ([w for w in side if w.lemma in ranks or w.form in ranks] for side in (change.a, change.b))
        if len(x) == len(y) == 1 and x[0].lemma != y[0].lemma and max(len(change.a), len(change.b)) <= _LONGEST:
            return pair.difference(Aspect.NAME, _placed(pair.a, x), _placed(pair.b, y))
    return None


def _name(pair: Pair, change: Change, texts: _Texts) -> Difference | None:
    """Another name in a name's place: each word of both has its capital, and neither is part of the other."""
    if not (change.a and change.b) or max(len(change.a), len(change.b)) > _LONGEST:
        return None
    sides = []
    for claim, own, at, text in ((pair.a, change.a, change.at_a, texts[0]), (pair.b, change.b, change.at_b, texts[1])):
        telling = [w for w in own if w.form not in pair.language.words("words.function")]
        # "Luke Pigeon" and "Mr. Pigeon" are one
        titles = pair.language.words("names.titles") | pair.language.words("clashes.ranks")
        if all(w.form in titles for w in telling) or not all(_capital(claim, w) for w in telling):
            return None
        if at and text[at - 1].form in pair.language.words("clashes.heard"):
            return None
        fact = _fact_at(claim, Span(claim.start + own[0].start, claim.start + own[-1].end), NameFact)
        known = any(f.start <= claim.start + telling[0].start < f.end for f in claim.facts_of(NameFact))
        if at == 0 and not known:  # a capital at the beginning of a sentence names nobody
            return None
        sides.append((fact or Span(claim.start + own[0].start, claim.start + own[-1].end), fact))
    (x, fact_x), (y, fact_y) = sides
    written = words_at(pair.a, x), words_at(pair.b, y)
    named = [f.value.canonical if f else w for f, w in ((fact_x, written[0]), (fact_y, written[1]))]
    one = any(_one_name(both, pair.language) for both in (written, named))
    # "Miller is averaging 15.5 points, Iguodala 14.9": it names both, so a word moved and no name was changed.
    moved = named[1] in pair.a.sentence.of(pair.document_a.text) or named[0] in pair.b.sentence.of(pair.document_b.text)
    return None if one or moved else pair.difference(Aspect.NAME, x, y)


def _one_name(names: Sequence[str], language: Language) -> bool:
    one, two = names
    last = {lemma(n.split()[-1], language) for n in names}
    return len(last) == 1 or spelt_alike(one, two) or same_name(one, two, language)


def _negation(pair: Pair, change: Change, _: _Texts) -> Difference | None:
    """A negation in one of the two only, with its verb; "cant" is a slip of the pen."""
    bare = ["".join(w.form for w in side).replace("'", "") for side in (change.a, change.b)]
    if bare[0] == bare[1]:
        return None
    negating, function = pair.language.words("words.negations"), pair.language.words("words.function")
    contracted = pair.language.endings("words.negated_ends")
    denied = [[w for w in side if w.form in negating or w.form.endswith(contracted)] for side in (change.a, change.b)]
    if bool(denied[0]) == bool(denied[1]) or max(len(change.a), len(change.b)) > _LONGEST:
        return None
    if any(w.form in pair.language.words("clashes.instead") for side in (change.a, change.b) for w in side):
        return None  # "not one person but a group" puts right; it denies nothing that "a group" says
    others = [w.lemma for side in (change.a, change.b) for w in side if w.form not in function | negating]
    if any(n > 1 for n in Counter(others).values()) or len(others) > 2:
        others = [w for w, n in Counter(others).items() if n == 1]
    if len(set(others)) > 1:
        return None  # "had no comment", "refused to comment"
    until = pair.language.pattern("phrases.until")
    if any(own and until.search(c.text, own[-1].end) for c, own in zip((pair.a, pair.b), denied, strict=True)):
        return None  # "will reopen on Saturday", "will not reopen before Monday": two days, no denial
    return pair.difference(
        Aspect.POLARITY,
        _phrase(pair.a, change.a, change.at_a, pair.language),
        _phrase(pair.b, change.b, change.at_b, pair.language),
    )


def _opposite(pair: Pair, change: Change, _: _Texts) -> Difference | None:
    for x in change.a:
        for y in change.b:
            if any(_opposed(*both, pair.language) for both in ((x.lemma, y.lemma), (x.form, y.form))):
                rest = [w for side, o in ((change.a, x), (change.b, y)) for w in side if w is not o]
                if all(w.form in pair.language.words("words.function") for w in rest):
                    a, b = _phrase(pair.a, [x], 0, pair.language), _phrase(pair.b, [y], 0, pair.language)
                    return pair.difference(Aspect.POLARITY, a, b)
    return None


def _opposed(x: str, y: str, language: Language) -> bool:
    opposites = language.words("clashes.opposites")
    return f"{x}/{y}" in opposites or f"{y}/{x}" in opposites


def _quoted(pair: Pair, change: Change, texts: _Texts) -> Difference | None:
    """Words changed or left out inside direct speech that both claims quote; trimmed ends are no change."""
    sides = []
    for claim, own, at, text in ((pair.a, change.a, change.at_a, texts[0]), (pair.b, change.b, change.at_b, texts[1])):
        if at == 0 or at + len(own) >= len(text):
            return None
        first, last = text[at - 1], text[at + len(own)]
        place = Span(claim.start + first.start, claim.start + last.end)
        if not any(f.span.holds(place) for f in claim.speech):
            return None
        sides.append(place)
    marked = [c.text[s.start - c.start : s.end - c.start] for c, s in ((pair.a, sides[0]), (pair.b, sides[1]))]
    if any(_EDITED.search(text) for text in marked) or _one_spelling(change, pair.language):
        return None
    if all(w.form in pair.language.words("clashes.slight") for side in (change.a, change.b) for w in side):
        return None
    return pair.difference(Aspect.QUOTATION, sides[0], sides[1])


def _one_spelling(change: Change, language: Language) -> bool:
    one, two = (" ".join(w.form for w in side) for side in (change.a, change.b))
    return bool(one and two) and (fuzz.ratio(one, two) >= _ALIKE or same_in_figures(one, two, language))


_KINDS = (_quoted, _number, _date, _unit, _rank, _name, _negation, _opposite)


def _swapped(pair: Pair, one: Sequence[Word], two: Sequence[Word]) -> Difference | None:
    """Two stretches that changed places around a verb or a preposition: X M Y against Y M X."""
    forms = [w.form for w in one], [w.form for w in two]
    if forms[0] == forms[1]:
        return None
    start = next(i for i, (x, y) in enumerate(zip(*forms, strict=True)) if x != y)
    end = next(i for i, (x, y) in enumerate(zip(*(f[::-1] for f in forms), strict=True)) if x != y)
    a, b = (f[start : len(f) - end] for f in forms)
    for i in range(1, _LONGEST + 1):
        for j in range(1, _LONGEST + 1):
            middle = a[i : len(a) - j]
            if i + j < len(a) and middle and a[len(a) - j :] + middle + a[:i] == b:
                between = one[start + i : len(one) - end - j]
                if (
                    pair.language.words("clashes.listing").intersection(middle)
                    or "," in pair.a.text[between[0].start : between[-1].end]
                ):
                    return None
                spans = [
                    Span(c.start + t[start].start, c.start + t[len(t) - end - 1].end)
                    for c, t in ((pair.a, one), (pair.b, two))
                ]
                return pair.difference(Aspect.NAME, spans[0], spans[1])
    return None


def _numerals(claim: Claim, own: Sequence[Word], language: Language) -> list[tuple[Span, float]]:
    start, end = own[0].start, own[-1].end
    found = [
        m
        for m in numeral(language).finditer(claim.text)
        if m.start() < end and start < m.end() and not is_in_code(claim.text, m.start())
    ]
    return [(Span(claim.start + m.start(), claim.start + m.end()), read_numeral(m, language).value) for m in found]


def _fact_at(claim: Claim, place: Span, kind: type[F]) -> F | None:
    return next((f for f in claim.facts_of(kind) if Span(f.start, f.end).overlaps(place)), None)


def _phrase(claim: Claim, own: Sequence[Word], at: int, language: Language) -> Span:
    """The changed words with a word before and two behind: a negation is shown with what it denies."""
    found = words(claim.text, language)
    first = next((i for i, w in enumerate(found) if own and w.start == own[0].start), at)
    begin, end = max(0, first - 1), min(len(found), first + len(own) + 2)
    return Span(claim.start + found[begin].start, claim.start + found[end - 1].end)


def _capital(claim: Claim, word: Word) -> bool:
    return claim.text[word.start].isupper()


def _placed(claim: Claim, own: Sequence[Word]) -> Span:
    return Span(claim.start + own[0].start, claim.start + own[-1].end)
