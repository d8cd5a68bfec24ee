"""Who is given as the source of a statement: "X said", "said X", "according to X", "was described by X as"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.extract.names import person_like
from compare.extract.sentence import Sentence
from compare.extract.speakers import (
    ADVERBS,
    HE_OR_SHE,
    PRONOUNS,
    before_apposition,
    group_after,
    group_before,
    sentence_subject,
)
from compare.model import AttributionFact, AttributionValue
from compare.text.cues import (
    CLAUSE_VERBS,
    NOUN_FORMS,
    QUOTING_VERBS,
    RECORD_VERBS,
    RECORDS,
    REPORTING_VERBS,
    SOURCE_NOUNS,
)
from compare.text.names import same_name
from compare.text.verbs import AUXILIARIES
from compare.text.words import FUNCTION_WORDS, Word, lemma, normalise


class Saying(NamedTuple):
    """A place where somebody speaks: the span of the verb, the speaker, the verb's lemma.

    `reports` is false for verbs that only hand over a quotation ("asked", "continued").
    """

    start: int
    end: int
    speaker: str
    verb: str
    reports: bool


# The dictionary takes "writing" for a noun; as verbs these forms are made by rule.
_ING_FORMS = {
    form: verb
    for verb in QUOTING_VERBS
    for form in (f"{verb}ing", f"{verb.removesuffix('e')}ing", f"{verb}{verb[-1]}ing")
}
_BE = frozenset("is are was were be been being".split())
_BETWEEN = ADVERBS | {"has", "have", "had", "once"}
_NOT_BEFORE = frozenset(
    "not never to would could should will might may can must did didn't don't doesn't cannot won't".split()
)
# What follows a verb that hands over a statement: its end, a clause, a quotation, a figure.
_CLAUSE_FOLLOWS = re.compile(
    r"\s*(?:[,.:;]|$)|\sto [A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,3}[,.]?$"
    r"|\s(?:of|against)\b|[^.;]{0,40}[“\"«]|\s(?:[a-z]+\s){0,2}\d"
    r"|\s(?:[\w’'.]+\s){0,4}?(?:that|how|why|whether|he|she|they|it|there|we)\b"
    r"|\s(?:(?!(?:and|or|but|that|who|which|when|as|after|before|while|because|than|what)\b)[\w’'.-]+\s){0,6}?"
    rf"(?:{'|'.join(sorted(AUXILIARIES))})\b"
)
_TO_WHOM = re.compile(r"(?:To|For) (?=[A-Z])")
_PLACING = frozenset("on in at by from to with".split())
_NEAR = 5  # words between two verbs of speech that share their speaker
_TITLE = 20  # characters that a title before a name can have
_SAYS_NO_MORE = re.compile(r" (?:little|nothing|much|something|anything|so|more|yes|no)\b")
# "… ends with Roe claiming that", "with Mayor Jane Roe saying".
_WITH = re.compile(r"\bwith (?:[\w.’'-]+ ){0,5}$")
_FRONTED = re.compile(r"\b(?:[Aa]ccording to|[Ii]n the words of|[Cc]iting) ")
_AFTER_QUOTE = re.compile(r"[”\"»’'][,—–-]*\s*$")
# What can follow an inverted verb: a noun group, or a name with what stands before it.
_COMMON_SPEAKER = re.compile(r"(?:the|a|an|one|his|her|their|some|several)\s[a-z]")
_NO_SPEAKER = (
    r"(?:that|he|she|it|they|in|on|at|to|as|when|while|if|about|with|by|for|from|during|before|after|this|last)\b"
)
_NAMED_SPEAKER = re.compile(rf"(?:(?!{_NO_SPEAKER})(?:[a-z-]+|[A-ZÀ-Þ][\w.’'-]*[\w.])\s?){{1,9}}")
# A name this near to the start of its sentence is its subject, titles and all (characters).
_OPENING = 45


def find_sayings(sentence: Sentence, previous: str = "") -> list[Saying]:
    """The sayings of a sentence in text order; `previous` is whom "he" or "she" may safely mean, or ""."""
    return sorted([*_fronted(sentence), *_opening(sentence), *_verbs(sentence, previous)])


def attribution_facts(sayings: Sequence[Saying], outlet: str) -> list[AttributionFact]:
    """The sayings that attribute a statement to somebody other than the outlet itself."""
    return [
        AttributionFact(start=s.start, end=s.end, value=AttributionValue(s.speaker, s.verb))
        for s in sayings
        if s.reports and not (outlet and s.speaker and same_name(s.speaker, outlet))
    ]


def last_person(sentence: Sentence, sayings: Sequence[Saying]) -> str:
    """Whom "he" or "she" in the next sentence may safely mean: the one person named here, who speaks or opens it."""
    speakers = {s.speaker for s in sayings if s.speaker and s.verb not in RECORD_VERBS}
    people = [n for n in sentence.names if person_like(n.value.canonical)]
    if len({n.value.canonical for n in people}) != 1:
        return ""
    person = people[0]
    opens = person.start - sentence.span.start <= _OPENING
    return person.value.canonical if speakers <= {person.value.canonical} and (speakers or opens) else ""


def _fronted(sentence: Sentence) -> Iterator[Saying]:
    own = {w.start for w in sentence.own}
    for match in _FRONTED.finditer(sentence.text, sentence.span.start, sentence.span.end):
        verb = match.group().lower().strip()
        speaker = group_after(sentence, match.end()) if match.start() in own else ""
        if speaker and (verb != "citing" or _could_speak(sentence, match.end(), speaker)):
            yield Saying(match.start(), match.end() - 1, speaker, "cite" if verb == "citing" else verb, reports=True)


def _opening(sentence: Sentence) -> Iterator[Saying]:
    """Whose words a sentence quotes that begins "To Holt, the plan is …" or "For Holt, …"."""
    opens = _TO_WHOM.match(sentence.text, sentence.span.start, sentence.span.end)
    if opens is None:
        return
    name = next((n for n in sentence.names if n.start - opens.end() <= _TITLE), None)
    if name is not None and person_like(name.value.canonical) and sentence.text[name.end : name.end + 1] == ",":
        yield Saying(opens.start(), opens.end() - 1, name.value.canonical, "to", reports=False)


def _could_speak(sentence: Sentence, start: int, speaker: str) -> bool:
    """Whether what is cited is somebody or a record, not a cause ("citing a lack of support")."""
    named = any(start <= n.start <= start + len(speaker) for n in sentence.names)
    return named or lemma(normalise(speaker).split()[-1]) in SOURCE_NOUNS


def _verbs(sentence: Sentence, previous: str) -> Iterator[Saying]:
    last = (-_NEAR, "")
    for at, word in enumerate(sentence.own):
        verb = _ING_FORMS.get(word.form, word.lemma)
        record = verb in RECORD_VERBS and _is_records(sentence, at)
        if (verb in QUOTING_VERBS or record) and not _takes_plain_object(sentence, word, verb):
            # "Holt said on Monday he maintains": he is Holt.
            speaker = _speaker_of(sentence, at, last[1] if at - last[0] <= _NEAR else previous)
            if speaker is not None:
                last = (at, speaker) if speaker else last
                yield Saying(word.start, word.end, speaker, verb, reports=record or verb in REPORTING_VERBS)


def _is_records(sentence: Sentence, at: int) -> bool:
    """Whether a record tells by the verb at `at`: "the report found", not "the police found", nor "emails found on"."""
    before = _before(sentence.own, at)
    found_there = at + 1 < len(sentence.own) and sentence.own[at + 1].form in _PLACING
    return before is not None and sentence.own[before].lemma in RECORDS and not found_there


def _takes_plain_object(sentence: Sentence, word: Word, verb: str) -> bool:
    """Whether no statement is handed over: "explained the delay", "said little"."""
    after = sentence.text[word.end : sentence.span.end]
    if verb in CLAUSE_VERBS:
        return not _CLAUSE_FOLLOWS.match(after)
    return verb == "say" and bool(_SAYS_NO_MORE.match(after))


def _speaker_of(sentence: Sentence, at: int, previous: str) -> str | None:
    """Who speaks by the verb at `at`: a name or a noun group, "" where it cannot be told, None where nobody speaks."""
    words = sentence.own
    word = words[at]
    before = _before(words, at)
    if word.form.endswith("ing"):
        if _ING_FORMS.get(word.form) not in REPORTING_VERBS:
            return None
        begin = sentence.span.start
        before_it = sentence.text[begin : word.start].rstrip(' "”’')
        record = at > 0 and words[at - 1].lemma in RECORDS and words[at - 1].end == begin + len(before_it)
        if record or before_it.endswith(","):  # "issued a statement saying", "was shut, adding"
            return sentence_subject(sentence, at, previous)
        named = next((n for n in sentence.names if n.end + 1 == word.start), None)
        return named.value.canonical if named and _WITH.search(sentence.text[begin : named.start]) else None
    if before is not None and words[before].form in _BE:
        by = at + 1 < len(words) and words[at + 1].form == "by"
        return (group_after(sentence, words[at + 1].end + 1) or None) if by else None
    if _is_noun(sentence, at):
        return None
    inverted = _inverted(sentence, word)
    return _subject(sentence, at, before, previous) if inverted is None else inverted


def _before(words: Sequence[Word], at: int) -> int | None:
    """The index of the word before the verb, past adverbs and "has"."""
    index = at - 1
    while index >= 0 and (words[index].form in _BETWEEN or words[index].form.endswith("ly")):
        index -= 1
    return index if index >= 0 else None


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Whether a form like "claims" is a noun here.

    A verb has "that" or a quotation behind it, or a plural right before it ("officials claim").
    """
    word = sentence.own[at]
    if word.form not in NOUN_FORMS:
        return False
    before = sentence.own[at - 1] if at else word
    if before.form.endswith("'s"):
        return True
    if at and word.form == word.lemma and before.lemma != before.form and before.form.endswith("s"):
        return False
    return not re.match(r"\s+that\b|,?:?\s*[“\"«]", sentence.text[word.end : word.end + 8])


