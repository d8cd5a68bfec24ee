"""How many origins sources have: reprints and agency copy are one, however many outlets print them."""

from __future__ import annotations

from collections.abc import Sequence

from compare.model import BlockKind, Copy, Document

# Two texts of which the shorter has so much from the other, letter by letter, are one report. It follows from the
# meaning, most of it being the same: two reporters' texts share a run of words or none (`copies.py`).
_SAME = 0.5


def origins_of(documents: Sequence[Document], copies: Sequence[Copy]) -> tuple[tuple[str, ...], ...]:
    """The ids of the sources by origin, both in their order."""
    length = {d.id: sum(b.end - b.start for b in d.blocks if b.kind is not BlockKind.BOILERPLATE) for d in documents}
    shared: dict[tuple[str, str], set[int]] = {}
    for copy in copies:
        one, two = (place.source for place in copy.places)
        shorter = min(copy.places, key=lambda place: length[place.source])
        shared.setdefault((one, two), set()).update(range(shorter.start, shorter.end))
    origin = {d.id: d.id for d in documents}
    for (one, two), letters in shared.items():
        if len(letters) >= _SAME * min(length[one], length[two]):
            kept, joined = origin[one], origin[two]
            origin = {source: kept if own == joined else own for source, own in origin.items()}
    return tuple(tuple(s for s, own in origin.items() if own == first) for first in dict.fromkeys(origin.values()))


def note_on_origins(documents: Sequence[Document], copies: Sequence[Copy]) -> tuple[str, ...]:
    """What an editor must know where outlets have one origin: that their agreeing proves nothing."""
    found = origins_of(documents, copies)
    label = {d.id: d.label for d in documents}
    several = [" and ".join(label[source] for source in group) for group in found if len(group) > 1]
    if not several or len({d.text_sha256 for d in documents}) == 1:  # that they are one text is told already
        return ()
    origins = "1 origin" if len(found) == 1 else f"{len(found)} origins"
    shared = f"{'; '.join(several)} have most of their text word for word from one another"
    return (f"{len(documents)} outlets, {origins}: {shared}, so where they agree one source speaks.",)
