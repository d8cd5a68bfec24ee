"""Clauses of a sentence: where one sentence asserts several things, each is a claim of its own.

A cut is made only where both sides could stand alone, each with a subject and a finite verb,
and never inside quotation marks or brackets. What introduces a clause ("while", "and") belongs to neither side.
"""

from __future__ import annotations

import re

from compare.model import Span
from compare.text.verbs import SAME_IN_PAST, finite_verb, is_finite
from compare.text.words import Word, words

# Where a new clause can begin inside a sentence.
_JOINT = re.compile(
    r"(?:[,;:]|\s[–—])\s+(?:(?P<joiner>while|whereas|though|although|but|yet|and|so|nor)\s+)?|;\s+", re.IGNORECASE
)
_CONCEDES = re.compile(r"(?:(?:But|And|Yet)\s+)?(?:while|whereas|although|though|even though|even if)\s", re.IGNORECASE)
_SHIELDED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|\([^)]*\)|\[[^\]]*\]")

# The shortest stretch that is shown as a claim: subject, verb, and two words to check. Shorter
# pieces ("he said", "it was not") read as fragments.
_MIN_WORDS = 4
# A subject with its modifiers: beyond this the verb found is likely that of a later clause.
_MAX_SUBJECT = 14
_NOT_SUBJECTS = SAME_IN_PAST | frozenset(
    "which who whom whose that where when to than as not also even then rather instead only above including".split()
)
# A list that goes on ("museums, archives, and programmes, but did not …") has no verb before its next joint.
_NEXT_JOINT = re.compile(r",\s+(?:but|and|or|which|who)\s|[;:]")


def clauses(text: str, sentence: Span) -> list[Span]:
    """The clauses of one sentence, in order; the sentence itself where it asserts one thing."""
    shielded = [m.span() for m in _SHIELDED.finditer(text, sentence.start, sentence.end)]
    pieces: list[Span] = []
    begin = sentence.start
    concedes = _CONCEDES.match(text, sentence.start, sentence.end)
    for joint in _JOINT.finditer(text, sentence.start, sentence.end):
        if joint.start() <= begin or any(s < joint.end() and joint.start() < e for s, e in shielded):
            continue
        bare_comma = joint["joiner"] is None and joint.group().lstrip()[0] in ",–—"
        if bare_comma and not (concedes and not pieces):
            continue
        left, right = words(text[begin : joint.start()]), _before_next_joint(text[joint.end() : sentence.end])
        if _stands_alone(left, opening=not pieces) and _opens_clause(right):
            pieces.append(Span(begin, joint.start()))
            begin = joint.end()
    pieces.append(Span(begin, sentence.end))
    return pieces


def _before_next_joint(rest: str) -> list[Word]:
    return words(_NEXT_JOINT.split(rest, maxsplit=1)[0])


def _stands_alone(piece: list[Word], *, opening: bool) -> bool:
    verb = finite_verb(piece)
    return len(piece) >= _MIN_WORDS and verb is not None and (opening or verb > 0)


def _opens_clause(rest: list[Word]) -> bool:
    """Whether what follows a joint begins with a subject and soon has its verb."""
    if len(rest) < _MIN_WORDS:
        return False
    first = rest[0]
    if first.form in _NOT_SUBJECTS or first.form.endswith(("ing", "ly")) or is_finite(rest, 0):
        return False
    verb = finite_verb(rest)
    return verb is not None and verb <= _MAX_SUBJECT
