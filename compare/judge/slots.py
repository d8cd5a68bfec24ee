"""Do two values of two linked sentences answer the same question?

"Five dead" and "killed six people" do; "six rifles" and "six hours" do not, nor do the dead and the injured. What
stands around the two values is measured and weighed by a logistic regression (`training/slots.py`): a probability.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from compare.judge.pair import Pair
from compare.judge.same_event import governing
from compare.judge.slot_weights import BIAS, WEIGHTS
from compare.judge.values import CLOCK, COUNT, DAY, WAY, Value, values_of
from compare.model import Claim, Span
from compare.text.language import Language
from compare.text.words import Word, content_words, words

_NEAR = 4  # content words on either side of a value


@dataclass(frozen=True)
class Told:
    """A sentence with its values; `start` is its place in the document, to which spans belong."""

    text: str
    start: int
    values: tuple[Value, ...]
    language: Language

    @cached_property
    def matter(self) -> tuple[Word, ...]:
        """The content words outside values, placed in the document."""
        found = (
            Word(w.start + self.start, w.end + self.start, w.form, w.lemma)
            for w in content_words(self.text, self.language)
        )
        return tuple(w for w in found if not any(v.span.overlaps(Span(w.start, w.end)) for v in self.values))

    def around(self, value: Value) -> tuple[Word, ...]:
        """The nearest content words before and behind a value."""
        before = [w for w in self.matter if w.end <= value.span.start]
        behind = [w for w in self.matter if w.start >= value.span.end]
        return (*before[-_NEAR:], *behind[:_NEAR])

    def beside(self, value: Value, step: int) -> str:
        """The lemma of the word next to a value, of any kind; "" at an end."""
        found = words(self.text, self.language)
        at, end = value.span.start - self.start, value.span.end - self.start
        if step < 0:
            return next((w.lemma for w in reversed(found) if w.end <= at), "")
        return next((w.lemma for w in found if w.start >= end), "")

    def verb_of(self, value: Value) -> Word | None:
        """The verb of matter that governs a value, placed in the document."""
        found = governing(value.claim, value.span, self.language)
        at = value.claim.start
        return found and Word(at + found.start, at + found.end, found.form, found.lemma)

    def group_of(self, value: Value) -> frozenset[str]:
        """The lemmas between a count and its noun: "three *submarine* cables"."""
        noun = min((w.end for w in self.matter if w.start >= value.span.end and w.lemma == value.noun), default=0)
        return frozenset(w.lemma for w in self.matter if value.span.end <= w.start and w.end < noun)

    def noun_at(self, value: Value) -> set[int]:
        """Where the noun that a count counts begins."""
        return {w.start for w in self.matter if w.start >= value.span.end and w.lemma == value.noun}

    def on_top(self, value: Value) -> bool:
        """Whether a figure is told on top of another: "three other rifles"."""
        at = value.span.end - self.start
        found = [w for w in words(self.text, self.language) if w.start >= at][:1]
        on_top = self.language.words("clashes.on_top")
        return self.beside(value, -1) in on_top or any(w.lemma in on_top for w in found)

    def is_part(self, value: Value) -> bool:
        """Whether a figure is a part of another: "three of the four"."""
        return self.beside(value, 1) in self.language.words("clashes.out_of")

    def kind_of(self, value: Value) -> str:
        """The class of what a count counts ("dead", "injured"), by the nearest word for a fate; "" if none."""
        fate = self.fate_of(value)
        return next((kind for w, kind in self._fates if fate and w.start + self.start == fate.start), "")

    def fate_of(self, value: Value) -> Span | None:
        """The place of the nearest word for a fate; what another figure or a comma parts from the value comes last."""
        middle = (value.span.start + value.span.end) / 2 - self.start
        near = min(((self._parted(w, value), abs(w.start - middle), w) for w, _ in self._fates), default=None)
        if value.kind != COUNT or near is None or near[1] > _REACH:
            return None
        return Span(self.start + near[2].start, self.start + near[2].end)

    def _parted(self, word: Word, value: Value) -> bool:
        """Whether a comma or another figure stands between a word and a value."""
        at, end = value.span.start - self.start, value.span.end - self.start
        between = Span(word.end, at) if word.end <= at else Span(end, max(end, word.start))
        other = any(between.holds(Span(v.span.start - self.start, v.span.end - self.start)) for v in self.values)
        return other or "," in between.of(self.text)

    @cached_property
    def _fates(self) -> tuple[tuple[Word, str], ...]:
        fates = self.language.table("clashes.fates")
        found = ((w, fates.get(w.form) or fates.get(w.lemma)) for w in words(self.text, self.language))
        return tuple((w, str(kind)) for w, kind in found if kind)


_REACH = 45  # letters: a class word further off belongs to another clause as often as not


@dataclass(frozen=True)
class TwoSentences:
    """Two linked sentences; `pairs` are their aligned claims, `answers` the start of a word of `a` → starts in `b`."""

    a: Told
    b: Told
    pairs: tuple[Pair, ...]
    answers: Mapping[int, Sequence[int]]

    @property
    def score(self) -> float:
        """The score of the surest alignment."""
        return max(p.alignment.score for p in self.pairs)


def sentence_pairs(pairs: Sequence[Pair], claims: Sequence[Claim]) -> Iterator[TwoSentences]:
    """The linked sentences that both hold values, once each; `claims` are all claims of the documents."""
    inside: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in claims:
        inside[claim.source, claim.sentence].append(claim)
    linked: dict[object, list[Pair]] = defaultdict(list)
    for pair in pairs:
        linked[pair.sentences].append(pair)
    for own in linked.values():
        first = own[0]
        a, b = (
            Told(
                c.sentence.of(d.text),
                c.sentence.start,
                values_of(inside[c.source, c.sentence], first.language),
                first.language,
            )
            for c, d in ((first.a, first.document_a), (first.b, first.document_b))
        )
        answers: dict[int, list[int]] = defaultdict(list)
        for match in (m for p in own for m in p.alignment.matches):
            answers[match.a.start].append(match.b.start)
        if a.values and b.values:
            yield TwoSentences(a, b, tuple(own), answers)


def measures(two: TwoSentences, x: Value, y: Value) -> dict[str, float]:
    """What tells whether the value `x` of the first sentence and `y` of the second fill one slot."""
    a, b, answers = two.a, two.b, two.answers
    near_x, near_y = a.around(x), b.around(y)
    class_x, class_y = a.kind_of(x), b.kind_of(y)
    here = _shared(near_x, near_y)
    rival = max(
        [_shared(a.around(v), near_y) for v in a.values if v is not x and v.kind == x.kind]
        + [_shared(near_x, b.around(v)) for v in b.values if v is not y and v.kind == y.kind],
        default=0.0,
    )
    taken = any(_equal(x, v) for v in b.values if v is not y) or any(_equal(v, y) for v in a.values if v is not x)
    starts = {w.start for w in near_y}
    answered = sum(any(s in starts for s in answers.get(w.start, ())) for w in near_x)
    language = a.language
    whole_a, whole_b = {w.lemma for w in a.matter}, {w.lemma for w in b.matter}
    nouns = bool(x.noun) and bool(y.noun)
    verb_x, verb_y = a.verb_of(x), b.verb_of(y)
    verbs = (verb_x, verb_y) if verb_x and verb_y else None
    group_x, group_y = a.group_of(x), b.group_of(y)
    capitals = [
        {w.lemma for w in near if t.text[w.start - t.start].isupper()} for t, near in ((a, near_x), (b, near_y))
    ]
    return {
        "score": two.score,
        "sentences": len(whole_a & whole_b) / max(1, min(len(whole_a), len(whole_b))),
        "near": here,
        "answered": answered / max(1, min(len(near_x), len(near_y))),
        "noun same": float(nouns and x.noun == y.noun),
        "noun other": float(nouns and x.noun != y.noun),
        "class same": float(bool(class_x) and class_x == class_y),
        "class other": float(bool(class_x) and bool(class_y) and class_x != class_y),
        "class one": float(bool(class_x) != bool(class_y)),
        "before same": float(a.beside(x, -1) == b.beside(y, -1) != ""),
        "behind same": float(a.beside(x, 1) == b.beside(y, 1) != ""),
        "behind matter": float(a.beside(x, 1) == b.beside(y, 1) not in language.words("words.function") | {""}),
        "rivals": math.log1p(sum(v.kind == x.kind for v in (*a.values, *b.values)) - 2),
        "margin": here - rival,
        "taken": float(taken),
        "day": float(x.kind == DAY),
        "clock": float(x.kind == CLOCK),
        "measure": float(x.kind not in (DAY, CLOCK, COUNT, WAY)),
        "length": math.log1p(len(whole_a) + len(whole_b)),
        "verb same": float(verbs is not None and verbs[0].lemma == verbs[1].lemma),
        "verb answered": float(verbs is not None and verbs[1].start in answers.get(verbs[0].start, ())),
        "verb says": float(
            any(v is not None and v.lemma in language.words("verbs.reporting") for v in (verb_x, verb_y))
        ),
        "group same": float(bool(group_x & group_y)),
        "group other": float(bool(group_x) and bool(group_y) and not group_x & group_y),
        "names same": float(bool(capitals[0] & capitals[1])),
        "names other": float(all(capitals) and not capitals[0] & capitals[1]),
        "ratio": ratio(x, y),
    }


def probability(measured: Mapping[str, float]) -> float:
    """The calibrated probability that two values fill one slot."""
    total = BIAS + sum(WEIGHTS[name] * value for name, value in measured.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def ratio(x: Value, y: Value) -> float:
    """How far two counts or measures are apart, as the logarithm of their ratio, 3 at most; 0 for days and hours."""
    ends = [v.low if math.isfinite(v.low) else v.high for v in (x, y)]
    if x.kind in (DAY, CLOCK, WAY) or min(ends) <= 0 or not all(map(math.isfinite, ends)):
        return 0.0
    return min(3.0, abs(math.log(ends[0] / ends[1])))


def _shared(one: Sequence[Word], two: Sequence[Word]) -> float:
    x, y = {w.lemma for w in one}, {w.lemma for w in two}
    return len(x & y) / max(1, min(len(x), len(y)))


def _equal(x: Value, y: Value) -> bool:
    return x.comparable(y) and x.same(y) and (x.noun == y.noun or not x.noun)
