"""Whether a stretch of English has a finite verb, without a tagger.

A clause is told from a phrase by its verb. Auxiliaries and irregular past forms are closed classes
and listed whole; regular pasts end in -ed; a present in -s counts when what follows could be its
object or complement. Rules of this size mistake a participle for a verb now and then; the caller
asks for more than one sign before it acts.
"""

from __future__ import annotations

from collections.abc import Sequence

from compare.text.words import Word

AUXILIARIES = frozenset(
    """
    is are was were am has have had do does did will would can could may might must shall should
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't
    mustn't shouldn't it's he's she's that's there's they're we're i'm they've we've i've they'll he'll she'll it'll
    """.split()
)
# Past forms of the irregular verbs of English that are not also common nouns or adjectives.
IRREGULAR_PAST = frozenset(
    """
    arose became began bent bit blew bore bought broke brought built burnt came caught chose clung crept dealt
    drew drank drove dug fell fed felt fled flew flung forbade forgot forgave fought found froze gave got grew
    heard held hid hung kept knelt knew laid led learnt leapt left lent lit lost made meant met mistook overcame
    overtook overthrew paid ran rang rode rose said sang sank sat saw sent shook shone shot showed shrank slept slid
    slew sold sought spent spoke sprang stole stood stuck stung strove struck swam swept swore swung taught
    thought threw told took tore understood underwent upheld went withdrew withheld woke won wore wove wrote
    """.split()
)
# Base and past are one word, and often a noun too: too unsure to count as a finite verb by themselves.
SAME_IN_PAST = frozenset(
    "beat bet burst cast cost cut hit hurt let put quit read rid set shed shut split spread thrust".split()
)
_PRESENT = frozenset("seem remain appear say believe think argue insist want need know see call mean".split())
_AFTER_PRESENT = frozenset(
    """
    a an the this that these those his her its their our my no some any all more less most many to as it him them
    """.split()
)


def is_finite(words: Sequence[Word], at: int) -> bool:
    """Whether the word at index `at` looks like a finite verb among its neighbours."""
    word = words[at]
    if word.form in AUXILIARIES or word.form in IRREGULAR_PAST or word.form in _PRESENT:
        return True
    if word.form.endswith("ed") and len(word.form) > 3 and word.lemma != word.form:
        return at == 0 or words[at - 1].form != "be"  # "… and that the zones be closed" has no finite verb
    adjacent = at + 1 < len(words) and words[at + 1].start - word.end == 1
    following = words[at + 1].form if adjacent else ""
    return word.form.endswith("s") and word.lemma != word.form and following in _AFTER_PRESENT


def finite_verb(words: Sequence[Word]) -> int | None:
    """The index of the first finite verb, or None."""
    return next((i for i in range(len(words)) if is_finite(words, i)), None)


# Between a helping verb and its verb of matter there may be so many words.
_GROUP = 4
_BE = frozenset("is are was were be been being isn't aren't wasn't weren't".split())
_PASSED = _BE | frozenset("not never also now then since once twice already just long ever still soon first".split())
_PARTICIPLE_ENDS = ("ed", "en", "ing")


def main_verb(words: Sequence[Word], at: int) -> int:
    """The index of the verb of matter behind a helping one ("had been standing"); `at` itself where none follows."""
    being = False
    for i in range(at, min(at + _GROUP + 1, len(words))):
        form = words[i].form
        being = being or form in _BE
        if form not in AUXILIARIES and form not in _PASSED and not form.endswith("ly"):
            # "was 36", "had been mayor": being is the matter.
            participle = form.endswith(_PARTICIPLE_ENDS) or form in IRREGULAR_PAST or form in SAME_IN_PAST
            return i if participle or not being else at
    return at
