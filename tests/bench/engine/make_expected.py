"""What each task must give, computed by PyTorch in float64: writes expected.jsonl.

    python3 make_expected.py

For each task some entries of the result with how far off they may be, and sums over stripes: entry i belongs to stripe
i mod STRIPES, and counts as negative where the lowest bit of mix(i, 99) is 1. An entry may be off by about 1e-5 times
the sum of its terms' absolute values, a stripe by what that comes to if errors are as often up as down, four times over.
tasks.ts has the same formulas for the inputs.
"""
import json
import pathlib
import platform

import numpy as np
import torch

SAMPLES, STRIPES = 24, 8


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
    return torch.tensor(x.reshape(shape), dtype=torch.float64)


def record(result, tolerance):
    result = result.detach().numpy().ravel()
    tolerance = np.broadcast_to(np.ravel(tolerance), result.shape)
    places = sorted({0, len(result) - 1, *(int(p) % len(result) for p in mix(np.arange(SAMPLES), 98))})
    signs = 1.0 - 2.0 * (mix(np.arange(len(result)), 99) & np.uint64(1)).astype(np.float64)
    stripes = [slice(s, None, STRIPES) for s in range(min(STRIPES, len(result)))]
    short = lambda x: float(f"{x:.2e}")
    return {
        "size": len(result),
        "entries": [[p, float(f"{result[p]:.12g}"), short(tolerance[p])] for p in places],
        "stripes": [
            [float(f"{(signs[s] * result[s]).sum():.12g}"), short(4 * np.sqrt((tolerance[s] ** 2).sum()))]
            for s in stripes
        ],
    }


def close(terms):
    return (1e-6 + 1e-5 * terms).numpy()


tasks = {}


def matmul(name, n, left=lambda m: m, right=lambda m: m):
    a, b = left(given(1, (n, n))), right(given(2, (n, n)))
    tasks[name] = record(a @ b, close(a.abs() @ b.abs()))


turned = lambda m: m.T
for n in (64, 256, 512, 1024):
    matmul(f"matmul-{n}", n)
matmul("matmul-512-nt", 512, right=turned)
matmul("matmul-512-tn", 512, left=turned)
tasks["startup"] = tasks["matmul-64"]


def mlp():
    sizes, batch, rate = (784, 256, 128, 10), 64, 1 / 8
    x = given(1, (batch, sizes[0]))
    parameters = []
    for layer, scale in enumerate((1 / 16, 1 / 8, 1 / 4)):
        shape = sizes[layer : layer + 2]
        parameters += [given(2 + 2 * layer, shape, scale), given(3 + 2 * layer, shape[1:], scale)]
    for p in parameters:
        p.requires_grad_()
    w1, b1, w2, b2, w3, b3 = parameters
    hidden = torch.relu(torch.relu(x @ w1 + b1) @ w2 + b2)
    loss = torch.nn.functional.cross_entropy(hidden @ w3 + b3, torch.arange(batch) % 10)
    gradients = torch.autograd.grad(loss, parameters)
    results, tolerances = [loss.reshape(1)], [np.array([1e-5])]
    for p, g in zip(parameters, gradients):
        results.append((p - rate * g).reshape(-1))
        slack = 1e-7 + 1e-3 * rate * (g**2).mean().sqrt() + 3e-7 * p.abs()
        tolerances.append(slack.detach().numpy().ravel())
    return record(torch.cat(results), np.concatenate(tolerances))


tasks["mlp"] = mlp()


def unrolled(x, w, u, b):
    """The hidden states [batch, steps, hidden] of an LSTM with the gates input, forget, output, candidate."""
    h = c = torch.zeros(len(x), len(u), dtype=x.dtype)
    states = []
    for t in range(x.shape[1]):
        i, f, o, g = (x[:, t] @ w + h @ u + b).chunk(4, 1)
        c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
        h = torch.sigmoid(o) * torch.tanh(c)
        states.append(h)
    return torch.stack(states, 1)


