"""How much of an article storydiff finds in saved pages, beside plain trafilatura in the same run.

    python -m benchmarks.extraction FOLDER … [--part even|odd] [--worst 10]

`benchmarks/suites.py` says which suites of pages a FOLDER may hold. Precision and recall are those of the runs of four
words of the article's text (paragraphs and headings, without the title and captions), averaged over the pages; F1 is
that of the two averages. A suite that names pieces instead is counted over all its pieces. `--part` takes about half of
the pages, by the first byte of the SHA-256 of their names, so that rules can be mended on the even ones and scored on
the odd ones.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import trafilatura

from benchmarks.suites import SuitePage, pages_of
from compare.errors import SourceError
from compare.model import BlockKind
from compare.read.formats.confined import answer_for
from compare.read.formats.recognise import recognise
from compare.read.rules.boilerplate import labelled
from compare.text.words import normalise

_RUN = 4  # words
_WORD = re.compile(r"\w+")
_SAID = ("title", "author", "date", "outlet")


class Found(NamedTuple):
    """What one extractor made of a page; `text` is "" where it refused it."""

    text: str = ""
    title: str = ""
    author: str = ""
    date: str = ""
    outlet: str = ""


class Score(NamedTuple):
    """What was found rightly of one page: precision and recall as (right, of how many) each, and what is said of it."""

    name: str
    found: tuple[float, float]
    wanted: tuple[float, float]
    refused: bool
    said: dict[str, bool]

    @property
    def f1(self) -> float:
        """The harmonic mean of this page's precision and recall."""
        precision, recall = (right / of if of else 1.0 for right, of in (self.found, self.wanted))
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def ours(raw: bytes) -> Found:
    """What storydiff reads, in this process."""
    try:
        read, _failure = answer_for(raw, recognise(raw, ""))
    except SourceError:
        return Found()
    if read is None:
        return Found()
    draft = labelled(read)
    shown = {BlockKind.PARAGRAPH, BlockKind.HEADING}
    title = next((draft.text[p.start : p.end] for p in draft.pieces if p.kind is BlockKind.TITLE), "")
    about = draft.metadata
    return Found(
        text="\n".join(draft.text[p.start : p.end] for p in draft.pieces if p.kind in shown),
        title=about.title or title,
        author="; ".join(about.authors),
        date=about.published[:10],
        outlet=about.outlet,
    )


def plain(raw: bytes) -> Found:
    """What trafilatura gives as it comes."""
    found = trafilatura.bare_extraction(raw, include_comments=False, include_tables=True, with_metadata=True)
    if found is None or isinstance(found, dict):
        return Found()
    said = (found.text, found.title, found.author, found.date, found.sitename)
    return Found(*(value or "" for value in said))


def scored(page: SuitePage, found: Found) -> Score:
    """The page's score; names and titles agree when their words do."""
    if page.wanted or page.unwanted:
        text = _flat(found.text)
        right = sum(_flat(piece) in text for piece in page.wanted)
        wrong = sum(_flat(piece) in text for piece in page.unwanted)
        counted = (right, right + wrong), (right, len(page.wanted))
    else:
        is_, should = _runs(found.text), _runs(page.text)
        shared = sum((is_ & should).values())
        counted = (shared, is_.total()), (shared, should.total())
    said = {name: _form(getattr(found, name)) == _form(getattr(page, name)) for name in _SAID if getattr(page, name)}
    return Score(page.name, *counted, refused=not found.text, said=said)


def measured(page: SuitePage) -> tuple[Score, Score]:
    """The scores of storydiff and of trafilatura."""
    return scored(page, ours(page.raw)), scored(page, plain(page.raw))


def row(name: str, scores: Sequence[Score], *, by_page: bool) -> str:
    """One row of the table."""
    if by_page:
        precision = sum(s.found[0] / s.found[1] if s.found[1] else 1.0 for s in scores) / len(scores)
        recall = sum(s.wanted[0] / s.wanted[1] if s.wanted[1] else 1.0 for s in scores) / len(scores)
    else:
        precision, recall = (
            sum(side[0] for side in sides) / max(1, sum(side[1] for side in sides))
            for sides in ([s.found for s in scores], [s.wanted for s in scores])
        )
    f1 = 2 * precision * recall / ((precision + recall) or 1)
    asked = {what: [s.said[what] for s in scores if what in s.said] for what in _SAID}
    shares = " | ".join(f"{sum(right) / len(right):.0%}" if right else "" for right in asked.values())
    refused = sum(s.refused for s in scores)
    return f"| {name} | {len(scores)} | {precision:.3f} | {recall:.3f} | {f1:.3f} | {refused} | {shares} |"


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(normalise(text))
    size = min(_RUN, len(words)) or 1
    return Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1) if words)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _form(said: str) -> str:
    return " ".join(_WORD.findall(normalise(said)))


def half(name: str) -> str:
    """Which half the page of that name belongs to, whatever other pages there are."""
    return "odd" if sha256(name.encode()).digest()[0] % 2 else "even"


def main(arguments: list[str] | None = None) -> int:
    """Measure and print a Markdown table; 0, or 2 where a folder holds no known suite."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--part", choices=("all", "even", "odd"), default="all")
    parser.add_argument("--worst", type=int, default=0, help="name this many of our worst pages, of even ones only")
    given = parser.parse_args(arguments)
    print("| suite, extractor | pages | P | R | F1 | refused | title | author | date | outlet |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for folder in given.folders:
        pages = list(pages_of(folder))
        if not pages:
            print(f"{folder}: no suite that is known", file=sys.stderr)
            return 2
        pages = [page for page in pages if given.part in {"all", half(page.name)}]
        with ProcessPoolExecutor(2) as pool:
            both = list(pool.map(measured, pages, chunksize=5))
        for name, scores in zip(("storydiff", "trafilatura"), zip(*both, strict=True), strict=True):
            print(row(f"{folder.name}, {name}", scores, by_page=not pages[0].wanted), flush=True)
        ranked = sorted((mine for mine, _ in both), key=lambda s: s.f1) if given.part == "even" else []
        theirs = {their.name: their.f1 for _, their in both}
        for score in ranked[: given.worst]:
            print(f"{score.f1:.2f} (trafilatura {theirs[score.name]:.2f}) {score.name}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
