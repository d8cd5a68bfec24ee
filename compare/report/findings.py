"""Findings as cards and lines, section by section."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from compare.language import DEFAULT
from compare.model import (
    Alignment,
    Claim,
    DateFact,
    Document,
    Finding,
    FindingKind,
    HealthStatus,
    may_be_told_elsewhere,
)
from compare.report.contrasts import contrasts
from compare.report.index import Index, claims_of, is_short, plain
from compare.report.quote_pieces import Mark, pieces, value_marks, wording_marks
from compare.report.values import Link, QuotePiece, Row
from compare.report.views import FindingView, LineView, ListView, QuoteView, SectionView, TableView, WhyView
from compare.report.wording import (
    HELD_BACK,
    KIND,
    NOTHING,
    SEVERAL_LANGUAGES,
    VOICE,
    share,
)
from compare.text.own_words import OwnWords

_OPEN = 8  # passages of a source in the open: some two minutes' reading
_SOME, _LONG_PAST = 3, 15  # so many passages with a date, and so many years before the article

_LEGEND = {
    "value": ("boxed", "what differs"),
    "only": ("underlined", "in this wording only"),
    "shared": ("dotted", "in another wording too"),
}


def section(index: Index, kind: FindingKind) -> SectionView:
    """Everything of one kind: full entries as cards, short ones as lists."""
    found = index.of(kind)
    short = [f for f in found if is_short(f)]
    lists: tuple[ListView | TableView, ...]
    if kind is FindingKind.UNIQUE:
        lists = tuple(
            _alone(index, source, list(theirs))
            for source, theirs in groupby(short, key=lambda f: min(f.claims, default=""))
        )
    else:
        missed = {True: index.say("You lack what others carry"), False: ""}
        groups = {title: [f for f in short if index.lacking(f) is lacking] for lacking, title in missed.items()}
        lists = tuple(_table(index, title, theirs) for title, theirs in groups.items() if theirs)
    return SectionView(
        kind=kind.value,
        title=index.section(kind),
        meaning=index.meaning(kind),
        cards=tuple(_card(index, f) for f in found if not is_short(f)),
        lists=lists,
        nothing="" if found else nothing(index, kind),
    )


def _table(index: Index, title: str, findings: Sequence[Finding]) -> TableView:
    lines = tuple(_line(index, f) for f in findings)
    return TableView(title, lines, _legend([quote for line in lines for quote in line.quotes], index.say))


def _alone(index: Index, source: str, findings: Sequence[Finding]) -> ListView:
    """What a source alone tells: the most newsworthy in the open; the rest, and what others may tell, folded."""
    sure = sum(not may_be_told_elsewhere(f.alone) for f in findings)
    # One passage more is no reason for a fold.
    shown = _OPEN if sure > _OPEN + 1 else sure
    more = findings[shown:]
    return ListView(
        _owner(index, source),
        tuple(_line(index, f) for f in findings[:shown]),
        tuple(_line(index, f, folded=True) for f in more),
        index.say("{number} more", number=len(more))
        + _background(index, source, more)
        + _doubtful(index, len(findings) - sure, len(more))
        if more
        else "",
        (),
    )


def _owner(index: Index, source: str) -> str:
    """Whose the passages are that one source alone tells."""
    if source == index.draft:
        return index.say("Only you report")
    name = index.speaker(source).name
    return index.say("You lack: only in {name}", name=name) if index.draft else index.say("Only in {name}", name=name)


def _doubtful(index: Index, doubtful: int, more: int) -> str:
    """How many of the folded passages others may tell in other words."""
    if doubtful in {0, more}:
        return index.say(", which may be told elsewhere in other words") if doubtful else ""
    return index.say(", {number} of which may be told elsewhere in other words", number=doubtful)


def _background(index: Index, source: str, findings: Sequence[Finding]) -> str:
    """What most of the passages with a date are about, if that is a time long before the article."""
    published = index.comparison.source[source].published[:4]
    dates = (
        [f.value.last[:4] for c in claims_of(finding) for f in index.comparison.claim[c].facts_of(DateFact)]
        for finding in findings
    )
    years = sorted(max(given) for given in dates if any(given))
    middle = years[len(years) // 2] if len(years) >= _SOME else ""
    old = middle.isdigit() and published.isdigit() and int(published) - int(middle) > _LONG_PAST
    return index.say(", mostly background up to {year}", year=middle) if old else ""


def nothing(index: Index, kind: FindingKind) -> str:
    """Why a section is empty."""
    cut = any(d.health.status is HealthStatus.DEGRADED for d in index.comparison.sources)
    several = len({d.language.partition("-")[0] or DEFAULT for d in index.comparison.sources}) > 1
    if kind is FindingKind.UNIQUE and (several or cut):
        return index.say(SEVERAL_LANGUAGES if several else HELD_BACK)
    return index.say(NOTHING[kind])


def _places(index: Index, claims: Sequence[Claim]) -> tuple[Link, ...]:
    """Where the claims stand, each place once."""
    found: dict[str, str] = {}
    for claim in claims:
        found.setdefault(index.place(claim.source, claim.block), claim.id)
    return tuple(index.link(words, claim) for words, claim in found.items())


def _card(index: Index, finding: Finding) -> FindingView:
    quotes, rows = quotes_of(index, finding), contrasts(finding, index.say)
    return FindingView(
        id=finding.id,
        number=index.number[finding.id],
        kind=finding.kind.value,
        kind_name=index.say(KIND[finding.kind]),
        title=finding.title,
        statement=finding.statement,
        question=finding.question,
        quotes=quotes,
        missing=_missing(index, finding),
        legend=_legend(quotes, index.say),
        sources=tuple(index.speaker(s).name for s in finding.claims),
        differences=tuple(Row(row.name, row.cells(finding)) for row in rows),
        readings=tuple(row.reading for row in rows),
        why=_why(index, finding),
        source_ids=tuple(finding.claims),
        aspects=tuple(dict.fromkeys(d.aspect.value for d in finding.differences)),
    )


def _missing(index: Index, finding: Finding) -> str:
    """Of three and more sources, how many tell of the matter and which do not."""
    sources = index.comparison.sources
    if len(sources) < 3:
        return ""
    point = index.comparison.story_point.get(finding.story_point)
    tellers = point.claims if point else finding.claims
    silent = [plain(d.label) for d in sources if d.id not in tellers]
    # A source can tell of the matter and have no part in what differs.
    apart = [plain(d.label) for d in sources if d.id in tellers and d.id not in finding.claims]
    say, told = index.say, []
    if silent:
        said, of = len(tellers), len(sources)
        told.append(say("Said by {said} of {of}; not in {names}.", said=said, of=of, names=say.listed(silent)))
    if apart:
        names = say.listed(apart)
        one = len(apart) == 1
        told.append(
            say("{names} tells of it without this difference.", names=names)
            if one
            else say("{names} tell of it without this difference.", names=names)
        )
    return " ".join(told)


def _line(index: Index, finding: Finding, *, folded: bool = False) -> LineView:
    # On paper what is folded stands in the full texts, with its number; without these, what stands open is quoted.
    quoted = not index.paper or (finding.kind is FindingKind.UNIQUE and not (index.texts or folded))
    return LineView(
        id=finding.id,
        number=index.number[finding.id],
        kind=finding.kind.value,
        title=finding.title,
        statement="" if finding.kind is FindingKind.UNIQUE else finding.statement,
        fold=_fold(index, finding),
        quotes=quotes_of(index, finding) if quoted else (),
        nearest=tuple(
            (index.speaker(source).name, index.link(index.excerpt(claim), claim))
            for source, claim in finding.closest.items()
        )
        if quoted
        else (),
        source_ids=tuple(finding.claims),
    )


def _fold(index: Index, finding: Finding) -> str:
    """What is folded away: "3 sentences, paragraph 7", or the quotes of an agreement."""
    claims = [index.comparison.claim[c] for c in claims_of(finding)]
    if finding.kind is not FindingKind.UNIQUE or not claims:
        return "" if index.paper else index.say("The quotes")
    number = len({c.sentence for c in claims})
    return f"{index.say.counted(number, 'sentence')}, {index.place(claims[0].source, claims[0].block).lower()}"


def _legend(quotes: Sequence[QuoteView], say: OwnWords) -> tuple[QuotePiece, ...]:
    """The marks that the quotes use, each with what it means."""
    used = {piece.mark for quote in quotes for piece in quote.pieces}
    return tuple(
        QuotePiece(say(shown), claim=True, mark=mark, label=say(label))
        for mark, (shown, label) in _LEGEND.items()
        if mark in used
    )


def quotes_of(index: Index, finding: Finding) -> tuple[QuoteView, ...]:
    """The finding's quotes, a source each, with what differs marked."""
    claims = {s: [index.comparison.claim[c] for c in ids] for s, ids in finding.claims.items()}
    wording = wording_marks(index.comparison.source, claims)
    return tuple(
        quote(index, source, own, [*value_marks(own, finding.differences, index.say), *wording[source]])
        for source, own in claims.items()
    )


