"""Who is given as the source of a statement: "X said", "said X", "according to X", "was described by X as"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.extract.names import person_like
from compare.extract.sentence import Sentence
from compare.model import AttributionFact, AttributionValue
from compare.text.cues import CLAUSE_VERBS, NOUN_FORMS, QUOTING_VERBS, REPORTING_VERBS, SOURCE_NOUNS
from compare.text.name_words import OFFICE_OF
from compare.text.names import same_name
from compare.text.verbs import AUXILIARIES, IRREGULAR_PAST, finite_verb
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
_HE = frozenset("he she".split())
_PRONOUNS = _HE | frozenset("they it we i you who which that this".split())
_BE = frozenset("is are was were be been being".split())
_SKIP_BEFORE = frozenset("also later then has have had once now still often again further already".split())
_NOT_BEFORE = frozenset(
    "not never to would could should will might may can must did didn't don't doesn't cannot won't n't".split()
)
_TRAILING = frozenset(
    "afterward afterwards later earlier today yesterday monday tuesday wednesday thursday friday saturday sunday long ever never once".split()
)
# A speaker's noun group may hold these; any other function word ends it.
_INSIDE_SPEAKER = frozenset("of for the a an his her their its at in and".split())
_MAX_SPEAKER = 9
# Inserted words between a speaker and the verb are seldom longer (characters).
_LONGEST_APPOSITION = 90
# A name this near to the start of its sentence is its subject, titles and all (characters).
_OPENING = 45
_CLAUSE_FOLLOWS = re.compile(
    r"\s*(?:[,.:;]|$)|\s(?:[\w’'.]+\s){0,4}?(?:that|how|why|whether|he|she|they|it|there|we|his|her|their)\b|[^.;]{0,40}[“\"«]|\s(?:[a-z]+\s){0,2}\d"
)
_FRONTED = re.compile(r"\b(?:[Aa]ccording to|[Ii]n the words of|[Cc]iting) ")
_PREPOSITION = re.compile(r"\b(?:for|of|at|in|to|by)\b|[’']s?\s")
_OFFICE = re.compile(OFFICE_OF)
_AFTER_QUOTE = re.compile(r"[”\"»’'][,—–-]*\s*$")
# What can follow an inverted verb: a noun group, or a name with what stands before it.
_COMMON_SPEAKER = re.compile(r"(?:the|a|an|one|his|her|their|some|several)\s[a-z]")
_NO_SPEAKER = (
    r"(?:that|he|she|it|they|in|on|at|to|as|when|while|if|about|with|by|for|from|during|before|after|this|last)\b"
)
_NAMED_SPEAKER = re.compile(rf"(?:(?!{_NO_SPEAKER})(?:[a-z-]+|[A-ZÀ-Þ][\w.’'-]*[\w.])\s?){{1,9}}")
_APPOSITION = re.compile(r"[,)]\s+(?:\w+ )?$")
_ENDS_SPEAKER = re.compile(r"[,.;:()“”\"«»—–]")


def find_sayings(sentence: Sentence, previous: str = "") -> list[Saying]:
    """The sayings of a sentence in text order; `previous` is whom "he" or "she" may safely mean, or ""."""
    found = [*_fronted(sentence), *_verbs(sentence, previous)]
    return sorted(found)


def attribution_facts(sayings: Sequence[Saying], outlet: str) -> list[AttributionFact]:
    """The sayings that attribute a statement to somebody other than the outlet itself."""
    return [
        AttributionFact(start=s.start, end=s.end, value=AttributionValue(s.speaker, s.verb))
        for s in sayings
        if s.reports and not (outlet and s.speaker and same_name(s.speaker, outlet))
    ]


def _fronted(sentence: Sentence) -> Iterator[Saying]:
    quoted_free = {w.start for w in sentence.own}
    for match in _FRONTED.finditer(sentence.text, sentence.span.start, sentence.span.end):
        if match.start() in quoted_free:
            verb = match.group().lower().strip()
            speaker = _group_after(sentence, match.end())
            if speaker and (verb != "citing" or _could_speak(sentence, match.end(), speaker)):
                yield Saying(
                    match.start(), match.end() - 1, speaker, "cite" if verb == "citing" else verb, reports=True
                )


def _could_speak(sentence: Sentence, start: int, speaker: str) -> bool:
    """Whether what is cited is somebody or a record, not a cause ("citing a lack of support")."""
    named = sentence.name_starting_near(start, len(speaker)) is not None
    return named or lemma(normalise(speaker).split()[-1]) in SOURCE_NOUNS


def _verbs(sentence: Sentence, previous: str) -> Iterator[Saying]:
    for at, word in enumerate(sentence.own):
        verb = _ING_FORMS.get(word.form, word.lemma)
        if verb in QUOTING_VERBS and not _takes_plain_object(sentence, word, verb):
            speaker = _speaker_of(sentence, at, previous)
            if speaker is not None:
                yield Saying(word.start, word.end, speaker, verb, reports=verb in REPORTING_VERBS)


def _speaker_of(sentence: Sentence, at: int, previous: str) -> str | None:
    """Who speaks by the verb at `at`: a name or a noun group, "" where nobody can be told, None where nobody speaks."""
    words = sentence.own
    word = words[at]
    before = _before(words, at)
    if word.form.endswith("ing"):
        trails = sentence.text[: word.start].rstrip().endswith(",") and _ING_FORMS.get(word.form) in REPORTING_VERBS
        return _sentence_subject(sentence, at, previous) if trails else None
    if before is not None and words[before].form in _BE:
        return _passive(sentence, at)
    if _is_noun(sentence, at):
        return None
    inverted = _inverted(sentence, at)
    return _subject(sentence, at, before, previous) if inverted is None else inverted


def _takes_plain_object(sentence: Sentence, word: Word, verb: str) -> bool:
    """ "explained the delay", "said little": no statement is handed over."""
    after = sentence.text[word.end : sentence.span.end]
    if verb in CLAUSE_VERBS:
        return not _CLAUSE_FOLLOWS.match(after)
    return verb == "say" and bool(re.match(r" (?:little|nothing|much|something|anything|so|more|yes|no)\b", after))


def _sentence_subject(sentence: Sentence, before: int, previous: str) -> str:
    """The subject of the sentence's first verb, for a second verb that shares it; "" where it cannot be told."""
    words = sentence.own
    verb = finite_verb(words[:before])
    if not verb:
        return ""
    if words[verb - 1].form in _PRONOUNS:
        return previous if words[verb - 1].form in _HE else ""
    if sentence.text[words[verb - 1].end : words[verb].start].strip():
        return _before_apposition(sentence, words[verb - 1].end) or ""
    return "" if words[verb - 1].form in FUNCTION_WORDS else _group_before(sentence, verb - 1) or ""


