"""100 steps of PyTorch's optimisers in float64: writes torch.jsonl.

    python3 make_torch.py

A net of 4, 6 and 3 units with tanh learns to tell three classes apart, from all 24 rows in every step. Recorded are the
rows, the weights that all begin with, each optimiser's loss before every step, and its weights after some of them. Where
gradients are clipped, the loss is multiplied, so that they are long in every step: clip_grad_norm_ adds 1e-6 to the
length that it divides by, which makes no difference then.
"""
import json
import pathlib
import platform

import numpy as np
import torch

STEPS, SHOWN = 100, (1, 2, 10, 100)
random = np.random.default_rng(6)
rows = random.normal(size=(24, 4))
labels = np.argmax(rows @ random.normal(size=(4, 3)) + 0.3 * random.normal(size=(24, 3)), axis=1)
begin = {
    "layer1": {"w": random.normal(size=(4, 6)) / 2, "b": random.normal(size=6) / 10},
    "layer2": {"w": random.normal(size=(6, 3)) / 2, "b": random.normal(size=3) / 10},
}

optim = torch.optim
cases = {
    "sgd": (lambda p: optim.SGD(p, lr=0.1), {"optimiser": "gradientDescent", "plan": {"rate": 0.1}}),
    "momentum": (
        lambda p: optim.SGD(p, lr=0.05, momentum=0.9),
        {"optimiser": "momentum", "plan": {"rate": 0.05, "momentum": 0.9}},
    ),
    "nesterov": (
        lambda p: optim.SGD(p, lr=0.05, momentum=0.9, nesterov=True),
        {"optimiser": "momentum", "plan": {"rate": 0.05, "momentum": 0.9, "nesterov": True}},
    ),
    "rmsprop": (
        lambda p: optim.RMSprop(p, lr=0.01, alpha=0.99, eps=1e-8),
        {"optimiser": "rmsProp", "plan": {"rate": 0.01, "decay": 0.99}},
    ),
    "adam": (lambda p: optim.Adam(p, lr=0.01), {"optimiser": "adam", "plan": {"rate": 0.01}}),
    "adam-betas": (
        lambda p: optim.Adam(p, lr=0.02, betas=(0.5, 0.9), eps=1e-3),
        {"optimiser": "adam", "plan": {"rate": 0.02, "beta1": 0.5, "beta2": 0.9, "epsilon": 1e-3}},
    ),
    "adamw": (
        lambda p: optim.AdamW(p, lr=0.01, weight_decay=0.1),
        {"optimiser": "adam", "plan": {"rate": 0.01, "decay": 0.1}},
    ),
    "sgd-clipped": (
        lambda p: optim.SGD(p, lr=0.1),
        {"optimiser": "gradientDescent", "plan": {"rate": 0.1, "clip": 1}, "times": 100_000},
    ),
    "momentum-clipped": (
        lambda p: optim.SGD(p, lr=0.01, momentum=0.9),
        {"optimiser": "momentum", "plan": {"rate": 0.01, "momentum": 0.9, "clip": 1}, "times": 100_000},
    ),
}


def run(make, plan, times=1, **_):
    tensors = {
        layer: {name: torch.tensor(value, requires_grad=True) for name, value in parts.items()}
        for layer, parts in begin.items()
    }
    params = [tensor for parts in tensors.values() for tensor in parts.values()]
    x, y = torch.tensor(rows), torch.tensor(labels)
    optimiser = make(params)
    losses, after, lengths = [], {}, []
    for step in range(STEPS):
        one, two = tensors["layer1"], tensors["layer2"]
        logits = torch.tanh(x @ one["w"] + one["b"]) @ two["w"] + two["b"]
        loss = times * torch.nn.functional.cross_entropy(logits, y)
        losses.append(loss.item())
        optimiser.zero_grad()
        loss.backward()
        if "clip" in plan:
            lengths.append(torch.nn.utils.clip_grad_norm_(params, plan["clip"]).item())
        optimiser.step()
        if step + 1 in SHOWN:
            after[step + 1] = [value for tensor in params for value in tensor.detach().numpy().ravel().tolist()]
    assert all(length > 100 for length in lengths), min(lengths)
    return {"losses": losses, "after": after}


made = f"make_torch.py, torch {torch.__version__}, numpy {np.__version__}, Python {platform.python_version()}, float64"
lines = [
    {"made": made, "rows": rows.tolist(), "labels": labels.tolist(),
     "begin": {layer: {name: value.tolist() for name, value in parts.items()} for layer, parts in begin.items()}},
    *({"case": name, **told, **run(make, **told)} for name, (make, told) in cases.items()),
]
path = pathlib.Path(__file__).with_name("torch.jsonl")
path.write_text("".join(json.dumps(line) + "\n" for line in lines))
