"""Clauses of a sentence: where one sentence asserts several things, each is a claim of its own.

Four kinds of cut are made: before a clause with its own subject ("…, while the guidebook gives it a
page", "… and that it would be closed"), before a second predicate ("… and repeated the request"),
before a closing relative clause ("…, which opened in May") and before a closing participle ("…,
citing the cost"). What stands to the left must have a subject and a finite verb; nothing is cut
inside quotation marks or brackets. A conjunction at a cut belongs to neither side. A clause need not
read as a sentence: it is always shown within its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.model import Span
from compare.text.verbs import IRREGULAR_PAST, SAME_IN_PAST, finite_verb, is_finite
from compare.text.words import FUNCTION_WORDS, Word, words

# Where a new clause can begin inside a sentence. American newsrooms put the comma before the closing quotation mark.
_JOINT = re.compile(
    r"(?:(?P<mark>[,;:])(?P<closes>[\"”]?)|\s(?P<dash>[–—]|--?))\s+"
    r"(?:(?P<joiner>while|whereas|(?:even )?though|although|but|yet|and|so|nor)\s+)?(?:(?<=and\s|but\s)that\s+)?"
    r"|\s+(?P<and>and)\s+(?P<and_that>that\s+)?",
    re.IGNORECASE,
)
_CONCEDES = re.compile(r"(?:(?:But|And|Yet)\s+)?(?:while|whereas|although|though|even though|even if)\s", re.IGNORECASE)
_SHIELDED = re.compile(
    r"^[^\"“”«]*(?:”|(?<=\S)\"(?=[\s,.;:!?)]|$))"  # what an earlier sentence's quotation mark has opened
    r"|“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|\([^)]*\)|\[[^\]]*\]"
)
# A list that goes on ("museums, archives, and programmes, but did not …") has no verb before its next joint.
_NEXT_JOINT = re.compile(r",\s+(?:but|and|or|which|who)\s|[;:]")

_LOOSE_ENDS = " \t,;:–—-"

# The shortest stretch that is shown as a claim: subject, verb, and two words to check. Shorter
# pieces ("he said", "it was not") read as fragments.
_MIN_WORDS = 4
# A clause that borrows its subject needs a word more to say anything by itself.
_MIN_BORROWED = 5
# A subject with its modifiers: beyond this the verb found is likely that of a later clause.
_MAX_SUBJECT = 14
# Words that open a clause which the main one follows: an "and" before that belongs to the opener.
_SUBORDINATORS = frozenset("as after before when while whereas if though although since because once until".split())
_RELATIVES = frozenset("which who whose where".split())
_OBLIQUE = frozenset("which whom whose".split())
# Forms in -ing that are prepositions or open a list, not a predicate.
_NOT_PREDICATES = frozenset(
    "including according following during regarding concerning considering being excluding depending owing".split()
)
_NOT_SUBJECTS = (
    SAME_IN_PAST
    | _RELATIVES
    | frozenset("whom that when to than as not also even then rather instead only above".split())
)


def clauses(text: str, sentence: Span) -> list[Span]:
    """The clauses of one sentence, in order; the sentence itself where it asserts one thing."""
    # Searched in the sentence alone, so that a quotation left open runs to its end, not the article's.
    stretch = sentence.of(text)
    inside = words(stretch)
    shielded = [m.span() for m in _SHIELDED.finditer(stretch)]
    concedes = _CONCEDES.match(stretch) is not None
    pieces: list[Span] = []
    begin = 0
    for joint in _JOINT.finditer(stretch):
        if joint.start() <= begin or any(s < joint.end() <= e for s, e in shielded):
            continue
        left = [w for w in inside if begin <= w.start and w.end <= joint.start()]
        right = [w for w in inside if joint.end() <= w.start]
        if _stands_alone(left) and _opens_clause(left, right, joint, concession=concedes and not pieces):
            ends = joint.end("closes") if joint["closes"] else joint.start()
            cut = begin + len(stretch[begin:ends].rstrip(_LOOSE_ENDS))
            pieces.append(Span(sentence.start + begin, sentence.start + cut))
            begin = joint.end()
    pieces.append(Span(sentence.start + begin, sentence.end))
    return pieces


def _stands_alone(piece: Sequence[Word]) -> bool:
    return len(piece) >= _MIN_WORDS and finite_verb(piece) is not None


def _opens_clause(left: Sequence[Word], following: Sequence[Word], joint: re.Match[str], *, concession: bool) -> bool:
    """Whether what follows a joint is a clause of its own."""
    bare = (joint["mark"] == "," or joint["dash"]) and not joint["joiner"]
    if not bare or concession:
        next_joint = _NEXT_JOINT.search(joint.string, joint.end())
        ahead = [w for w in following if not next_joint or w.end <= next_joint.start()]
        if (joint["and"] is None or joint["and_that"]) and _has_subject(ahead):
            return True
    if len(following) < _MIN_BORROWED:
        return False
    first = following[0].form
    if bare:
        return joint["mark"] == "," and (_is_relative(following) or _is_participle(first))
    joined = (joint["joiner"] or joint["and"] or "").lower() in ("and", "but")
    return joined and left[0].form not in _SUBORDINATORS and not _is_passive(left) and _is_predicate(following)


def _has_subject(ahead: Sequence[Word]) -> bool:
    """Whether the words begin with a subject and soon have its verb."""
    if len(ahead) < _MIN_WORDS or is_finite(ahead, 0):
        return False
    first = ahead[0].form
    # "In which" and "of whom" open a relative clause, whose main one goes on.
    if first in _NOT_SUBJECTS or first in _NOT_PREDICATES or first.endswith(("ing", "ly")) or ahead[1].form in _OBLIQUE:
        return False
    verb = finite_verb(ahead)
    return verb is not None and verb <= _MAX_SUBJECT


def _is_relative(following: Sequence[Word]) -> bool:
    verb = finite_verb(following)
    return following[0].form in _RELATIVES and verb is not None and verb <= _MAX_SUBJECT


def _is_participle(first: str) -> bool:
    return first.endswith("ing") and len(first) > 5 and first not in _NOT_PREDICATES


def _is_passive(left: Sequence[Word]) -> bool:
    """Whether the last verb is a form of "be": what follows an "and" is then a participle ("was tried and jailed")."""
    return any(w.form in ("is", "are", "was", "were", "be", "been", "being") for w in left)


def _is_predicate(following: Sequence[Word]) -> bool:
    """Whether the words begin with a past-tense verb, after an adverb at most ("also said")."""
    at = 1 if following[0].form in ("also", "then", "later") or following[0].form.endswith("ly") else 0
    word, after = following[at], following[at + 1].form
    if word.form in IRREGULAR_PAST:
        return True
    # "associated party papers" has a participle, "repeated the request" a verb.
    return word.form.endswith("ed") and word.lemma != word.form and (after in FUNCTION_WORDS or after[0].isdigit())
