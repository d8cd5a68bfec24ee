"""The stages in order: documents → claims → alignments → findings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from msgspec.structs import replace

from compare.align import LexicalScorer, align, align_within, scorer_for, story_points_of
from compare.errors import UsageError
from compare.extract import claims_of
from compare.judge import audited, copied, findings_of, notes_on
from compare.model import FORMAT, Claim, Comparison, DateFact, Document, HealthStatus, QuantityFact, Tool
from compare.settings import Settings
from compare.version import VERSION

Progress = Callable[[str], None]


def compare_documents(
    documents: Sequence[Document], settings: Settings | None = None, progress: Progress | None = None
) -> Comparison:
    """Compare two or more documents; `progress` is told each stage as it begins.

    Raises UsageError when there are fewer than two documents, or two have one id.
    """
    settings = settings or Settings()
    tell = progress or (lambda _stage: None)
    if len(documents) < 2:
        raise UsageError("there is nothing to compare with", remedy="Give two or more articles.")
    if len({d.id for d in documents}) < len(documents):
        raise UsageError("two documents have the same id", remedy="Number them A, B, C and so on.")
    tell("Finding claims")
    claims = claims_of(documents)
    tell("Aligning claims")
    scorer = scorer_for(settings.engine, settings.model)
    aligned = align(documents, claims, scorer)
    points = story_points_of(documents, claims, aligned.alignments)
    tell("Judging")
    findings = findings_of(
        documents,
        claims,
        aligned.alignments,
        points,
        nearest=aligned.nearest,
        doubtful=aligned.doubtful,
        strict=settings.strict,
    )
    return Comparison(
        format=FORMAT,
        tool=Tool(version=VERSION, settings=settings.as_mapping(), models={scorer.name: scorer.digest}),
        sources=tuple(_with_notes(d, [c for c in claims if c.source == d.id]) for d in documents),
        claims=claims,
        alignments=aligned.alignments,
        story_points=points,
        quotes=audited(claims),
        findings=findings,
        copies=copied(documents, claims),
        notes=_notes(documents),
    ).sealed()


def _with_notes(document: Document, claims: Sequence[Claim]) -> Document:
    """The document with what was noticed about it alone; only claims that date or count can clash there."""
    counting = [c for c in claims if any(isinstance(f, DateFact | QuantityFact) for f in c.facts)]
    noticed = notes_on(document, counting, align_within(document, counting, LexicalScorer()))
    return replace(document, notes=(*document.notes, *noticed))


def _notes(documents: Sequence[Document]) -> tuple[str, ...]:
    """What an editor must know before reading on."""
    notes = [
        f"{one.label} and {two.label} are the same text."
        for one, two in combinations(documents, 2)
        if one.text_sha256 == two.text_sha256
    ]
    degraded = [d.label for d in documents if d.health.status is HealthStatus.DEGRADED]
    if degraded:
        notes.append(
            f"{' and '.join(degraded)} may not be whole, so nothing is called unique because it is missing there."
        )
    return tuple(notes)
