"""The peer sklearn: scikit-learn's MLPClassifier at the task `digits`, as many epochs, units and digits to a batch as
ours, plain descent, one thread. Speaks as ../bench/engine/worker.ts does; it needs the digits that DESCENT_MIRROR holds."""
import json
import os
import pathlib
import sys
import time
import warnings

for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np
from sklearn.neural_network import MLPClassifier

ENGINE = pathlib.Path(__file__).parent.parent / "bench" / "engine"


def load(name):
    data = np.loadtxt(pathlib.Path(os.environ["DESCENT_MIRROR"]) / "digits" / name, delimiter=",")
    return data[:, :64] / 16, data[:, 64].astype(int)


def digits(training, test):
    # Never converged, by its own rule: 60 epochs are what was asked for.
    warnings.simplefilter("ignore")
    model = MLPClassifier(
        (64,), solver="sgd", momentum=0, learning_rate_init=0.05, batch_size=8, alpha=0,
        max_iter=60, tol=0, n_iter_no_change=60, random_state=0,
    )
    model.fit(*training)
    return model.score(*test)


def wrong(share):
    for line in (ENGINE / "expected.jsonl").open():
        expected = json.loads(line)
        if expected.get("task") == "digits":
            _, value, slack = expected["entries"][0]
            if not abs(share - value) <= slack:
                return f"{share} at 0; expected {value} ± {slack}"


def say(answer):
    print(json.dumps(answer), flush=True)


def main():
    try:
        files = load("optdigits.tra"), load("optdigits.tes")
    except (KeyError, OSError):
        say({"missing": "DESCENT_MIRROR names no folder with digits/optdigits.tra"})
        return
    say("ready")
    for line in sys.stdin:
        request = json.loads(line)
        if request["task"] != "digits":
            say({"cannot": True})
            continue
        ms = []
        for _ in range(request["samples"]):
            start = time.perf_counter()
            for _ in range(request["runs"]):
                share = digits(*files)
            ms.append(1000 * (time.perf_counter() - start) / request["runs"])
        problem = wrong(share)
        say({"ms": ms, **({"wrong": problem} if problem else {})})


main()
