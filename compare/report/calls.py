"""The calls that would settle what the sources disagree on, by whom to ask."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import accumulate

from msgspec import Struct

from compare.language import language
from compare.model import AttributionFact, Claim, Finding, FindingKind, QuoteVerdict
from compare.report.index import Index, plain
from compare.report.wording import opening

NOBODY = "Whoever can know: no article names its source"
NO_CALLS = "No conflict was found, so there is nobody to call. That is no proof that everything is right."
_ASK = "Is that so, and who else can say?"
_PAGE = 52  # lines of a page of A4 in 9.5 point
_COLUMNS = 100  # characters of such a line
_AROUND = 6  # lines of a call but for its versions: whom, title, question, two to fill in
_MARKED = re.compile(r'[“”"«»„]')
_CALLED = frozenset({QuoteVerdict.ALTERED, QuoteVerdict.OTHER_SPEAKER})


class Version(Struct, frozen=True):
    """What a source says, verbatim, and where."""

    outlet: str
    quote: str
    place: str


class Call(Struct, frozen=True):
    """One question, with the versions that clash; `number` is the finding's, "" where it is no finding.

    `answer` is what was learned, and `by` who learned it and when, "" where that is still to be filled in.
    """

    number: str
    title: str
    versions: tuple[Version, ...]
    ask: str
    answer: str = ""
    by: str = ""


class CallSheet(Struct, frozen=True):
    """A page of calls by whom to ask; `left` more conflicts stand in the report alone."""

    groups: tuple[tuple[str, tuple[Call, ...]], ...]
    left: int


def call_sheet(index: Index) -> CallSheet:
    """The conflicts, most important first but a draft's own before all, then quotations that are told in two ways."""
    found = [*_conflicts(index), *_quotations(index)]
    ends = accumulate(_lines(call) for _, call in found)
    shown = max(1, sum(end <= _PAGE for end in ends))
    return sheet(found[:shown], len(found[shown:]), index.say(NOBODY))


def sheet(calls: Iterable[tuple[str, Call]], left: int = 0, nobody: str = NOBODY) -> CallSheet:
    """Calls, each with whom to ask, by whom to ask, last those with `nobody`; `left` more are not among them."""
    groups: dict[str, list[Call]] = defaultdict(list)
    for whom, call in calls:
        groups[whom].append(call)
    named = sorted(groups.items(), key=lambda group: group[0] == nobody)
    return CallSheet(tuple((whom, tuple(theirs)) for whom, theirs in named), left)


def _lines(call: Call) -> int:
    """How many lines of the page a call takes, a group's heading included."""
    return _AROUND + sum(1 + len(v.outlet + v.quote + v.place) // _COLUMNS for v in call.versions)


def _conflicts(index: Index) -> Iterator[tuple[str, Call]]:
    for finding in sorted(index.of(FindingKind.CONFLICT), key=lambda f: (index.draft not in f.claims, f.rank)):
        yield call_on(index, finding)


def call_on(index: Index, finding: Finding) -> tuple[str, Call]:
    """Whom to ask about a finding, and what."""
    claims = [index.comparison.claim[claim] for claim in _clashing(finding)]
    call = Call(
        number=str(index.number[finding.id]),
        title=finding.title,
        versions=tuple(_version(index, claim) for claim in claims),
        ask=opening(finding.question.rpartition(": ")[2]) or index.say(_ASK),
    )
    return _whom(index, claims), call


def _clashing(finding: Finding) -> list[str]:
    """The claim of each source that says what clashes: the first difference, and those like it between other sources.

    A report that was saved before values had places has the first claim of each source, as has a finding without any.
    """
    if not finding.differences:
        return [ids[0] for ids in finding.claims.values()]
    first = finding.differences[0]
    values = {*first.values.values()}
    alike = [
        d
        for d in finding.differences
        if (d.aspect, d.slot) == (first.aspect, first.slot) and not values.isdisjoint(d.values.values())
    ]
    found: dict[str, str] = {}
    for difference in alike:
        for source, place in difference.places.items():
            found.setdefault(source, place.claim)
    return [found[s] for s in sorted(found)] or [ids[0] for ids in finding.claims.values()]


def _quotations(index: Index) -> Iterator[tuple[str, Call]]:
    """Quotations whose words or speaker the sources give differently, but for those that are in a conflict."""
    told = {c for f in index.of(FindingKind.CONFLICT) for ids in f.claims.values() for c in ids}
    for quote in index.comparison.quotes:
        if quote.verdict not in _CALLED or any(p.claim in told for p in quote.places):
            continue
        claims = [index.comparison.claim[p.claim] for p in quote.places]
        speakers = dict.fromkeys(plain(p.speaker) for p in quote.places if p.speaker)
        yield (
            _asked(index, speakers),
            Call(
                number="",
                title=index.say.quoted(plain(quote.text)),
                versions=tuple(_version(index, claim) for claim in claims),
                ask=index.say("What were the exact words, who said them, and where is the recording or transcript?"),
            ),
        )


def _version(index: Index, claim: Claim) -> Version:
    text = plain(claim.text)
    # Words that have marks of their own need no more, but in a language that has others for within.
    bare = _MARKED.search(text) and not index.say.language.table("own_words.marks")
    quote = text if bare else index.say.quoted(text)
    return Version(index.speaker(claim.source).name, quote, index.place(claim.source, claim.block).lower())


def _whom(index: Index, claims: Iterable[Claim]) -> str:
    """Those whom the sources name as having said it; a pronoun names nobody."""
    names: dict[str, None] = {}
    for claim in claims:
        pronouns = language(index.comparison.source[claim.source].language).words("words.title_heads")
        given = (plain(f.value.speaker) for f in claim.facts_of(AttributionFact))
        names.update(dict.fromkeys(name for name in given if name and name.lower() not in pronouns))
    return _asked(index, names)


def _asked(index: Index, names: Collection[str]) -> str:
    return opening(index.say("{whom}", whom=index.say.listed([*names]))) if names else index.say(NOBODY)
