"""The passages that somebody marked in the texts, found there by their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.desk.anchors import anchor, place_of
from compare.desk.visit import Visit
from compare.errors import UsageError
from compare.model import Document, Span
from compare.report.index import plain
from compare.store.database import Anchor
from compare.store.database.stories import storable

# The longest sentence that is read has 1,200 characters; a passage may have several.
LONGEST_PASSAGE = 4_000
# A title is read at a glance; what is longer is a note.
LONGEST_TITLE = 300


def marked(visit: Visit, sources: Sequence[Document]) -> tuple[Anchor, ...]:
    """The passages of the form, a source each. Raises UsageError, which names the field."""
    given = [(d, words) for d in sources if (words := visit.said(f"passage-{d.id}")).strip()]
    if not given:
        raise UsageError(
            "nothing is marked",
            source=f"passage-{sources[0].id}",
            remedy="Select words in a text, or copy them into its field.",
        )
    return tuple(_anchor(d, words, visit.said(f"at-{d.id}"), sources) for d, words in given)


def checked_title(visit: Visit) -> str:
    """What somebody calls a finding, in one line, "" where he leaves it to the quotes. Raises UsageError."""
    title = storable(plain(visit.said("title")))
    if len(title) > LONGEST_TITLE:
        raise UsageError(
            f"the title has {len(title):,} characters",
            source="title",
            remedy=f"Say it in {LONGEST_TITLE}; a note has room for the rest.",
        )
    return title


def _anchor(document: Document, words: str, at: str, sources: Sequence[Document]) -> Anchor:
    field, name = f"passage-{document.id}", plain(document.label)
    if len(words) > LONGEST_PASSAGE:
        raise UsageError(
            f"the passage has {len(words):,} characters", source=field, remedy="Mark a few sentences at most."
        )
    spans = list(_occurrences(words, document.text))
    if not spans:
        raise UsageError(f"these words do not stand so in {name}", source=field, remedy="Copy them from its text.")
    # A browser says where the selection begins, which tells two that are alike apart.
    spans = [s for s in spans if str(s.start) == at] or spans
    if len(spans) > 1:
        raise UsageError(
            f"these words stand {len(spans)} times in {name}", source=field, remedy="Take more words around them."
        )
    span = _whole_words(document.text, spans[0])
    quote = anchor(document, span)
    if place_of(quote, sources) != (document.id, span):
        raise UsageError(
            "these words stand alike in two sources of one name",
            source=field,
            remedy="Compare again, and give each source a name of its own.",
        )
    return quote


def _occurrences(words: str, text: str) -> Iterator[Span]:
    """Where the words stand one after the other, whatever white space is between them."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    yield from (Span(match.start(), match.end()) for match in re.finditer(pattern, text))


def _whole_words(text: str, span: Span) -> Span:
    """The passage out to the ends of the words that it begins and ends in: only so is it found again."""
    start, end = span.start, span.end
    while start and re.fullmatch(r"\w\w", text[start - 1 : start + 1]):
        start -= 1
    while re.fullmatch(r"\w\w", text[end - 1 : end + 1]):
        end += 1
    return Span(start, end)
