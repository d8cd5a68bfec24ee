"""Ids that stay the same when the order of the sources or an unrelated sentence changes."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence


def stable_ids(prefix: str, groups: Sequence[Iterable[str]]) -> list[str]:
    """One id for each group of texts: `prefix` and eight hexadecimal digits of a hash of the texts.

    The order inside a group does not matter. Groups of the very same texts are told apart by a
    running number after the first ("S1f0c9a3b", "S1f0c9a3b-2").
    """
    seen: Counter[str] = Counter()
    ids = []
    for texts in groups:
        digest = hashlib.sha256("\x00".join(sorted(texts)).encode()).hexdigest()[:8]
        seen[digest] += 1
        ids.append(f"{prefix}{digest}" + (f"-{seen[digest]}" if seen[digest] > 1 else ""))
    return ids
