"""Both tasks as one would write them with numpy: whole arrays at a time."""

import numpy as np

from numpy_rows import columns, row_bits
from peer import CHILLER_EF, SOLAR_A, SOLAR_B, arguments, median_seconds, report


def solar(eg, aux):
    return eg * SOLAR_A - aux * SOLAR_B


def chiller(ec, cop_pj, cop_re):
    return ec * (cop_pj / cop_re) * CHILLER_EF - ec * CHILLER_EF


def main():
    task, rows, repeats = arguments()
    evaluate = {"solar": solar, "chiller": chiller}[task]
    inputs = columns(task, rows)
    seconds = median_seconds(lambda: evaluate(*inputs).sum(), repeats)
    reductions = evaluate(*inputs)
    report("numpy", np.__version__, task, rows, seconds, float(reductions.sum()), row_bits(reductions))


main()
