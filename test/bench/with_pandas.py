"""What the benchmark compares with: the same scores and grades, computed with pandas.

with_pandas.py DATA PERIOD RESULT reads the long CSV file DATA, takes the rows of PERIOD, scores every metric by its curve,
takes the weighted mean, gives the grade, and writes RESULT.
"""

import os
import re
import resource
import sys

import numpy
import pandas

WEIGHTS = {
    "revenue-attainment": 25,
    "new-customer-contribution": 15,
    "profit-margin": 20,
    "nps": 15,
    "key-account-churn": 10,
    "solution-innovations": 8,
    "collaboration": 7,
}

# Straight lines through the points (x, score), flat beyond the ends.
ANCHORS = {
    "revenue-attainment": ([60, 80, 100, 120], [0, 60, 100, 120]),
    "profit-margin": ([8, 12, 18, 22], [0, 60, 100, 120]),
    "nps": ([0, 50, 70], [0, 100, 120]),
    "key-account-churn": ([0, 2, 5, 10], [120, 100, 60, 0]),
    "collaboration": ([1, 3, 4, 4.6], [0, 60, 100, 120]),
}


def half_up(values):
    """To two decimals; a half that binary fractions put a hair too low still goes up."""
    return numpy.floor(values * 100 + 0.5 + 1e-7) / 100


def score(metric, actual):
    if metric == "new-customer-contribution":
        return half_up(numpy.clip(100 * actual / 12, 0, 120))
    if metric == "solution-innovations":
        return numpy.array([0.0, 60.0, 100.0, 120.0])[numpy.clip(actual, 0, 3).astype(int)]
    return half_up(numpy.interp(actual, *ANCHORS[metric]))


def main(data, period, result):
    rows = pandas.read_csv(data)
    actuals = rows[rows["period"] == period].pivot(index="director", columns="metric", values="actual")
    weighted = sum(weight * score(metric, actuals[metric].to_numpy()) for metric, weight in WEIGHTS.items())
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
