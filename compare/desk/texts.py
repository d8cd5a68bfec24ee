"""The full texts, each claim linked to its findings, with the form in which passages are marked."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from starlette.responses import Response

from compare.desk.marking import LONGEST_PASSAGE, LONGEST_TITLE
from compare.desk.matters import Review, newest_of
from compare.desk.own import marks
from compare.desk.pages import page
from compare.desk.visit import Visit
from compare.errors import UsageError
from compare.model import Block, Claim, Document
from compare.report.index import KINDS, claims_of, index
from compare.report.sources import headline
from compare.report.texts import parted
from compare.report.values import Speaker
from compare.report.wording import KIND


@dataclass(frozen=True)
class Way:
    """From a claim to one of its findings: the finding's number or mark, its matter, its title."""

    mark: str
    matter: int
    title: str


@dataclass(frozen=True)
class Piece:
    """A stretch of a text, from `at` on, in the same claims throughout.

    `begins` are the ids of the claims that begin with it, `ends` lead to the findings of those that end with it,
    `matters` are those of all its claims. `kind` is that of the most serious finding of its claims, "" where they have
    none, None outside claims.
    """

    text: str
    at: int
    kind: str | None
    begins: tuple[str, ...]
    ends: tuple[Way, ...]
    matters: tuple[int, ...]


@dataclass(frozen=True)
class Part:
    """Blocks of a text, each with its kind and pieces; `why` they are not the article, "" where they are."""

    why: str
    blocks: tuple[tuple[str, tuple[Piece, ...]], ...]


@dataclass(frozen=True)
class Text:
    """One source's text, and what somebody gave as a passage of it."""

    speaker: Speaker
    parts: tuple[Part, ...]
    passage: str
    at: str


def texts(visit: Visit) -> Response:
    """The texts of a story's newest run."""
    with visit.desk.database.reading() as connection:
        review = newest_of(connection, visit.number("story"))
    return texts_page(visit, review)


def texts_page(visit: Visit, review: Review, wrong: UsageError | None = None) -> Response:
    """The page; `wrong` is what cannot be made of what the form gave, which is shown again."""
    told = index(review.now)
    mark = marks(review.edits)
    matters = {s.finding: s.matter for s in review.sightings if s.words == review.run.id}
    kinds: dict[str, str] = {}
    ways: dict[str, list[Way]] = defaultdict(list)
    for finding in sorted(told.findings, key=lambda f: KINDS.index(f.kind)):
        matter = matters.get(finding.id, 0)
        for id_ in claims_of(finding) if matter else ():
            kinds.setdefault(id_, finding.kind.value)
            ways[id_].append(Way(mark.get(matter, str(finding.rank)), matter, finding.title))
    own: dict[str, list[Claim]] = defaultdict(list)
    for claim in review.now.claims:
        own[claim.source].append(claim)
    return page(
        visit,
        "texts.html",
        422 if wrong else 200,
        story=review.run.story,
        run=review.run,
        headline=headline(told),
        texts=[
            Text(
                told.speaker(d.id),
                tuple(_parts(d, own[d.id], kinds, ways)),
                visit.said(f"passage-{d.id}"),
                visit.said(f"at-{d.id}"),
            )
            for d in review.now.sources
        ],
        kinds=[(kind.value, KIND[kind]) for kind in KINDS],
        kind=visit.said("kind"),
        title=visit.said("title"),
        longest=(LONGEST_TITLE, LONGEST_PASSAGE),
        said=wrong.beside_source if wrong else "",
        field=wrong.source if wrong else "",
    )


def _parts(
    document: Document, claims: Sequence[Claim], kinds: Mapping[str, str], ways: Mapping[str, Sequence[Way]]
) -> Iterator[Part]:
    claims = sorted(claims, key=lambda c: c.start)
    starts, longest = [c.start for c in claims], max((c.end - c.start for c in claims), default=0)

    def near(block: Block) -> Sequence[Claim]:
        return claims[bisect_left(starts, block.start - longest) : bisect_left(starts, block.end)]

    for why, blocks in parted(document):
        yield Part(
            why,
            tuple((b.kind.value, tuple(_pieces(document.text, b, near(b), kinds, ways))) for b in blocks),
        )


def _pieces(
    text: str, block: Block, claims: Sequence[Claim], kinds: Mapping[str, str], ways: Mapping[str, Sequence[Way]]
) -> Iterator[Piece]:
    """The block, cut where a claim begins or ends: what a person marks can lie across those of the tool."""
    inside = [c for c in claims if c.span.overlaps(block.span)]
    edges = {block.start, block.end, *(edge for c in inside for edge in (c.start, c.end))}
    for start, end in pairwise(sorted(edge for edge in edges if block.start <= edge <= block.end)):
        over = [c for c in inside if c.start <= start and end <= c.end]
        found = [kinds[c.id] for c in over if c.id in kinds]
        yield Piece(
            text=text[start:end],
            at=start,
            kind=min(found, key=[k.value for k in KINDS].index, default="") if over else None,
            begins=tuple(c.id for c in over if c.start == start),
            ends=tuple(dict.fromkeys(way for c in over if c.end == end for way in ways.get(c.id, ()))),
            matters=tuple(dict.fromkeys(way.matter for c in over for way in ways.get(c.id, ()))),
        )
