"""Who is given as the source of a statement: "X said", "said X", "according to X", "was described by X as"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from compare.extract.sentence import Sentence
from compare.extract.speakers import (
    before_apposition,
    group_after,
    group_before,
    sentence_subject,
)
from compare.model import AttributionFact, AttributionValue
from compare.text.language import Language
from compare.text.names import same_name
from compare.text.persons import person_like
from compare.text.words import Word, lemma, normalise


class Saying(NamedTuple):
    """A place where somebody speaks: the span of the verb, the speaker, the verb's lemma.

    `reports` is false for verbs that only hand over a quotation ("asked", "continued").
    """

    start: int
    end: int
    speaker: str
    verb: str
    reports: bool


_NEAR = 5  # words between two verbs of speech that share their speaker
_TITLE = 20  # characters that a title before a name can have
_BEHIND = 6  # characters that can part speech from the verb behind it
_AFTER_QUOTE = re.compile(r"[”\"»’'][,—–-]*\s*$")
_QUOTE_AND_SPEAKER = re.compile(r"[,?!][”\"»](?: [^\s“\"«,]+){1,6} $")


def find_sayings(sentence: Sentence, previous: str = "") -> list[Saying]:
    """The sayings of a sentence in text order; `previous` is whom "he" or "she" may safely mean, or ""."""
    return sorted([*_fronted(sentence), *_opening(sentence), *_verbs(sentence, previous)])


def attribution_facts(sayings: Sequence[Saying], outlet: str, language: Language) -> list[AttributionFact]:
    """The sayings that attribute a statement to somebody other than the outlet itself."""
    return [
        AttributionFact(start=s.start, end=s.end, value=AttributionValue(s.speaker, s.verb))
        for s in sayings
        if s.reports and not (outlet and s.speaker and same_name(s.speaker, outlet, language))
    ]


def _fronted(sentence: Sentence) -> Iterator[Saying]:
    own = {w.start for w in sentence.own}
    for match in sentence.language.pattern("phrases.fronted").finditer(
        sentence.text, sentence.span.start, sentence.span.end
    ):
        verb = match.group().lower().strip()
        speaker = group_after(sentence, match.end()) if match.start() in own else ""
        cited = sentence.language.table("verbs.citing").get(verb)
        if speaker and (cited is None or _could_speak(sentence, match.end(), speaker)):
            yield Saying(match.start(), match.end() - 1, speaker, cited or verb, reports=True)


def _opening(sentence: Sentence) -> Iterator[Saying]:
    """Whose words a sentence quotes that begins "To Holt, the plan is …" or "For Holt, …"."""
    opens = sentence.language.pattern("phrases.to_whom").match(sentence.text, sentence.span.start, sentence.span.end)
    if opens is None:
        return
    name = next((n for n in sentence.names if n.start - opens.end() <= _TITLE), None)
    if (
        name is not None
        and person_like(name.value.canonical, sentence.language)
        and sentence.text[name.end : name.end + 1] == ","
    ):
        yield Saying(opens.start(), opens.end() - 1, name.value.canonical, "to", reports=False)


@cache
def _going_on(language: Language) -> dict[str, str]:
    """The forms in which a verb of speech goes on, with their verb: the dictionary takes "writing" for a noun."""
    return {form: verb for verb in language.words("verbs.quoting") for form in language.grammar.going_on(verb)}


def _could_speak(sentence: Sentence, start: int, speaker: str) -> bool:
    """Whether what is cited is somebody or a record, not a cause ("citing a lack of support")."""
    named = any(start <= n.start <= start + len(speaker) for n in sentence.names)
    return named or lemma(normalise(speaker).split()[-1], sentence.language) in sentence.language.words("words.sources")


def _verbs(sentence: Sentence, previous: str) -> Iterator[Saying]:
    last = (-_NEAR, "")
    for at, word in enumerate(sentence.own):
        verb = _going_on(sentence.language).get(word.form, word.lemma)
        record = verb in sentence.language.words("verbs.of_records") and _is_records(sentence, at)
        if (verb in sentence.language.words("verbs.quoting") or record) and not _takes_plain_object(
            sentence, word, verb
        ):
            # "Holt said on Monday he maintains": he is Holt.
            speaker = _speaker_of(sentence, at, last[1] if at - last[0] <= _NEAR else previous)
            if speaker is not None:
                last = (at, speaker) if speaker else last
                yield Saying(
                    word.start,
                    word.end,
                    speaker,
                    verb,
                    reports=record or verb in sentence.language.words("verbs.reporting"),
                )


def _is_records(sentence: Sentence, at: int) -> bool:
    """Whether a record tells by the verb at `at`: "the report found", not "the police found", nor "emails found on"."""
    before = _before(sentence.own, at, sentence.language)
    found_there = at + 1 < len(sentence.own) and sentence.own[at + 1].form in sentence.language.words("words.placing")
    return (
        before is not None
        and sentence.own[before].lemma in sentence.language.words("words.records")
        and not found_there
    )


def _takes_plain_object(sentence: Sentence, word: Word, verb: str) -> bool:
    """Whether no statement is handed over: "explained the delay", "said little"."""
    after = sentence.text[word.end : sentence.span.end]
    if _QUOTE_AND_SPEAKER.search(sentence.text, sentence.span.start, word.start):
        return False  # "…,” Rep. Ana Lund wrote in an opinion piece"
    if verb in sentence.language.words("verbs.with_clause"):
        return not sentence.language.pattern("phrases.clause_follows").match(after)
    return verb in sentence.language.words("verbs.say") and bool(
        sentence.language.pattern("phrases.says_no_more").match(after)
    )


def _speaker_of(sentence: Sentence, at: int, previous: str) -> str | None:
    """Who speaks by the verb at `at`: a name or a noun group, "" where it cannot be told, None where nobody speaks."""
    words = sentence.own
    word = words[at]
    before = _before(words, at, sentence.language)
    if word.form.endswith(sentence.language.endings("verbs.ing_ends")):
        if _going_on(sentence.language).get(word.form) not in sentence.language.words("verbs.reporting"):
            return None
        begin = sentence.span.start
        before_it = sentence.text[begin : word.start].rstrip(' "”’')
        record = (
            at > 0
            and words[at - 1].lemma in sentence.language.words("words.records")
            and words[at - 1].end == begin + len(before_it)
        )
        if record or before_it.endswith(","):  # "issued a statement saying", "was shut, adding"
            return sentence_subject(sentence, at, previous)
        named = next((n for n in sentence.names if n.end + 1 == word.start), None)
        return (
            named.value.canonical
            if named and sentence.language.pattern("phrases.with_speaker").search(sentence.text[begin : named.start])
            else None
        )
    if before is not None and words[before].form in sentence.language.words("verbs.be"):
        by = at + 1 < len(words) and words[at + 1].form in sentence.language.words("words.agent")
        return (group_after(sentence, words[at + 1].end + 1) or None) if by else None
    if _is_noun(sentence, at):
        return None
    inverted = _inverted(sentence, word)
    return _subject(sentence, at, before, previous) if inverted is None else inverted


def _before(words: Sequence[Word], at: int, language: Language) -> int | None:
    """The index of the word before the verb, past adverbs and "has"."""
    index = at - 1
    while index >= 0 and (
        words[index].form in language.words("words.between_subject_and_verb")
        or words[index].form.endswith(language.endings("words.adverb_ends"))
    ):
        index -= 1
    return index if index >= 0 else None


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Whether a form like "claims" is a noun here.

    A verb has "that" or a quotation behind it, or a plural right before it ("officials claim").
    """
    word = sentence.own[at]
    if word.form not in sentence.language.words("verbs.also_nouns"):
        return False
    before = sentence.own[at - 1] if at else word
    if before.form.endswith(sentence.language.endings("words.possessive_ends")):
        return True
    if (
        at
        and word.form == word.lemma
        and before.lemma != before.form
        and before.form.endswith(sentence.language.endings("words.plural_ends"))
    ):
        return False
    return not sentence.language.pattern("phrases.hands_over").match(sentence.text[word.end : word.end + 8])


