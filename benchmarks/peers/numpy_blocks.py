"""Both tasks as an expert would write them with numpy: blocks that stay in the cache, and buffers that are used again."""

import numpy as np

from numpy_rows import columns, row_bits
from peer import CHILLER_EF, SOLAR_A, SOLAR_B, arguments, median_seconds, report

BLOCK = 8192


def solar(eg, aux, first, second):
    np.multiply(eg, SOLAR_A, out=first)
    np.multiply(aux, SOLAR_B, out=second)
    np.subtract(first, second, out=first)


def chiller(ec, cop_pj, cop_re, first, second):
    np.divide(cop_pj, cop_re, out=first)
    np.multiply(ec, first, out=first)
    np.multiply(first, CHILLER_EF, out=first)
    np.multiply(ec, CHILLER_EF, out=second)
    np.subtract(first, second, out=first)


def total(evaluate, inputs, rows, first, second, of_block):
    result = 0
    for start in range(0, rows, BLOCK):
        count = min(BLOCK, rows - start)
        evaluate(*(values[start : start + count] for values in inputs), first[:count], second[:count])
        result += of_block(first[:count])
    return result


def main():
    task, rows, repeats = arguments()
    evaluate = {"solar": solar, "chiller": chiller}[task]
    inputs = columns(task, rows)
    first, second = np.empty(BLOCK), np.empty(BLOCK)

    def one_pass():
        return total(evaluate, inputs, rows, first, second, lambda block: float(block.sum()))

    seconds = median_seconds(one_pass, repeats)
    report(
        "numpy in blocks", np.__version__, task, rows, seconds, one_pass(),
        total(evaluate, inputs, rows, first, second, row_bits),
    )


main()
