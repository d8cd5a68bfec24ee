"""Do two claims name a different person, place or body in one and the same role?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from compare.judge.pair import Pair, words_at
from compare.judge.same_event import NEARLY_ALL, overlap
from compare.judge.verb_group import verb_words
from compare.model import Aspect, AttributionFact, Claim, DateFact, Difference, NameFact, QuantityFact, Span
from compare.text.language import Language
from compare.text.names import fold, same_name
from compare.text.numerals import numeral
from compare.text.words import Word, words

# Two names fill one role only where the rest of the two claims is nearly the same: at least this
# part of the shorter claim's content words is matched.
_NEARLY_SAME = 0.6
# Names spelt this alike (rapidfuzz ratio) are one: "Iran" and "Iraq" have 75, "Technicolor" and "Technicolour" 96.
_ALIKE = 90
# So many words of its group can stand between a preposition and a name.
_GROUP = 3


def name_difference(pair: Pair) -> Difference | None:
    """Two names swapped around one verb, or the one name of each claim that the other lacks, in one role."""
    return _swapped(pair) or _replaced(pair)


def _replaced(pair: Pair) -> Difference | None:
    a, b = pair.a.facts_of(NameFact), pair.b.facts_of(NameFact)
    only_a, only_b = _without(a, b, pair.language), _without(b, a, pair.language)
    if len(only_a) != 1 or len(only_b) != 1:
        return None
    x, y = only_a[0], only_b[0]
    if one_name(words_at(pair.a, x), words_at(pair.b, y), pair.language):
        return None
    if overlap(pair, x, y) < _NEARLY_SAME or not _same_role(pair, x, y):
        return None
    sides = (pair.a, x), (pair.b, y)
    if any(_speaks(c, n, pair.language) or _only_describes(c, n, pair.language) for c, n in sides):
        return None  # two people may say the same
    if _names(pair.document_b.text, x) or _names(pair.document_a.text, y):
        return None
    return pair.difference(Aspect.NAME, x, y)


def _only_describes(claim: Claim, name: NameFact, language: Language) -> bool:
    """Whether a name stands before what it describes: "a Harwich jury" and "a Lakeshire jury" may be one."""
    found = words(claim.text, language)
    before = next((w for w in reversed(found) if claim.start + w.end <= name.start), None)
    at = next((i for i, w in enumerate(found) if claim.start + w.start >= name.end), None)
    if before is None or at is None or claim.text[name.end - claim.start : found[at].start].strip():
        return False
    opens = before.form in language.words("words.determiners") or bool(numeral(language).fullmatch(before.form))
    told = found[at].form not in language.words("words.function") and claim.text[found[at].start].islower()
    return opens and told and not language.grammar.is_finite(found, at)


def _speaks(claim: Claim, name: NameFact, language: Language) -> bool:
    speakers = (f.value.speaker for f in claim.facts_of(AttributionFact))
    return any(same_name(s, name.value.canonical, language) for s in speakers if s)


def _names(text: str, name: NameFact) -> bool:
    """Whether an article has a name anywhere: where both have "Creighton", "the Bluejays" are that team.

    Without this none of seven such clashes on 360 pairs of articles was right.
    """
    return re.search(rf"\b{re.escape(name.value.canonical.split()[-1])}\b", text) is not None


def _without(names: Sequence[NameFact], others: Sequence[NameFact], language: Language) -> list[NameFact]:
    """The names of one claim that the other lacks; a description ("the Republican", "the governor") names nobody."""
    others_too = [o for o in others if not _describes(o, language)]
    return [
        n
        for n in names
        if not _describes(n, language)
        and not any(one_name(n.value.canonical, o.value.canonical, language) for o in others_too)
    ]


def spelt_alike(a: str, b: str) -> bool:
    """Whether two names are one in two spellings: "Technicolour"."""
    return fuzz.ratio(a, b) >= _ALIKE


def one_name(a: str, b: str, language: Language) -> bool:
    """Whether two names can be one; a ship's is so with and without what stands before it ("INS", "Warship")."""
    one, two = (fold(n, language) for n in (a, b))
    vessels = language.words("clashes.vessels")
    one, two = ([w for w in name if w not in vessels] or name for name in (one, two))
    return (
        same_name(a, b, language)
        or spelt_alike(a, b)
        or bool(one and two and (set(one) <= set(two) or set(two) <= set(one)))
    )


def _describes(name: NameFact, language: Language) -> bool:
    """Whether a name names nobody: "the Republican", and the "New" of "New Zealand-born"."""
    words_of_it = name.value.canonical.casefold().split()
    cut_off = len(words_of_it) == 1 and words_of_it[0] in language.words("names.place_openers")
    return cut_off or words_of_it[-1] in language.words("names.descriptions")


