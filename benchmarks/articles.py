"""Short articles of our own in which every sentence holds facts, each sentence beside a rewording of it.

A file names its people, its places and its date, then gives two lines a sentence: as it stands in the
article, and in other words with the same facts.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from compare.model import Block, BlockKind, Document

FOLDER = Path(__file__).parent / "own_articles"


@dataclass(frozen=True)
class Article:
    """One article: `sentences` and `reworded` answer to each other, one to one."""

    name: str
    people: tuple[str, ...]
    places: tuple[str, ...]
    date: str
    sentences: tuple[str, ...]
    reworded: tuple[str, ...]


def load_articles(folder: Path = FOLDER) -> list[Article]:
    """The articles of a folder, by name. Raises ValueError where a sentence lacks its rewording."""
    return [_read(path) for path in sorted(folder.glob("*.txt"))]


def _read(path: Path) -> Article:
    head, *parts = path.read_text("utf-8").strip().split("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    pairs = [part.splitlines() for part in parts]
    if any(len(pair) != 2 for pair in pairs):
        raise ValueError(f"{path.name}: every sentence needs one rewording below it")
    return Article(
        name=path.stem,
        people=tuple(fields["people"].split(", ")),
        places=tuple(fields["places"].split(", ")),
        date=fields["date"],
        sentences=tuple(pair[0] for pair in pairs),
        reworded=tuple(pair[1] for pair in pairs),
    )


def document(sentences: tuple[str, ...], source_id: str, date: str) -> Document:
    """A document of the sentences, each a paragraph of its own."""
    text = "\n\n".join(sentences)
    blocks, at = [], 0
    for sentence in sentences:
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(sentence)))
        at += len(sentence) + 2
    return Document(
        id=source_id,
        label=f"Paper {source_id}",
        published=date,
        language="en",
        text=text,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        words=len(text.split()),
        blocks=tuple(blocks),
    )