def _inverted(sentence: Sentence, word: Word) -> str | None:
    """The speaker behind the verb ("said Smith"), where a quotation stands before it, or a comma before it
    and the end of the clause behind the speaker.
    """
    before = sentence.text[max(0, word.start - 3) : word.start]
    behind = sentence.text[max(0, word.start - _BEHIND) : word.start]
    aloud = sentence.language.pattern("phrases.behind_speech").search(behind)
    quoted, comma = _AFTER_QUOTE.search(before) or aloud, before.endswith(", ")
    if not (quoted or comma):
        return None
    start = word.end + 1
    when = sentence.language.pattern("phrases.time_of_saying").match(sentence.text, start, sentence.span.end)
    start = when.end() if when else start
    rest = sentence.text[start : sentence.span.end]
    common = "phrases.common_speaker" if quoted else "phrases.common_speaker_behind_comma"
    if sentence.language.pattern(common).match(rest):
        return group_after(sentence, start) or None
    lead = sentence.language.pattern("phrases.named_speaker").match(rest)
    reach = start + (lead.end() if lead else 0)
    inside = [n for n in sentence.names if word.end < n.start and n.end <= reach]
    if not inside:
        return None
    after = sentence.text[inside[-1].end : inside[-1].end + 1]
    # "said Representative Ana Lund of Louisiana"
    person = next((n for n in inside if person_like(n.value.canonical, sentence.language)), inside[-1])
    return person.value.canonical if quoted or after in {".", ",", ""} else None


