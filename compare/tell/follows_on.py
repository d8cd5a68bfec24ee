"""The sentence from which a heading follows on: "He did not reply" says little by itself."""

from __future__ import annotations

from compare.model import BlockKind, Claim, Document, NameFact
from compare.tell.context import Context
from compare.tell.headings import as_told
from compare.tell.titles import ENDS
from compare.text.language import Language
from compare.text.words import words

# Characters of a sentence that is read at one glance beside a heading; most sentences of news are shorter.
_LONGEST, _CUT = 200, 140


def sentence_before(title: str, claim: Claim, document: Document, context: Context) -> str:
    """The sentence before that of a claim, or its first words, if the heading made of its `title` needs it; else ""."""
    before = context.before(claim)
    if before is None or document.blocks[before.block].kind is not BlockKind.PARAGRAPH:
        return ""
    shown, speaker = as_told(title, claim, context)
    if speaker or (speaker is None and not _follows_on(shown, claim, context.languages[claim.source])):
        return ""
    told = before.sentence.of(document.text).strip()
    return told.rstrip(ENDS) if len(told) <= _LONGEST else f"{told[:_CUT].rpartition(' ')[0]}…"


def _follows_on(shown: str, claim: Claim, language: Language) -> bool:
    """Whether words begin with one for what was told before, or have one and no name; a pronoun with its name in
    brackets is none.
    """
    told = words(shown, language)
    if not told or shown[0] == "[":
        return False
    head = told[0].form
    if head in language.words("words.title_dummies"):
        opens = language.words("words.title_clauses") | language.words("words.to")
        return not any(w.form in opens for w in told)
    if head in language.words("words.title_anaphors"):
        return True
    if any(claim.text[f.start - claim.start : f.end - claim.start] in shown for f in claim.facts_of(NameFact)):
        return False
    pointing = (language.words(f"words.{name}") for name in ("title_pointers", "title_whose", "he_or_she"))
    back = frozenset[str]().union(*pointing)
    return head in language.words("words.definite") or any(w.form in back for w in told)
