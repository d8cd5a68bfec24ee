"""How much room and weight a source gives a story point: figures that anyone can check in the article."""

from __future__ import annotations

from collections.abc import Sequence

from compare.align.speech import is_speech
from compare.language import language
from compare.model import (
    AttributionFact,
    BlockKind,
    CertaintyFact,
    Claim,
    Coverage,
    Document,
    NameFact,
    Placement,
    QuotationFact,
    Span,
    Voice,
)
from compare.text.language import Language
from compare.text.loaded import loaded_words
from compare.text.words import content_words, count_words, words

# A claim is in the headline when it holds this part of the headline's content words.
_IN_HEADLINE = 0.5
_QUARTERS = (
    Placement.FIRST_QUARTER,
    Placement.SECOND_QUARTER,
    Placement.THIRD_QUARTER,
    Placement.LAST_QUARTER,
)


def coverage_of(document: Document, claims: Sequence[Claim]) -> Coverage:
    """The coverage that `claims`, one source's part of a story point in text order, add up to."""
    length = sum(count_words(c.text) for c in claims)
    first, last = (
        next((b for b in blocks if b.kind is BlockKind.PARAGRAPH), None)
        for blocks in (document.blocks, reversed(document.blocks))
    )
    begin, end = (first.start, last.end) if first and last else (0, len(document.text))
    position = (claims[0].start - begin) / max(1, end - begin)
    return Coverage(
        words=length,
        share=round(length / max(1, document.words), 3),
        first=_placement(document, claims, position),
        position=round(position, 3),
        times=len({c.block for c in claims}),
        voice=_voice(claims, language(document.language)),
        certainty="hedged" if all(c.facts_of(CertaintyFact) for c in claims) else "plain",
        loaded=_loaded(claims, language(document.language)),
    )


def _placement(document: Document, claims: Sequence[Claim], position: float) -> Placement:
    own = language(document.language)
    headline = {w.lemma for w in content_words(document.title, own)}
    told = {w.lemma for c in claims for w in content_words(c.text, own)}
    if headline and len(headline & told) >= _IN_HEADLINE * len(headline):
        return Placement.HEADLINE
    lede = next((n for n, b in enumerate(document.blocks) if b.kind is BlockKind.PARAGRAPH), 0)
    if claims[0].block == lede:
        return Placement.LEDE
    return _QUARTERS[min(3, int(position * 4))]


def _voice(claims: Sequence[Claim], language: Language) -> Voice:
    """The outlet's own where nobody's words are told, another's where all is."""
    if all(_is_anothers(c, language) for c in claims):
        return Voice.ATTRIBUTED
    return Voice.MIXED if any(_tells_of_speech(c, language) for c in claims) else Voice.OWN


def _is_anothers(claim: Claim, language: Language) -> bool:
    """Whether the whole claim is somebody's, and not a part of it."""
    said = [
        f
        for f in claim.facts_of(AttributionFact)
        if not language.pattern("phrases.of_a_part").match(claim.text, f.end - claim.start)
    ]
    return bool(said) or is_speech(claim)


def _tells_of_speech(claim: Claim, language: Language) -> bool:
    spoken = claim.facts_of(AttributionFact) or is_speech(claim)
    return bool(spoken) or any(
        w.lemma in language.words("verbs.speech_acts") or w.form in language.words("verbs.said_forms")
        for w in words(claim.text, language)
    )


def _loaded(claims: Sequence[Claim], language: Language) -> tuple[str, ...]:
    """Loaded words outside quotation marks and names, each once."""
    found: dict[str, str] = {}
    for claim in claims:
        not_own = [f.span for f in claim.facts if isinstance(f, (QuotationFact, NameFact))]
        for word in loaded_words(words(claim.text, language), language):
            place = Span(claim.start + word.start, claim.start + word.end)
            if not any(span.overlaps(place) for span in not_own):
                found.setdefault(word.lemma, claim.text[word.start : word.end])
    return tuple(found.values())
