"""Stories found in articles whose stories are known, beside TF-IDF with DBSCAN and the encoder alone: B-cubed.

    python -m benchmarks.stories ECBPLUS

The folder has one folder a topic, with articles in the XML of ECB+ (Cybulska and Vossen 2014): those whose names end in
"plus" tell another event of the topic's kind, the twin that is hard to tell apart. Dates are not given to any method.
The peers' radius is found on the even topics for the odd ones and the other way round; their best radius on all topics,
which nobody has who does not know the answer, stands beside it. Ours are the shipped values. scikit-learn is in the
dependency group `bench`.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import time
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from compare.archive.clustering import Told, clusters
from compare.archive.profile import Profile, profile
from compare.model import Block, BlockKind, Document
from compare.text.words import count_words

Labels = Sequence[Hashable]
_RADII = np.arange(0.1, 1.0, 0.02)
# Tokens of ECB+ stand apart: marks go back to the words before them.
_APART = re.compile(r" (?=[.,;:!?%)’']|n't\b)")


def main() -> None:
    """Print one row a method."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("folder", type=Path)
    found = list(articles(asked.parse_args().folder))
    gold = [story for story, _ in found]
    begun = time.process_time()
    profiles = [profile(document) for _, document in found]
    spent = time.process_time() - begun
    ours = labels_of(clusters([Told(one, None) for one in profiles]), len(found))
    print(f"{len(found)} articles, {len(set(gold))} stories; profiles took {spent:.0f} s of processor\n")
    print(f"{'method':34} {'P':>5} {'R':>5} {'F1':>5}  best F1 on all, its radius, stories")
    _row("storydiff", bcubed(ours, gold), f"as shipped, {len(set(ours))}")
    texts = [document.text for _, document in found]
    for name, distances in (("TF-IDF", tfidf(texts)), ("encoder alone", meanings(profiles))):
        for how, cluster in (("DBSCAN", dbscan), ("average link", average)):
            tried = {float(radius): cluster(distances, radius) for radius in _RADII}
            best = max(tried, key=lambda radius: bcubed(tried[radius], gold)[2])
            said = f"{bcubed(tried[best], gold)[2]:.3f}, {best:.2f}, {len(set(tried[best]))}"
            _row(f"{name} + {how}", across(tried, gold), said)


def articles(folder: Path) -> Iterator[tuple[str, Document]]:
    """Each article with the name of its story. Lines that are an address are no text."""
    for path in sorted(folder.glob("*/*.xml")):
        lines: dict[str, list[str]] = defaultdict(list)
        for token in ET.parse(path).getroot().iter("token"):  # noqa: S314  a published set
            lines[token.get("sentence", "")].append(token.text or "")
        said = [_APART.sub("", " ".join(words)) for words in lines.values()]
        kept = [line for line in said if not line.startswith("http")]
        yield path.parent.name + ("+" if "plus" in path.stem else ""), _document("\n\n".join(kept))


def bcubed(found: Labels, gold: Labels, some: Sequence[int] | None = None) -> tuple[float, float, float]:
    """Precision, recall and F1 of B-cubed (Bagga and Baldwin 1998), of all articles or of some."""
    own, right = _members(found), _members(gold)
    chosen = range(len(gold)) if some is None else some
    shared = [(len(own[found[i]] & right[gold[i]]), len(own[found[i]]), len(right[gold[i]])) for i in chosen]
    precision, recall = (float(np.mean([n[0] / n[at] for n in shared])) for at in (1, 2))
    return precision, recall, 2 * precision * recall / (precision + recall)


def across(tried: dict[float, Labels], gold: Sequence[str]) -> tuple[float, float, float]:
    """The mean over two halves of the topics, each with the radius that is best on the other half."""
    halves = [[i for i, story in enumerate(gold) if int(story.rstrip("+")) % 2 == odd] for odd in (0, 1)]
    scores = []
    for one, other in (halves, halves[::-1]):
        radius = max(tried, key=lambda radius: bcubed(tried[radius], gold, other)[2])
        scores.append(bcubed(tried[radius], gold, one))
    precision, recall, f1 = np.mean(scores, axis=0)
    return float(precision), float(recall), float(f1)


def labels_of(groups: Sequence[Sequence[int]], count: int) -> Labels:
    """For each article the number of its group."""
    found = [0] * count
    for number, group in enumerate(groups):
        for at in group:
            found[at] = number
    return found


def tfidf(texts: Sequence[str]) -> Any:
    """Cosine distances of TF-IDF, with the stop words and the logarithm that news clustering takes."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415  of a group

    rows = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(texts)
    return np.clip(1 - (rows @ rows.T).toarray(), 0, None)


def meanings(profiles: Sequence[Profile]) -> Any:
    """Cosine distances of the vectors of the articles' beginnings."""
    rows = np.stack([one.meaning for one in profiles])
    return np.clip(1 - rows @ rows.T, 0, None).astype(np.float64)


def dbscan(distances: Any, radius: float) -> Labels:
    """DBSCAN; whoever is in no group is alone."""
    from sklearn.cluster import DBSCAN  # noqa: PLC0415  of a group

    found = DBSCAN(eps=radius, min_samples=1, metric="precomputed").fit_predict(distances)
    return [int(label) for label in found]


def average(distances: Any, radius: float) -> Labels:
    """Agglomeration by average link."""
    from sklearn.cluster import AgglomerativeClustering  # noqa: PLC0415  of a group

    method = AgglomerativeClustering(None, distance_threshold=radius, metric="precomputed", linkage="average")
    return [int(label) for label in method.fit_predict(distances)]


def _members(labels: Labels) -> dict[Hashable, set[int]]:
    found: dict[Hashable, set[int]] = defaultdict(set)
    for at, label in enumerate(labels):
        found[label].add(at)
    return found


def _document(text: str) -> Document:
    at, blocks = 0, []
    for part in text.split("\n\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(part)))
        at += len(part) + 2
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        id="A",
        label="",
        language="en",
        text=text,
        text_sha256=digest,
        words=count_words(text),
        blocks=tuple(blocks),
    )


def _row(name: str, scores: tuple[float, float, float], beside: str) -> None:
    print(f"{name:34} {scores[0]:.3f} {scores[1]:.3f} {scores[2]:.3f}  {beside}", flush=True)


if __name__ == "__main__":
    main()
