"""The peers torch-1 and torch-2: PyTorch, eager, in a process of its own. Speaks as ../bench/engine/worker.ts does; what a
result must be is checked on the other side for a sample of each task (see `wrong` there), here by the same numbers."""
import json
import os
import pathlib
import sys
import time

THREADS = int(sys.argv[1])
for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = str(THREADS)

import numpy as np
import torch

torch.set_num_threads(THREADS)
ENGINE = pathlib.Path(__file__).parent.parent / "bench" / "engine"
CHAIN = 1000


def mix(i, seed):
    i = np.asarray(i, np.uint64)
    mask = np.uint64(0xFFFFFFFF)
    x = (i + np.uint64(seed * 0x9E3779B9 % 2**32)) & mask
    x = ((x ^ (x >> np.uint64(16))) * np.uint64(0x21F0AAAD)) & mask
    x = ((x ^ (x >> np.uint64(15))) * np.uint64(0x735A2D97)) & mask
    return x ^ (x >> np.uint64(15))


def given(seed, shape, scale=1.0):
    size = int(np.prod(shape))
    x = scale * ((mix(np.arange(size), seed) >> np.uint64(20)).astype(np.float64) / 2048 - 1)
    return torch.tensor(x.reshape(shape), dtype=torch.float32)


def mlp():
    sizes, batch, rate = (784, 256, 128, 10), 64, 1 / 8
    x, labels = given(1, (batch, sizes[0])), torch.arange(batch) % 10
    weights = []
    for layer, scale in enumerate((1 / 16, 1 / 8, 1 / 4)):
        shape = sizes[layer : layer + 2]
        weights += [given(2 + 2 * layer, shape, scale), given(3 + 2 * layer, shape[1:], scale)]
    for w in weights:
        w.requires_grad_()
    kept = {}

    def run():
        w1, b1, w2, b2, w3, b3 = weights
        hidden = torch.relu(torch.addmm(b2, torch.relu(torch.addmm(b1, x, w1)), w2))
        loss = torch.nn.functional.cross_entropy(torch.addmm(b3, hidden, w3), labels)
        slopes = torch.autograd.grad(loss, weights)
        with torch.no_grad():
            kept["weights"] = [w - rate * g for w, g in zip(weights, slopes)]
        kept["loss"] = loss.item()

    def result():
        return np.concatenate([[kept["loss"]], *(w.numpy().ravel() for w in kept["weights"])])

    return run, result


def columns(w):
    """From our gates, input, forget, output and candidate, to PyTorch's, whose last two are the other way round; and back."""
    i, f, o, g = w.chunk(4, -1)
    return torch.cat([i, f, g, o], -1)


def layer(w, u, b):
    """Our weights in PyTorch's layer: its own are transposed, and it has two biases."""
    made = torch.nn.LSTM(w.shape[0], u.shape[0], batch_first=True)
    with torch.no_grad():
        made.weight_ih_l0.copy_(columns(w).T)
        made.weight_hh_l0.copy_(columns(u).T)
        made.bias_ih_l0.copy_(columns(b))
        made.bias_hh_l0.zero_()
    made.bias_hh_l0.requires_grad_(False)
    return made, [made.weight_ih_l0, made.weight_hh_l0, made.bias_ih_l0]


def ours(w, u, b):
    """Weights or gradients of PyTorch's layer as ours."""
    return [columns(p.detach().T if p.dim() == 2 else p.detach()).contiguous() for p in (w, u, b)]


def flat(loss, parts):
    return np.concatenate([[loss], *(p.detach().numpy().ravel() for p in parts)])


def lstm():
    size, batch, steps = 256, 32, 32
    x, m = given(1, (batch, steps, size)).requires_grad_(), given(5, (batch, steps, size))
    w, u, b = given(2, (size, 4 * size), 1 / 16), given(3, (size, 4 * size), 1 / 16), given(4, (4 * size,), 1 / 16)
    made, weights = layer(w, u, b)
    kept = {}

    def run():
        loss = (made(x)[0] * m).sum()
        kept["slopes"] = torch.autograd.grad(loss, [x, *weights])
        kept["loss"] = loss.item()

    def result():
        x, *rest = kept["slopes"]
        return flat(kept["loss"], [x, *ours(*rest)])

    return run, result


