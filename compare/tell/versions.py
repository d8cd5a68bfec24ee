"""How the other sources tell the matter of a title, in words of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from compare.model import (
    Alignment,
    AttributionFact,
    CertaintyFact,
    Claim,
    Comparison,
    Finding,
    PolarityFact,
    StatusFact,
)
from compare.tell.context import LONGEST_SENTENCE, Context
from compare.tell.headings import as_told, teller
from compare.tell.readable import readable
from compare.tell.stretches import LONGEST_SHOWN, TELLING, Stretch, as_shown, stretch_of, stretches
from compare.tell.titles import CARRIES, ENDS, shortened
from compare.text.own_words import OwnWords
from compare.text.words import content_words

# A source that has so much of a title's words tells it as the title does; of ten words two may be another's style.
_SAME_WORDS = 0.8
_HOW = (CertaintyFact, AttributionFact, PolarityFact)


@dataclass(frozen=True)
class Version:
    """What a source says, as a report shows it, and whose words it gives: "" for its own."""

    text: str
    speaker: str = ""


def versions(finding: Finding, comparison: Comparison, context: Context) -> dict[str, Version]:
    """For each source that does not tell the finding's title in the same words, how it tells the matter.

    The title is a verbatim stretch of one of the finding's claims.
    """
    claims = comparison.claim
    told = teller(finding.title, [claims[c] for ids in finding.claims.values() for c in ids])
    if told is None:
        return {}
    language = context.languages[told.source]
    title = as_shown(stretch_of(told, finding.title, language), language)
    found: dict[str, Version] = {}
    for source, ids in finding.claims.items():
        if source != told.source:
            side = [claims[c] for c in ids]
            claim, carried = _partner(title, side, comparison.alignments)
            if not _same(title, claim, side, context):
                found[source] = _version(claim, carried, context)
    return found


def version_of(bare: Claim, told: Claim, comparison: Comparison, context: Context) -> Version:
    """How one claim tells the matter that another one tells."""
    whole = stretch_of(told, told.text, context.languages[told.source])
    _, carried = _partner(whole, [bare], comparison.alignments)
    return _version(bare, carried, context)


def _version(claim: Claim, carried: Mapping[int, float], context: Context) -> Version:
    """The sentence of a claim, the claim, or the stretch of it that reads well and holds most of what it shares: the
    first that is short enough.

    `carried`: the places of those words, and what each weighs.
    """
    sentence = context.sentence(claim)
    if len(sentence) <= LONGEST_SENTENCE and not claim.speech:
        return Version(sentence.rstrip(ENDS))
    text = claim.text.rstrip(ENDS)
    if len(text) > LONGEST_SHOWN:
        most = sum(carried.values()) or 1.0

        def worth(s: Stretch) -> tuple[float, str]:
            inside = sum(w for at, w in carried.items() if s.holds(at, at + 1))
            return readable(s, context) + 2 * CARRIES * inside / most, s.text

        best = max(stretches(claim, context.languages[claim.source]), key=worth, default=None)
        text = best.text if best else shortened(text)
    shown, speaker = as_told(text, claim, context)
    return Version(shown, speaker or "")


def _partner(
    title: Stretch, claims: Sequence[Claim], alignments: Iterable[Alignment]
) -> tuple[Claim, dict[int, float]]:
    """Which of a source's claims shares most with a title, and surely; which words of it answer to the title's, and
    how well.
    """
    by_id = {c.id: c for c in claims}
    found = [(a.score, a.a, [(m.b, m.a, m.weight) for m in a.matches]) for a in alignments if a.b == title.claim.id]
    found += [(a.score, a.b, [(m.a, m.b, m.weight) for m in a.matches]) for a in alignments if a.a == title.claim.id]
    shares = [
        (score, by_id[c], {there.start: w for here, there, w in matches if title.holds(here.start, here.end)})
        for score, c, matches in found
        if c in by_id
    ]
    if not shares:
        return claims[0], {}
    _, claim, carried = max(shares, key=lambda f: (f[0] * sum(f[2].values()), f[0], f[1].text))
    return claim, carried


def _same(title: Stretch, partner: Claim, claims: Collection[Claim], context: Context) -> bool:
    """Whether a source has what the title has, as it is shown: its words, its facts, and says it as surely."""
    told = title.claim
    language, others = context.languages[told.source], context.languages[partner.source]
    if {type(f) for f in told.facts if isinstance(f, _HOW)} != {type(f) for f in partner.facts if isinstance(f, _HOW)}:
        return False
    if {f.value for f in told.facts_of(StatusFact)} != {f.value for f in partner.facts_of(StatusFact)}:
        return False
    known = {form for c in claims for w in content_words(c.text, others) for form in (w.lemma, w.form)}

    def shared(text: str) -> list[bool]:
        return [w.lemma in known or w.form in known for w in content_words(text, language)]

    in_title = shared(title.text)
    facts = [
        shared(told.text[f.start - told.start : f.end - told.start])
        for f in told.facts
        if isinstance(f, TELLING) and title.holds(f.start, f.end)
    ]
    return sum(in_title) >= _SAME_WORDS * len(in_title) and all(any(fact) for fact in facts if fact)


def in_words(name: str, version: Version, say: OwnWords) -> str:
    """What a source says, and who says it there: "Meduza: “…” (Ada Moss)"."""
    return f"{name}: {say.quoted(version.text)}{f' ({version.speaker})' if version.speaker else ''}"
