"""Sentences → one unit vector a token, by a small transformer.

A sentence's vectors do not depend on what else is compared, and a sentence seen before is not encoded again.
"""

from __future__ import annotations

import io
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compare.encoder.model_files import ENCODER, TOKENIZER, ModelFiles
from compare.encoder.transformer import Transformer

Vectors = NDArray[np.float32]

# So many threads encode; numpy's own have one each, and a newsroom's server has other work.
_THREADS = 2
# Tokens encoded in one go: enough that calling numpy costs nothing beside its work, few enough for a processor's cache.
_AT_ONCE = 512
# Tokens past this are not read: 128 tokens are about a hundred words, and attention costs their square.
MOST_TOKENS = 128
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
            self._known.update(self._encoded(new))
        found = [self._known[text] for text in texts]
        for text in texts:
            self._known.move_to_end(text)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        return found

    def _encoded(self, texts: Sequence[str]) -> Iterator[tuple[str, TokenVectors]]:
        """Each text with its vectors; texts of one length are encoded side by side."""
        network = self._network
        tokens = sorted(zip(texts, map(self._tokenizer.encode, texts), strict=True), key=lambda pair: len(pair[1].ids))
        portions: list[list[tuple[str, Any]]] = [[]]
        for pair in tokens:
            if sum(len(own.ids) for _, own in portions[-1]) >= _AT_ONCE:
                portions.append([])
            portions[-1].append(pair)
        with ThreadPoolExecutor(_THREADS) as pool:
            done = pool.map(lambda portion: network([own.ids for _, own in portion]), portions)
            for portion, vectors in zip(portions, done, strict=True):
                for (text, own), rows in zip(portion, vectors, strict=True):
                    yield text, _placed(rows, np.array(own.offsets, dtype=np.int64).reshape(-1, 2))

    @cached_property
    def _tokenizer(self) -> Any:
        return tokenizer_of(self.files.read(TOKENIZER))

    @cached_property
    def _network(self) -> Transformer:
        try:
            with np.load(io.BytesIO(self.files.read(ENCODER)), allow_pickle=False) as arrays:
                return Transformer.of({name: arrays[name] for name in arrays.files})
        except (OSError, ValueError, KeyError) as error:
            raise self.files.damaged(ENCODER, error) from error


def tokenizer_of(content: bytes) -> Any:
    """The tokenizer in a tokenizer.json, as the encoder uses it: no padding, long texts cut off."""
    from tokenizers import Tokenizer  # noqa: PLC0415  loaded with the model: the lexical engine needs neither

    tokenizer = Tokenizer.from_str(content.decode())
    tokenizer.no_padding()
    tokenizer.enable_truncation(MOST_TOKENS)
    return tokenizer


def _placed(vectors: Vectors, spans: NDArray[np.int64]) -> TokenVectors:
    inside = spans[:, 1] > spans[:, 0]  # the marks of beginning and end stand for no letters
    if not inside.any():
        inside[:] = True
    return TokenVectors(_unit(vectors[inside]), spans[inside], _unit(vectors.mean(axis=0)))


def _unit(vectors: Vectors) -> Vectors:
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, 1e-9), dtype=np.float32)
