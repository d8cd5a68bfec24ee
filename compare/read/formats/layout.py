"""A plain text's pieces: one a line, or one a paragraph where the lines are wrapped by hand."""

from __future__ import annotations

import re

from compare.read.draft import Piece

_LINE = re.compile(r"[^\r\n\f\v\u0085\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\f\v\u0085\u2028\u2029]")
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The pieces of `text` in order, without the white space around them."""
    paragraphs = _paragraphs(text)
    if not _wrapped(text, paragraphs):
        return tuple(line for paragraph in paragraphs for line in paragraph)
    found: list[Piece] = []
    for lines in paragraphs:
        if all(len(text[p.start : p.end]) >= _SHORTEST_WRAPPED for p in lines[:-1]):
            found.append(Piece(lines[0].start, lines[-1].end))
        else:
            found.extend(lines)
    return tuple(found)


def _paragraphs(text: str) -> list[list[Piece]]:
    """Lines grouped by the blank lines between them."""
    groups: list[list[Piece]] = []
    last_end = -1
    for match in _LINE.finditer(text):
        stripped = match.group().strip()
        if not stripped:
            continue
        start = match.start() + match.group().index(stripped)
        if last_end < 0 or _blank_between(text[last_end:start]):
            groups.append([])
        groups[-1].append(Piece(start, start + len(stripped)))
        last_end = start + len(stripped)
    return groups


def _blank_between(gap: str) -> bool:
    return len(_BREAK.findall(gap)) > 1


# Mail programs wrap at 72 to 78 characters, editors at 80 to 100; the shortest wrapped line of
# running English or Russian is some twenty characters less. News sites' own lines are either
# whole paragraphs (longer) or labels (shorter, and with ends of sentences no oftener).
_SHORTEST_WRAPPED, _LONGEST_WRAPPED = 45, 105


def _wrapped(text: str, paragraphs: list[list[Piece]]) -> bool:
    inner = [text[p.start : p.end] for lines in paragraphs for p in lines[:-1]]
    if len(inner) < 3:
        return False
    fitting = sum(_SHORTEST_WRAPPED <= len(line) <= _LONGEST_WRAPPED for line in inner)
    ended = sum(bool(_SENTENCE_END.search(line)) for line in inner)
    return fitting >= 0.8 * len(inner) and ended <= 0.4 * len(inner)
