"""How the other sources tell the matter of a title, in words of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from compare.model import (
    Alignment,
    AttributionFact,
    CertaintyFact,
    Claim,
    Finding,
    PolarityFact,
    StatusFact,
)
from compare.tell.context import Context
from compare.tell.headings import as_told, teller
from compare.tell.readable import readable
from compare.tell.stretches import LONGEST_SHOWN, TELLING, Stretch, as_shown, stretch_of, stretches
from compare.tell.titles import CARRIES, shortened
from compare.text.words import content_words

# A source that has so much of a title's words tells it as the title does; of ten words two may be another's style.
_SAME_WORDS = 0.8
_HOW = (CertaintyFact, AttributionFact, PolarityFact)


@dataclass(frozen=True)
class Version:
    """What a source says, as a report shows it, and whose words it gives: "" for its own."""

    text: str
    speaker: str = ""


def versions(
    finding: Finding, claims: Mapping[str, Claim], alignments: Sequence[Alignment], context: Context
) -> dict[str, Version]:
    """For each source that does not tell the finding's title in the same words, how it tells the matter.

    `claims` by id; the title is a verbatim stretch of one of the finding's claims.
    """
    own = [claims[c] for ids in finding.claims.values() for c in ids]
    told = teller(finding.title, own)
    if told is None:
        return {}
    language = context.languages[told.source]
    title = as_shown(stretch_of(told, finding.title, language), language)
    found: dict[str, Version] = {}
    for source, ids in finding.claims.items():
        if source != told.source:
            side = [claims[c] for c in ids]
            claim, carried = _partner(title, side, alignments)
            if not _same(title, claim, side, context):
                found[source] = version(claim, carried, context)
    return found


def version_of(bare: Claim, told: Claim, alignments: Iterable[Alignment], context: Context) -> Version:
    """How one claim tells the matter that another one tells."""
    _, carried = _partner(stretch_of(told, told.text, context.languages[told.source]), [bare], alignments)
    return version(bare, carried, context)


def version(claim: Claim, carried: Mapping[int, float], context: Context) -> Version:
    """A claim, or of a long one the stretch that reads well and holds most of what it shares.

    `carried`: the places of those words, and what each weighs.
    """
    language = context.languages[claim.source]
    most = sum(carried.values()) or 1.0

    def worth(s: Stretch) -> tuple[float, str]:
        inside = sum(w for at, w in carried.items() if s.holds(at, at + 1))
        return readable(s, context) + 2 * CARRIES * inside / most, s.text

    text = claim.text.rstrip(" .,;:—–-")
    if len(text) > LONGEST_SHOWN:
        best = max(stretches(claim, language), key=worth, default=None)
        text = best.text if best else shortened(text)
    shown, speaker = as_told(text, claim, context)
    return Version(shown, speaker or "")


def _partner(
    title: Stretch, claims: Sequence[Claim], alignments: Iterable[Alignment]
) -> tuple[Claim, dict[int, float]]:
    """Which of a source's claims most surely tells what the claim of a title does; which words of it answer to the
    title's, and how well.
    """
    by_id = {c.id: c for c in claims}
    found = [(a.score, a.a, [(m.b, m.a, m.weight) for m in a.matches]) for a in alignments if a.b == title.claim.id]
    found += [(a.score, a.b, [(m.a, m.b, m.weight) for m in a.matches]) for a in alignments if a.a == title.claim.id]
    inside = [f for f in found if f[1] in by_id]
    if not inside:
        return claims[0], {}
    _, surest, matches = max(inside, key=lambda f: (f[0], by_id[f[1]].text))
    return by_id[surest], {there.start: weight for here, there, weight in matches if title.holds(here.start, here.end)}


def _same(title: Stretch, partner: Claim, claims: Collection[Claim], context: Context) -> bool:
    """Whether a source has what the title has, as it is shown: its words, its facts, and says it as surely."""
    told = title.claim
    language, others = context.languages[told.source], context.languages[partner.source]
    if {type(f) for f in told.facts if isinstance(f, _HOW)} != {type(f) for f in partner.facts if isinstance(f, _HOW)}:
        return False
    if {f.value for f in told.facts_of(StatusFact)} != {f.value for f in partner.facts_of(StatusFact)}:
        return False
    known = {form for c in claims for w in content_words(c.text, others) for form in (w.lemma, w.form)}
    words = content_words(title.text, language)
    shared = [w for w in words if w.lemma in known or w.form in known]
    facts = [
        content_words(told.text[f.start - told.start : f.end - told.start], language)
        for f in told.facts
        if isinstance(f, TELLING) and title.holds(f.start, f.end)
    ]
    return len(shared) >= _SAME_WORDS * len(words) and all(
        any(w.lemma in known or w.form in known for w in fact) for fact in facts if fact
    )