def _same_role(pair: Pair, x: NameFact, y: NameFact) -> bool:
    """Whether both names do it, both have it done to them, or both follow one preposition; by one verb."""
    (role_x, verb_x), (role_y, verb_y) = _role(pair.a, x, pair.language), _role(pair.b, y, pair.language)
    if role_x != role_y or verb_x is None or verb_y is None:
        return False
    said = verb_x.lemma in pair.language.words("verbs.reporting") or _says(pair.a, verb_x)
    if said and overlap(pair) < NEARLY_ALL:
        return False  # two people may say the same, and to two others
    answered = any(
        m.a.start == pair.a.start + verb_x.start and m.b.start == pair.b.start + verb_y.start
        for m in pair.alignment.matches
    )
    beside = role_x not in {"doer", "done"} and overlap(pair, x, y) >= NEARLY_ALL
    return answered or verb_x.lemma == verb_y.lemma or beside


def _says(claim: Claim, verb: Word) -> bool:
    return any(f.start == claim.start + verb.start for f in claim.facts_of(AttributionFact))


def _role(claim: Claim, name: NameFact, language: Language) -> tuple[str, Word | None]:
    """What a name is to the first verb of its claim ("doer", "done", or the preposition before it), and that verb."""
    found = verb_words(claim, language)
    at = language.grammar.finite_verb(found)
    if at is None:
        return "", None
    participle = language.grammar.passive(found, at)
    verb = found[language.grammar.main_verb(found, at) if participle is None else participle]
    by = None if participle is None else language.grammar.agent(found, participle)
    lead = _preposition(claim, name, language)
    if by is not None and (not lead or lead in language.words("words.agent")) and _follows(claim, name, found[by]):
        return "doer", verb
    if lead:
        return lead, verb
    acts = language.grammar.acts(words_at(claim, name))
    first = not _follows(claim, name, verb) if acts is None else acts
    return ("doer" if first == (participle is None) else "done"), verb


def _follows(claim: Claim, name: NameFact, word: Word) -> bool:
    return name.start >= claim.start + word.end


def _preposition(claim: Claim, name: NameFact, language: Language) -> str:
    """The preposition of the group of words that ends with a name: "to the hotelier Ana Prado", or ""."""
    edge = name.start
    figures = [f.span for f in (*claim.facts_of(DateFact), *claim.facts_of(QuantityFact))]
    for word in reversed([w for w in words(claim.text, language) if claim.start + w.end <= name.start][-_GROUP:]):
        within = Span(claim.start + word.start, claim.start + word.end)
        if claim.text[word.end : edge - claim.start].strip() or any(f.overlaps(within) for f in figures):
            return ""  # "in 2021 Holm was paid": the preposition is the date's
        if word.form in language.words("words.prepositions"):
            return word.form
        edge = claim.start + word.start
    return ""


def _swapped(pair: Pair) -> Difference | None:
    """X did it to Y in one claim and Y to X in the other."""
    one, two = _doer_and_done(pair.a, pair.language), _doer_and_done(pair.b, pair.language)
    if (
        overlap(pair) < _NEARLY_SAME
        or one is None
        or two is None
        or one[1].lemma != two[1].lemma
        or one[1].lemma in pair.language.words("verbs.mutual")
    ):
        return None
    crossed = same_name(_name(one[0]), _name(two[2]), pair.language) and same_name(
        _name(one[2]), _name(two[0]), pair.language
    )
    if not crossed or same_name(_name(one[0]), _name(one[2]), pair.language):
        return None
    return pair.difference(Aspect.NAME, _stretch(one), _stretch(two))


def _stretch(told: tuple[NameFact, Word, NameFact]) -> Span:
    """From the first of the two names to the second."""
    first, second = sorted((told[0], told[2]), key=lambda f: f.start)
    return Span(first.start, second.end)


def _doer_and_done(claim: Claim, language: Language) -> tuple[NameFact, Word, NameFact] | None:
    """The name before the first verb, the verb, and the name after it; of a passive, first the name behind "by"."""
    found = verb_words(claim, language)
    at = language.grammar.finite_verb(found)
    if at is None:
        return None
    participle = language.grammar.passive(found, at)
    acting = language.grammar.main_verb(found, at)
    if participle is None and found[acting].lemma in language.words("verbs.being"):
        return None
    behind = acting if participle is None else language.grammar.agent(found, participle)
    if behind is None:
        return None
    names = claim.facts_of(NameFact)
    before = [n for n in names if n.end <= claim.start + found[at].start]
    after = [n for n in names if n.start >= claim.start + found[behind].end]
    if not before or not after:
        return None
    return (before[-1], found[acting], after[0]) if participle is None else (after[0], found[participle], before[-1])


def _name(fact: NameFact) -> str:
    return fact.value.canonical