def charlm():
    vocabulary, embedding, hidden, batch, steps = 65, 64, 256, 32, 64
    rate, t, square = 1, 10, 1e-4
    e, v = given(1, (vocabulary, embedding)), given(5, (hidden, vocabulary), 1 / 8)
    w, u = given(2, (embedding, 4 * hidden), 1 / 8), given(3, (hidden, 4 * hidden), 1 / 16)
    b, a = given(4, (4 * hidden,), 1 / 16), given(6, (vocabulary,), 1 / 16)
    letters = (mix(np.arange(batch * (steps + 1)), 7) >> np.uint64(8)) % np.uint64(vocabulary)
    text = torch.tensor(letters.astype(np.int64).reshape(batch, steps + 1))
    read, following = text[:, :-1].contiguous(), text[:, 1:].reshape(-1)
    made, inner = layer(w, u, b)
    weights = [e.requires_grad_(), *inner, v.requires_grad_(), a.requires_grad_()]
    means = [torch.zeros_like(p) for p in weights]
    squares = [torch.full_like(p, square) for p in weights]
    kept = {}

    def run():
        states = made(torch.nn.functional.embedding(read, e))[0]
        logits = torch.addmm(a, states.reshape(-1, hidden), v)
        loss = torch.nn.functional.cross_entropy(logits, following)
        stepped = []
        with torch.no_grad():
            for p, g, mean, s in zip(weights, torch.autograd.grad(loss, weights), means, squares):
                mean = (mean * 0.9).add_(g, alpha=0.1)
                s = (s * 0.999).addcmul_(g, g, value=0.001)
                root = s.div(1 - 0.999**t).sqrt_().add_(1e-8)
                stepped.append(torch.addcdiv(p, mean, root, value=-rate / (1 - 0.9**t)))
        kept["weights"], kept["loss"] = stepped, loss.item()

    def result():
        e, w, u, b, v, a = kept["weights"]
        return flat(kept["loss"], [e, *ours(w, u, b), v, a])

    return run, result


def prepare(task):
    if task in ("mlp", "lstm", "charlm"):
        return {"mlp": mlp, "lstm": lstm, "charlm": charlm}[task]()
    if task.startswith("matmul") or task == "startup":
        n = 64 if task == "startup" else int(task.split("-")[1])
        a, b = given(1, (n, n)), given(2, (n, n))
        a, b = a.T if task.endswith("-tn") else a, b.T if task.endswith("-nt") else b
        return lambda: (a @ b).numpy(), None
    if task == "elementwise":
        x, y, z = (given(seed, (1_000_000,)) for seed in (1, 2, 3))
        return lambda: torch.tanh(x * y + z).numpy(), None
    if task == "softmax":
        x = given(1, (1024, 1024), 4.0)
        return lambda: torch.softmax(x, 1).numpy(), None
    if task.startswith("sum-axis"):
        x = given(1, (1024, 1024))
        axis = int(task[-1])
        return lambda: x.sum(axis).numpy(), None
    if task.startswith("smallop"):
        a, b = (given(seed, (16,)).requires_grad_() for seed in (1, 2))

        def chain():
            last = a
            for _ in range(CHAIN):
                last = last + b
            return last

        if task == "smallop":
            return lambda: chain().detach().numpy(), None
        return lambda: np.concatenate([g.numpy() for g in torch.autograd.grad(chain().sum(), [a, b])]), None
    return None


def wrong(task, result):
    for line in (ENGINE / "expected.jsonl").open():
        expected = json.loads(line)
        if expected.get("task") == task:
            break
    result = np.asarray(result, np.float64).ravel()
    if len(result) != expected["size"]:
        return f"{len(result)} numbers; expected {expected['size']}"
    for place, value, slack in expected["entries"]:
        if not abs(result[place] - value) <= slack:
            return f"{result[place]} at {place}; expected {value} ± {slack}"
    signs = 1.0 - 2.0 * (mix(np.arange(len(result)), 99) & np.uint64(1)).astype(np.float64)
    stripes = expected["stripes"]
    for s, (value, slack) in enumerate(stripes):
        total = (signs * result)[s :: len(stripes)].sum()
        if not abs(total - value) <= slack:
            return f"stripe {s} adds up to {total}; expected {value} ± {slack}"


def say(answer):
    print(json.dumps(answer), flush=True)


def main():
    if "startup" in sys.argv:
        run, _ = prepare("startup")
        result = run()
        say("product")
        problem = wrong("startup", result)
        say({"wrong": problem} if problem else {})
        return
    say("ready")
    current, work = None, None
    for line in sys.stdin:
        request = json.loads(line)
        task, runs = request["task"], request["runs"]
        try:
            if task != current:
                work = None
                current, work = task, prepare(task)
            if work is None:
                say({"cannot": True})
                continue
            run, result = work
            for _ in range(request["warm"]):
                run()
            ms = []
            for _ in range(request["samples"]):
                start = time.perf_counter()
                for _ in range(runs):
                    last = run()
                ms.append(1000 * (time.perf_counter() - start) / runs)
            problem = wrong(task, result() if result else last)
            say({"ms": ms, **({"wrong": problem} if problem else {})})
        except Exception as error:
            say({"error": str(error).split("\n")[0]})


main()
