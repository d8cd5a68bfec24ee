"""How far an event has got: done, planned, proposed, discussed, expected, denied, alleged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.extract.sentence import Sentence, phrase_at
from compare.model import Status, StatusFact, StatusValue
from compare.text.language import Language
from compare.text.words import Word

_BEFORE_VERB = (
    (Status.PLANNED, "phrases.planning"),
    (Status.EXPECTED, "phrases.expecting"),
    (Status.ALLEGED, "phrases.alleging"),
)


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
    if words[at].form in sentence.language.words("words.allegedly"):
        verb, end = _event(sentence, at + 1)
        return _Cue(start, end, Status.ALLEGED, verb) if verb else None
    for status, name in _BEFORE_VERB:
        if size := phrase_at(words, at, sentence.language.phrases(name)):
            verb, end = _event(sentence, at + size)
            denied = any(
                w.form in sentence.language.words("words.not_done") | sentence.language.words("words.none")
                for w in words[max(0, at - 5) : at]
            )
            return _Cue(start, end, status, verb) if verb and not denied and not _noun_will(sentence, at) else None
    return None


def _noun_will(sentence: Sentence, at: int) -> bool:
    """The will of the people, the political will, and Will, the name."""
    words = sentence.own
    noun = at > 0 and words[at - 1].form in sentence.language.words("words.noun_will")
    return words[at].form in sentence.language.words("words.will") and (
        noun or sentence.text[words[at].start].isupper()
    )


def _reported_future(sentence: Sentence, at: int) -> _Cue | None:
    """As in "said it would appeal": a plan, where somebody says so and nothing makes it hang on an "if"."""
    words = sentence.own
    if words[at].form not in sentence.language.words("words.would") or any(
        w.form in sentence.language.words("words.conditional") for w in words
    ):
        return None
    if not any(
        w.lemma in sentence.language.words("verbs.reporting") for w in words[max(0, at - 12) : at]
    ) or _following(words, at) in sentence.language.words("verbs.have"):
        return None
    verb, end = _event(sentence, at + 1)
    return (
        _Cue(words[at].start, end, Status.PLANNED, verb) if verb in sentence.language.words("verbs.announced") else None
    )


def _proposed(sentence: Sentence, at: int) -> _Cue | None:
    words = sentence.own
    if size := phrase_at(words, at, sentence.language.phrases("phrases.proposing")):
        if words[at].form.endswith(sentence.language.endings("verbs.ing_ends")) and _trails(sentence, at):
            return None
        return _Cue(words[at].start, words[at + size - 1].end, Status.PROPOSED, words[at].lemma)
    word = words[at]
    if (
        word.lemma in sentence.language.words("verbs.proposing")
        and word.form.endswith(sentence.language.endings("verbs.past_ends"))
        and _is_verb(words, at, sentence.language)
    ):
        return _Cue(word.start, word.end, Status.PROPOSED, word.lemma)
    return None


def _trails(sentence: Sentence, at: int) -> bool:
    """Whether a form in -ing only describes the noun before it: "passed a resolution calling for"."""
    words = sentence.own
    return (
        at > 0
        and words[at - 1].form not in sentence.language.words("verbs.be_or_get")
        and sentence.text[words[at - 1].end : words[at].start].isspace()
    )


def _discussed(sentence: Sentence, at: int) -> _Cue | None:
    words = sentence.own
    word = words[at]
    progressive = (
        word.form.endswith(sentence.language.endings("verbs.ing_ends"))
        and at > 0
        and words[at - 1].form in sentence.language.words("verbs.ongoing")
    )
    if word.lemma not in sentence.language.words("verbs.discussing") or not (
        progressive
        or (
            (
                word.form.endswith(sentence.language.endings("verbs.past_ends"))
                or word.form in sentence.language.words("verbs.goes_on")
            )
            and _is_verb(words, at, sentence.language)
        )
    ):
        return None
    object_ = next(
        (w for w in words[at + 1 : at + 4] if w.form not in sentence.language.words("words.before_intention")), None
    )
    intention = object_ is not None and object_.lemma in sentence.language.words("words.intentions")
    if word.lemma in sentence.language.words("verbs.weighing") and not (
        progressive or intention or _following(words, at).endswith(sentence.language.endings("verbs.ing_ends"))
    ):
        return None
    end = object_.end if intention and object_ else word.end
    return _Cue(
        word.start, end, Status.DISCUSSED, f"{word.lemma} {object_.lemma}" if intention and object_ else word.lemma
    )


def _denied(sentence: Sentence, at: int) -> _Cue | None:
    word = sentence.own[at]
    if word.form in sentence.language.table("verbs.denying") and _is_verb(sentence.own, at, sentence.language):
        return _Cue(word.start, word.end, Status.DENIED, sentence.language.table("verbs.denying")[word.form])
    return None


def _done(sentence: Sentence, at: int) -> _Cue | None:
    """The past tense or passive of an act, not under a modal, a condition or a negation."""
    words = sentence.own
    word = words[at]
    lemma = sentence.language.table("verbs.irregular_acts").get(word.form) or (
        word.lemma
        if word.form.endswith(sentence.language.endings("verbs.past_ends"))
        and word.lemma in sentence.language.words("verbs.acts")
        else ""
    )
    if (
        not lemma
        or not _is_verb(words, at, sentence.language)
        or _describes(words, at, sentence.language)
        or any(w.form in sentence.language.words("words.conditional") for w in words[max(0, at - 8) : at])
    ):
        return None
    return _Cue(word.start, word.end, Status.HAPPENED, lemma)


def _describes(words: Sequence[Word], at: int, language: Language) -> bool:
    """As in "an additional closed session", "to have his name removed": a participle that tells no event of its own."""
    before = [w.form for w in words[max(0, at - 3) : at]]
    if (
        len(before) == 3
        and before[0] in language.words("verbs.causing")
        and before[1] in language.words("words.before_participle")
    ):
        return True
    follows = _following(words, at)
    adjective = (
        len(before) > 1
        and before[-1].endswith(language.endings("words.adjective_ends"))
        and before[-2] in language.words("words.group_openers")
    )
    return adjective and bool(follows) and follows not in language.words("words.function")


def _is_verb(words: Sequence[Word], at: int, language: Language) -> bool:
    """Whether the past form at `at` tells an event: it has a subject or a helping verb before it, and no modal."""
    before = list(_before(words, at, language))
    if not before:
        return False
    if before[0] in language.words("verbs.be_or_get"):
        return not any(w in language.words("verbs.modal") | language.words("words.not_done") for w in before[1:3])
    if before[0] in language.words("verbs.have"):
        return not any(w in language.words("verbs.modal") | language.words("words.not_done") for w in before[1:2])
    return before[0] not in language.words("words.before_participle") | language.words("verbs.modal") | language.words(
        "words.not_done"
    ) and not before[0].endswith(language.endings("words.negated_ends"))


def _before(words: Sequence[Word], at: int, language: Language) -> Iterator[str]:
    """The forms before `at`, nearest first, adverbs left out."""
    for word in reversed(words[max(0, at - 5) : at]):
        if not word.form.endswith(language.endings("words.adverb_ends")) and word.form not in language.words(
            "words.passed_adverbs"
        ):
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
        if sentence.text[before.end : word.start].strip() or word.form in sentence.language.words("words.not_done"):
            break
        if word.form in sentence.language.words("words.before_event") or word.form.endswith(
            sentence.language.endings("words.adverb_ends")
        ):
            passive = passive or word.form in sentence.language.words("verbs.be_or_get")
            continue
        if (
            word.lemma in sentence.language.words("verbs.no_event")
            or word.form in sentence.language.words("words.function")
            or (passive and not sentence.language.grammar.is_participle(word.form))
        ):
            break
        return sentence.language.table("verbs.irregular_acts").get(word.form, word.lemma), word.end
    return "", 0