def checked(loss, parts, slack):
    """A loss and what comes of gradients, each with an error relative to all of its kind."""
    results, tolerances = [loss.reshape(1)], [1e-5 * np.maximum(1, loss.detach().abs().numpy()).reshape(1)]
    for part in parts:
        results.append(part.reshape(-1))
        tolerances.append(slack(part).numpy().ravel())
    return record(torch.cat([r.detach() for r in results]), np.concatenate(tolerances))


def lstm():
    inputs = hidden = 256
    batch = steps = 32
    x, w = given(1, (batch, steps, inputs)), given(2, (inputs, 4 * hidden), 1 / 16)
    u, b = given(3, (hidden, 4 * hidden), 1 / 16), given(4, (4 * hidden,), 1 / 16)
    weights = [p.requires_grad_() for p in (x, w, u, b)]
    loss = (unrolled(*weights) * given(5, (batch, steps, hidden))).sum()
    gradients = torch.autograd.grad(loss, weights)
    return checked(loss, gradients, lambda g: (1e-3 * (g**2).mean().sqrt() + 1e-5 * g.abs()).detach())


def charlm():
    vocabulary, embedding, hidden, batch, steps = 65, 64, 256, 32, 64
    rate, t, square = 1, 10, 1e-4
    shapes = [(vocabulary, embedding), (embedding, 4 * hidden), (hidden, 4 * hidden), (4 * hidden,)]
    shapes += [(hidden, vocabulary), (vocabulary,)]
    scales = (1, 1 / 8, 1 / 16, 1 / 16, 1 / 8, 1 / 16)
    weights = [given(1 + i, shape, scales[i]).requires_grad_() for i, shape in enumerate(shapes)]
    letters = (mix(np.arange(batch * (steps + 1)), 7) >> np.uint64(8)) % np.uint64(vocabulary)
    text = torch.tensor(letters.astype(np.int64).reshape(batch, steps + 1))
    e, w, u, b, v, a = weights
    logits = unrolled(e[text[:, :-1]], w, u, b) @ v + a
    loss = torch.nn.functional.cross_entropy(logits.reshape(-1, vocabulary), text[:, 1:].reshape(-1))
    results, slacks = [], []
    for p, g in zip(weights, torch.autograd.grad(loss, weights)):
        mean = 0.1 * g / (1 - 0.9**t)
        way = rate * mean / (torch.sqrt((0.999 * square + 0.001 * g**2) / (1 - 0.999**t)) + 1e-8)
        results.append((p - way).detach())
        slacks.append((1e-7 + 1e-3 * (way**2).mean().sqrt() + 3e-7 * p.abs()).detach())
    kept = iter(slacks)
    return checked(loss, results, lambda _: next(kept))


tasks["lstm"] = lstm()
tasks["charlm"] = charlm()
x, y, z = (given(seed, (1_000_000,)) for seed in (1, 2, 3))
tasks["elementwise"] = record(torch.tanh(x * y + z), close((x * y).abs() + z.abs()))
rows = torch.softmax(given(1, (1024, 1024), 4.0), 1)
tasks["softmax"] = record(rows, (1e-9 + 1e-5 * rows).numpy())
x = given(1, (1024, 1024))
tasks["sum-axis0"] = record(x.sum(0), close(x.abs().sum(0)))
tasks["sum-axis1"] = record(x.sum(1), close(x.abs().sum(1)))
a, b = given(1, (16,)), given(2, (16,))
chain = record(a + 1000 * b, close(a.abs() + 1000 * b.abs()))
tasks["smallop"] = chain
# The gradient of the sum by a, then by b.
tasks["smallop-grad"] = record(torch.cat([torch.ones_like(a), 1000 * torch.ones_like(b)]), 0.0)
tasks["scalar-read"] = record(a.sum().reshape(1), close(a.abs().sum()))

# The share of test digits that are read after 60 epochs, ours or scikit-learn's: by what many seeds gave, no computation.
tasks["digits"] = {"size": 1, "entries": [[0, 0.965, 0.02]], "stripes": []}

made = f"make_expected.py, torch {torch.__version__}, numpy {np.__version__}, Python {platform.python_version()}, float64"
lines = [{"made": made}, *({"task": name, **tasks[name]} for name in tasks)]
path = pathlib.Path(__file__).with_name("expected.jsonl")
path.write_text("".join(json.dumps(line) + "\n" for line in lines))
