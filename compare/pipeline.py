"""The stages in order: documents → claims → alignments → findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import combinations

from msgspec.structs import replace

from compare.align import (
    AcrossScorer,
    Aligned,
    LexicalScorer,
    Scorer,
    align,
    align_within,
    differ,
    scorer_for,
    story_points_of,
)
from compare.audit import audited, copied, note_on_origins, notes_on
from compare.errors import UsageError
from compare.extract import claims_of
from compare.judge import findings_of, unexplained_clashes
from compare.language import language, name_of
from compare.model import (
    FORMAT,
    Claim,
    Comparison,
    DateFact,
    Document,
    Finding,
    HealthStatus,
    QuantityFact,
    StoryPoint,
    Tool,
)
from compare.plain import plain, verbatim
from compare.settings import Settings
from compare.tell import told
from compare.version import VERSION

_WORDS_ALONE = (
    "Sentences were matched by their words alone, for the model that sees meaning does not know the language: what is"
    " told in quite other words may stand as told by one source only."
)

Progress = Callable[[str], None]


def compare_documents(
    documents: Sequence[Document],
    settings: Settings | None = None,
    progress: Progress | None = None,
    *,
    draft: str = "",
) -> Comparison:
    """Compare two or more documents; `progress` is told each stage as it begins.

    `draft`: the id of the one that is our own unpublished text; what the findings say is then said to its writers.

    Raises UsageError when there are fewer than two documents, or two have one id.
    """
    _check(documents)
    settings, tell = settings or Settings(), progress or (lambda _stage: None)
    tell("Finding claims")
    plains = [plain(d) for d in documents]
    measured = [p.document for p in plains]
    claims = claims_of(measured)
    tell("Aligning claims")
    scorer, across, asked = _scorers(documents, settings)
    aligned = align(measured, claims, scorer, across)
    points = story_points_of(measured, claims, aligned.alignments)
    tell("Judging")
    copies = copied(measured, claims)
    found = Comparison(
        format=FORMAT,
        tool=Tool(version=VERSION, settings=settings.as_mapping(), models={s.name: s.digest for s in asked}),
        sources=tuple(measured),
        claims=claims,
        alignments=aligned.alignments,
        story_points=points,
        quotes=audited(measured, claims),
        findings=_findings(measured, claims, aligned, points, settings),
        copies=copies,
        notes=(
            *_notes(documents),
            *_note_on_engine(settings.engine, asked),
            *_left_out(measured, claims, aligned.unscored),
            *note_on_origins(measured, copies),
        ),
        draft=draft,
    )
    return _in_words(verbatim(found, plains), measured, claims).sealed()


def _check(documents: Sequence[Document]) -> None:
    if len(documents) < 2:
        raise UsageError("there is nothing to compare with", remedy="Give two or more articles.")
    if len({d.id for d in documents}) < len(documents):
        raise UsageError("two documents have the same id", remedy="Number them A, B, C and so on.")


def _scorers(documents: Sequence[Document], settings: Settings) -> tuple[Scorer, AcrossScorer, list[Scorer]]:
    """Who scores sentences of one language, who those of two, and which of the two have anything to score."""
    partnered = [d for d in documents if any(not differ(d, other) for other in documents if other is not d)]
    scorer = scorer_for(settings.engine, settings.model, (d.language for d in partnered))
    across = AcrossScorer()
    several = any(differ(*two) for two in combinations(documents, 2))
    return scorer, across, [scorer] * bool(partnered) + [across] * several


def _findings(
    measured: Sequence[Document],
    claims: Sequence[Claim],
    aligned: Aligned,
    points: Sequence[StoryPoint],
    settings: Settings,
) -> tuple[Finding, ...]:
    """The findings, not yet in words; what was too long to be compared counts as told elsewhere."""
    return findings_of(
        measured,
        claims,
        aligned.alignments,
        points,
        languages={d.id: language(d.language) for d in measured},
        nearest=aligned.nearest,
        told=aligned.told | dict.fromkeys(aligned.unscored, 1.0),
        strict=settings.strict,
    )


def _in_words(found: Comparison, measured: Sequence[Document], claims: Sequence[Claim]) -> Comparison:
    """The comparison with what its findings say, and with what is noticed about each source by itself."""
    noticed = {d.id: _noticed(d, [c for c in claims if c.source == d.id], found) for d in measured}
    return replace(
        found,
        sources=tuple(replace(d, notes=(*d.notes, *noticed[d.id])) for d in found.sources),
        findings=told(found),
    )


def _noticed(measured: Document, claims: Sequence[Claim], found: Comparison) -> tuple[str, ...]:
    """What is noticed about one document by itself; only claims that date or count can clash there."""
    counting = [c for c in claims if any(isinstance(f, DateFact | QuantityFact) for f in c.facts)]
    clashes = unexplained_clashes(
        [measured],
        counting,
        align_within(measured, counting, LexicalScorer()),
        {measured.id: language(measured.language)},
    )
    return notes_on(found.source[measured.id], ((found.claim[a.id], found.claim[b.id], d) for a, b, d in clashes))


def _left_out(documents: Sequence[Document], claims: Sequence[Claim], unscored: Collection[str]) -> list[str]:
    """What of very long sources was not compared."""
    held = Counter(c.source for c in claims)
    left = Counter(c.source for c in claims if c.id in unscored)
    return [
        f"{d.label} is so long, or repeats itself so often, that {left[d.id]:,} of its {held[d.id]:,} claims were not "
        "compared: nothing is said of them."
        for d in documents
        if left[d.id]
    ]


def _note_on_engine(engine: str, asked: Sequence[Scorer]) -> tuple[str, ...]:
    """That the model which sees meaning could not be asked."""
    return (_WORDS_ALONE,) if engine != LexicalScorer.name in {s.name for s in asked} else ()


def _note_on_languages(documents: Sequence[Document]) -> Iterator[str]:
    """That nothing but names and figures could be held against each other."""
    if any(differ(*two) for two in combinations(documents, 2)):
        names = ", ".join(dict.fromkeys(name_of(d.language) for d in documents if d.language))
        yield (
            f"The sources are in different languages ({names}): what they share is found by names as they sound,"
            " figures and dates alone, and nothing is told as one source's own."
        )


def _notes(documents: Sequence[Document]) -> tuple[str, ...]:
    """What an editor must know before reading on."""
    notes = [*_note_on_languages(documents)]
    notes += [
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
