"""The sentence from which a heading follows on: "He did not reply" says little by itself."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from compare.model import BlockKind, Claim, Document, NameFact
from compare.tell.context import LONGEST_SENTENCE, Context
from compare.tell.headings import as_told
from compare.tell.titles import ENDS
from compare.text.language import Language
from compare.text.words import Word, content_words, words

_CUT = 140  # characters of a longer sentence that are shown


def sentence_before(title: str, claim: Claim, document: Document, context: Context) -> str:
    """The sentence before that of a claim, or its first words, if the heading made of its `title` needs it; else ""."""
    before = context.before(claim)
    if before is None or document.blocks[before.block].kind is not BlockKind.PARAGRAPH:
        return ""
    told = context.sentence(before)
    shown, speaker = as_told(title, claim, context)
    if speaker != "" and not _follows_on(shown, claim, told, context.languages[claim.source]):
        return ""
    return told.rstrip(ENDS) if len(told) <= LONGEST_SENTENCE else f"{told[:_CUT].rpartition(' ')[0]}…"


def _follows_on(shown: str, claim: Claim, before: str, language: Language) -> bool:
    """Whether words take up what the sentence before tells: by a pronoun that has no name in brackets, or by a noun."""
    told = words(shown, language)
    if not told or shown[0] == "[":
        return False
    head, lists = told[0].form, language.words
    names = [claim.text[f.start - claim.start : f.end - claim.start] for f in claim.facts_of(NameFact)]
    if head in lists("words.title_dummies"):
        opens = lists("words.title_clauses") | lists("words.to")
        if not any(w.form in opens for w in told):
            return True
    elif head in lists("words.title_anaphors") or _points_back(told, language):
        return True
    elif not any(name in shown for name in names):
        pointing = lists("words.title_pointers") | lists("words.title_whose") | lists("words.he_or_she")
        if head in lists("words.definite") or any(w.form in pointing for w in told):
            return True
    return _takes_up(told, before, {w.form for name in names for w in words(name, language)}, language)


def _points_back(told: Sequence[Word], language: Language) -> bool:
    """Whether "these" or "same" stands anywhere; "those who" and "those of us" say whom they mean."""
    explained = language.words("words.relatives") | language.words("words.prepositions")
    after = [*(w.form for w in told[1:]), ""]
    back = language.words("words.title_back")
    return any(w.form in back and following not in explained for w, following in zip(told, after, strict=True))


def _takes_up(told: Sequence[Word], before: str, named: Collection[str], language: Language) -> bool:
    """Whether "the" and a noun, no name, mean what the sentence before has by that noun: "the offer"."""
    known = {w.lemma for w in content_words(before, language)} - {w.lemma for w in told[:1]}
    return any(
        article.form in language.words("words.definite")
        and noun.lemma in known
        and noun.form not in named
        and noun.lemma not in {w.lemma for w in told[:at]}
        for at, (article, noun) in enumerate(pairwise(told))
    )
