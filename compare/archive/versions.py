"""Versions of one article, told apart from other articles; and what was changed between them, figures first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import IntEnum
from typing import TypeAlias

from compare.language import language
from compare.model import BlockKind, Document
from compare.read.rules.wording import CORRECTION
from compare.store.database.archive import Article
from compare.text.language import Language
from compare.text.numerals import numbers_in
from compare.text.sentences import sentences
from compare.text.words import normalise, words

# Runs of so many words that half of the shorter text shares make two texts of one outlet one article. It follows from
# the meaning, most of the words being the same, not from data: a follow-up repeats a paragraph or two of background.
_RUN, _SAME = 5, 0.5
# Two sentences are one that was changed where so much of their words is the same, as in `text/worddiff.py`.
_NEAR = 0.5

_Runs: TypeAlias = set[tuple[str, ...]]


class Kind(IntEnum):
    """What a change is, in the order in which an editor wants to be told."""

    FIGURE = 0
    WORDING = 1
    REMOVED = 2
    ADDED = 3


@dataclass(frozen=True, kw_only=True)
class Change:
    """A sentence before and after, "" where there is none."""

    kind: Kind
    before: str
    after: str


def lineages(story: Sequence[Article], texts: Mapping[int, Document]) -> list[list[Article]]:
    """The articles of a story, each with its versions, oldest first; one without others is a list of one.

    `texts` has the documents by article id, those of outlets with one article may be left out.
    """
    runs = {one: _runs(document) for one, document in texts.items()}
    found: list[list[Article]] = []
    for article in story:
        own = next((line for line in found if any(_is_version(article, other, texts, runs) for other in line)), None)
        if own is None:
            found.append([article])
        else:
            own.append(article)
    return [sorted(line, key=lambda a: _when(a, texts)) for line in found]


def outlets_with_several(story: Sequence[Article]) -> list[Article]:
    """The articles whose outlet has more than one in the story: those that may be versions."""
    outlets = [article.outlet for article in story if article.outlet]
    return [article for article in story if outlets.count(article.outlet) > 1]


def is_announced(document: Document) -> bool:
    """Whether a text says itself that it was corrected."""
    return any(CORRECTION.match(line.strip()) for line in document.text.splitlines())


def changes(before: Document, after: Document) -> list[Change]:
    """What was changed from one version to the next: figures, then wording, what was removed, what was added."""
    own = language(after.language)
    old, new = _sentences(before), _sentences(after)
    forms = [normalise(text) for text in old], [normalise(text) for text in new]
    found: list[Change] = []
    for what, i, j, k, m in SequenceMatcher(None, *forms, autojunk=False).get_opcodes():
        if what != "equal":
            found += _paired(old[i:j], new[k:m], own)
    return sorted(found, key=lambda change: change.kind)


def _paired(old: Sequence[str], new: Sequence[str], own: Language) -> Iterator[Change]:
    """The sentences of one place: those that are one, changed, side by side, the others alone."""
    rest = list(new)
    for text in old:
        likeness, best = max(((_likeness(text, other, own), other) for other in rest), default=(0.0, ""))
        if likeness < _NEAR:
            yield Change(kind=Kind.REMOVED, before=text, after="")
            continue
        rest.remove(best)
        kind = Kind.FIGURE if _figures(text, own) != _figures(best, own) else Kind.WORDING
        yield Change(kind=kind, before=text, after=best)
    for text in rest:
        yield Change(kind=Kind.ADDED, before="", after=text)


def _likeness(one: str, two: str, own: Language) -> float:
    first, second = ([word.form for word in words(text, own)] for text in (one, two))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def _figures(text: str, own: Language) -> list[float]:
    return sorted(numbers_in(text, own))


def _sentences(document: Document) -> list[str]:
    own = language(document.language)
    return [
        place.of(document.text)
        for block in document.blocks
        if block.kind is not BlockKind.BOILERPLATE
        for place in sentences(document.text, own, block.start, block.end)
    ]


def _is_version(one: Article, two: Article, texts: Mapping[int, Document], runs: Mapping[int, _Runs]) -> bool:
    if not one.outlet or one.outlet != two.outlet:
        return False
    first, second = texts[one.id], texts[two.id]
    if first.url and first.url == second.url:
        return True
    fewest = min(len(runs[one.id]), len(runs[two.id]))
    return fewest > 0 and len(runs[one.id] & runs[two.id]) / fewest >= _SAME


def _runs(document: Document) -> _Runs:
    forms = [word.form for text in _sentences(document) for word in words(text, language(document.language))]
    return {tuple(forms[at : at + _RUN]) for at in range(len(forms) - _RUN + 1)}


def _when(article: Article, texts: Mapping[int, Document]) -> tuple[str, str, int]:
    document = texts.get(article.id)
    if document is None:
        return article.published, "", article.id
    return document.updated or document.published, document.retrieved, article.id
