"""What the benchmark compares with: the same scores and grades, computed with pandas.

with_pandas.py DATA PERIOD RESULT reads the long CSV file DATA, takes the rows of PERIOD, scores every metric by its curve,
takes the weighted mean, gives the grade, and writes RESULT. With --whole it does more of what `scorecard score` does, still
in binary fractions and without a place for any problem: it refuses a file with a value twice, a value missing or out of
range, or a metric or period that is none, in whichever period; and it writes coefficient, coverage, due weight and the
score of each dimension, too.
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


RANGES = {"nps": (-100, 100), "solution-innovations": (0, numpy.inf), "collaboration": (1, 5)}
PERIOD = re.compile(r"\d{4}-Q[1-4]")
COEFFICIENTS = {"S": 1.5, "A": 1.2, "B": 1.0, "C": 0.6, "D": 0}


def refuse(rows):
    """Ends where a result could be wrong."""
    if rows.isna().any(axis=None):
        sys.exit("a cell is empty")
    if rows.duplicated(["director", "period", "metric"]).any():
        sys.exit("a value stands twice")
    if not set(rows["metric"].unique()) <= set(CURVES):
        sys.exit("a metric is none")
    if not all(PERIOD.fullmatch(period) for period in rows["period"].unique()):
        sys.exit("a period is none")
    for metric, (lowest, highest) in RANGES.items():
        if not rows.loc[rows["metric"] == metric, "actual"].between(lowest, highest).all():
            sys.exit("a value is out of range")


def mean(scores, metrics):
    """The mean of the scores of some metrics by weight, to two decimals."""
    weights = {metric: CURVES[metric]["weight"] for metric in metrics}
    return half_up(sum(weight * scores[metric] for metric, weight in weights.items()) / sum(weights.values()))


def main(data, period, result, *options):
    is_whole = "--whole" in options
    rows = pandas.read_csv(data)
    if is_whole:
        refuse(rows)
    actuals = rows[rows["period"] == period].pivot(index="director", columns="metric", values="actual")
    if is_whole and actuals.isna().any(axis=None):
        sys.exit("a value is missing")
    scores = {metric: score(metric, actuals[metric].to_numpy()) for metric in CURVES}
    total = mean(scores, CURVES)
    grade = numpy.select([total >= 110, total >= 90, total >= 80, total >= 60], ["S", "A", "B", "C"], "D")
    table = pandas.DataFrame({"director": actuals.index, "score": total, "grade": grade})
    if is_whole:
        table["coefficient"] = table["grade"].map(COEFFICIENTS)
        table["coverage"] = table["due"] = 100
        for dimension in dict.fromkeys(curve["dimension"] for curve in CURVES.values()):
            table[dimension] = mean(scores, [m for m in CURVES if CURVES[m]["dimension"] == dimension])
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
