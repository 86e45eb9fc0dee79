"""Compares datasets, read as the original reads them, with the rows that Linkrec read.

    datasets.py DATA/WIKI/WIKI ROWS

ROWS is a folder: NAME.tsv has a key and a value a line, both as JSON; scores.tsv features and a
score. Floats are given by their bits. Needs sqlitedict, numpy, xgboost.
"""

import json
import sys

import numpy
import sqlitedict
import xgboost

start, rows = sys.argv[1:3]
failed = False


def bits(numbers):
    return numpy.asarray(numbers, dtype=numpy.float32).view(numpy.int32).tolist()


def plain(value):
    """A value as JSON would have it; the order of a dict counts."""
    if isinstance(value, dict):
        return [[title, plain(count)] for title, count in value.items()]
    if isinstance(value, numpy.ndarray):
        if value.ndim != 1 or value.dtype != numpy.float32:
            raise ValueError(f"a row of float32 expected, got {value.dtype} {value.shape}")
        return bits(value)
    if type(value) not in (int, str):
        raise ValueError(f"an int or a str expected, got {type(value)}")
    return value


def lines(name):
    with open(f"{rows}/{name}.tsv", encoding="utf-8") as file:
        for line in file:
            yield [json.loads(cell) for cell in line.rstrip("\n").split("\t")]


def report(name, what, same, count):
    global failed
    failed = failed or not same
    print(f"{name}: {count} {what}: {'same' if same else 'DIFFERENT'}")


for name in ("anchors", "pageids", "redirects", "w2vfiltered"):
    expected = {key: value for key, value in lines(name)}
    with sqlitedict.SqliteDict(f"{start}.{name}.sqlite", flag="r") as read:
        found = {key: plain(value) for key, value in read.items()}
    report(name, "rows", found == expected and len(found) > 0, len(found))

for name, model in (("model", "linkmodel"), ("model2", "linkmodel2")):
    compared = list(lines(name))
    if not compared:
        continue
    booster = xgboost.Booster(model_file=f"{start}.{model}.json")
    features = numpy.array([one[0] for one in compared], dtype=numpy.int32).view(numpy.float32)
    scores = booster.predict(xgboost.DMatrix(features, feature_names=booster.feature_names))
    same = bits(scores) == [one[1] for one in compared]
    report(name, f"scores by xgboost {xgboost.__version__}", same, len(compared))

sys.exit(1 if failed else 0)
