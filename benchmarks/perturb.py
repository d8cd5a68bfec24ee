"""Change one fact of an article and see whether the report tells; reword and move, and see that it does not cry wolf.

    python benchmarks/perturb.py               a table: kind, changes, how many were told
    python benchmarks/perturb.py --misses      with every miss and false alarm in words

Each change is made twice: to the article itself (`same words`), and to a copy in which every sentence is
reworded (`other words`), which is how two newsrooms differ. A change is told by a conflict on the changed
sentence in the aspect of the change, a hedge by a difference of certainty, a sentence left out or put in by
a unique finding. A false alarm is a conflict about anything else.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.articles import Article, document, load_articles
from benchmarks.perturbations import ADDED, Change, changes
from compare import Comparison, Finding, FindingKind, compare_sources
from compare.model import Aspect, QuoteVerdict

SAME, OTHER = "same words", "other words"


@dataclass(frozen=True)
class Trial:
    """One change and its outcome: whether it was told, and the conflicts that have nothing to do with it."""

    kind: str
    words: str
    told: bool
    false: tuple[str, ...]
    sentence: str


def trials(articles: Iterable[Article]) -> Iterator[Trial]:
    """All trials on the articles: facts changed, sentences deleted and added, reworded and moved."""
    for article in articles:
        for words, copy in ((SAME, article.sentences), (OTHER, article.reworded)):
            yield from facts_changed(article, words, copy)
            yield from _deleted(article, words, copy)
            yield from _added(article, words, copy)
        yield from reworded(article)
        yield from moved(article)


def facts_changed(article: Article, words: str, copy: tuple[str, ...]) -> Iterator[Trial]:
    """Every change of one fact that can be made to `copy`, the article in the same or in other words."""
    for at, sentence in enumerate(copy):
        for change in changes(article, sentence):
            yield _changed(article, words, _with(copy, at, change.sentence), at, change)


def _with(copy: tuple[str, ...], at: int, sentence: str) -> tuple[str, ...]:
    return (*copy[:at], sentence, *copy[at + 1 :])


def _compared(article: Article, copy: tuple[str, ...]) -> Comparison:
    return compare_sources([document(article.sentences, "A", article.date), document(copy, "B", article.date)])


def _changed(article: Article, words: str, copy: tuple[str, ...], at: int, change: Change) -> Trial:
    comparison = _compared(article, copy)
    spans = {"A": _place(article.sentences, at), "B": _place(copy, at)}
    conflicts = [f for f in comparison.findings if f.kind is FindingKind.CONFLICT]
    touching = [f for f in conflicts if _touches(comparison, f, spans)]
    told = any(d.aspect in change.aspects and d.reason is None for f in touching for d in f.differences)
    if Aspect.CERTAINTY in change.aspects:
        # A hedge contradicts nothing; it is told as a difference of emphasis.
        hedges = [f for f in comparison.findings if _touches(comparison, f, spans)]
        told = any(d.aspect is Aspect.CERTAINTY for f in hedges for d in f.differences)
    elif Aspect.QUOTATION in change.aspects:
        told = told or any(q.verdict is QuoteVerdict.ALTERED for q in comparison.quotes)
    false = tuple(f.statement for f in conflicts if f not in touching)
    return Trial(change.kind, words, told, false, change.sentence)


def _place(copy: tuple[str, ...], at: int) -> tuple[int, int]:
    start = sum(len(s) + 2 for s in copy[:at])
    return start, start + len(copy[at])


def _touches(comparison: Comparison, finding: Finding, spans: dict[str, tuple[int, int]]) -> bool:
    """Whether a finding is about the sentence at `spans` in either source."""
    claims = [comparison.claim[c] for ids in finding.claims.values() for c in ids]
    return any(spans[c.source][0] <= c.start < spans[c.source][1] for c in claims)


def _deleted(article: Article, words: str, copy: tuple[str, ...]) -> Iterator[Trial]:
    for at, sentence in enumerate(copy):
        comparison = _compared(article, copy[:at] + copy[at + 1 :])
        told = _unique(comparison, "A", _place(article.sentences, at))
        yield Trial("deletion", words, told, _alarms(comparison), sentence)


def _added(article: Article, words: str, copy: tuple[str, ...]) -> Iterator[Trial]:
    for number, sentence in enumerate(ADDED):
        at = (number + 1) * len(copy) // (len(ADDED) + 1)
        longer = (*copy[:at], sentence, *copy[at:])
        comparison = _compared(article, longer)
        yield Trial("addition", words, _unique(comparison, "B", _place(longer, at)), _alarms(comparison), sentence)


def _unique(comparison: Comparison, source: str, place: tuple[int, int]) -> bool:
    """Whether the sentence at `place` is told as unique, in all its claims."""
    alone = {c for f in comparison.findings if f.kind is FindingKind.UNIQUE for c in f.claims.get(source, ())}
    claims = [c for c in comparison.claims if c.source == source and place[0] <= c.start < place[1]]
    return bool(claims) and all(c.id in alone for c in claims)


def _alarms(comparison: Comparison) -> tuple[str, ...]:
    return tuple(f.statement for f in comparison.findings if f.kind is FindingKind.CONFLICT)


def reworded(article: Article) -> Iterator[Trial]:
    """One sentence in other words, then all of them: nothing is in conflict."""
    copies = [_with(article.sentences, at, s) for at, s in enumerate(article.reworded)]
    for copy, sentence in zip([*copies, article.reworded], [*article.reworded, "(all)"], strict=True):
        alarms = _alarms(_compared(article, copy))
        yield Trial("rewording", OTHER, not alarms, alarms, sentence)


def moved(article: Article) -> Iterator[Trial]:
    """Each sentence moved to the other end of the article."""
    for at, sentence in enumerate(article.sentences):
        rest = article.sentences[:at] + article.sentences[at + 1 :]
        copy = (*rest, sentence) if at < len(rest) / 2 else (sentence, *rest)
        alarms = _alarms(_compared(article, copy))
        yield Trial("moving", SAME, not alarms, alarms, sentence)


def table(found: Iterable[Trial]) -> list[str]:
    """One line a kind: changes told of all, for the same words and for other words, and false alarms."""
    rows: dict[str, dict[str, list[Trial]]] = defaultdict(lambda: defaultdict(list))
    for trial in found:
        rows[trial.kind][trial.words].append(trial)
    lines = [f"{'kind':12} {SAME:>16} {OTHER:>16} {'false alarms':>14}"]
    for kind, sides in rows.items():
        cells = [_share(sides.get(words, [])) for words in (SAME, OTHER)]
        false = sum(len(t.false) for side in sides.values() for t in side)
        lines.append(f"{kind:12} {cells[0]:>16} {cells[1]:>16} {false:>14}")
    return lines


def _share(side: list[Trial]) -> str:
    if not side:
        return "-"
    told = sum(t.told for t in side)
    return f"{told}/{len(side)} {100 * told / len(side):.0f} %"


def main(arguments: list[str] | None = None) -> int:
    """Print the table; the exit code is 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="print every miss and false alarm")
    parser.add_argument("--article", help="only the article of this name")
    options = parser.parse_args(arguments)
    found = list(trials(a for a in load_articles() if options.article in {None, a.name}))
    if options.misses:
        for trial in found:
            if not trial.told:
                print(f"missed  {trial.kind:10} {trial.words:11} {trial.sentence}")
            for alarm in trial.false:
                print(f"false   {trial.kind:10} {trial.words:11} {trial.sentence}\n        {alarm}")
    print("\n".join(table(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
