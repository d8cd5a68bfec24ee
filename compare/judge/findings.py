"""Story points → findings: the rules in order, at most one finding of each kind a story point."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from msgspec.structs import replace

from compare.judge.alone import TOLD, told_alone
from compare.judge.dates import date_difference
from compare.judge.degrees import degree_difference
from compare.judge.further_sources import further_sources
from compare.judge.ground import Ground
from compare.judge.judgement import Judgement
from compare.judge.manner import manner_differences
from compare.judge.names import name_difference
from compare.judge.pair import Pair, Rule, pairs_of
from compare.judge.parts import part_difference
from compare.judge.polarity import polarity_difference
from compare.judge.quantities import quantity_difference
from compare.judge.quotations import quotation_difference
from compare.judge.ranking import ranked
from compare.judge.room_and_place import emphasis_differences
from compare.judge.shared import surely_shared, two_speak
from compare.judge.smallest import smallest_differences
from compare.judge.statuses import status_difference
from compare.judge.told_anywhere import ToldAnywhere
from compare.judge.value_clashes import ValueClashes, value_clashes
from compare.judge.votes import vote_difference
from compare.model import (
    Alignment,
    Claim,
    Difference,
    Document,
    Finding,
    FindingKind,
    StoryPoint,
    stable_ids,
)
from compare.text.language import Language

# In the order in which an editor would want to be told: whether it happened, how far and how much, when, who, in what
# words.
RULES: tuple[Rule, ...] = (
    status_difference,
    polarity_difference,
    degree_difference,
    lambda pair: vote_difference(pair) or quantity_difference(pair),  # the figures of a vote are told as one
    part_difference,
    date_difference,
    name_difference,
    quotation_difference,
)


def findings_of(  # noqa: PLR0913 - the whole of what the earlier stages found
    documents: Sequence[Document],
    claims: Sequence[Claim],
    alignments: Sequence[Alignment],
    points: Sequence[StoryPoint],
    *,
    languages: Mapping[str, Language],
    nearest: Mapping[tuple[str, str], str] | None = None,
    told: Mapping[str, float] | None = None,
    strict: Collection[str] = (),
) -> tuple[Finding, ...]:
    """All findings, most important first; the same by id whatever the order of the sources. `tell` puts them in words.

    `languages`: those of the sources, by source id.
    `nearest`: (claim id, id of another source) to the id of the claim that came nearest there.
    `told`: claim id to how probable it is that another source tells it all the same.
    `strict`: reasons that do not excuse a clash.
    """
    told = told or {}
    ground = Ground.of(documents, claims, {c for c, likely in told.items() if likely >= TOLD})
    pairs = sorted(pairs_of(documents, claims, alignments, languages), key=_surest_first)
    slots = value_clashes(pairs, claims, ToldAnywhere.of(documents, claims, languages))
    drafts = [
        *_shared_by_several(claims, points, pairs, slots, strict),
        *told_alone(documents, claims, points, languages=languages, told=told, ground=ground),
    ]
    return _numbered(ranked(drafts, ground), [d.id for d in documents], nearest or {})


def _shared_by_several(
    claims: Sequence[Claim],
    points: Sequence[StoryPoint],
    pairs: Sequence[Pair],
    slots: ValueClashes,
    strict: Collection[str],
) -> Iterator[Judgement]:
    """What is to be said of the story points of two sources or more."""
    known = {c.id: c for c in claims}
    within, across = _by_point(pairs, {c: point.id for point in points for ids in point.claims.values() for c in ids})

    def judge(pair: Pair) -> Iterator[tuple[Difference, tuple[Claim, ...]]]:
        for d in differences(pair, strict, slots):
            yield d, tuple(known[c] for c in d.claims.values())

    for point in points:
        if len(point.claims) > 1:
            own = tuple(known[c] for ids in point.claims.values() for c in ids)
            inside, beside = tuple(within.get(point.id, ())), across.get(point.id, ())
            yield from _judged(point, own, inside, beside, judge=judge, anywhere=slots.anywhere)


def _surest_first(pair: Pair) -> tuple[float, list[str]]:
    return -pair.alignment.score, sorted((pair.a.text, pair.b.text))


_Pairs = Mapping[str, Sequence[Pair]]


def _by_point(pairs: Sequence[Pair], home: Mapping[str, str]) -> tuple[_Pairs, _Pairs]:
    """The pairs within one story point, and those across two, by the id of a point, the surest first as in `pairs`.

    A pair across two goes to the point of that claim which has the surest alignment of the two. `home`: claim id to
    the id of its story point.
    """
    within: dict[str, list[Pair]] = {}
    across: dict[str, list[Pair]] = {}
    place: dict[str, int] = {}
    for at, pair in enumerate(pairs):
        for claim in (pair.a, pair.b):
            place.setdefault(claim.id, at)
    for pair in pairs:
        surer = min(pair.a, pair.b, key=lambda c: (place[c.id], c.text))
        found = within if home[pair.a.id] == home[pair.b.id] else across
        found.setdefault(home[surer.id], []).append(pair)
    return within, across


def _judged(  # noqa: PLR0913 - a story point with all that bears on it
    point: StoryPoint,
    told: tuple[Claim, ...],
    pairs: tuple[Pair, ...],
    across: Sequence[Pair],
    *,
    judge: Callable[[Pair], Iterator[tuple[Difference, tuple[Claim, ...]]]],
    anywhere: ToldAnywhere,
) -> Iterator[Judgement]:
    """A conflict where a pair clashes, else an agreement; and an emphasis where the weights differ.

    `across`: pairs of which one claim stands in another story point. They can clash; they agree on nothing here.
    """
    found = [(p, d, held) for p in pairs for d, held in judge(p)]
    own = [(p, d, held) for p, d, held in found if d.reason is None]
    clashing = own + [(p, d, held) for p in across for d, held in judge(p) if d.reason is None]
    if clashing:
        rest = {c for p, _, held in clashing for c in (p.a, p.b, *held)}
        clashes = _distinct(d for _, d, _ in clashing)
        others = [found for d in clashes for found in further_sources(d, (*pairs, *across), anywhere)]
        claims = tuple(sorted({*rest, *(c for c, _ in others)}, key=lambda c: (c.source, c.start)))
        shown = _distinct(iter((*clashes, *(d for _, d in others))))
        yield Judgement(FindingKind.CONFLICT, point, claims, shown, tuple(p for p, _, _ in clashing))
    of_one = [p for p in pairs if not two_speak(p)]
    shared = surely_shared(told, of_one)
    if not own:
        yield Judgement(
            FindingKind.AGREEMENT, point, shared, _distinct(d for _, d, _ in found), pairs, minor=not of_one
        )
    gaps = (*manner_differences(pairs), *emphasis_differences(point))
    if gaps:
        yield Judgement(FindingKind.EMPHASIS, point, shared, gaps, pairs)


def differences(pair: Pair, strict: Collection[str] = (), slots: ValueClashes | None = None) -> Iterator[Difference]:
    """What the rules find between two claims; a reason that is named in `strict` no longer excuses."""
    told: list[Difference] = []
    clashing = slots.told.get((pair.a.id, pair.b.id), ()) if slots else ()
    by_rule = (d for rule in RULES if (d := rule(pair)) and (d.reason or not (slots and slots.tells_apart(d))))
    for found in chain(smallest_differences(pair), clashing, by_rule):
        at = next((n for n, d in enumerate(told) if _tells_again(found, d)), None)
        if at is None:
            told.append(found)
        elif found.slot and not told[at].slot:  # it says in what way they differ
            told[at] = found
    yield from (replace(d, reason=None) if d.reason in strict else d for d in told)


def _tells_again(new: Difference, told: Difference) -> bool:
    """Whether two rules found one difference: each value of one holds the other's."""
    if new.aspect is not told.aspect or new.values.keys() != told.values.keys():
        return False
    return all(new.values[s] in v or v in new.values[s] for s, v in told.values.items())


