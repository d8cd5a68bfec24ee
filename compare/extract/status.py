"""How far an event has got: done, planned, proposed, discussed, expected, denied, alleged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.extract.sentence import Sentence, as_phrases, phrase_at
from compare.model import Status, StatusFact, StatusValue
from compare.text.cues import (
    ACTS,
    ALLEGING,
    DISCUSSING_VERBS,
    EXPECTING,
    INTENTIONS,
    IRREGULAR_ACTS,
    PLANNING,
    PROPOSING,
    PROPOSING_VERBS,
    REPORTING_VERBS,
)
from compare.text.passive import is_participle
from compare.text.words import FUNCTION_WORDS, Word

_BEFORE_VERB = (
    (Status.PLANNED, as_phrases(PLANNING)),
    (Status.EXPECTED, as_phrases(EXPECTING)),
    (Status.ALLEGED, as_phrases(ALLEGING)),
)
_PROPOSING = as_phrases(PROPOSING)
_BE = frozenset("is are was were be been being get gets got isn't aren't wasn't weren't".split())
_HAVE = frozenset("has have had hasn't haven't hadn't having".split())
_MODAL = frozenset("will would could can may might must should shall to won't wouldn't cannot can't couldn't".split())
_NOT = frozenset("not never no without hardly barely nearly almost".split())
_NONE = frozenset("none nobody nothing neither".split())
_PASSED_OVER = frozenset("also soon now then be been have".split())
_CONDITION = frozenset("if unless whether should until once".split())
# Before a participle that describes ("the banned books"), not before a verb.
_BEFORE_PARTICIPLE = frozenset(
    """
    a an the of in with for from by its their his her our this these those some many more most all as than
    previously other only
    """.split()
)
# After "will" these say no event: states, and helping verbs.
_NO_EVENT = frozenset(
    """
    be have do like need know want mean cost look seem remain continue take go get make become see love help require
    stand
    """.split()
)
_ADJECTIVE_ENDS = ("al", "ive", "ous", "ic", "able", "ible", "ful", "new", "big", "long")
_DETERMINERS = frozenset("a an the its their his her".split())
_NOUN_WILL = frozenset("the a his her their its our political free good own god's at".split())


class _Cue(NamedTuple):
    start: int
    end: int
    status: Status
    lemma: str


def find_status(sentence: Sentence) -> list[StatusFact]:
    """The status cues of a sentence outside quotation marks, in text order."""
    found: list[_Cue] = []
    for at, word in enumerate(sentence.own):
        for finder in (_coming, _reported_future, _proposed, _discussed, _denied, _done):
            if (cue := finder(sentence, at)) and not any(c.end > word.start for c in found):
                found.append(cue)
                break
    return [StatusFact(start=c.start, end=c.end, value=StatusValue(c.status, c.lemma)) for c in found]


def _coming(sentence: Sentence, at: int) -> _Cue | None:
    """As in "plans to close", "is expected to resign", "allegedly shot": the status, up to the verb."""
    words = sentence.own
    start = words[at].start
    if words[at].form == "allegedly":
        verb, end = _event(sentence, at + 1)
        return _Cue(start, end, Status.ALLEGED, verb) if verb else None
    for status, phrases in _BEFORE_VERB:
        if size := phrase_at(words, at, phrases):
            verb, end = _event(sentence, at + size)
            denied = any(w.form in _NOT | _NONE for w in words[max(0, at - 5) : at])
            return _Cue(start, end, status, verb) if verb and not denied and not _noun_will(sentence, at) else None
    return None


def _noun_will(sentence: Sentence, at: int) -> bool:
    """The will of the people, the political will, and Will, the name."""
    words = sentence.own
    noun = at > 0 and words[at - 1].form in _NOUN_WILL
    return words[at].form == "will" and (noun or sentence.text[words[at].start] == "W")


def _reported_future(sentence: Sentence, at: int) -> _Cue | None:
    """As in "said it would appeal": a plan, where somebody says so and nothing makes it hang on an "if"."""
    words = sentence.own
    if words[at].form != "would" or any(w.form in _CONDITION for w in words):
        return None
    if not any(w.lemma in REPORTING_VERBS for w in words[max(0, at - 12) : at]) or _following(words, at) == "have":
        return None
    verb, end = _event(sentence, at + 1)
    return _Cue(words[at].start, end, Status.PLANNED, verb) if verb in ACTS or verb == "appeal" else None


def _proposed(sentence: Sentence, at: int) -> _Cue | None:
    words = sentence.own
    if size := phrase_at(words, at, _PROPOSING):
        if words[at].form.endswith("ing") and _trails(sentence, at):
            return None
        return _Cue(words[at].start, words[at + size - 1].end, Status.PROPOSED, words[at].lemma)
    word = words[at]
    if word.lemma in PROPOSING_VERBS and word.form.endswith("ed") and _is_verb(words, at):
        return _Cue(word.start, word.end, Status.PROPOSED, word.lemma)
    return None


def _trails(sentence: Sentence, at: int) -> bool:
    """Whether a form in -ing only describes the noun before it: "passed a resolution calling for"."""
    words = sentence.own
    return at > 0 and words[at - 1].form not in _BE and sentence.text[words[at - 1].end : words[at].start].isspace()


def _discussed(sentence: Sentence, at: int) -> _Cue | None:
    words = sentence.own
    word = words[at]
    progressive = word.form.endswith("ing") and at > 0 and words[at - 1].form in _BE | {"still"}
    if word.lemma not in DISCUSSING_VERBS or not (progressive or (word.form.endswith("ed") and _is_verb(words, at))):
        return None
    object_ = next((w for w in words[at + 1 : at + 4] if w.form not in {"a", "the", "its", "their", "new"}), None)
    intention = object_ is not None and object_.lemma in INTENTIONS
    if word.lemma in {"consider", "weigh"} and not (progressive or intention or _following(words, at).endswith("ing")):
        return None
    end = object_.end if intention and object_ else word.end
    return _Cue(
        word.start, end, Status.DISCUSSED, f"{word.lemma} {object_.lemma}" if intention and object_ else word.lemma
    )


def _denied(sentence: Sentence, at: int) -> _Cue | None:
    word = sentence.own[at]
    if word.form in {"denied", "denies"} and _is_verb(sentence.own, at):
        return _Cue(word.start, word.end, Status.DENIED, "deny")
    return None


def _done(sentence: Sentence, at: int) -> _Cue | None:
    """The past tense or passive of an act, not under a modal, a condition or a negation."""
    words = sentence.own
    word = words[at]
    lemma = IRREGULAR_ACTS.get(word.form) or (word.lemma if word.form.endswith("ed") and word.lemma in ACTS else "")
    if (
        not lemma
        or not _is_verb(words, at)
        or _describes(words, at)
        or any(w.form in _CONDITION for w in words[max(0, at - 8) : at])
    ):
        return None
    return _Cue(word.start, word.end, Status.HAPPENED, lemma)


def _describes(words: Sequence[Word], at: int) -> bool:
    """As in "an additional closed session", "to have his name removed": a participle that tells no event of its own."""
    before = [w.form for w in words[max(0, at - 3) : at]]
    if len(before) == 3 and before[0] in _HAVE | {"get"} and before[1] in _BEFORE_PARTICIPLE:
        return True
    follows = _following(words, at)
    adjective = len(before) > 1 and before[-1].endswith(_ADJECTIVE_ENDS) and before[-2] in _DETERMINERS
    return adjective and bool(follows) and follows not in FUNCTION_WORDS


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether the past form at `at` tells an event: it has a subject or a helping verb before it, and no modal."""
    before = list(_before(words, at))
    if not before:
        return False
    if before[0] in _BE:
        return not any(w in _MODAL | _NOT for w in before[1:3])
    if before[0] in _HAVE:
        return not any(w in _MODAL | _NOT for w in before[1:2])
    return before[0] not in _BEFORE_PARTICIPLE | _MODAL | _NOT and not before[0].endswith("n't")


def _before(words: Sequence[Word], at: int) -> Iterator[str]:
    """The forms before `at`, nearest first, adverbs left out."""
    for word in reversed(words[max(0, at - 5) : at]):
        if not word.form.endswith("ly") and word.form not in {
            "also",
            "then",
            "later",
            "now",
            "already",
            "since",
            "so",
            "far",
        }:
            yield word.form


def _following(words: Sequence[Word], at: int) -> str:
    return words[at + 1].form if at + 1 < len(words) else ""


def _event(sentence: Sentence, at: int) -> tuple[str, int]:
    """The lemma of the verb at `at`, past adverbs and "be", and where it ends.

    ("", 0) where it is no event, negated or quoted.
    """
    passive = False
    words = sentence.own[at : at + 4]
    for before, word in zip(sentence.own[at - 1 : at + 3], words, strict=False):
        if sentence.text[before.end : word.start].strip() or word.form in _NOT:
            break
        if word.form in _PASSED_OVER or word.form.endswith("ly"):
            passive = passive or word.form in _BE
            continue
        if word.lemma in _NO_EVENT or word.form in FUNCTION_WORDS or (passive and not is_participle(word.form)):
            break
        return IRREGULAR_ACTS.get(word.form, word.lemma), word.end
    return "", 0