def quote(index: Index, source: str, claims: Sequence[Claim], marks: Sequence[Mark]) -> QuoteView:
    """A source's claims as a quote with its marks, places and citation."""
    document = index.comparison.source[source]
    return QuoteView(
        speaker=index.speaker(source),
        pieces=pieces(document, claims, marks),
        places=_places(index, claims),
        citation=_citation(index, document, claims),
    )


def _citation(index: Index, document: Document, claims: Sequence[Claim]) -> str:
    """What is to be said with a quote: outlet, title, date, place in the text, address."""
    title = plain(document.title)
    parts = [
        plain(document.label),
        index.say.quoted(title) if title else "",
        plain(document.published),
        "; ".join(link.words.lower() for link in _places(index, claims)),
        plain(document.url),
    ]
    return ", ".join(part for part in parts if part)


def _why(index: Index, finding: Finding) -> WhyView:
    """The alignments between the finding's claims and the weight that each article gives the matter; not for paper,
    whose readers have the rows that differ.
    """
    if index.paper:
        return WhyView((), ())
    own = {claim for claims in finding.claims.values() for claim in claims}
    pairs = tuple(
        Row(index.say("{a} and {b}", a=a.a, b=a.b), (index.say.figure(f"{a.score:.2f}"), _parts(a, index.say)))
        for a in index.comparison.alignments
        if a.a in own and a.b in own and not index.clean
    )
    point = index.comparison.story_point.get(finding.story_point)
    coverage = [(s, point.coverage[s]) for s in finding.claims if s in point.coverage] if point else []
    weight = tuple(
        Row(
            index.speaker(source).name,
            (
                index.say(c.first.value),
                index.say.figure(f"{c.words:,}"),
                share(c.share, index.say),
                str(c.times),
                index.say(VOICE[c.voice]),
                index.say.again(c.certainty),
            ),
        )
        for source, c in coverage
    )
    return WhyView(weight, pairs)


def _parts(alignment: Alignment, say: OwnWords) -> str:
    """What a score was made from, the weightiest first."""
    parts = sorted(alignment.parts.items(), key=lambda part: (-abs(part[1]), part[0]))
    return ", ".join(f"{say.again(name)} {say.figure(f'{value:.2f}')}" for name, value in parts)
