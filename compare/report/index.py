"""What belongs to what in a comparison: numbers of findings, findings of a claim, partners of a claim."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import accumulate

import msgspec

from compare.language import own_words_of
from compare.model import BlockKind, Comparison, Finding, FindingKind, StoryPoint
from compare.report.options import Options
from compare.report.values import Link, Speaker
from compare.report.wording import DRAFT_MEANING, DRAFT_SECTION, MEANING, SECTION, opening
from compare.text.own_words import OwnWords

_EXCERPT = 72  # characters: about twelve words
KINDS = tuple(FindingKind)  # in the order in which a report shows them, most serious first


@dataclass(frozen=True)
class Index:
    """A comparison with its findings in the order of the report, without minor ones.

    A finding's title opens with a capital; where it has none, its statement is its title. `number` is its rank,
    which every format shows; `findings_of` gives a claim's
    findings, most serious first; `partners` the claims that a claim is aligned with; `on_point`
    the findings on a story point; `paragraph` for each block of a source how many paragraphs there
    are up to it, itself included; `say` the words of the report; `clean` and `texts` as in `Options`; `paper` for a
    report that nobody can unfold.
    """

    comparison: Comparison
    findings: tuple[Finding, ...]
    number: dict[str, int]
    findings_of: dict[str, tuple[Finding, ...]]
    partners: dict[str, tuple[str, ...]]
    on_point: dict[str, tuple[Finding, ...]]
    paragraph: dict[str, tuple[int, ...]]
    say: OwnWords
    clean: bool = False
    texts: bool = True
    paper: bool = False

    def of(self, kind: FindingKind) -> tuple[Finding, ...]:
        """The findings of one kind, in the order of the report."""
        return tuple(f for f in self.findings if f.kind is kind)

    @property
    def draft(self) -> str:
        """The id of the source that is the reader's own draft, or ""."""
        return self.comparison.draft

    def section(self, kind: FindingKind) -> str:
        """What the findings of a kind are called."""
        return self.say((DRAFT_SECTION if self.draft else SECTION)[kind])

    def meaning(self, kind: FindingKind) -> str:
        """What the findings of a kind mean."""
        return self.say((DRAFT_MEANING if self.draft else MEANING)[kind])

    def lacking(self, finding: Finding) -> bool:
        """Whether several sources tell of a matter, and the reader's own draft does not."""
        return bool(self.draft) and self.draft not in (found := self.comparison.tellers(finding)) and len(found) > 1

    def shared_points(self) -> tuple[StoryPoint, ...]:
        """The story points that two or more sources tell, in the order of the first source that does."""
        return tuple(p for p in self.comparison.story_points if len(p.claims) > 1)

    def findings_on(self, point: StoryPoint) -> tuple[Finding, ...]:
        """The findings on a story point, most serious first."""
        return self.on_point.get(point.id, ())

    def place(self, source: str, block: int) -> str:
        """Where in its article a block stands, in words: "Paragraph 3 of 22", "In the title"."""
        blocks, numbers = self.comparison.source[source].blocks, self.paragraph[source]
        if not 0 <= block < len(blocks):
            return self.say("In the text")
        if blocks[block].kind is BlockKind.PARAGRAPH:
            return self.say("Paragraph {number} of {all}", number=numbers[block], all=numbers[-1])
        return self.say("In the {block}", block=self.say(blocks[block].kind.value))

    def excerpt(self, claim: str) -> str:
        """The first words of a claim, cut at a word's end: a name for what it is about."""
        told = self.comparison.claim[claim]
        text = f"{'…' if told.start > told.sentence.start else ''}{plain(told.text)}"
        return cut(text, _EXCERPT)

    def link(self, words: str, place: str) -> Link:
        """Words that lead to a place in the full texts, or nowhere where these are left out."""
        return Link(words, f"#{place}" if self.texts else "")

    def speaker(self, source: str) -> Speaker:
        """Who the source is, as a view."""
        document = self.comparison.source[source]
        return Speaker(source, plain(document.label), document.language)


def index(comparison: Comparison, options: Options | None = None, *, paper: bool = False) -> Index:
    """Put the findings in the order of the report: by kind, short entries after full ones, then by rank."""
    options = options or Options()
    told = sorted((f for f in comparison.findings if not f.minor), key=_place_in_report)
    findings = tuple(
        msgspec.structs.replace(
            finding,
            title=opening(plain(finding.shown or finding.statement)),
            heading="",
            statement=opening(finding.statement) if finding.shown else "",
        )
        for finding in told
    )
    of_claim: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for claim in claims_of(finding):
            of_claim[claim].append(finding)
    partners: dict[str, list[str]] = defaultdict(list)
    for alignment in comparison.alignments:
        partners[alignment.a].append(alignment.b)
        partners[alignment.b].append(alignment.a)
    on_point: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        on_point[finding.story_point].append(finding)
    return Index(
        comparison=comparison,
        findings=findings,
        number={finding.id: finding.rank for finding in findings},
        findings_of={claim: tuple(found) for claim, found in of_claim.items()},
        partners={claim: tuple(found) for claim, found in partners.items()},
        on_point={point: tuple(found) for point, found in on_point.items()},
        paragraph={
            d.id: tuple(accumulate(int(b.kind is BlockKind.PARAGRAPH) for b in d.blocks)) for d in comparison.sources
        },
        say=own_words_of(comparison),
        clean=options.clean,
        texts=options.texts,
        paper=paper,
    )


def claims_of(finding: Finding) -> list[str]:
    """The ids of all claims of a finding, source by source."""
    return [claim for claims in finding.claims.values() for claim in claims]


def told(finding: Finding) -> str:
    """A finding in one line: its title and its statement."""
    return f"{closed(finding.title)} {finding.statement}" if finding.statement else finding.title


def cut(line: str, most: int) -> str:
    """A line of so many characters at most, cut at a word's end and marked where it is."""
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0].rstrip(' ,;:—–-')}…"


def closed(title: str) -> str:
    """A title with a full stop, where no other mark ends it."""
    return title if title.rstrip("”\"’'")[-1:] in {".", "!", "?", "…"} else f"{title}."


def is_short(finding: Finding) -> bool:
    """Whether one line of a list says it all: a unique fact, or an agreement with nothing to compare."""
    if finding.kind is FindingKind.UNIQUE:
        return True
    return finding.kind is FindingKind.AGREEMENT and not finding.differences


def _place_in_report(finding: Finding) -> tuple[int, bool, str, int, str]:
    # Unique facts stand under the source that has them.
    owner = min(finding.claims, default="") if finding.kind is FindingKind.UNIQUE else ""
    return KINDS.index(finding.kind), is_short(finding), owner, finding.rank, finding.id


# Characters that lay out or turn round text. A name or title needs none; inside a line of the
# report's own they could reorder it. Quotes keep theirs, isolated.
_CONTROLS = dict.fromkeys(
    (*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
)


def plain(text: str) -> str:
    """A name or title as one line without control and direction characters."""
    return " ".join(text.split()).translate(_CONTROLS)
