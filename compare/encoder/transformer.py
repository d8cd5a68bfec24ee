"""BERT's forward pass (Devlin et al. 2019) in whole numbers, so that every processor computes the same vectors.

A matrix library adds up products in an order that depends on the processor, and float sums depend on their order. So
each row of numbers is first rounded to whole multiples of a step of its own, with so few steps that no sum of products
can pass 2²⁴: float32 holds all whole numbers up to there, and the sum is exact in whatever order. The scales are put
back with single multiplications and additions, whose rounding IEEE 754 prescribes. What it does not prescribe
(exponentials, the error function) is taken from a table that is rounded when it is made, or rounded to whole steps.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

# Below this float32 holds every whole number.
_EXACT = 2**24 - 1
_LEAST = np.float32(1e-9)
_HEADS = 12
# Queries and keys: a sum of 32 products of two numbers up to 700 stays exact.
_QUERY_STEPS = np.float32(700)
# The parts of attention add up to 4096, rounding aside, so values up to 2000 stay exact for any length.
_ATTENTION_STEPS = 4096.0
_VALUE_STEPS = np.float32(2000)
# The table of GELU: 1024 entries to one, from -8 to 8, past which it is 0 or its argument in float32. It is off by
# 0.0005 at most, a tenth of the step to which its result is rounded next.
_GELU_STEPS, _GELU_FAR = 1024, 8


@dataclass(frozen=True)
class _Linear:
    """x → x·W + b; `weights` are whole numbers, each column with its own `scale`; `steps` keep sums exact."""

    weights: Floats
    scale: Floats
    bias: Floats
    steps: np.float32

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[np.generic]], name: str) -> _Linear:
        weights = arrays[f"{name}.weight"].astype(np.float32)
        most = float(np.abs(weights).sum(axis=0).max())
        scale, bias = (arrays[f"{name}.{part}"].astype(np.float32) for part in ("scale", "bias"))
        return cls(weights, scale, bias, np.float32(math.floor(_EXACT / max(most, 1.0))))

    def __call__(self, rows: Floats) -> Floats:
        whole, step = _whole(rows, self.steps)
        found: Floats = whole @ self.weights
        found *= step
        found *= self.scale
        found += self.bias
        return found


@dataclass(frozen=True)
class _Norm:
    """Layer normalisation."""

    weight: Floats
    bias: Floats

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[np.generic]], name: str) -> _Norm:
        return cls(*(arrays[f"{name}.{part}"].astype(np.float32) for part in ("weight", "bias")))

    def __call__(self, rows: Floats) -> Floats:
        found: Floats = rows - rows.mean(axis=1, keepdims=True)
        found /= np.sqrt((found * found).mean(axis=1, keepdims=True) + np.float32(1e-12))
        found *= self.weight
        found += self.bias
        return found


@dataclass(frozen=True)
class _Layer:
    """One layer: attention over the tokens of a text, then two dense layers token by token."""

    attend: _Linear
    attended: _Linear
    attended_norm: _Norm
    widen: _Linear
    narrow: _Linear
    norm: _Norm

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[np.generic]], name: str) -> _Layer:
        return cls(
            _Linear.of(arrays, f"{name}.attend"),
            _Linear.of(arrays, f"{name}.attended"),
            _Norm.of(arrays, f"{name}.attended_norm"),
            _Linear.of(arrays, f"{name}.widen"),
            _Linear.of(arrays, f"{name}.narrow"),
            _Norm.of(arrays, f"{name}.norm"),
        )

    def __call__(self, rows: Floats, lengths: Sequence[int]) -> Floats:
        rows = self.attended_norm(self.attended(_attention(self.attend(rows), lengths)) + rows)
        return self.norm(self.narrow(_gelu(self.widen(rows))) + rows)


@dataclass(frozen=True)
class Transformer:
    """A small BERT: `tokens` V × D bytes with `scale` and `zero`, `positions` P × D, and the layers."""

    tokens: NDArray[np.uint8]
    scale: np.float32
    zero: np.float32
    positions: Floats
    norm: _Norm
    layers: tuple[_Layer, ...]

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[np.generic]]) -> Transformer:
        """The network whose weights `training/export_encoder.py` wrote; raises KeyError where one is absent."""
        count = len({name.split(".")[0] for name in arrays if name[0].isdigit()})
        return cls(
            np.asarray(arrays["tokens"], dtype=np.uint8),
            np.float32(arrays["tokens.scale"]),
            np.float32(arrays["tokens.zero"]),
            arrays["positions"].astype(np.float32),
            _Norm.of(arrays, "norm"),
            tuple(_Layer.of(arrays, str(n)) for n in range(count)),
        )

    @property
    def most_tokens(self) -> int:
        """The longest text, in tokens, that has positions."""
        return len(self.positions)

    def __call__(self, texts: Sequence[Sequence[int]]) -> list[Floats]:
        """The ids of the tokens of each text → the vectors of each, T × D.

        No text's vectors depend on the others; texts of one length side by side are done in one go.
        """
        lengths = [len(ids) for ids in texts]
        rows = (self.tokens[np.concatenate(texts)].astype(np.float32) - self.zero) * self.scale
        rows = self.norm(rows + self.positions[np.concatenate([np.arange(n) for n in lengths])])
        for layer in self.layers:
            rows = layer(rows, lengths)
        return np.split(rows, np.cumsum(lengths)[:-1])


def _attention(projected: Floats, lengths: Sequence[int]) -> Floats:
    """T × 3D queries, keys and values → T × D; the tokens of the texts stand one after the other."""
    width = projected.shape[1] // 3
    found = np.empty((len(projected), width), dtype=np.float32)
    at = 0
    for length, same in groupby(lengths):
        count = sum(1 for _ in same)
        place = slice(at, at := at + count * length)
        parts = projected[place].reshape(count, length, 3, _HEADS, width // _HEADS).transpose(2, 0, 3, 1, 4)
        queries, query_step = _whole(parts[0], _QUERY_STEPS)
        keys, key_step = _whole(parts[1], _QUERY_STEPS)
        likeness: Floats = queries @ keys.swapaxes(2, 3)
        likeness *= query_step * np.float32(1 / math.sqrt(width // _HEADS))
        likeness *= key_step.swapaxes(2, 3)
        likeness -= likeness.max(axis=3, keepdims=True)
        powers = np.exp(likeness.astype(np.float64))
        powers *= _ATTENTION_STEPS / powers.sum(axis=3, keepdims=True)
        values, value_step = _whole(parts[2], _VALUE_STEPS, axis=2)
        mixed: Floats = np.rint(powers).astype(np.float32) @ values
        mixed *= value_step * np.float32(1 / _ATTENTION_STEPS)
        found[place] = mixed.swapaxes(1, 2).reshape(count * length, width)
    return found


def _whole(numbers: Floats, steps: np.float32, axis: int = -1) -> tuple[Floats, Floats]:
    """The numbers as whole multiples of a step, `steps` of which reach the furthest along `axis`; and that step."""
    furthest = np.maximum(numbers.max(axis=axis, keepdims=True), -numbers.min(axis=axis, keepdims=True))
    step = np.maximum(furthest, _LEAST) / steps
    return np.rint(numbers / step), step


def _gelu_table() -> Floats:
    points = [n / _GELU_STEPS for n in range(-_GELU_FAR * _GELU_STEPS, _GELU_FAR * _GELU_STEPS + 1)]
    # Rounded, so that no library's last digit of erf is seen.
    return np.array([round(x * (1 + math.erf(x / math.sqrt(2))) / 2, 7) for x in points], dtype=np.float32)


_GELU = _gelu_table()


def _gelu(numbers: Floats) -> Floats:
    """Each number times the part of a standard normal below it (Hendrycks and Gimpel 2016), by the table."""
    places = np.rint(numbers * np.float32(_GELU_STEPS))
    places += _GELU_FAR * _GELU_STEPS
    np.clip(places, 0, 2 * _GELU_FAR * _GELU_STEPS, out=places)
    found: Floats = _GELU.take(places.astype(np.int32))
    np.copyto(found, numbers, where=numbers > _GELU_FAR)
    return found
