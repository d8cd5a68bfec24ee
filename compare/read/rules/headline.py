"""Which line is the headline, also where a page's menus were pasted above it."""

from __future__ import annotations

from compare.language import DEFAULT, language
from compare.model import BlockKind
from compare.read.rules.page import Label, Line, Page
from compare.read.rules.wording import CORRECTION
from compare.text.sentences import sentences
from compare.text.words import content_words

# The language of a page is told from its body, which is not known yet.
_LANGUAGE = language(DEFAULT)
# Headlines of fewer than three words exist, but so do menus, and those are commoner.
_SHORTEST = 3
# The longest headlines with a deck in one line; longer lines are running text.
_LONGEST = 40
# Only a line that shares this much more with the story is preferred to an earlier one. From .15 to
# .4 every headline of the development texts is found; below and above some are not.
_CLEARLY_BETTER = 0.25


def label_title(page: Page) -> None:
    """Label the headline: among the lines above the body, the first that speaks of the story."""
    if page.title_at >= 0:
        return
    first, last = page.body
    heading = next((at for at in range(first) if _is_heading(at, page)), -1)
    if heading >= 0:  # the file itself says so: a book's or an office document's first heading
        page.labels[heading] = Label(BlockKind.TITLE)
        return
    if last <= 0:  # no running text, or a single paragraph: nothing stands above it
        return
    head = [line for line in page.lines[: max(first, 1)] if _may_be_title(line, page)]
    if not head and _short_sentence(page.lines[first], page):
        head = [page.lines[first]]
    if not head:
        return
    story = {
        w.lemma
        for line in page.unlabelled
        if line.prose and line.at >= first
        for w in content_words(line.text, _LANGUAGE)
    }
    chosen = head[0]
    for line in head[1:]:
        if _shared(line, story) > _shared(chosen, story) + _CLEARLY_BETTER:
            chosen = line
    page.label(chosen, BlockKind.TITLE)


def _is_heading(at: int, page: Page) -> bool:
    """Whether the file has a heading there; "Correction:", which a rule made one, heads no article."""
    return page.kind(at) is BlockKind.HEADING and not CORRECTION.match(page.lines[at].text)


def _may_be_title(line: Line, page: Page) -> bool:
    if line.at in page.labels or not _SHORTEST <= line.words <= _LONGEST or line.listed:
        return False
    # A first paragraph may be as short as a headline, but no headline is several sentences to the last full stop.
    return not line.text.endswith(",") and not (line.text.endswith(".") and len(sentences(line.text, _LANGUAGE)) > 1)


# Some outlets end headlines with a full stop; ledes are longer than this (median 28 words).
_SHORT_SENTENCE = 16


def _short_sentence(line: Line, page: Page) -> bool:
    """Whether the first running text is a headline all the same: one short sentence before longer ones."""
    following = next((other for other in page.unlabelled if other.at > line.at and other.prose), None)
    return line.words <= _SHORT_SENTENCE and following is not None and following.words > 1.5 * line.words


def _shared(line: Line, story: set[str]) -> float:
    """The share of the line's content words that the story uses, less for very short lines."""
    words = {w.lemma for w in content_words(line.text, _LANGUAGE)}
    if not words:
        return 0.0
    return len(words & story) / len(words) * min(1.0, len(words) / 4)
