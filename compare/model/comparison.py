"""The result of a run: one tree that every format only walks."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import msgspec
from msgspec import Struct, structs

from compare.errors import ReportError
from compare.model.alignment import Alignment, StoryPoint
from compare.model.claim import Claim
from compare.model.digests import digests_of
from compare.model.finding import Copy, Finding, Quote
from compare.model.source import Document

FORMAT = "storydiff/1"


class Tool(Struct, frozen=True, kw_only=True):
    """What made the report: the version, the settings and the models by name and digest."""

    version: str
    settings: dict[str, Any]
    models: dict[str, str]


class Comparison(Struct, frozen=True, kw_only=True, dict=True):
    """Everything a report shows, in the shape of the JSON report.

    `notes` are plain sentences about the comparison as a whole ("The sources are identical.").
    `draft` is the id of the source that is the reader's own unpublished text, "" where none is.
    Alignments come in the order of their claims, findings most important first. `digests` has the
    SHA-256 of each other part by its name, nothing in reports of versions that made none.
    """

    format: str
    tool: Tool
    sources: tuple[Document, ...]
    claims: tuple[Claim, ...]
    alignments: tuple[Alignment, ...]
    story_points: tuple[StoryPoint, ...]
    quotes: tuple[Quote, ...]
    findings: tuple[Finding, ...]
    copies: tuple[Copy, ...] = ()
    notes: tuple[str, ...] = ()
    draft: str = ""
    digests: dict[str, str] = {}

    def sealed(self) -> Comparison:
        """The same with the digests of its parts as they are now."""
        return structs.replace(self, digests=digests_of(structs.asdict(self)))

    @cached_property
    def source(self) -> dict[str, Document]:
        """The documents by source id."""
        return {d.id: d for d in self.sources}

    @cached_property
    def claim(self) -> dict[str, Claim]:
        """The claims by id."""
        return {c.id: c for c in self.claims}

    @cached_property
    def story_point(self) -> dict[str, StoryPoint]:
        """The story points by id."""
        return {p.id: p for p in self.story_points}

    def tellers(self, finding: Finding) -> set[str]:
        """The sources that tell of a finding's matter, with a part in the finding or without."""
        point = self.story_point.get(finding.story_point)
        return {*finding.claims, *(point.claims if point else ())}

    def to_json(self) -> str:
        """The JSON report: sorted keys, two spaces, a final newline; the same tree gives the same bytes."""
        return msgspec.json.format(msgspec.json.encode(self, order="sorted"), indent=2).decode() + "\n"

    @classmethod
    def from_json(cls, text: str | bytes) -> Comparison:
        """Read a JSON report back.

        Raises ReportError when it is no storydiff report or one of another format version.
        """
        try:
            comparison = msgspec.json.decode(text, type=cls)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise ReportError(
                f"not a {FORMAT} report ({error})", remedy="Give a report.json that storydiff wrote."
            ) from error
        if comparison.format != FORMAT:
            raise ReportError(
                f"the report is in format {comparison.format!r}, not {FORMAT!r}",
                remedy="Use the version of storydiff that wrote it, or compare the articles again.",
            )
        return comparison


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the report, made from the types of this package."""
    schema = msgspec.json.schema(Comparison)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{FORMAT} report",
        **schema,
    }
