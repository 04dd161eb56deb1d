"""The rows of both tasks as numpy arrays, by the same rule as peer.columns."""

import numpy as np

from peer import COLUMNS


def columns(task, rows):
    return [column(number, lower, step, rows) for number, (_, lower, step) in enumerate(COLUMNS[task])]


def column(number, lower, step, rows):
    x = np.arange(rows, dtype=np.uint32) * np.uint32(0x9E3779B1) + np.uint32((number * 0x85EBCA77) & 0xFFFFFFFF)
    x = (x ^ (x >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    x = (x ^ (x >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    x = x ^ (x >> np.uint32(16))
    return lower + (x >> np.uint32(12)).astype(np.float64) * step


def row_bits(reductions):
    return int(np.ascontiguousarray(reductions).view(np.uint64).sum(dtype=np.uint64))
