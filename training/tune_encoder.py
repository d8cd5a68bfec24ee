"""Fine-tune the encoder's upper layers on ECB+ articles aligned by hand, and export it.

    python -m training.tune_encoder --ecbplus FOLDER --out FOLDER [--check PAIRS]

`--ecbplus` is the corpus as its authors publish it. `--check` names pairs (as `training.train` takes them) on which the
F1 of late interaction alone is measured before and after; they must not hold articles of ECB+. One pass over the pairs
at a falling rate; the weights are averaged on the way (Polyak and Juditsky 1992), which a second pass did not beat.
A GPU is used where there is one.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel

from benchmarks.cases import of_pair
from benchmarks.gold import load_pairs
from compare.encoder.model_files import TOKENIZER
from compare.encoder.token_vectors import tokenizer_of
from training.ecbplus import cases
from training.export_encoder import BASE, export
from training.soft_late import Batch, Pair, SoftCoverage, prepared

# Tuned on ECB+ and measured on pairs that trained nothing: three layers at this rate.
_LAYERS = 3
_RATE = 4e-5
_HEAD_RATE = 1e-3
_WARM_UP = 15
_LAST_RATE = 0.05
_AVERAGED = 0.985
_SEED = 0
# The head learns alone at first, or it would pull the vectors about while it knows nothing.
_HEAD_FIRST = 80, 4, 1e-2
# A loss of one is about right for a pair's 25 or so links; it only scales the gradient that is clipped.
_LINKS = 25


def main() -> None:
    """Read the arguments, tune, export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ecbplus", type=Path, required=True, help="the folder of ECB+")
    parser.add_argument("--out", type=Path, required=True, help="where encoder.npz and tokenizer.json go")
    parser.add_argument("--check", type=Path, action="append", default=[], help="a folder of other pairs to measure on")
    args = parser.parse_args()
    torch.manual_seed(_SEED)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    tokenizer = tokenizer_of((BASE / TOKENIZER).read_bytes())
    pairs = [prepared(case, tokenizer, device) for case in cases(args.ecbplus)]
    check = [prepared(of_pair(p), tokenizer, device) for folder in args.check for p in load_pairs(folder)]
    print(f"{len(pairs)} pairs to learn from, {len(check)} to measure on", flush=True)
    model = AutoModel.from_pretrained(BASE, attn_implementation="eager").eval().to(device)
    tune(model, pairs, check)
    export(model.cpu(), args.out)


def tune(model: nn.Module, pairs: Sequence[Pair], check: Sequence[Pair]) -> None:
    """Tune the model's upper layers in place."""
    for parameter in model.parameters():
        parameter.requires_grad_(requires_grad=False)
    upper = model.encoder.layer[-_LAYERS:]
    order = [pairs[int(n)] for n in np.random.default_rng(_SEED).permutation(len(pairs))]
    head = SoftCoverage().to(order[0].picked.device)
    _learn_head(model, head, order)
    _report("before", model, head, check)
    for parameter in upper.parameters():
        parameter.requires_grad_()
    learned = [{"params": list(upper.parameters()), "lr": _RATE}, {"params": list(head.parameters()), "lr": _HEAD_RATE}]
    optimizer = torch.optim.AdamW(learned, weight_decay=0.01)
    falling = [_rate(step, len(order)) for step in range(len(order) + 1)]
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, falling.__getitem__)
    average = deepcopy(upper.state_dict())
    for step, pair in enumerate(order, 1):
        optimizer.zero_grad()
        _loss(head, pair, vectors(model, pair)).backward()
        nn.utils.clip_grad_norm_(upper.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        for name, value in upper.state_dict().items():
            average[name].lerp_(value, 1 - _AVERAGED)
        if step % 50 == 0:
            print(f"{step} of {len(order)} pairs", flush=True)
    upper.load_state_dict(average)
    _report("after", model, head, check)


def vectors(model: nn.Module, pair: Pair) -> Tensor:
    """The vectors of the pair's tokens, T × D, each of length 1."""
    rows = torch.cat([_encoded(model, batch).flatten(0, 1) for batch in pair.batches])
    return functional.normalize(rows[pair.picked], dim=1)


def _encoded(model: nn.Module, batch: Batch) -> Tensor:
    kinds = torch.zeros_like(batch.ids)
    output: Tensor = model(input_ids=batch.ids, attention_mask=batch.mask, token_type_ids=kinds).last_hidden_state
    return output


def _loss(head: SoftCoverage, pair: Pair, found: Tensor) -> Tensor:
    return (
        functional.binary_cross_entropy_with_logits(head(pair, found), pair.linked, pair.weight, reduction="sum")
        / _LINKS
    )


def _learn_head(model: nn.Module, head: SoftCoverage, pairs: Sequence[Pair]) -> None:
    some, passes, rate = _HEAD_FIRST
    with torch.no_grad():
        known = [(pair, vectors(model, pair)) for pair in pairs[:some]]
    optimizer = torch.optim.AdamW(head.parameters(), lr=rate)
    for pair, found in known * passes:
        optimizer.zero_grad()
        _loss(head, pair, found).backward()
        optimizer.step()


def _rate(step: int, steps: int) -> float:
    return min(1.0, (step + 1) / _WARM_UP) * max(_LAST_RATE, 1 - step / steps)


def _report(when: str, model: nn.Module, head: SoftCoverage, check: Sequence[Pair]) -> None:
    """Print the F1 of late interaction alone at its best threshold: any link is right, a core link is wanted."""
    counts = np.zeros((50, 4))
    for pair in check:
        with torch.no_grad():
            odds = head(pair, vectors(model, pair)).cpu().numpy().reshape(pair.case.linked.shape)
        for n, least in enumerate(np.linspace(-3, 1.5, len(counts))):
            found = odds >= least
            linked, core = pair.case.linked, pair.case.core
            counts[n] += (found & linked).sum(), found.sum(), (found & core).sum(), core.sum()
    if check:
        precision, recall = counts[:, 0] / np.maximum(1, counts[:, 1]), counts[:, 2] / np.maximum(1, counts[:, 3])
        print(f"{when}: F1 {(2 * precision * recall / np.maximum(1e-9, precision + recall)).max():.3f}", flush=True)


if __name__ == "__main__":
    main()
