"""Whose words: the noun group around a verb of speech, given by the name in it where there is one."""

from __future__ import annotations

import re

from compare.extract.sentence import Sentence
from compare.text.name_words import OFFICE_OF
from compare.text.verbs import AUXILIARIES, IRREGULAR_PAST, finite_verb
from compare.text.words import FUNCTION_WORDS, Word

HE_OR_SHE = frozenset("he she".split())
PRONOUNS = HE_OR_SHE | frozenset("they it we i you who which that this".split())

# A speaker's noun group may hold these; any other function word ends it.
_INSIDE = frozenset("of for the a an his her their its at in and".split())
_LONGEST = 9  # words
# Between a speaker and the verb these may stand, and are no part of the speaker.
_TRAILING = FUNCTION_WORDS | frozenset(
    """
    afterward afterwards later earlier today yesterday long ever
    monday tuesday wednesday thursday friday saturday sunday
    """.split()
)
ADVERBS = frozenset("also later then now still often again further already first".split())
# A sentence that opens with these has a subject before the one that its later verbs share.
_SUBORDINATING = frozenset("after when while as because if although though since before once until whether".split())
# Inserted words between a speaker and the verb are seldom longer (characters).
_LONGEST_APPOSITION = 90
_BREAKS = re.compile(r"[,.;:()“”\"«»—–]")
_PREPOSITION = re.compile(r"\b(?:for|of|at|in|to|by)\b|[’']s?\s")
_OFFICE = re.compile(OFFICE_OF)


def group_before(sentence: Sentence, last: int) -> str | None:
    """The speaker named by the noun group that ends with the word at index `last`, or None."""
    words = sentence.own
    while last > 0 and (words[last].form.endswith("ly") or words[last].form in _TRAILING):
        last -= 1
    first = last
    while first > 0 and last - first < _LONGEST and not _ends_before(sentence, first):
        first -= 1
    while first < last and words[first].form in _INSIDE:
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
    if (word.form in FUNCTION_WORDS and word.form not in _INSIDE) or _is_verb(word):
        return True
    # "the board noted the code", not "a retired judge"
    return word.form.endswith("ed") and first > 1 and words[first - 2].form not in _INSIDE


def group_after(sentence: Sentence, start: int) -> str:
    """The speaker named by the noun group that begins at `start`, or ""."""
    group: list[Word] = []
    for word in [w for w in sentence.own if w.start >= start][:_LONGEST]:
        if group and _BREAKS.search(sentence.text[group[-1].end : word.start]):
            break
        if (word.form in FUNCTION_WORDS and word.form not in _INSIDE) or word.form in AUXILIARIES:
            break
        if group and (_is_verb(word) or word.form.endswith("ed") or word.form in {"in", "at", "and"}):
            break
        group.append(word)
    while group and group[0].form in _INSIDE:
        group.pop(0)
    while group and group[-1].form in _INSIDE:
        group.pop()
    return (_named(sentence, group[0].start, group[-1].end) or "") if group else ""


def _is_verb(word: Word) -> bool:
    return word.form in AUXILIARIES or word.form in IRREGULAR_PAST or word.form.endswith("ing")


def _named(sentence: Sentence, start: int, end: int) -> str | None:
    """The stretch as a speaker: the person named in it, unless the name is of one whom the speaker serves.

    "leader Kevin Roe of Ohio" is Kevin Roe; "a spokesman for Kevin Roe" and "the Roe campaign" stay as they are.
    """
    for name in sentence.names:
        if start <= name.start and name.end <= end + 2:
            before = _OFFICE.sub("", sentence.text[start : name.start])
            after = sentence.text[name.end : end]
            if not _PREPOSITION.search(before) and (not after.strip(" .’'s") or re.match(r" (?:of|from) ", after)):
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
            home = before and re.fullmatch(r" (?:of|from) (?:the )?", text[before.end : name.start])
            return before.value.canonical if before and home else name.value.canonical
    return None


def sentence_subject(sentence: Sentence, before: int, previous: str) -> str:
    """The subject of the sentence's first verb, for a second verb at index `before` that shares it; "" if unclear.

    `previous` is whom "he" or "she" means.
    """
    words = sentence.own
    verb = finite_verb(words[:before])
    if not verb or words[0].form in _SUBORDINATING:
        return ""
    while verb > 1 and (words[verb - 1].form.endswith("ly") or words[verb - 1].form in ADVERBS):
        verb -= 1
    subject = words[verb - 1]
    if subject.form in PRONOUNS:
        return previous if subject.form in HE_OR_SHE else ""
    if sentence.text[subject.end : words[verb].start].strip():
        return before_apposition(sentence, subject.end) or ""
    return "" if subject.form in FUNCTION_WORDS else group_before(sentence, verb - 1) or ""
