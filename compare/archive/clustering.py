"""Articles into stories: rare names and words give candidates, likeness scores them, average link joins them.

An article's key terms are looked up in an inverted index, so the time grows with the number of articles and not with
that of their pairs. Average link joins two groups only where all their articles are alike on the whole: no chain of
articles, each like the next, runs two stories together.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from compare.archive.profile import Profile

# How much of the likeness is in the words, the names and the meaning; and from which likeness on two groups of articles
# are one story. Of a dozen weights and thresholds by hundredths these are the middle of the best on ECB+, and the same
# on its odd and its even topics (B-cubed F1 .89 to .90 from .22 to .26; see benchmarks/stories.py).
WEIGHTS = (0.60, 0.30, 0.10)
THRESHOLD = 0.25
# Rarity and what all beginnings have in common are those of an archive with so many articles more that share nothing:
# in a small one every word would be common and every beginning the usual one.
_OTHERS = 100
# Days between two articles on one story. A story that is told again after two weeks is another one's follow-up.
DAYS = 14
# The rarest of an article's terms, by which it finds its candidates, of which it shares so many with each at least.
_KEYS, _SHARED = 25, 2
# A term in more articles finds none: a place in the news all week.
_COMMON = 200
# So many candidates of an article are scored, those that share the most.
_CANDIDATES = 60


@dataclass(frozen=True)
class Told:
    """An article as it is put into a story: its profile, and its day where that is known."""

    profile: Profile
    day: date | None


def day_of(published: str) -> date | None:
    """The day of an ISO date, where it says one."""
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


def clusters(articles: Sequence[Told]) -> list[list[int]]:
    """The stories, each the indices of its articles; the same whatever order the articles come in, but for ties."""
    return _joined(len(articles), likeness(articles))


def likeness(articles: Sequence[Told]) -> dict[tuple[int, int], float]:
    """The likeness of each two articles that may tell one story, i < j."""
    words = _weighed([article.profile.words for article in articles])
    names = _weighed([article.profile.names for article in articles])
    meanings = _centred([article.profile.meaning for article in articles])
    found = {}
    for i, j in _candidates(articles, words, names):
        parts = (_cosine(words[i], words[j]), _cosine(names[i], names[j]), _alike(meanings[i], meanings[j]))
        found[i, j] = sum(weight * part for weight, part in zip(WEIGHTS, parts, strict=True))
    return found


def _weighed(counts: Sequence[Mapping[str, int]]) -> list[dict[str, float]]:
    """TF-IDF of each article's terms, of length 1."""
    spread = Counter(term for terms in counts for term in terms)
    rarity = {term: math.log((_OTHERS + len(counts)) / (1 + many)) for term, many in spread.items()}
    found = []
    for terms in counts:
        weights = {term: (1 + math.log(many)) * rarity[term] for term, many in terms.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        found.append({term: weight / length for term, weight in weights.items()})
    return found


def _centred(meanings: Sequence[NDArray[np.float32]]) -> list[NDArray[np.float32]]:
    """The vectors without what they have in common, of length 1; without it they tell stories better apart."""
    seen = [meaning for meaning in meanings if len(meaning)]
    if not seen:
        return list(meanings)
    middle = np.sum(seen, axis=0, dtype=np.float32) / np.float32(len(seen) + _OTHERS)
    own = [meaning - middle if len(meaning) else meaning for meaning in meanings]
    return [np.asarray(meaning / max(float(np.linalg.norm(meaning)), 1e-9), dtype=np.float32) for meaning in own]


def _candidates(
    articles: Sequence[Told], words: Sequence[Mapping[str, float]], names: Sequence[Mapping[str, float]]
) -> list[tuple[int, int]]:
    holders: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for at, (own_words, own_names) in enumerate(zip(words, names, strict=True)):
        for named, terms in ((False, own_words), (True, own_names)):
            for term in heapq.nlargest(_KEYS, terms, key=lambda term: (terms[term], term)):
                holders[named, term].append(at)
    shared: list[Counter[int]] = [Counter() for _ in articles]
    for at_places in holders.values():
        if len(at_places) <= _COMMON:
            for n, i in enumerate(at_places):
                shared[i].update(at_places[n + 1 :])
    found = []
    for i, others in enumerate(shared):
        near = [(-many, j) for j, many in others.items() if many >= _SHARED and _near(articles[i].day, articles[j].day)]
        found += [(i, j) for _, j in heapq.nsmallest(_CANDIDATES, near)]
    return found


def _near(one: date | None, two: date | None) -> bool:
    return one is None or two is None or abs((one - two).days) <= DAYS


def _cosine(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    if len(two) < len(one):
        one, two = two, one
    return sum(weight * two.get(term, 0.0) for term, weight in one.items())


def _alike(one: NDArray[np.float32], two: NDArray[np.float32]) -> float:
    return float(one @ two) if len(one) == len(two) else 0.0


def _joined(count: int, alike: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Agglomeration by average link; two articles that were not compared are not alike at all."""
    groups = {at: [at] for at in range(count)}
    sums: dict[int, dict[int, float]] = {at: {} for at in range(count)}
    for (i, j), score in alike.items():
        sums[i][j] = sums[j][i] = score
    heap = [(-score, i, j) for (i, j), score in alike.items() if score >= THRESHOLD]
    heapq.heapify(heap)
    free = count
    while heap:
        _, i, j = heapq.heappop(heap)
        if i not in groups or j not in groups:
            continue
        groups[free] = groups.pop(i) + groups.pop(j)
        one, two = sums.pop(i), sums.pop(j)
        sums[free] = {}
        for other in {*one, *two} - {i, j}:
            both = one.get(other, 0.0) + two.get(other, 0.0)
            sums[free][other] = sums[other][free] = both
            sums[other].pop(i, None)
            sums[other].pop(j, None)
            mean = both / (len(groups[free]) * len(groups[other]))
            if mean >= THRESHOLD:
                heapq.heappush(heap, (-mean, other, free))
        free += 1
    return sorted(sorted(group) for group in groups.values())