def _subject(sentence: Sentence, at: int, before: int | None, previous: str) -> str | None:
    """The speaker in front of the verb, or None where nothing there could speak."""
    words = sentence.own
    if (
        before is None
        or words[before].form in sentence.language.words("words.not_before_saying")
        or words[before].form.endswith(sentence.language.endings("words.negated_ends"))
    ):
        return None
    subject, verb = words[before], words[at]
    base = verb.form == verb.lemma
    if subject.form in sentence.language.words("words.pronouns"):
        which = subject.form in sentence.language.words("words.which") and not base
        return (
            _named_before(sentence, subject)
            if which
            else _pronoun(subject.form, previous, sentence.language, base=base)
        )
    if subject.form in sentence.language.words("words.joining_verbs"):
        return None if base else sentence_subject(sentence, before, previous)
    gap = sentence.text[subject.end : verb.start]
    if re.search(r"[,)]", gap):
        return before_apposition(sentence, subject.end)
    agrees = (
        not base
        or subject.form.endswith(sentence.language.endings("words.plural_ends"))
        or subject.form in sentence.language.words("words.people")
    )
    does = (
        subject.form.endswith(sentence.language.endings("verbs.ing_ends"))
        and before > 0
        and words[before - 1].form in sentence.language.words("verbs.be")
    )  # "is probing alleged fraud"
    if re.search(r"[^\s\w’'-]", gap) or subject.form in sentence.language.words("words.function") or not agrees or does:
        return None
    return group_before(sentence, before)


def _pronoun(form: str, previous: str, language: Language, *, base: bool) -> str | None:
    if form in language.words("words.he_or_she"):
        return None if base else previous
    return (
        "" if form in language.words("words.they") or (form in language.words("words.it_or_who") and not base) else None
    )


def _named_before(sentence: Sentence, which: Word) -> str:
    """The name that "which" takes up ("owned by Dravik Industrial, which said"), "" where none stands right before."""
    names = [n for n in sentence.names if sentence.text[n.end : which.start] == ", "]
    return names[-1].value.canonical if names else ""
