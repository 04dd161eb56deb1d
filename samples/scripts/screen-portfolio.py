#!/usr/bin/env python3
"""Portfolio screening: estimates every project of a table with the tool jcm and ranks them.

    python3 samples/scripts/screen-portfolio.py [portfolio.csv]

The table has the columns project, methodology, version, factor (the row of the methodology's table of reference factors), capacity_MW
and yield_kWh_per_kW, and where the library does not hold that factor, factor_tCO2_per_MWh with its factor_source. portfolio.csv beside
this script is one, with illustrative numbers. Needs the standard library only, and the tool: jcm on the PATH (dotnet tool install --global
Jcm.Calculations.Cli) or named by the variable JCM.

A project that cannot be estimated is not left out silently: it is listed with what jcm says about it, and the script ends with 1.
"""

import csv
import json
import os
import pathlib
import subprocess
import sys
from decimal import Decimal, InvalidOperation

JCM = os.environ.get("JCM", "jcm")
YEAR = 2027


def document(row):
    """The project document of a row. Numbers go as text, so that no digit is lost on the way."""
    generation = Decimal(row["capacity_MW"]) * Decimal(row["yield_kWh_per_kW"])  # MW x kWh/kW = MWh
    project = {
        "format": "jcm-project/1",
        "project": row["project"],
        "methodology": {"id": row["methodology"], "version": row["version"]},
        "choices": [{"symbol": "EF_RE,i", "category": row["factor"]}],
        "points": [{
            "id": "plant",
            "periods": [{
                "from": f"{YEAR}-01-01",
                "to": f"{YEAR}-12-31",
                "values": [{
                    "symbol": "EG_i,p",
                    "value": str(generation),
                    "unit": "MWh",
                    "option": "C",
                    "source": f"{row['capacity_MW']} MW x {row['yield_kWh_per_kW']} kWh/kW, estimate",
                }],
            }],
        }],
    }
    if row["factor_tCO2_per_MWh"]:
        project["fixed"] = [{
            "symbol": "EF_RE,i",
            "value": row["factor_tCO2_per_MWh"],
            "unit": "tCO2/MWh",
            "source": row["factor_source"],
            "category": row["factor"],
        }]
    return project


def estimate(row):
    """The result document of a row, or the list of what is wrong with it."""
    try:
        project = document(row)
    except (InvalidOperation, KeyError, TypeError):
        return None, ["the row has no capacity or no yield that is a number"]
    try:
        run = subprocess.run([JCM, "calculate", "-", "--json"], input=json.dumps(project), capture_output=True, text=True, encoding="utf-8")
    except FileNotFoundError:
        raise SystemExit(f"The tool {JCM} is not there: dotnet tool install --global Jcm.Calculations.Cli, or name it by the variable JCM.") from None
    if run.returncode == 0:
        return json.loads(run.stdout, parse_float=Decimal, parse_int=Decimal), []
    if run.returncode == 1:
        return None, [problem["message"] for problem in json.loads(run.stdout)["problems"]]
    raise SystemExit(f"{JCM} ended with {run.returncode}: {run.stderr.strip()}")  # wrong usage or a fault: not a matter of the data


def main():
    # The same bytes on every platform: the page holds signs such as the one of multiplication.
    sys.stdout.reconfigure(encoding="utf-8")
    default = pathlib.Path(__file__).with_name("portfolio.csv")
    path = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else default
    with open(path, encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))

    estimated, refused = [], []
    for row in rows:
        result, problems = estimate(row)
        if result is None:
            refused.append((row["project"], problems))
        else:
            estimated.append((row, result))

    # The largest reduction first; per MW says how good the place and the factor are.
    estimated.sort(key=lambda pair: (-pair[1]["total"]["reduction"], pair[0]["project"]))
    print(f"{len(rows)} projects, {len(estimated)} estimated")
    print()
    print(f"  {'':>2}  {'project':<26} {'methodology':<14} {'tCO2e/yr':>10} {'per MW':>8}  doubts")
    for rank, (row, result) in enumerate(estimated, start=1):
        reduction = result["total"]["reduction"]
        per_megawatt = reduction / Decimal(row["capacity_MW"])
        methodology = f"{result['methodology']['id']} {result['methodology']['version']}"
        doubts = ", ".join(sorted({warning["code"] for warning in result["warnings"]})) or "none"
        print(f"  {rank:>2}  {row['project']:<26} {methodology:<14} {reduction:>10,.1f} {per_megawatt:>8,.1f}  {doubts}")
    total = sum((result["total"]["reduction"] for _, result in estimated), Decimal(0))
    print(f"  {'':>2}  {'total':<26} {'':<14} {total:>10,.1f}")

    for project, problems in refused:
        print()
        print(f"  not estimated: {project}")
        for problem in problems:
            print(f"    {problem}")

    # What the estimate rests on: the same document can be calculated again and held against this one with jcm compare.
    for versions in sorted({(result["calculatedWith"]["library"], result["calculatedWith"]["data"]) for _, result in estimated}):
        print()
        print(f"  Jcm.Calculations {versions[0]}, reference data {versions[1]}")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
