"""Both tasks as a sheet of LibreOffice Calc with one formula a row, opened, calculated and written without a window.

seconds is the median of: the time for a sheet of formulas without results, minus the time for the same sheet with the results
as numbers in place of the formulas. So it holds the reading and the calculation of the formulas, and neither the start of the
program nor the reading of the data. seconds_whole is the time for the sheet of formulas from start to end.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from peer import CHILLER_EF, SOLAR_A, SOLAR_B, arguments, columns, report

MOST_ROWS = 1_048_576
PARAMETERS = {"solar": [SOLAR_A, SOLAR_B], "chiller": [CHILLER_EF]}
FORMULAS = {
    "solar": "[.A{0}]*[$Total.$B$1]-[.B{0}]*[$Total.$C$1]",
    "chiller": "[.A{0}]*([.B{0}]/[.C{0}])*[$Total.$B$1]-[.A{0}]*[$Total.$B$1]",
}
RESULTS = {
    "solar": lambda eg, aux: eg * SOLAR_A - aux * SOLAR_B,
    "chiller": lambda ec, cop_pj, cop_re: ec * (cop_pj / cop_re) * CHILLER_EF - ec * CHILLER_EF,
}
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet>
"""
TAIL = "</office:spreadsheet></office:body></office:document>\n"


def number(value):
    return f'<table:table-cell office:value-type="float" office:value="{value!r}"/>'


def formula(text):
    return f'<table:table-cell table:formula="of:={text}"/>'


def row(cells):
    return "<table:table-row>" + "".join(cells) + "</table:table-row>\n"


def write_sheet(path, task, inputs, with_formulas):
    """The sheet Total holds the sum and the parameters; the sheet Rows the columns and, in the last one, the reductions."""
    results = [RESULTS[task](*values) for values in zip(*inputs)]
    last = "ABCD"[len(inputs)]
    total = formula(f"SUM([$Rows.${last}$1:.${last}${len(results)}])") if with_formulas else number(sum(results))
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEAD + '<table:table table:name="Total">\n')
        file.write(row([total, *map(number, PARAMETERS[task])]))
        file.write('</table:table>\n<table:table table:name="Rows">\n')
        for index, values in enumerate(zip(*inputs)):
            result = formula(FORMULAS[task].format(index + 1)) if with_formulas else number(results[index])
            file.write(row([*map(number, values), result]))
        file.write("</table:table>\n" + TAIL)


def own_profile(folder):
    """Settings of its own, so that those of the user neither matter nor change."""
    return "-env:UserInstallation=" + pathlib.Path(folder, "profile").as_uri()


def convert(program, folder, path):
    """Opens the sheet, calculates what has no result, and writes its first table; gives the seconds and the total."""
    # Comma, quotes, UTF-8, from line 1, and the numbers in full instead of as shown.
    target = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false"
    command = [
        program, own_profile(folder), "--headless", "--norestore",
        "--convert-to", target, "--outdir", folder, path,
    ]
    written = os.path.splitext(path)[0] + ".csv"
    if os.path.exists(written):
        os.remove(written)
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    seconds = time.perf_counter() - start
    if done.returncode != 0 or not os.path.exists(written):
        sys.exit(f"{program} did not convert the sheet (is LibreOffice Calc installed?):\n{done.stdout}")
    with open(written, encoding="utf-8") as file:
        text = file.readline().split(",")[0]
    try:
        return seconds, float(text)
    except ValueError:
        sys.exit(f"{program} calculated no total: the first cell reads '{text}'.")


def version(program, folder):
    command = [program, own_profile(folder), "--version"]
    words = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False).stdout.split()
    return words[1] if len(words) > 1 else "unknown"


def main():
    task, rows, repeats = arguments()
    if rows > MOST_ROWS:
        sys.exit(f"A sheet of LibreOffice Calc has {MOST_ROWS} rows, not {rows}.")
    program = os.environ.get("SOFFICE", "soffice")
    inputs = columns(task, rows)
    with tempfile.TemporaryDirectory() as folder:
        formulas, numbers = os.path.join(folder, "formulas.fods"), os.path.join(folder, "numbers.fods")
        write_sheet(formulas, task, inputs, with_formulas=True)
        write_sheet(numbers, task, inputs, with_formulas=False)
        convert(program, folder, numbers)
        whole, differences = [], []
        for _ in range(repeats):
            with_formulas, checksum = convert(program, folder, formulas)
            with_numbers, _ = convert(program, folder, numbers)
            whole.append(with_formulas)
            differences.append(with_formulas - with_numbers)
        seconds = statistics.median(differences)
        if seconds <= 0:
            sys.exit(f"{rows} formulas take no time that could be measured beside the start of the program: take more rows.")
        report("LibreOffice Calc", version(program, folder), task, rows, seconds, checksum, seconds_whole=statistics.median(whole))


main()
