"""Do two values of two linked sentences answer the same question?

"Five dead" and "killed six people" do; "six rifles" and "six hours" do not, nor do the dead and the injured. What
stands around the two values is measured and weighed by a logistic regression (`training/slots.py`): a probability.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.judge.around import Told
from compare.judge.pair import Pair
from compare.judge.slot_weights import BIAS, WEIGHTS
from compare.judge.values import CLOCK, COUNT, DAY, WAY, Value, values_of
from compare.model import Claim, Span
from compare.text.words import Word


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
    a, b = two.a, two.b
    group_x, group_y = a.group_of(x), b.group_of(y)
    names_x, names_y = a.names_near(x), b.names_near(y)
    return {
        "score": two.score,
        **_of_what_stands_near(two, x, y),
        **_of_what_is_counted(two, x, y),
        **_of_the_words_beside(two, x, y),
        **_of_rivals(two, x, y),
        "day": float(x.kind == DAY),
        "clock": float(x.kind == CLOCK),
        "measure": float(x.kind not in (DAY, CLOCK, COUNT, WAY)),
        "length": math.log1p(len(a.lemmas) + len(b.lemmas)),
        **_of_verbs(two, x, y),
        "group same": float(bool(group_x & group_y)),
        "group other": float(bool(group_x) and bool(group_y) and not group_x & group_y),
        "names same": float(bool(names_x & names_y)),
        "names other": float(bool(names_x) and bool(names_y) and not names_x & names_y),
        "ratio": ratio(x, y),
    }


def _of_what_stands_near(two: TwoSentences, x: Value, y: Value) -> dict[str, float]:
    """How much of the sentences, and of what stands around the two values, is the same."""
    near_x, near_y = two.a.around(x), two.b.around(y)
    starts = {w.start for w in near_y}
    answered = sum(any(s in starts for s in two.answers.get(w.start, ())) for w in near_x)
    whole_a, whole_b = two.a.lemmas, two.b.lemmas
    return {
        "sentences": len(whole_a & whole_b) / max(1, min(len(whole_a), len(whole_b))),
        "near": _shared(near_x, near_y),
        "answered": answered / max(1, min(len(near_x), len(near_y))),
    }


def _of_what_is_counted(two: TwoSentences, x: Value, y: Value) -> dict[str, float]:
    """Whether the two count the same thing, and people of the same fate."""
    nouns = bool(x.noun) and bool(y.noun)
    class_x, class_y = two.a.kind_of(x), two.b.kind_of(y)
    return {
        "noun same": float(nouns and x.noun == y.noun),
        "noun other": float(nouns and x.noun != y.noun),
        "class same": float(bool(class_x) and class_x == class_y),
        "class other": float(bool(class_x) and bool(class_y) and class_x != class_y),
        "class one": float(bool(class_x) != bool(class_y)),
    }


def _of_the_words_beside(two: TwoSentences, x: Value, y: Value) -> dict[str, float]:
    """Whether the words right before and behind the values are the same."""
    behind = two.a.beside(x, 1)
    same = behind == two.b.beside(y, 1)
    return {
        "before same": float(two.a.beside(x, -1) == two.b.beside(y, -1) != ""),
        "behind same": float(same and behind != ""),
        "behind matter": float(same and behind not in two.a.language.words("words.function") | {""}),
    }


def _of_rivals(two: TwoSentences, x: Value, y: Value) -> dict[str, float]:
    """Whether another value of either sentence could be the counterpart instead."""
    a, b = two.a, two.b
    near_x, near_y = a.around(x), b.around(y)
    rival = max(
        [_shared(a.around(v), near_y) for v in a.values if v is not x and v.kind == x.kind]
        + [_shared(near_x, b.around(v)) for v in b.values if v is not y and v.kind == y.kind],
        default=0.0,
    )
    taken = any(_equal(x, v) for v in b.values if v is not y) or any(_equal(v, y) for v in a.values if v is not x)
    return {
        "rivals": math.log1p(sum(v.kind == x.kind for v in (*a.values, *b.values)) - 2),
        "margin": _shared(near_x, near_y) - rival,
        "taken": float(taken),
    }


def _of_verbs(two: TwoSentences, x: Value, y: Value) -> dict[str, float]:
    """Whether one verb governs the two values."""
    verb_x, verb_y = two.a.verb_of(x), two.b.verb_of(y)
    reporting = two.a.language.words("verbs.reporting")
    return {
        "verb same": float(verb_x is not None and verb_y is not None and verb_x.lemma == verb_y.lemma),
        "verb answered": float(
            verb_x is not None and verb_y is not None and verb_y.start in two.answers.get(verb_x.start, ())
        ),
        "verb says": float(any(v is not None and v.lemma in reporting for v in (verb_x, verb_y))),
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
