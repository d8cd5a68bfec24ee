"""Is one speaker given with opposite words on what he or she did?

"I apologise to all involved", Holt said; Holt told reporters he has not apologised to the men involved. The rest of
two such claims has few words in common, but one speaker speaks of himself, with one verb, and of the same object.
"""

from __future__ import annotations

from compare.model import AttributionFact, Claim, QuotationFact, Span
from compare.text.language import Language
from compare.text.names import same_name
from compare.text.words import content_words, words

# Between the pronoun and the verb ("he has not yet", "I do not").
_HELPING = 5
# The objects are the same where at least half of the shorter one's words are.
_SAME_OBJECT = 0.5


def taken_back(one: Claim, verb: Span, other: Claim, other_verb: Span, language: Language) -> bool:
    """Whether one named speaker says of himself what the two verbs say, with one object."""
    speaker, second = speaker_of(one, verb), speaker_of(other, other_verb)
    if not speaker or not second or not same_name(speaker, second, language):
        return False
    if not (_of_themselves(one, verb, language) and _of_themselves(other, other_verb, language)):
        return False
    objects = [_object(one, verb, language), _object(other, other_verb, language)]
    fewer = min(map(len, objects))
    return fewer > 0 and len(objects[0] & objects[1]) >= _SAME_OBJECT * fewer


def speaker_of(claim: Claim, verb: Span) -> str:
    """Who is given for what a verb says, before or behind it; "" where it is the outlet."""
    quoted = [f.value.speaker for f in claim.facts_of(QuotationFact) if f.span.holds(verb)]
    told = [f.value.speaker for f in claim.facts_of(AttributionFact) if not f.span.overlaps(verb)]
    return next(iter([*quoted, *told]), "")


def _of_themselves(claim: Claim, verb: Span, language: Language) -> bool:
    """Whether the subject of a verb is a pronoun."""
    before = [w.form for w in words(claim.text, language) if claim.start + w.end <= verb.start][-_HELPING:]
    subject = [
        w
        for w in before
        if w not in language.words("verbs.auxiliary")
        and w not in language.words("words.before_verb")
        and not w.endswith(language.endings("words.adverb_ends"))
    ]
    return bool(subject) and subject[-1] in language.words("words.themselves")


def _object(claim: Claim, verb: Span, language: Language) -> set[str]:
    """The lemmas of the words of matter behind a verb, up to the end of its clause."""
    behind = language.pattern("phrases.clause_ends").split(claim.text[verb.end - claim.start :], maxsplit=1)[0]
    return {w.lemma for w in content_words(behind, language)}
