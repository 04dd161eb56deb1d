"""Both tasks in a plain Python loop, without any package."""

import platform
import struct

from peer import CHILLER_EF, SOLAR_A, SOLAR_B, arguments, columns, median_seconds, report


def solar(eg, aux):
    total = 0.0
    for generated, used in zip(eg, aux):
        total += generated * SOLAR_A - used * SOLAR_B
    return total


def chiller(ec, cop_pj, cop_re):
    total = 0.0
    for used, project, reference in zip(ec, cop_pj, cop_re):
        total += used * (project / reference) * CHILLER_EF - used * CHILLER_EF
    return total


def main():
    task, rows, repeats = arguments()
    evaluate = {"solar": solar, "chiller": chiller}[task]
    inputs = columns(task, rows)
    row_bits = sum(struct.unpack("<Q", struct.pack("<d", evaluate(*([value] for value in row))))[0] for row in zip(*inputs))
    seconds = median_seconds(lambda: evaluate(*inputs), repeats)
    report("Python loop", platform.python_version(), task, rows, seconds, evaluate(*inputs), row_bits)


main()
