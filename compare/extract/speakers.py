"""Whose words: the noun group around a verb of speech, given by the name in it where there is one."""

from __future__ import annotations

import re

from compare.extract.sentence import Sentence
from compare.text.language import Language
from compare.text.words import Word

_LONGEST = 9  # words
# Inserted words between a speaker and the verb are seldom longer (characters).
_LONGEST_APPOSITION = 90
_BREAKS = re.compile(r"[,.;:()“”\"«»—–]")


def group_before(sentence: Sentence, last: int) -> str | None:
    """The speaker named by the noun group that ends with the word at index `last`, or None."""
    words = sentence.own
    while last > 0 and (
        words[last].form.endswith(sentence.language.endings("words.adverb_ends"))
        or words[last].form in sentence.language.words("words.trailing_speaker")
    ):
        last -= 1
    first = last
    while first > 0 and last - first < _LONGEST and not _ends_before(sentence, first):
        first -= 1
    while first < last and words[first].form in sentence.language.words("words.inside_speaker"):
        first += 1
    return _named(sentence, words[first].start, words[last].end)


def _ends_before(sentence: Sentence, first: int) -> bool:
    """Whether the group begins with the word at index `first`: what stands before it belongs to no noun group."""
    words = sentence.own
    word = words[first - 1]
    if any(n.start <= word.start and words[first].end <= n.end + 2 for n in sentence.names):
        return False
    if sentence.text[word.end : words[first].start].strip():
        return True
    if (
        word.form in sentence.language.words("words.function")
        and word.form not in sentence.language.words("words.inside_speaker")
    ) or _is_verb(word, sentence.language):
        return True
    # "the board noted the code", not "a retired judge"
    return (
        word.form.endswith(sentence.language.endings("verbs.past_ends"))
        and first > 1
        and words[first - 2].form not in sentence.language.words("words.inside_speaker")
    )


def group_after(sentence: Sentence, start: int) -> str:
    """The speaker named by the noun group that begins at `start`, or ""."""
    group: list[Word] = []
    for word in [w for w in sentence.own if w.start >= start][:_LONGEST]:
        if group and _BREAKS.search(sentence.text[group[-1].end : word.start]):
            break
        if (
            word.form in sentence.language.words("words.function")
            and word.form not in sentence.language.words("words.inside_speaker")
        ) or word.form in sentence.language.words("verbs.auxiliary"):
            break
        if group and (
            _is_verb(word, sentence.language)
            or word.form.endswith(sentence.language.endings("verbs.past_ends"))
            or word.form in sentence.language.words("words.ending_group")
        ):
            break
        group.append(word)
    heads = sentence.language.words("words.inside_speaker") - sentence.language.words("words.before_speaker")
    while group and group[0].form in heads:
        group.pop(0)
    while group and group[-1].form in sentence.language.words("words.inside_speaker"):
        group.pop()
    if not group:
        return ""
    own_name = sentence.language.pattern("phrases.named_in_marks").match(sentence.text, group[-1].end + 1)
    if own_name:  # "в компании «Пригород-Север»"
        return sentence.text[group[0].start : own_name.end()]
    return _named(sentence, group[0].start, group[-1].end) or ""


def _is_verb(word: Word, language: Language) -> bool:
    return (
        word.form in language.words("verbs.auxiliary")
        or word.form in language.words("verbs.irregular_past")
        or word.form.endswith(language.endings("verbs.ing_ends"))
    )


def _named(sentence: Sentence, start: int, end: int) -> str | None:
    """The stretch as a speaker: the person named in it, unless the name is of one whom the speaker serves.

    "leader Kevin Roe of Ohio" is Kevin Roe; "a spokesman for Kevin Roe" and "the Roe campaign" stay as they are.
    """
    for name in sentence.names:
        if start <= name.start and name.end <= end + 2:
            before = sentence.language.pattern("names.office").sub("", sentence.text[start : name.start])
            after = sentence.text[name.end : end]
            if not sentence.language.pattern("phrases.serves").search(before) and (
                not after.strip(" .’'s") or sentence.language.pattern("phrases.home").match(after)
            ):
                return name.value.canonical
    return re.sub(r"\s+", " ", sentence.text[start:end]) or None


def before_apposition(sentence: Sentence, end: int) -> str | None:
    """In "Jane Roe, a spokeswoman for the mill, said": the name before the inserted words, or itself inserted.

    `end` is where the inserted words end.
    """
    text = sentence.text
    for at, name in reversed(list(enumerate(sentence.names))):
        if name.end > end or end - name.end > _LONGEST_APPOSITION:
            continue
        inserted = name.end == end and text[name.start - 2 : name.start] == ", "
        if inserted or (name.end < end and text[name.end : name.end + 2] in {", ", " ("}):
            before = sentence.names[at - 1] if at else None
            home = before and sentence.language.pattern("phrases.home").fullmatch(text[before.end : name.start])
            return before.value.canonical if before and home else name.value.canonical
    return None


def sentence_subject(sentence: Sentence, before: int, previous: str) -> str:
    """The subject of the sentence's first verb, for a second verb at index `before` that shares it; "" if unclear.

    `previous` is whom "he" or "she" means.
    """
    words = sentence.own
    verb = sentence.language.grammar.finite_verb(words[:before])
    if not verb or words[0].form in sentence.language.words("words.subordinating"):
        return ""
    while verb > 1 and (
        words[verb - 1].form.endswith(sentence.language.endings("words.adverb_ends"))
        or words[verb - 1].form in sentence.language.words("words.adverbs")
    ):
        verb -= 1
    subject = words[verb - 1]
    if subject.form in sentence.language.words("words.pronouns"):
        return previous if subject.form in sentence.language.words("words.he_or_she") else ""
    if sentence.text[subject.end : words[verb].start].strip():
        return before_apposition(sentence, subject.end) or ""
    return "" if subject.form in sentence.language.words("words.function") else group_before(sentence, verb - 1) or ""