def _inverted(sentence: Sentence, word: Word) -> str | None:
    """The speaker behind the verb ("said Smith"), where a quotation stands before it, or a comma before it
    and the end of the clause behind the speaker.
    """
    before = sentence.text[max(0, word.start - 3) : word.start]
    quoted, comma = _AFTER_QUOTE.search(before), before.endswith(", ")
    if not (quoted or comma):
        return None
    rest = sentence.text[word.end + 1 : sentence.span.end]
    if quoted and _COMMON_SPEAKER.match(rest):
        return group_after(sentence, word.end + 1) or None
    lead = _NAMED_SPEAKER.match(rest)
    reach = word.end + 1 + (lead.end() if lead else 0)
    inside = [n for n in sentence.names if word.end < n.start and n.end <= reach]
    if not inside:
        return None
    after = sentence.text[inside[-1].end : inside[-1].end + 1]
    return inside[-1].value.canonical if quoted or after in {".", ",", ""} else None


def _subject(sentence: Sentence, at: int, before: int | None, previous: str) -> str | None:
    """The speaker in front of the verb, or None where nothing there could speak."""
    words = sentence.own
    if before is None or words[before].form in _NOT_BEFORE or words[before].form.endswith("n't"):
        return None
    subject, verb = words[before], words[at]
    base = verb.form == verb.lemma
    if subject.form in PRONOUNS:
        which = subject.form == "which" and not base
        return _named_before(sentence, subject) if which else _pronoun(subject.form, previous, base=base)
    if subject.form in {"and", "but"}:
        return None if base else sentence_subject(sentence, before, previous)
    gap = sentence.text[subject.end : verb.start]
    if re.search(r"[,)]", gap):
        return before_apposition(sentence, subject.end)
    agrees = not base or subject.form.endswith("s") or subject.form in {"people", "police"}
    does = subject.form.endswith("ing") and before > 0 and words[before - 1].form in _BE  # "is probing alleged fraud"
    if re.search(r"[^\s\w’'-]", gap) or subject.form in FUNCTION_WORDS or not agrees or does:
        return None
    return group_before(sentence, before)


def _pronoun(form: str, previous: str, *, base: bool) -> str | None:
    if form in HE_OR_SHE:
        return None if base else previous
    return "" if form == "they" or (form in {"it", "who"} and not base) else None


def _named_before(sentence: Sentence, which: Word) -> str:
    """The name that "which" takes up ("owned by Dravik Industrial, which said"), "" where none stands right before."""
    names = [n for n in sentence.names if sentence.text[n.end : which.start] == ", "]
    return names[-1].value.canonical if names else ""
