"""Whether a text looks whole: each doubt is one plain sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.model import BlockKind, Health, HealthStatus
from compare.read.draft import Piece
from compare.read.rules.wording import CONSENT, PAYWALL
from compare.text.words import content_words, count_words

_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]*_]*$|[\"”»)\]]$|\d$")
# Agency flashes have 40 words and more; what is shorter is a teaser or a stub.
_FEWEST_WORDS = 40
# A headline and its article share at least a name; of the development pages none shared nothing.
_TITLE_WORDS = 3


def health_of(text: str, pieces: Sequence[Piece]) -> Health:
    """What gives doubt about `text`, whose labelled pieces are `pieces`."""
    body = [text[p.start : p.end] for p in pieces if p.kind is BlockKind.PARAGRAPH]
    title = next((text[p.start : p.end] for p in pieces if p.kind is BlockKind.TITLE), "")
    left_out = [text[p.start : p.end] for p in pieces if p.kind is BlockKind.BOILERPLATE]
    words = sum(map(count_words, body))
    reasons: list[str] = []
    if words < _FEWEST_WORDS:
        reasons.append(f"The article has only {words} words; it may be a teaser or a stub.")
    if body and not _ENDED.search(body[-1].rstrip()):
        reasons.append("The text ends in the middle of a sentence.")
    asked = next((line for line in left_out if PAYWALL.search(line) and count_words(line) <= 40), "")
    if asked:
        reasons.append(f"The page asks to subscribe or to read on elsewhere (“{_short(asked)}”).")
    if words < 3 * _FEWEST_WORDS and any(CONSENT.search(line) for line in (*body, *left_out)):
        reasons.append("Little more than a consent text was found.")
    if _disagree(title, " ".join(body)):
        reasons.append("The headline and the text share no word; the text may be another article's.")
    return Health(HealthStatus.DEGRADED if reasons else HealthStatus.OK, tuple(reasons))


def _disagree(title: str, body: str) -> bool:
    in_title = {w.lemma for w in content_words(title)}
    return len(in_title) >= _TITLE_WORDS and not in_title & {w.lemma for w in content_words(body)}


def _short(line: str) -> str:
    return line if len(line) <= 60 else line[:57].rstrip() + "…"
