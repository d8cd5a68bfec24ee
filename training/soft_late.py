"""Late interaction that can be learned from: the run-time's soft coverage with gradients, over a whole pair at once.

All N × M cells of a pair are scored together, so that every other sentence of both articles is a distractor: it is
these, and not sentences from elsewhere, that a comparison must keep apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.cases import Case, Marks
from compare.align.late import word_tokens
from compare.align.overlap import Overlap

# Sentences run through the encoder together, those of like length with each other.
_BATCH = 16
# An arguable link is a link, but tells less than one that any editor would make.
_ARGUABLE = 0.6
_HEADS = 4


@dataclass(frozen=True)
class Batch:
    """Token ids and mask of some sentences, n × L each."""

    ids: Tensor
    mask: Tensor


@dataclass(frozen=True)
class Pair:
    """A pair as tensors: T_a tokens in N sentences of `a`, then T_b in M sentences of `b`.

    `picked` (T_a + T_b) says where each of these tokens stands when the rows of all batches are laid end to end;
    `told` (T × 4) is what is known of a token: its word's weight, whether it is part of a name, of any content word,
    of none. `cuts` are the sentences' bounds on either side. `linked` and `weight` are N · M long.
    """

    case: Case
    batches: tuple[Batch, ...]
    picked: Tensor
    told: tuple[Tensor, Tensor]
    cuts: tuple[Tensor, Tensor]
    linked: Tensor
    weight: Tensor


def prepared(case: Case, tokenizer: Tokenizer, device: torch.device) -> Pair:
    """The pair's tokens, batched by length."""
    units = [*case.a, *case.b]
    idf = Overlap(case.a, case.b).weight
    encoded = [tokenizer.encode(u.text) for u in units]
    spans = [np.array(e.offsets).reshape(-1, 2) for e in encoded]
    real = [np.flatnonzero(s[:, 1] > s[:, 0]) for s in spans]
    told = []
    for unit, span, inside in zip(units, spans, real, strict=True):
        known = np.tile(np.array([0.0, 0, 0, 1], np.float32), (len(inside), 1))
        for n, own in word_tokens(unit, span[inside]).items():
            known[own] = idf[unit.words[n].lemma], unit.words[n].lemma in unit.names, 1, 0
        told.append(known)
    batches, begins, at = [], np.zeros(len(units), int), 0
    order = sorted(range(len(units)), key=lambda n: len(encoded[n].ids))
    for first in range(0, len(order), _BATCH):
        chosen = order[first : first + _BATCH]
        longest = len(encoded[chosen[-1]].ids)
        ids, mask = torch.zeros(len(chosen), longest, dtype=torch.long), torch.zeros(len(chosen), longest)
        for row, n in enumerate(chosen):
            ids[row, : len(encoded[n].ids)] = torch.tensor(encoded[n].ids)
            mask[row, : len(encoded[n].ids)] = 1
            begins[n] = at + row * longest
        batches.append(Batch(ids.to(device), mask.to(device)))
        at += len(chosen) * longest
    rows = len(case.a)
    picked = np.concatenate([begin + inside for begin, inside in zip(begins, real, strict=True)])
    return Pair(
        case,
        tuple(batches),
        torch.tensor(picked, device=device),
        (_joined(told[:rows], device), _joined(told[rows:], device)),
        (_cuts(told[:rows], device), _cuts(told[rows:], device)),
        torch.tensor(case.linked.ravel(), dtype=torch.float32, device=device),
        torch.tensor(_weights(case.linked, case.core).ravel(), device=device),
    )


class SoftCoverage(nn.Module):
    """Token vectors of a pair → the log-odds of its cells (N · M).

    What a token counts, from which similarity an answer counts and how coverage makes a link are learned along with
    the vectors; only the vectors are kept.
    """

    def __init__(self) -> None:
        super().__init__()
        self.counts = nn.Linear(4, _HEADS)
        self.start = nn.Parameter(torch.linspace(0.2, 0.6, _HEADS))
        self.slope = nn.Parameter(torch.full((_HEADS,), 8.0))
        self.link = nn.Linear(4 * _HEADS, 1)
        with torch.no_grad():
            self.counts.weight.zero_()
            self.counts.weight[:, 0] = 1.0
            self.counts.bias.fill_(-1.0)
            self.link.weight.zero_()
            self.link.bias.fill_(-3.0)

    def forward(self, pair: Pair, vectors: Tensor) -> Tensor:
        """`vectors` is (T_a + T_b) × D."""
        own = functional.normalize(vectors - vectors.mean(dim=0), dim=1)
        one, two = own[: len(pair.told[0])], own[len(pair.told[0]) :]
        alike = one @ two.T
        counts = [functional.softplus(self.counts(told)) for told in pair.told]
        part_a, got_a = self._covered(alike, counts[0], pair.cuts[0], pair.cuts[1])
        part_b, got_b = (t.transpose(0, 1) for t in self._covered(alike.T, counts[1], pair.cuts[1], pair.cuts[0]))
        both = (part_a + part_b) / 2
        ahead = 2 * both - both.amax(0, keepdim=True) - both.amax(1, keepdim=True)
        seen = [both, torch.minimum(part_a, part_b), torch.log1p(torch.minimum(got_a, got_b)), ahead]
        return self.link(torch.cat(seen, dim=-1) * 4 - 1).reshape(-1)  # type: ignore[no-any-return]  # Module.__call__

    def _covered(self, alike: Tensor, counts: Tensor, own: Tensor, other: Tensor) -> tuple[Tensor, Tensor]:
        """The part of each sentence's weight that each one of the other side answers, and the weight: N × M × H."""
        with torch.no_grad():  # which token answers best is chosen, not learned
            best = torch.stack([alike[:, i:j].argmax(1) + i for i, j in pairwise(other.tolist())], 1)
        answered = torch.sigmoid(self.slope * (alike.gather(1, best)[..., None] - self.start)) * counts[:, None]
        lengths = own[1:] - own[:-1]
        got = torch.segment_reduce(answered.reshape(len(answered), -1), "sum", lengths=lengths, axis=0)
        whole = torch.segment_reduce(counts, "sum", lengths=lengths, axis=0)
        got = got.reshape(len(lengths), -1, _HEADS)
        return got / whole[:, None], got


def _weights(linked: Marks, core: Marks) -> NDArray[np.float32]:
    return np.where(linked & ~core, _ARGUABLE, 1.0).astype(np.float32)


def _joined(told: Sequence[NDArray[np.float32]], device: torch.device) -> Tensor:
    return torch.tensor(np.concatenate(told), device=device)


def _cuts(told: Sequence[NDArray[np.float32]], device: torch.device) -> Tensor:
    return torch.tensor(np.cumsum([0, *map(len, told)]), device=device)
