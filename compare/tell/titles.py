"""The title of a finding: the words of an article that say its matter best, with the doer and the verb."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice

from compare.model import SURELY_SAME, UNMARKED, Alignment, Aspect, Claim, Finding, FindingKind, Placement
from compare.tell.context import Context
from compare.tell.readable import readable
from compare.tell.stretches import LONGEST, Stretch, stretches
from compare.text.words import normalise

# What is added to how a stretch reads: the first claim, the words that align it or differ in it, the surest claim,
# where the news is how early it comes, and how surely nobody else tells it. Set with the weights of `readable`.
_FIRST, _DIFFERS, _SUREST, _PLACED, _ALONE = 0.6, 4.0, 1.5, 6.0, 5.0
CARRIES = 6.0
"""What all the words are worth that align a claim, beside how its stretch reads."""
ENDS = " .,;:—–-"
"""What no text that is shown by itself ends in."""
# A title is looked for in so many claims and so many stretches of a source: more than a real passage has, of which the
# longest in thirteen gold pairs has 49 stretches.
_READ, _WEIGHED = 30, 300


def title(
    finding: Finding,
    claims: Mapping[str, Claim],
    alignments: Sequence[Alignment],
    context: Context,
    taken: Collection[str],
) -> str:
    """A verbatim stretch of one of the finding's claims; none that holds or is held by one of `taken`
    (normal forms) while there is another.

    `claims` by id; `context` is theirs. Of equal ones the first in the order of their words, never of the sources.
    """
    shared = _surely_told(finding, alignments) if finding.kind is FindingKind.AGREEMENT else None
    told = [[claims[c] for c in ids[:_READ] if shared is None or c in shared] for ids in finding.claims.values()]
    own = [claim for of_one in told for claim in of_one]
    first = {ids[0] for ids in finding.claims.values()}
    carried = _carried(finding, alignments)
    placed = _placed(finding)
    telling = placed or _surest(finding, alignments)
    most = max((sum(places.values()) for places in carried.values()), default=0.0)
    ranked = sorted(
        (
            (
                -_FIRST * (s.claim.id in first)
                - (_PLACED if placed else _SUREST) * (s.claim.id in telling)
                - _ALONE * finding.alone.get(s.claim.id, 0.0)
                - _score(s, finding, carried.get(s.claim.id, {}), most, context),
                -len(s.text),  # of those that are shown as one the longest
                s.text,
            )
            for of_one in told
            for s in islice(_stretches(of_one, context), _WEIGHED)
        ),
    )
    for *_, text in ranked:
        form = normalise(text)
        if not any(form in other or other in form for other in taken):
            return text
    return next((t for c in own if normalise(t := shortened(c.text)) not in taken), shortened(own[0].text))


def _stretches(told: Sequence[Claim], context: Context) -> Iterator[Stretch]:
    return (s for claim in told for s in stretches(claim, context.languages[claim.source]))


def shortened(text: str) -> str:
    """The first words of a text that has no border where a title could end."""
    text = text.rstrip(ENDS)
    return text if len(text) <= LONGEST else text[: LONGEST + 1].rpartition(" ")[0] or text[:LONGEST]


def _score(stretch: Stretch, finding: Finding, carried: Mapping[int, float], most: float, context: Context) -> float:
    """How well a stretch tells of a finding; `carried`: where words stand that align its claim, and
    their weight; `most` of it that any claim of the finding has.
    """
    inside = sum(w for at, w in carried.items() if stretch.holds(at, at + 1))
    places = [p for d in finding.differences[:1] for p in d.places.values() if p.claim == stretch.claim.id]
    return (
        readable(stretch, context)
        + (CARRIES * inside / most if most else 0.0)
        + _DIFFERS * any(stretch.holds(p.start, p.end) or stretch.stands_in(p.span) for p in places)
        + (-_DIFFERS if finding.differences and finding.differences[0].places and not places else 0.0)
        - (CARRIES if finding.kind is not FindingKind.UNIQUE and not carried else 0.0)
    )


def _placed(finding: Finding) -> frozenset[str]:
    """Where the news is how one source tells it, the claim it is told in: so early, or in that manner."""
    first = finding.differences[0] if finding.kind is FindingKind.EMPHASIS else None
    if first is None or first.aspect is not Aspect.PLACEMENT:
        told = {s: c for s, c in first.claims.items() if first.values[s] not in UNMARKED} if first else {}
        return frozenset(told.values())
    depth = [p.value for p in Placement]
    return frozenset({finding.claims[min(first.values, key=lambda s: depth.index(first.values[s]))][0]})


def _surest(finding: Finding, alignments: Sequence[Alignment]) -> frozenset[str]:
    """The two claims of a finding that most surely tell of one matter."""
    own = {c for ids in finding.claims.values() for c in ids}
    inside = [a for a in alignments if a.a in own and a.b in own]
    best = max((a.score for a in inside), default=0.0)
    return frozenset(c for a in inside if a.score == best for c in (a.a, a.b))


def _surely_told(finding: Finding, alignments: Sequence[Alignment]) -> frozenset[str] | None:
    """The claims of an agreement that surely tell what one of another source does; None if a source has none."""
    own = {c for ids in finding.claims.values() for c in ids}
    sure = [a for a in alignments if a.a in own and a.b in own and a.score >= SURELY_SAME]
    found = frozenset(c for a in sure for c in (a.a, a.b))
    return found if all(found.intersection(ids) for ids in finding.claims.values()) else None


def _carried(finding: Finding, alignments: Sequence[Alignment]) -> dict[str, dict[int, float]]:
    """Claim id → place of a word that aligns it within the finding → its weight."""
    own = {c for ids in finding.claims.values() for c in ids}
    found: dict[str, dict[int, float]] = {}
    for alignment in alignments:
        if alignment.a in own and alignment.b in own:
            for match in alignment.matches:
                for claim, span in ((alignment.a, match.a), (alignment.b, match.b)):
                    places = found.setdefault(claim, {})
                    places[span.start] = max(match.weight * alignment.score, places.get(span.start, 0.0))
    return found
