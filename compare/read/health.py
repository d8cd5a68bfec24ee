"""Whether a text looks whole: each doubt is one plain sentence.

A source in doubt is marked degraded, and no fact is called unique because such a source lacks it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.language import language as language_called
from compare.language import name_of
from compare.model import BlockKind, Health, HealthStatus
from compare.read.draft import Draft
from compare.read.length import length
from compare.read.rules.wording import CONSENT, PAYWALL
from compare.text.language import Language
from compare.text.signs import visible
from compare.text.words import content_words

_ENDED = re.compile(r"[.!?…:;।。؟！？][\"'”’»)\]*_]*$|[\"”»)\]。]$|\d$")
# Agency flashes have 40 words and more; what is shorter is a teaser or a stub.
_FEWEST_WORDS = 40
# A page that is not free and shows less than this shows its opening only (two or three paragraphs).
_OPENING_WORDS = 250
# Word counts of pages differ from ours by captions and teasers, by less than a third.
_SHARE_OF_SAID = 0.6
# Pages with long comments have twice the article's words around it; beyond three times little was found.
_MOST_AROUND = 3
# Only what follows the article at once can ask for the rest of it; a footer asks everybody.
_LINES_AFTER = 3
# A headline and its article share at least a name; a headline of two words may share none.
_TITLE_WORDS = 3


def health_of(draft: Draft, language: str) -> Health:
    """What gives doubt about the labelled `draft`, whose words are in `language`."""
    reasons = tuple(_doubts(draft, language))
    return Health(HealthStatus.DEGRADED if reasons else HealthStatus.OK, reasons)


def _doubts(draft: Draft, language: str) -> Iterator[str]:
    lines = [(p.kind, visible(draft.text[p.start : p.end])) for p in draft.pieces]
    # Rows of tables end without a full stop.
    body = [
        visible(draft.text[p.start : p.end])
        for p in draft.pieces
        if p.kind is BlockKind.PARAGRAPH and p.reason != "table"
    ]
    around = [line for kind, line in lines if kind is BlockKind.BOILERPLATE]
    title = next((line for kind, line in lines if kind is BlockKind.TITLE), "")
    words = sum(map(length, body))
    said = draft.metadata

    if words < _FEWEST_WORDS:
        yield f"The article has only {words} words; it may be a teaser or a stub."
    if body and not _ENDED.search(body[-1].rstrip()):
        yield "The text ends in the middle of a sentence."
    asking = next((line for line in _after_the_article(lines) if PAYWALL.search(line)), "")
    if asking:
        yield f"The text ends with “{_short(asking)}”."
    elif not said.is_free and words < _OPENING_WORDS:
        yield "The page says that it is for subscribers, and only its opening is here."
    if said.words and words < _SHARE_OF_SAID * said.words:
        yield f"The page says that it has {said.words} words, but only {words} are here."
    if words < 3 * _FEWEST_WORDS and any(CONSENT.search(line) for line in (*body, *around)):
        yield "Little more than a consent text was found."
    elif words < 3 * _FEWEST_WORDS and sum(map(length, around)) > _MOST_AROUND * words:
        yield "Little of the text is the article; most of it is the page around it."
    if _disagree(title, body, language_called(language)):
        yield "The headline and the text share no word; the text may be another article's."
    if language and said.language and language != said.language and {language, said.language} != {"no", "nb"}:
        yield f"The text is in {name_of(language)}, but its page says {name_of(said.language)}."


def _after_the_article(lines: Sequence[tuple[BlockKind | None, str]]) -> list[str]:
    """The lines that follow the last paragraph at once."""
    last = max((at for at, (kind, _) in enumerate(lines) if kind is BlockKind.PARAGRAPH), default=len(lines))
    return [line for _, line in lines[last + 1 : last + 1 + _LINES_AFTER]]


def _disagree(title: str, body: Sequence[str], language: Language) -> bool:
    in_title = {w.lemma for w in content_words(title, language)}
    return len(in_title) >= _TITLE_WORDS and all(
        in_title.isdisjoint(w.lemma for w in content_words(paragraph, language)) for paragraph in body
    )


def _short(line: str) -> str:
    return line if len(line) <= 60 else line[:57].rstrip() + "…"
