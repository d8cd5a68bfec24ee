"""Story points: the aligned claims of all sources, grouped into matters that a reader would name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from compare.align.speech import goes_on
from compare.model import Alignment, Claim

# Groups grow along links, strongest first; two groups become one when at least this part of
# their claims, source against source, are linked. A chain of weak links so never swallows an article.
_LINKED = 0.6
# More claims than this of one source are no longer one matter but a theme.
_MOST_CLAIMS = 6


def grouped(claims: Sequence[Claim], alignments: Sequence[Alignment]) -> list[tuple[str, ...]]:
    """The ids of the claims of each story point, in the order of `claims`.

    Every claim is in exactly one group. Aligned claims share a group with a claim of another
    source; those without a partner stand by themselves, sentence by sentence, or speech by speech.
    """
    place = {c.id: n for n, c in enumerate(claims)}
    source = {c.id: c.source for c in claims}
    linked = {frozenset((x.a, x.b)) for x in alignments}
    text = {c.id: c.text for c in claims}
    group = {end: frozenset([end]) for x in alignments for end in (x.a, x.b)}
    # Ties are broken by the claims' words, so that the order of the sources does not matter.
    strongest_first = sorted(alignments, key=lambda x: (-x.score, sorted((text[x.a], text[x.b]))))
    for link in strongest_first:
        one, two = group[link.a], group[link.b]
        if one is two or not _one_matter(one, two, linked, source):
            continue
        merged = one | two
        for member in merged:
            group[member] = merged
    for link in strongest_first:
        for end, partner in ((link.a, link.b), (link.b, link.a)):
            # One that fits no group as a whole still belongs with its best partner.
            if len({source[c] for c in group[end]}) == 1:
                merged = group[end] | group[partner]
                for member in merged:
                    group[member] = merged
    shared = {tuple(sorted(members, key=place.__getitem__)) for members in group.values()}
    return sorted([*shared, *_alone([c for c in claims if c.id not in group])], key=lambda g: place[g[0]])


def _alone(claims: Sequence[Claim]) -> list[tuple[str, ...]]:
    """Claims without a partner, in text order: those of a sentence together, and those of a speech that goes on."""
    groups: list[list[Claim]] = []
    for claim in claims:
        before = groups[-1][-1] if groups else None
        if before and (_same_sentence(before, claim) or (goes_on(before, claim) and len(groups[-1]) < _MOST_CLAIMS)):
            groups[-1].append(claim)
        else:
            groups.append([claim])
    return [tuple(c.id for c in group) for group in groups]


def _same_sentence(one: Claim, two: Claim) -> bool:
    return (one.source, one.sentence) == (two.source, two.sentence)


def _one_matter(one: frozenset[str], two: frozenset[str], linked: set[frozenset[str]], source: dict[str, str]) -> bool:
    per_source: dict[str, int] = defaultdict(int)
    for claim in one | two:
        per_source[source[claim]] += 1
    if max(per_source.values()) > _MOST_CLAIMS:
        return False
    across = [frozenset((x, y)) for x, y in product(one, two) if source[x] != source[y]]
    return sum(pair in linked for pair in across) >= _LINKED * len(across)
