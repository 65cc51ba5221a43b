"""Tiny Shakespeare by PyTorch, with the plan of lib/run/shakespeare.ts: bits per letter of the last tenth after some steps.

python3 tests/peers/torch_plays.py tinyshakespeare.txt [STEPS]
"""
import math
import pathlib
import sys

import torch
from torch import nn

ROWS, CHUNK, EMBED, HIDDEN, DROPPED, RATE = 32, 64, 64, 256, 0.15, 4e-3
STATIONS = {1000, 2000, 4000}

torch.set_num_threads(1)
torch.manual_seed(1)
text = pathlib.Path(sys.argv[1]).read_text()
STEPS = int(sys.argv[2]) if len(sys.argv) > 2 else 6000
letters = sorted(set(text))
data = torch.tensor([letters.index(letter) for letter in text])
edge = math.floor(0.9 * len(data))
train, test = data[:edge], data[edge:]

length = (len(train) - 1) // ROWS
x = train[: length * ROWS].view(ROWS, length)
y = train[1 : length * ROWS + 1].view(ROWS, length)
chunks = length // CHUNK

table, lstm = nn.Embedding(len(letters), EMBED), nn.LSTM(EMBED, HIDDEN, batch_first=True)
out, between = nn.Linear(HIDDEN, len(letters)), nn.Dropout(DROPPED)
model = nn.ModuleList([table, lstm, out, between])
with torch.no_grad():
    lstm.bias_ih_l0[HIDDEN : 2 * HIDDEN] = 1
    lstm.bias_hh_l0[HIDDEN : 2 * HIDDEN] = 0
optimiser = torch.optim.Adam(model.parameters())


def bits():
    """Bits per letter of the test, read in one go."""
    model.eval()
    state, nats = None, 0.0
    with torch.no_grad():
        for at in range(0, len(test) - 1, 500):
            labels = test[at + 1 : at + 501]
            seen, state = lstm(table(test[at : at + len(labels)][None]), state)
            nats += nn.functional.cross_entropy(out(seen)[0], labels, reduction="sum").item()
    model.train()
    return nats / (len(test) - 1) / math.log(2)


state = None
for step in range(STEPS):
    at = step % chunks * CHUNK
    state = None if at == 0 else tuple(part.detach() for part in state)
    for group in optimiser.param_groups:
        group["lr"] = RATE * 0.5 * (1 + math.cos(math.pi * step / STEPS))
    seen, state = lstm(between(table(x[:, at : at + CHUNK])), state)
    scores = out(between(seen))
    loss = nn.functional.cross_entropy(scores.flatten(0, 1), y[:, at : at + CHUNK].flatten())
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    if step + 1 in STATIONS or step + 1 == STEPS:
        print(step + 1, f"{bits():.3f}", flush=True)
