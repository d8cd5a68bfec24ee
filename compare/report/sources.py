"""The sources at the top of the report, and how it was made at its end."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

from compare.model import Document, HealthStatus
from compare.report.glance import summary
from compare.report.index import KINDS, Index, plain
from compare.report.values import Link, Row
from compare.report.views import AboutView, MastheadView, SourcesView, SourceView
from compare.report.wording import KIND, LIMITS, opening
from compare.text.own_words import OwnWords

_NOT_WHOLE = "This text does not look whole."


def masthead(index: Index) -> MastheadView:
    """Who is compared, and what must be known before reading on."""
    return MastheadView(
        headline=headline(index), summary=summary(index), notes=tuple(map(index.say.again, index.comparison.notes))
    )


def sources(index: Index) -> SourcesView:
    """The sources with what is known of each."""
    return SourcesView(tuple(_source(index, d) for d in index.comparison.sources))


def headline(index: Index) -> str:
    """The report's title: the outlets by name."""
    say, names = index.say, [plain(d.label) for d in index.comparison.sources if d.id != index.draft]
    if index.draft:
        others = say.listed(names) if len(names) < 4 else say("{number} other sources", number=len(names))
        return say("Your draft beside {others}", others=others)
    if len(names) > 4:
        return say("{number} sources compared", number=len(names))
    return say("{names} compared", names=opening(say.listed(names)))


def about(index: Index) -> AboutView:
    """Glossary, limits, hashes, tool, models and settings."""
    tool = index.comparison.tool
    models, settings = ({}, {}) if index.clean else (tool.models, tool.settings)
    return AboutView(
        version=tool.version,
        words=tuple(Row(index.say(KIND[kind]), (index.meaning(kind),)) for kind in KINDS),
        limits=tuple(map(index.say, LIMITS)),
        sources=tuple(
            Row(
                f"{d.id} · {plain(d.label)}",
                ("" if index.clean else plain(d.origin), d.input_sha256, d.text_sha256, _known_from(d, index.say)),
            )
            for d in index.comparison.sources
        ),
        models=tuple(Row(index.say.again(name), (digest,)) for name, digest in sorted(models.items())),
        settings=tuple(
            Row(index.say.again(name), (json.dumps(value, ensure_ascii=False, sort_keys=True),))
            for name, value in sorted(settings.items())
        ),
    )


def _source(index: Index, document: Document) -> SourceView:
    facts = [
        ("Published", document.published),
        ("Updated", document.updated),
        ("Retrieved", document.retrieved),
        ("Words", index.say.figure(f"{document.words:,}")),
        ("Language", document.language),
    ]
    health = document.health
    warnings = health.reasons or (_NOT_WHOLE,) if health.status is HealthStatus.DEGRADED else ()
    return SourceView(
        speaker=index.speaker(document.id),
        title=plain(document.title),
        byline=index.say("By {names}", names=index.say.listed([plain(a) for a in document.authors]))
        if document.authors
        else "",
        facts=tuple(Row(index.say(name), (plain(value),)) for name, value in facts if value),
        address=address(document),
        warnings=tuple(map(index.say.again, warnings)),
        notes=tuple(map(index.say.again, document.notes)),
    )


def _known_from(document: Document, say: OwnWords) -> str:
    """Where what is known of a source was found: "published from JSON-LD; label from --label"."""
    return "; ".join(
        say("{what} from {where}", what=say.again(name), where=say.again(plain(where)))
        for name, where in sorted(document.known_from.items())
    )


def address(document: Document) -> Link:
    """A web address that may be followed; anything else a source calls its address is only shown."""
    words = plain(document.url)
    try:
        parts = urlsplit(words)
    except ValueError:
        return Link(words, "")
    return Link(words, words if parts.scheme in {"http", "https"} and parts.hostname else "")
