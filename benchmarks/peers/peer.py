"""What every Python script here shares: the rule of the rows, the two tasks, the timing and the line of JSON."""

import json
import statistics
import sys
import time

# Each column is lower + (mix(row, column) >> 12) * step; steps are powers of two, so that every value is exact.
COLUMNS = {
    "solar": [("EG", 16.0, 2.0**-10), ("AUX", 0.0, 2.0**-16)],
    "chiller": [("EC", 0.0, 2.0**-10), ("COP_PJ", 5.0, 2.0**-20), ("COP_RE", 4.0, 2.0**-20)],
}
SOLAR_A = 0.5
SOLAR_B = 0.5
CHILLER_EF = 0.55

MASK = 0xFFFFFFFF


def mix(row, column):
    """32 bits that look random, from additions, multiplications and shifts of integers modulo 2^32."""
    x = (row * 0x9E3779B1 + column * 0x85EBCA77) & MASK
    x = ((x ^ (x >> 16)) * 0x85EBCA6B) & MASK
    x = ((x ^ (x >> 13)) * 0xC2B2AE35) & MASK
    return x ^ (x >> 16)


def columns(task, rows):
    """The columns of a task as lists of floats."""
    return [
        [lower + (mix(row, number) >> 12) * step for row in range(rows)]
        for number, (_, lower, step) in enumerate(COLUMNS[task])
    ]


def arguments():
    """Task, rows and repeats from the command line."""
    try:
        task, rows, repeats = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
        if len(sys.argv) == 4 and task in COLUMNS and rows > 0 and repeats > 0:
            return task, rows, repeats
    except (IndexError, ValueError):
        pass
    print(f"Usage: {sys.argv[0]} <solar|chiller> <rows> <repeats>", file=sys.stderr)
    sys.exit(2)


def median_seconds(one_pass, repeats):
    """The median time of a pass, after one second of passes that are not timed."""
    start = time.perf_counter()
    while True:
        one_pass()
        if time.perf_counter() - start >= 1:
            break
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        one_pass()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def report(peer, version, task, rows, seconds, checksum, row_bits=None, **more):
    """Prints the line that the runner reads; row_bits is the sum of the bit patterns of all rows modulo 2^64."""
    line = {"peer": peer, "version": version, "task": task, "rows": rows, "seconds": seconds, "checksum": checksum}
    if row_bits is not None:
        line["row_bits"] = f"{row_bits & 0xFFFFFFFFFFFFFFFF:016x}"
    print(json.dumps({**line, **more}))
