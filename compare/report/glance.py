"""The first minute: counts, what to look at first, and how much of each article is shared."""

from __future__ import annotations

from itertools import chain

from compare.model import Document, Finding, FindingKind
from compare.report.index import KINDS, Index, plain
from compare.report.matrix import matrix
from compare.report.texts import kind_of
from compare.report.values import Bar, Count, Link, Row
from compare.report.views import GlanceView, SharesView
from compare.report.wording import KIND, share
from compare.text.own_words import OwnWords
from compare.text.words import count_words

# As many as a reader takes in at once: conflicts first, then what one source alone tells, then differences of weight.
_FIRST = 6
_FIRST_OF = {FindingKind.CONFLICT: 4, FindingKind.UNIQUE: 3, FindingKind.EMPHASIS: 2, FindingKind.AGREEMENT: 1}
_LACKING = 3
_OTHER = "Other text"
# What is counted, as one of them is called.
_COUNTED = {
    FindingKind.CONFLICT: "conflict",
    FindingKind.EMPHASIS: "difference in emphasis",
    FindingKind.AGREEMENT: "agreement",
    FindingKind.UNIQUE: "passage in one source only",
}


def glance(index: Index) -> GlanceView:
    """The findings to look at first, counts by kind, and the shares."""
    return GlanceView(
        matrix=matrix(index),
        counts=tuple(_counted(index, k) for k in KINDS),
        first=tuple(
            (f.kind.value, index.say(KIND[f.kind]), index.number[f.id], Link(f.title, f"#{f.id}"), f.statement)
            for f in leading(index)
        ),
        shares=shares(index),
    )


def leading(index: Index) -> list[Finding]:
    """The findings to look at first, the most important of each kind."""
    # One matter is pointed to once, though it may be in conflict and told with different weight.
    matters: dict[str, Finding] = {}
    for finding in sorted(index.findings, key=lambda f: f.rank):
        matters.setdefault(finding.story_point or finding.id, finding)
    # A draft's writers are told of their own conflicts first, and next of what several others carry.
    lacking = [f for f in matters.values() if index.lacking(f) and f.kind is not FindingKind.CONFLICT]
    lacking.sort(key=lambda f: -len(index.comparison.tellers(f)))
    of_kind = {kind: [f for f in matters.values() if f.kind is kind and f not in lacking] for kind in KINDS}
    of_kind[FindingKind.CONFLICT].sort(key=lambda f: index.draft not in f.claims)
    conflicts, *rest = (of_kind[kind][:most] for kind, most in _FIRST_OF.items())
    return [*conflicts, *lacking[:_LACKING], *chain.from_iterable(rest)][:_FIRST]


def _name(index: Index, kind: FindingKind) -> str:
    """What stands beside a count: "1 Conflict", "2 Conflicts"."""
    number = len(index.of(kind))
    if own := index.say.behind(number, _COUNTED[kind]):
        return own
    return index.say(KIND[kind]) if number == 1 and kind is not FindingKind.UNIQUE else index.section(kind)


def _counted(index: Index, kind: FindingKind) -> Count:
    """The count of a kind; none is told in a word by a language that has one."""
    number = len(index.of(kind))
    shown = index.say.figure(f"{number:,}") if number else index.say("0")
    return Count(kind.value, _name(index, kind), number, index.meaning(kind), shown)


def summary(index: Index) -> str:
    """The comparison in one sentence."""
    say, count = index.say, {kind: len(index.of(kind)) for kind in KINDS}
    own = sum(index.draft in f.claims for f in index.of(FindingKind.UNIQUE))
    parts = [
        say.counted(count[FindingKind.CONFLICT], _COUNTED[FindingKind.CONFLICT]),
        say.counted(count[FindingKind.EMPHASIS], _COUNTED[FindingKind.EMPHASIS], "differences in emphasis"),
        say.counted(count[FindingKind.AGREEMENT], _COUNTED[FindingKind.AGREEMENT]),
        say.counted(count[FindingKind.UNIQUE], "passage"),
    ]
    if index.draft:
        alone = say(
            "{own} that only you have, {lacking} that you lack",
            own=say.counted(own, "passage"),
            lacking=say.figure(f"{count[FindingKind.UNIQUE] - own:,}"),
        )
        return f"{say.listed(parts[:-1])}; {alone}.".capitalize()
    return say("{parts} that only one source has.", parts=say.listed(parts)).capitalize()


def shares(index: Index) -> SharesView:
    """For each article the words of its claims by the most serious kind they are in."""
    documents = index.comparison.sources
    told = {d.id: _words_by_kind(index, d) for d in documents}
    parts = []
    for document in documents:
        shared = sum(n for kind, n in told[document.id].items() if kind not in (FindingKind.UNIQUE, None))
        part = share(shared / document.words if document.words else 0, index.say)
        parts.append(f"{plain(document.label)} {part}")
    several = len(documents) > 2
    of = (
        "Share of the words on matters that another source covers too: {shares}."
        if several
        else "Share of the words on matters that the other source covers too: {shares}."
    )
    return SharesView(
        summary=index.say(of, shares=", ".join(parts)),
        kinds=(*(index.say(KIND[k]) for k in KINDS), index.say(_OTHER)),
        articles=tuple(
            (index.speaker(d.id), _bars(told[d.id], index.say), _row(d, told[d.id], index.say)) for d in documents
        ),
    )


def _words_by_kind(index: Index, document: Document) -> dict[FindingKind | None, int]:
    words: dict[FindingKind | None, int] = dict.fromkeys(KINDS, 0)
    for claim in index.comparison.claims:
        if claim.source == document.id and (kind := kind_of(index, claim.id)):
            words[kind] += count_words(claim.text)
    words[None] = max(document.words - sum(words.values()), 0)
    return words


def _bars(words: dict[FindingKind | None, int], say: OwnWords) -> tuple[Bar, ...]:
    total = max(sum(words.values()), 1)
    bars, start = [], 0.0
    for kind, number in words.items():
        width = 100 * number / total
        name, title = (kind.value, say(KIND[kind])) if kind else ("other", say(_OTHER))
        if number:
            bars.append(Bar(name, title, round(start, 2), round(width, 2), number))
        start += width
    return tuple(bars)


def _row(document: Document, words: dict[FindingKind | None, int], say: OwnWords) -> Row:
    total = max(sum(words.values()), 1)
    return Row(plain(document.label), tuple(share(n / total, say) for n in words.values()))
