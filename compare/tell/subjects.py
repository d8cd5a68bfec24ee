"""The subject of a stretch that begins with its verb: "novels of the camps … had no hope of publication"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.model import Claim, DateFact, NameFact
from compare.tell.context import Context
from compare.text.language import Language
from compare.text.names import dateline
from compare.text.words import Word, words

_PARTS = re.compile(r"[,;:(]| [—–-]+ |[—–]")
_QUOTES = '“”"«»'
_LONGEST = 7  # words of a subject with what belongs to it; a longer one is hardly one


def subject(claim: Claim, start: int, context: Context) -> str:
    """The words that do what claim.text[start:] begins with, where other words stand between; "" if none surely do.

    They stand before a parenthesis ("The firm, based in Corran, was sold"), or at the head of the sentence where two
    verbs share them ("The council met and voted").
    """
    language = context.languages[claim.source]
    told = words(claim.text[start:], language)
    if (
        not told
        or claim.text[start : start + 1] in _QUOTES
        or (verb := adverbs_before(told, language)) == len(told)
        or not language.grammar.is_finite(told, verb)
        or may_describe(told, verb, language)
    ):
        return ""
    before = words(claim.text[:start], language)
    if before:
        shared = before[-1].form in language.words("words.joining_verbs")
        return _subject(claim, claim.text[:start], language, shared=shared)
    earlier = reversed(context.earlier(claim))
    return next((who for c in earlier if (who := _subject(c, c.text, language, shared=True))), "")


def adverbs_before(told: Sequence[Word], language: Language) -> int:
    """How many adverbs stand at the head of words: "immediately began" has one."""
    adverbs, ly = language.words("words.adverbs"), language.endings("words.adverb_ends")
    return next((i for i, w in enumerate(told) if w.form not in adverbs and not w.form.endswith(ly)), len(told))


def _subject(claim: Claim, before: str, language: Language, *, shared: bool) -> str:
    """The first part of a text that can be who acts: no time or place that leads in.

    `shared`: it may act by a verb of its own as well.
    """
    if any(mark in before for mark in _QUOTES):
        return ""
    dates = [(f.start - claim.start, f.end - claim.start) for f in claim.facts_of(DateFact)]
    names = {f.start - claim.start for f in claim.facts_of(NameFact)}
    at = dateline(before)
    for part in [*_PARTS.finditer(before, at), None]:
        end = part.start() if part else len(before)
        told = words(before[at:end], language)
        verb = language.grammar.finite_verb(told)
        who = _bare(told[:verb], language)
        first = at + who[0].start if who else at
        dated = any(s <= first < e for s, e in dates)
        if not dated and _acts(who, language, named=first in names):
            if shared and verb is not None and told[verb].lemma in language.words("verbs.quoting"):
                return ""  # "Holt said the bill would undermine trust and would cost millions": the bill would
            last = at + who[-1].end
            stands = shared or not _asserts(before[last:], language)
            return before[first : _with_name(claim, before, last)] if stands else ""
        if verb is not None or part is None:
            return ""
        at = part.end()
    return ""


def _with_name(claim: Claim, before: str, end: int) -> int:
    """Where a subject ends with the name that explains it: "the first president, Boris Yeltsin"."""
    part = _PARTS.search(before, end + 1)
    stop = part.start() if part else len(before)
    named = (f.end - claim.start for f in claim.facts_of(NameFact) if f.start - claim.start == end + 2)
    return stop if before[end : end + 2] == ", " and stop in named else end


def opens_within(claim: Claim, start: int, language: Language) -> bool:
    """Whether a clause cannot begin at claim.text[start:], for what stands before its comma belongs to it.

    "Democrats' campaign finance, voting rights and ethics bill" is one subject; "on Monday, the bill" is not.
    """
    before = claim.text[:start].rstrip()
    if not before.endswith(",") or _PARTS.search(before[:-1]):
        return False
    told = words(before, language)
    dated = any(f.start - claim.start < len(before) for f in claim.facts_of(DateFact))
    return not dated and language.grammar.finite_verb(told) is None and _acts(told, language, named=False)


def _asserts(between: str, language: Language) -> bool:
    """Whether the words between a subject and its verb tell of an act of their own, not in a clause that describes."""
    describing = language.words("words.title_clauses")
    for part in _PARTS.split(between):
        told = words(part, language)
        verb = language.grammar.finite_verb(told)
        if verb is not None and not any(w.form in describing for w in told[:verb]):
            return True
    return False


def _bare(told: Sequence[Word], language: Language) -> Sequence[Word]:
    """Without the connective before it and the adverbs behind it: "but the council also"."""
    openers = language.words("words.title_openers")
    adverbs = language.words("words.adverbs") | language.words("words.before_verb")
    first = next((i for i, w in enumerate(told) if w.form not in openers), len(told))
    ly = language.endings("words.adverb_ends")
    ends = (
        i for i in range(len(told), first, -1) if told[i - 1].form not in adverbs and not told[i - 1].form.endswith(ly)
    )
    last = next(ends, first)
    return told[first:last]


def _acts(told: Sequence[Word], language: Language, *, named: bool) -> bool:
    """Whether words can be a subject by themselves; `named`: they begin with a name."""
    if not 1 <= len(told) <= _LONGEST:
        return False
    head = told[0].form
    return (
        head not in language.words("words.title_lead_ins")
        and (named or not head.endswith(language.endings("verbs.ing_ends") + language.endings("words.adverb_ends")))
        and told[-1].form not in language.words("words.title_unfinished")
        and any(w.form not in language.words("words.function") for w in told)
    )


def may_describe(told: Sequence[Word], verb: int, language: Language) -> bool:
    """Whether the verb can be a participle that describes the noun before it: "the bomb tested in May"."""
    word, after = told[verb], told[verb + 1 : verb + 2]
    if word.form in language.words("verbs.auxiliary") or not language.grammar.is_participle(word.form):
        return False
    return bool(after) and after[0].form in language.words("words.title_breaks") | language.words("words.agent")
