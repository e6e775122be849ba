"""What the benchmark compares with: the same scores and grades, computed with pandas.

with_pandas.py DATA PERIOD RESULT reads the long CSV file DATA, takes the rows of PERIOD, scores every metric by its curve,
takes the weighted mean, gives the grade, and writes RESULT.
"""

import json
import os
import re
import resource
import sys

import numpy
import pandas

# Straight lines through the points (x, y), flat beyond the ends.
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "curves.json"), encoding="utf-8") as file:
    CURVES = json.load(file)


def half_up(values):
    """To two decimals; a half that binary fractions put a hair too low still goes up."""
    return numpy.floor(values * 100 + 0.5 + 1e-7) / 100


def score(metric, actual):
    return half_up(numpy.interp(actual, CURVES[metric]["x"], CURVES[metric]["y"]))


def main(data, period, result):
    rows = pandas.read_csv(data)
    actuals = rows[rows["period"] == period].pivot(index="director", columns="metric", values="actual")
    weighted = sum(
        curve["weight"] * score(metric, actuals[metric].to_numpy()) for metric, curve in CURVES.items()
    )
    total = half_up(weighted / 100)
    grade = numpy.select([total >= 110, total >= 90, total >= 80, total >= 60], ["S", "A", "B", "C"], "D")
    table = pandas.DataFrame({"director": actuals.index, "score": total, "grade": grade})
    table.to_csv(result, index=False, float_format="%.2f")


def peak():
    """Peak resident memory in KiB, as peak.cjs has it."""
    try:
        with open("/proc/self/status", encoding="latin1") as status:
            return int(re.search(r"^VmHWM:\s+(\d+) kB$", status.read(), re.MULTILINE)[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)


if __name__ == "__main__":
    main(*sys.argv[1:])
    if "PEAK_FILE" in os.environ:
        with open(os.environ["PEAK_FILE"], "w", encoding="ascii") as file:
            file.write(str(peak()))
