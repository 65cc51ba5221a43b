"""Records what PyTorch computes with recurrent layers, for recurrent_torch_test.ts.

Run with: python3 record_recurrent.py (torch 1.13, float64)

Writes recurrent.jsonl: a line for each case, with the weights by PyTorch's
names, what goes in, what comes out, and the gradients of
Σ y · dy + Σ h · dh (+ Σ c · dc). Sequences of several lengths are packed; what
PyTorch answers behind their ends, 0, is not asked for: dy is 0 there.

And recurrent.safetensors: the state_dict of a network with one module of each
kind, in float32, as a file. Its last line in recurrent.jsonl is what they answer.
"""
import json
import pathlib
import struct

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.set_default_dtype(torch.float64)
torch.manual_seed(8)
torch.set_num_threads(1)

here = pathlib.Path(__file__).parent
KINDS = {"rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}
# Layers, lengths, whether states are given.
CASES = [(1, [5, 5], True), (1, [1], False), (2, [6, 3, 1], True), (3, [2, 4, 4], False)]
INPUTS, HIDDEN = 2, 3


def numbers(tensor):
    return tensor.detach().tolist()


def case(kind, layers, lengths, given):
    net = KINDS[kind](INPUTS, HIDDEN, layers, batch_first=True)
    n, steps = len(lengths), max(lengths)
    x = torch.randn(n, steps, INPUTS, requires_grad=True)
    names = "hc" if kind == "lstm" else "h"
    begin = {
        name: torch.randn(layers, n, HIDDEN, requires_grad=True) if given
        else torch.zeros(layers, n, HIDDEN)
        for name in names
    }
    state = tuple(begin.values()) if kind == "lstm" else begin["h"]
    packed = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
    y, end = net(packed, state)
    y, _ = pad_packed_sequence(y, batch_first=True)
    end = dict(zip(names, end if kind == "lstm" else [end]))
    there = torch.arange(steps)[None] < torch.tensor(lengths)[:, None]
    dy = torch.randn(n, steps, HIDDEN) * there[:, :, None]
    dend = {name: torch.randn(layers, n, HIDDEN) for name in names}
    loss = (y * dy).sum() + sum((end[name] * dend[name]).sum() for name in names)
    loss.backward()
    return {
        "kind": kind,
        "lengths": lengths,
        "weights": {name: numbers(w) for name, w in net.state_dict().items()},
        "x": numbers(x),
        "begin": {name: numbers(b) for name, b in begin.items()} if given else None,
        "y": numbers(y),
        "end": {name: numbers(e) for name, e in end.items()},
        "dy": numbers(dy),
        "dend": {name: numbers(d) for name, d in dend.items()},
        "slopes": {name: numbers(w.grad) for name, w in net.named_parameters()},
        "dx": numbers(x.grad),
        "dbegin": {name: numbers(b.grad) for name, b in begin.items()} if given else None,
    }


def write_safetensors(path, tensors):
    header, blob = {}, b""
    for name in sorted(tensors):
        flat = tensors[name].to(torch.float32).contiguous().flatten().tolist()
        piece = struct.pack(f"<{len(flat)}f", *flat)
        header[name] = {
            "dtype": "F32",
            "shape": list(tensors[name].shape),
            "data_offsets": [len(blob), len(blob) + len(piece)],
        }
        blob += piece
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + blob)


def of_a_file():
    net = nn.ModuleDict({kind: make(3, 4, 2, batch_first=True) for kind, make in KINDS.items()})
    # What is in the file is what it answers with: rounded to float32.
    net = net.float().double()
    write_safetensors(here / "recurrent.safetensors", net.state_dict())
    x = torch.randn(2, 5, 3)
    return {"x": numbers(x), **{kind: numbers(net[kind](x)[0]) for kind in KINDS}}


version = torch.__version__.split("+")[0]
lines = [{"made": f"by record_recurrent.py with torch {version}"}]
lines += [case(kind, *plan) for kind in KINDS for plan in CASES]
lines += [of_a_file()]
(here / "recurrent.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
