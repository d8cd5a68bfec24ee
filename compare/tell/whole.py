"""A title with the rest of its sentence, so that a heading breaks off nowhere if the whole is read at one glance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.model import Claim, NameFact
from compare.tell.stretches import Stretch, as_shown, balanced, stretch_of, to_next_mark, with_marks
from compare.text.language import Language
from compare.text.names import dateline
from compare.text.words import Word, words

LONGEST_WHOLE = 160
"""Characters of a heading that tells all its claim, two lines on a desk: three in four of those of 55 pairs do."""
LONGEST_CLAUSE = 200
"""Characters up to which a clause that would break off is told to its end: 20 of 1,100 headings still do."""


def whole(stretch: Stretch, language: Language) -> Stretch:
    """A stretch with as much of its claim as is short enough: all of it, or what stands before it.

    Of direct speech that stands in one piece all that is said, for its speaker stands before it.
    """
    stretch, text = _told_on(stretch, language), stretch.claim.text
    for first, last in _wider(stretch, language):
        start, end = with_marks(text, first, last)
        if end - start <= LONGEST_WHOLE and balanced(text[start:end]):
            return stretch_of(stretch.claim, text[start:end], language)
    return stretch


def hangs(claim: Claim, language: Language) -> bool:
    """Whether a claim is a part of its sentence that says nothing without the rest: "adding that he would not stay"."""
    told = words(claim.text, language)
    head = told[0].form if told else ""
    leans = head in language.words("words.relatives") or head.endswith(language.endings("verbs.ing_ends"))
    return leans and claim.start > claim.sentence.start


def _told_on(stretch: Stretch, language: Language) -> Stretch:
    """A stretch to the end of its clause, and farther while it says nothing yet, if that is near enough."""
    told = as_shown(stretch, language, LONGEST_CLAUSE)
    longer = told
    while _says_nothing(longer, language):
        ends = to_next_mark(longer, language, LONGEST_CLAUSE)
        if ends == longer:
            return told
        longer = ends
    return longer


def _says_nothing(stretch: Stretch, language: Language) -> bool:
    """Whether a stretch has no verb, has one of speech without what is said, or opens a clause that has none."""
    told, opens = stretch.words, language.words("words.title_clauses")
    verbs = [i for i in range(len(told)) if language.grammar.is_finite(told, i)]
    if not verbs:
        return True
    opened = [i for i, w in enumerate(told) if w.form in opens and w.form not in language.words("words.prepositions")]
    last = language.grammar.main_verb(told, verbs[-1])
    speaks = last == len(told) - 1 and told[last].lemma in language.words("verbs.say_or_write")
    supposed = told[0].form in language.words("words.conditions") and "," not in stretch.text
    return speaks or supposed or (bool(opened) and opened[-1] > verbs[-1])


def _wider(stretch: Stretch, language: Language) -> Iterator[tuple[int, int]]:
    """Where a longer stretch may begin and end, the longest first."""
    claim = stretch.claim
    told = words(claim.text, language)
    first, last = _head(stretch, told, language), told[-1].end
    speech = [q for q in claim.speech if stretch.stands_in(q.span)]
    # What begins in the middle of a sentence is no speech by itself: "called it “a mistake that cost us the pier”".
    begins = bool(speech) and not speech[0].value.text[:1].islower()
    if begins and speech[0].value.speaker and len(claim.speech) == 1:
        first = max(first, speech[0].start - claim.start)
        last = min(last, speech[0].end - claim.start)
    yield first, last
    yield first, stretch.end
    yield stretch.start, last


def _head(stretch: Stretch, told: Sequence[Word], language: Language) -> int:
    """Where a claim's own words begin: behind the place it is written from and connectives.

    What only leads in and means somebody who is named nowhere is left out: "As she spoke, the crowd cheered".
    """
    claim, words_of = stretch.claim, language.words
    place, openers = dateline(claim.text), words_of("words.title_openers")
    own = [w for w in told if place <= w.start < stretch.start]
    while own and own[0].form in openers:
        own = own[1:]
    leads_in = bool(own) and own[0].form in words_of("words.prepositions") | words_of("words.subordinators")
    open_words = words_of("words.title_pointers") | words_of("words.title_whose") | words_of("words.he_or_she")
    named = any(f.end <= claim.start + stretch.end for f in claim.facts_of(NameFact))
    if not own or (leads_in and not named and any(w.form in open_words for w in own)):
        return max(place, stretch.start)
    return own[0].start
