"""Sentences → one unit vector a token, by a small transformer run as int8 ONNX on the CPU.

Each sentence is encoded by itself: its vectors do not depend on what else is compared (the scale
of int8 activations is taken over a batch), and a sentence seen before is not encoded again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compare.encoder.model_files import ENCODER, TOKENIZER, ModelFiles

Vectors = NDArray[np.float32]

# So many sentences are encoded at once, each by one thread: on two cores that takes two thirds of the time of
# two threads for one sentence, and a newsroom's server has other work.
_AT_ONCE = 2
# Tokens past this are not read: 128 tokens are about a hundred words, and attention costs their square.
_MOST_TOKENS = 128
# Sentences kept: some 50 kB each, so 100 MB at most. Two long articles have about 400.
_KEPT = 2000


@dataclass(frozen=True)
class TokenVectors:
    """One text: `vectors` is T × D, each row of length 1; `spans` is T × 2, code points [start, end) in the text.

    `whole` (D) is the mean vector of the text, of length 1.
    """

    vectors: Vectors
    spans: NDArray[np.int64]
    whole: Vectors


@dataclass
class Encoder:
    """Loads the model at the first text, not before."""

    files: ModelFiles
    _known: OrderedDict[str, TokenVectors] = field(default_factory=OrderedDict, repr=False)

    def encode(self, texts: Sequence[str]) -> list[TokenVectors]:
        """The vectors of each text, in order; raises UsageError where the model's files are damaged."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            # Made here, once, before the threads that share them.
            _ = self._tokenizer, self._session
            with ThreadPoolExecutor(_AT_ONCE) as pool:
                self._known.update(zip(new, pool.map(self._run, new), strict=True))
        found = [self._known[text] for text in texts]
        for text in texts:
            self._known.move_to_end(text)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        return found

    def _run(self, text: str) -> TokenVectors:
        tokens = self._tokenizer.encode(text)
        ids = np.array([tokens.ids], dtype=np.int64)
        out = self._session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)})[0][0]
        vectors = np.asarray(out, dtype=np.float32)
        spans = np.array(tokens.offsets, dtype=np.int64).reshape(-1, 2)
        inside = spans[:, 1] > spans[:, 0]  # the marks of beginning and end stand for no letters
        if not inside.any():
            inside[:] = True
        return TokenVectors(_unit(vectors[inside]), spans[inside], _unit(vectors.mean(axis=0)))

    @cached_property
    def _tokenizer(self) -> Any:
        return tokenizer_of(self.files.read(TOKENIZER))

    @cached_property
    def _session(self) -> Any:
        import onnxruntime  # noqa: PLC0415  see above

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Waiting threads sleep: spinning would take the cores from whoever else needs them.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        return onnxruntime.InferenceSession(self.files.read(ENCODER), options, providers=["CPUExecutionProvider"])


def tokenizer_of(content: bytes) -> Any:
    """The tokenizer in a tokenizer.json, as the encoder uses it: no padding, long texts cut off."""
    from tokenizers import Tokenizer  # noqa: PLC0415  loaded with the model: the lexical engine needs neither

    tokenizer = Tokenizer.from_str(content.decode())
    tokenizer.no_padding()
    tokenizer.enable_truncation(_MOST_TOKENS)
    return tokenizer


def _unit(vectors: Vectors) -> Vectors:
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, 1e-9), dtype=np.float32)
