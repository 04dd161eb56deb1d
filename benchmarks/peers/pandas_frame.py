"""Both tasks as one would write them with pandas: columns of a data frame."""

import pandas as pd

from numpy_rows import columns, row_bits
from peer import CHILLER_EF, COLUMNS, SOLAR_A, SOLAR_B, arguments, median_seconds, report


def solar(frame):
    return frame["EG"] * SOLAR_A - frame["AUX"] * SOLAR_B


def chiller(frame):
    return frame["EC"] * (frame["COP_PJ"] / frame["COP_RE"]) * CHILLER_EF - frame["EC"] * CHILLER_EF


def main():
    task, rows, repeats = arguments()
    evaluate = {"solar": solar, "chiller": chiller}[task]
    names = [name for name, _, _ in COLUMNS[task]]
    frame = pd.DataFrame(dict(zip(names, columns(task, rows))))
    seconds = median_seconds(lambda: evaluate(frame).sum(), repeats)
    reductions = evaluate(frame)
    report("pandas", pd.__version__, task, rows, seconds, float(reductions.sum()), row_bits(reductions.to_numpy()))


main()
