"""How a pair stands among its rivals: a sentence that resembles everything matches nothing."""

from __future__ import annotations

import numpy as np

from compare.align.scorer import Table

_TINY = 1e-9
# A row whose scores differ by less than this is flat: no cell of it stands out.
_FLAT = 1e-4


def dual_softmax(table: Table, temperature: float) -> Table:
    """The geometric mean of the softmax over rows and over columns (LoFTR, Sun et al. 2021).

    High only where both sentences prefer each other: it corrects for sentences that attract many.
    """
    rows, columns = _softmax(table, 1, temperature), _softmax(table, 0, temperature)
    return np.asarray(np.sqrt(rows * columns))


def margin(table: Table, axis: int) -> Table:
    """Each cell less the best other cell of its row (axis 1) or column (axis 0)."""
    if table.shape[axis] < 2:
        return table.copy()
    top = np.sort(table, axis=axis)
    best = np.take(top, [-1], axis=axis)
    second = np.take(top, [-2], axis=axis)
    return np.asarray(table - np.where(table >= best - _TINY, second, best))


def standing(table: Table, axis: int) -> Table:
    """Each cell in standard deviations from the mean of its row (axis 1) or column (axis 0)."""
    middle, spread = table.mean(axis=axis, keepdims=True), table.std(axis=axis, keepdims=True)
    return np.asarray((table - middle) / (spread + _FLAT))


def neighbours(table: Table) -> Table:
    """The best cell diagonally next to each: stories told in order align in order."""
    padded = np.pad(table, 1)
    corners = [padded[i : i + table.shape[0], j : j + table.shape[1]] for i in (0, 2) for j in (0, 2)]
    return np.asarray(np.max(corners, axis=0))


def _softmax(table: Table, axis: int, temperature: float) -> Table:
    powers = np.exp((table - table.max(axis=axis, keepdims=True)) / temperature)
    return np.asarray(powers / powers.sum(axis=axis, keepdims=True))
