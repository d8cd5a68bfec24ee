"""Loaded words: those that judge what they name.

From Wikipedia's "Words to watch" (Manual of Style), the guide that thousands of editors of opposite
views agreed on: contentious labels, expressions of doubt, editorialising adverbs and praise. Words that as
often name a topic or an act neutrally (cult, myth, terrorist, leading; a conspiracy is a crime, a scheme a plan) are
left out, and so are all that are listed only as synonyms of "said". Added are the verbs of tabloid criticism (slam,
lambast) in forms that are nothing else, which stand for "criticised", and the adverbs by which an outlet says itself
that what it reports is wrong ("falsely claimed", "known, inaccurately, as").
"""

from __future__ import annotations

from collections.abc import Sequence

from compare.text.language import Language
from compare.text.words import Word


def loaded_words(words: Sequence[Word], language: Language) -> list[Word]:
    """The loaded words among `words`, in order; what was "supposed to" be is only expected."""
    following = [w.form for w in words[1:]] + [""]
    return [
        w
        for w, after in zip(words, following, strict=True)
        if (w.lemma in language.words("words.loaded") or w.form in language.words("words.loaded"))
        and not language.pattern("phrases.expected_of").fullmatch(f"{w.form} {after}")
    ]