def unexplained_clashes(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    alignments: Sequence[Alignment],
    languages: Mapping[str, Language],
) -> Iterator[tuple[Claim, Claim, Difference]]:
    """What the rules find between two aligned claims and nothing explains, in the order of the alignments."""
    for pair in pairs_of(documents, claims, alignments, languages):
        yield from ((pair.a, pair.b, d) for d in differences(pair) if d.reason is None)


def _distinct(differences: Iterator[Difference]) -> tuple[Difference, ...]:
    """Each clash of two sources' values once, where the surest pair of claims shows it."""
    found: dict[object, Difference] = {}
    for difference in differences:
        found.setdefault((difference.aspect, frozenset(difference.values.items())), difference)
    return tuple(found.values())


def _numbered(
    drafts: Sequence[Judgement], sources: Sequence[str], nearest: Mapping[tuple[str, str], str]
) -> tuple[Finding, ...]:
    names = stable_ids("F", [[d.kind, *(c.text for c in d.claims)] for d in drafts])
    return tuple(
        Finding(
            id=name,
            kind=draft.kind,
            story_point=draft.point.id,
            claims=draft.ids,
            differences=draft.differences,
            statement="",
            rank=rank,
            minor=draft.minor,
            alone=draft.alone,
            closest=_closest(draft, sources, nearest) if draft.kind is FindingKind.UNIQUE else {},
        )
        for rank, (name, draft) in enumerate(zip(names, drafts, strict=True), 1)
    )


def _closest(draft: Judgement, sources: Iterable[str], nearest: Mapping[tuple[str, str], str]) -> dict[str, str]:
    first = draft.claims[0].id
    return {s: nearest[first, s] for s in sources if (first, s) in nearest}