def _before(words: Sequence[Word], at: int) -> int | None:
    """The index of the word before the verb, past adverbs and "has"."""
    index = at - 1
    while index >= 0 and (words[index].form in _SKIP_BEFORE or words[index].form.endswith("ly")):
        index -= 1
    return index if index >= 0 else None


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Whether a form like "claims" is a noun here: only "that" or a quotation behind it makes it a verb."""
    word = sentence.own[at]
    if word.form not in NOUN_FORMS:
        return False
    if (
        at
        and word.form == word.lemma
        and sentence.own[at - 1].form.endswith("s")
        and sentence.own[at - 1].lemma != sentence.own[at - 1].form
    ):
        return False  # "officials claim", "reports state"
    return not re.match(r"\s+that\b|,?:?\s*[“\"«]", sentence.text[word.end : word.end + 8])


def _passive(sentence: Sentence, at: int) -> str | None:
    """ "was described by officials as": the speaker behind "by"."""
    words = sentence.own
    if at + 2 < len(words) and words[at + 1].form == "by":
        return _group_after(sentence, words[at + 1].end + 1) or None
    return None


def _inverted(sentence: Sentence, at: int) -> str | None:
    """ "…," said Smith: the speaker behind the verb, where a quotation stands before it, or a comma
    before it and the end of the clause behind the speaker.
    """
    word = sentence.own[at]
    before = sentence.text[max(0, word.start - 3) : word.start]
    quoted, comma = _AFTER_QUOTE.search(before), before.endswith(", ")
    if not (quoted or comma):
        return None
    rest = sentence.text[word.end + 1 : sentence.span.end]
    if quoted and _COMMON_SPEAKER.match(rest):
        return _group_after(sentence, word.end + 1) or None
    lead = _NAMED_SPEAKER.match(rest)
    inside = [n for n in sentence.names if word.end < n.start and n.end <= word.end + 1 + (lead.end() if lead else 0)]
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
    if subject.form in {"and", "but"} and verb.form != verb.lemma:
        return _sentence_subject(sentence, before, previous)
    gap = sentence.text[subject.end : verb.start]
    base = verb.form == verb.lemma
    if subject.form in _PRONOUNS:
        if base and subject.form in _HE | {"it", "who", "which", "that", "this"}:
            return None
        return previous if subject.form in _HE else "" if subject.form in {"they", "it", "who"} else None
    if re.search(r"[,)]", gap):
        return _before_apposition(sentence, subject.end)
    if _ENDS_SPEAKER.search(gap.strip()) or subject.form in FUNCTION_WORDS:
        return None
    if base and not subject.form.endswith("s") and subject.form not in {"people", "police"}:
        return None
    return _group_before(sentence, before)


def _before_apposition(sentence: Sentence, end: int) -> str | None:
    """ "Jane Roe, a spokeswoman for the mill, said": the name before the inserted words, or inserted itself."""
    text = sentence.text
    for at, name in reversed(list(enumerate(sentence.names))):
        if name.end > end or end - name.end > _LONGEST_APPOSITION:
            continue
        inserted = name.end == end and text[name.start - 2 : name.start] == ", "
        if inserted or (name.end < end and text[name.end : name.end + 2] in {", ", " ("}):
            before = sentence.names[at - 1] if at else None
            home = before and re.fullmatch(r" (?:of|from) (?:the )?", text[before.end : name.start])
            return before.value.canonical if before and home else name.value.canonical
    return None


def _group_before(sentence: Sentence, last: int) -> str | None:
    """The noun group that ends with the word at index `last`: the canonical name, or its words."""
    words = sentence.own
    while last > 0 and (words[last].form.endswith("ly") or words[last].form in _TRAILING | FUNCTION_WORDS):
        last -= 1
    first = last
    while first > 0 and last - first < _MAX_SPEAKER:
        word = words[first - 1]
        gap = sentence.text[word.end : words[first].start]
        if gap.strip() or (word.form in FUNCTION_WORDS and word.form not in _INSIDE_SPEAKER):
            break
        if word.form in AUXILIARIES or word.form in IRREGULAR_PAST or word.form.endswith("ing"):
            break
        if word.form.endswith("ed") and first > 1 and words[first - 2].form not in _INSIDE_SPEAKER:
            break  # "the board noted the code", not "a retired judge"
        first -= 1
    while first < last and words[first].form in _INSIDE_SPEAKER:
        first += 1
    return _speaker(sentence, words[first].start, words[last].end)


def _group_after(sentence: Sentence, start: int) -> str:
    """The noun group that begins at `start`."""
    inside = [w for w in sentence.own if w.start >= start][:_MAX_SPEAKER]
    end = start
    for at, word in enumerate(inside):
        broken = _ENDS_SPEAKER.search(sentence.text[end : word.start]) if at else None
        stop = (word.form in FUNCTION_WORDS and word.form not in _INSIDE_SPEAKER) or word.form in AUXILIARIES
        if (
            broken
            or stop
            or (
                at
                and (
                    word.form in IRREGULAR_PAST or word.form.endswith(("ed", "ing")) or word.form in {"in", "at", "and"}
                )
            )
        ):
            break
        end = word.end
    words = [w for w in inside if w.end <= end]
    while words and words[0].form in _INSIDE_SPEAKER:
        words.pop(0)
    while words and words[-1].form in _INSIDE_SPEAKER:
        words.pop()
    return (_speaker(sentence, words[0].start, words[-1].end) or "") if words else ""


def _speaker(sentence: Sentence, start: int, end: int) -> str | None:
    """The stretch as a speaker: the person named in it, unless the name is of one whom the speaker serves.

    "leader Kevin Roe of Ohio" is Kevin Roe, "a spokesman for Kevin Roe" and "the Roe campaign" stay as they are.
    """
    for name in sentence.names:
        if start <= name.start and name.end <= end + 2:
            before = _OFFICE.sub("", sentence.text[start : name.start])
            after = sentence.text[name.end : end]
            if not _PREPOSITION.search(before) and (not after.strip(" .’'s") or re.match(r" (?:of|from) ", after)):
                return name.value.canonical
    return re.sub(r"\s+", " ", sentence.text[start:end]) or None


def last_person(sentence: Sentence, sayings: Sequence[Saying]) -> str:
    """Whom "he" or "she" in the next sentence may safely mean: the one person named here, who speaks or opens the sentence."""
    speakers = {s.speaker for s in sayings if s.speaker}
    people = [n for n in sentence.names if person_like(n.value.canonical)]
    if len({n.value.canonical for n in people}) != 1:
        return ""
    person = people[0]
    alone = speakers <= {person.value.canonical}
    opens = person.start - sentence.span.start <= _OPENING
    return person.value.canonical if alone and (speakers or opens) else ""
