"""Clauses of an English sentence: where one sentence asserts several things, each is a claim of its own.

Four kinds of cut are made: before a clause with its own subject ("…, while the guidebook gives it a
page", "… and that it would be closed"), before a second predicate ("… and repeated the request"),
before a closing relative clause ("…, which opened in May") and before a closing participle ("…,
citing the cost"). What stands to the left must have a subject and a finite verb; nothing is cut
inside quotation marks or brackets. A conjunction at a cut belongs to neither side. A clause need not
read as a sentence: it is always shown within its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol

from compare.model import Span
from compare.text.language import Language
from compare.text.words import Word, words

_SHIELDED = re.compile(
    r"^[^\"“”«]*(?:”|(?<=\S)\"(?=[\s,.;:!?)]|$))"  # what an earlier sentence's quotation mark has opened
    r"|“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|\([^)]*\)|\[[^\]]*\]"
)

_LOOSE_ENDS = " \t,;:–—-"

# The shortest stretch that is shown as a claim: subject, verb, and two words to check. Shorter
# pieces ("he said", "it was not") read as fragments.
_MIN_WORDS = 4
# A clause that borrows its subject needs a word more to say anything by itself.
_MIN_BORROWED = 5
# A subject with its modifiers: beyond this the verb found is likely that of a later clause.
_MAX_SUBJECT = 14


class _Verbs(Protocol):
    def is_finite(self, words: Sequence[Word], at: int) -> bool: ...
    def finite_verb(self, words: Sequence[Word]) -> int | None: ...


class Clauses:
    """Cuts sentences, by the lists of `language` and the verbs that `grammar` sees."""

    def __init__(self, language: Language, grammar: _Verbs) -> None:
        self._language, self._grammar = language, grammar
        self._joint = language.pattern("phrases.clause_joint")
        self._next_joint = language.pattern("phrases.next_joint")
        self._concedes = language.pattern("phrases.concedes")
        self._subordinators = language.words("words.subordinators")
        self._relatives = language.words("words.relatives")
        self._oblique = language.words("words.oblique_relatives")
        self._not_predicates = language.words("words.not_predicates")
        self._not_subjects = language.words("words.not_subjects")
        self._be = language.words("verbs.be")
        self._adverbs = language.words("words.second_predicate_adverbs")
        self._irregular = language.words("verbs.irregular_past")
        self._function_words = language.words("words.function")

    def of(self, text: str, sentence: Span) -> list[Span]:
        """The clauses of one sentence, in order; the sentence itself where it asserts one thing."""
        # Searched in the sentence alone, so that a quotation left open runs to its end, not the article's.
        stretch = sentence.of(text)
        inside = words(stretch, self._language)
        starts, ends = [w.start for w in inside], [w.end for w in inside]
        shielded = [m.span() for m in _SHIELDED.finditer(stretch)]
        concedes = self._concedes.match(stretch) is not None
        pieces: list[Span] = []
        begin = 0
        for joint in self._joint.finditer(stretch):
            if joint.start() <= begin or any(s < joint.end() <= e for s, e in shielded):
                continue
            left = inside[bisect_left(starts, begin) : bisect_right(ends, joint.start())]
            right = inside[bisect_left(starts, joint.end()) :]
            if self._stands_alone(left) and self._opens_clause(left, right, joint, concession=concedes and not pieces):
                end = joint.end("closes") if joint["closes"] else joint.start()
                cut = begin + len(stretch[begin:end].rstrip(_LOOSE_ENDS))
                pieces.append(Span(sentence.start + begin, sentence.start + cut))
                begin = joint.end()
        pieces.append(Span(sentence.start + begin, sentence.end))
        return pieces

    def _stands_alone(self, piece: Sequence[Word]) -> bool:
        return len(piece) >= _MIN_WORDS and self._grammar.finite_verb(piece) is not None

    def _opens_clause(
        self, left: Sequence[Word], following: Sequence[Word], joint: re.Match[str], *, concession: bool
    ) -> bool:
        """Whether what follows a joint is a clause of its own."""
        bare = (joint["mark"] == "," or joint["dash"]) and not joint["joiner"]
        if not bare or concession:
            next_joint = self._next_joint.search(joint.string, joint.end())
            ahead = [w for w in following if not next_joint or w.end <= next_joint.start()]
            if (joint["and"] is None or joint["and_that"]) and self._has_subject(ahead):
                return True
        if len(following) < _MIN_BORROWED:
            return False
        first = following[0].form
        if bare:
            return joint["mark"] == "," and (self._is_relative(following) or self._is_participle(first))
        joined = (joint["joiner"] or joint["and"] or "").lower() in ("and", "but")
        return (
            joined
            and left[0].form not in self._subordinators
            and not self._is_passive(left)
            and self._is_predicate(following)
        )

    def _has_subject(self, ahead: Sequence[Word]) -> bool:
        """Whether the words begin with a subject and soon have its verb."""
        if len(ahead) < _MIN_WORDS or self._grammar.is_finite(ahead, 0):
            return False
        first = ahead[0].form
        # "In which" and "of whom" open a relative clause, whose main one goes on.
        if (
            first in self._not_subjects
            or first in self._not_predicates
            or first.endswith(("ing", "ly"))
            or ahead[1].form in self._oblique
        ):
            return False
        verb = self._grammar.finite_verb(ahead)
        return verb is not None and verb <= _MAX_SUBJECT

    def _is_relative(self, following: Sequence[Word]) -> bool:
        verb = self._grammar.finite_verb(following)
        return following[0].form in self._relatives and verb is not None and verb <= _MAX_SUBJECT

    def _is_participle(self, first: str) -> bool:
        return first.endswith("ing") and len(first) > 5 and first not in self._not_predicates

    def _is_passive(self, left: Sequence[Word]) -> bool:
        """Whether a verb is a form of "be": what follows an "and" is then a participle ("was tried and jailed")."""
        return any(w.form in self._be for w in left)

    def _is_predicate(self, following: Sequence[Word]) -> bool:
        """Whether the words begin with a past-tense verb, after an adverb at most ("also said")."""
        at = 1 if following[0].form in self._adverbs or following[0].form.endswith("ly") else 0
        word, after = following[at], following[at + 1].form
        if word.form in self._irregular:
            return True
        # "associated party papers" has a participle, "repeated the request" a verb.
        return (
            word.form.endswith("ed")
            and word.lemma != word.form
            and (after in self._function_words or after[0].isdigit())
        )
