"""Writes mixed.safetensors and plain.safetensors with the Python package.

    pip install safetensors==0.8.0 numpy torch
    python3 make_fixture.py

The files in the repository came from safetensors 0.8.0, numpy 1.24.2 and torch 1.13.0a0.
"""
import pathlib

import numpy as np
import torch
from safetensors.numpy import save_file
from safetensors.torch import save_file as save_torch

here = pathlib.Path(__file__).parent
save_file(
    {
        "layer1.w": np.array([[1.5, -2.25, 3e-40], [np.inf, 0.1, -0.0]], np.float32),
        "layer1.b": np.array([1e30, 7, 2**-149], np.float32),
        "counts": np.array([[-(2**31), 2**31 - 1]], np.int32),
        "scalar": np.array(42, np.float32),
        "nothing": np.zeros((0, 3), np.float32),
    },
    here / "plain.safetensors",
    {"made": "by Python"},
)
save_torch(
    {
        "f64": torch.tensor([0.1, -1e300, 1e-300], dtype=torch.float64),
        "f16": torch.tensor([1, -0.333251953125, 65504, 2**-24, 2**-14, float("inf")], dtype=torch.float16),
        "bf16": torch.tensor([1, -3.140625, 3.3895313892515355e38, 2**-133], dtype=torch.bfloat16),
        "i64": torch.tensor([-(2**31), 2**31 - 1, 0], dtype=torch.int64),
        "odd": torch.tensor([1, 2, 3], dtype=torch.uint8),
        "big": torch.tensor([2**40], dtype=torch.int64),
        "é.ü": torch.tensor([1.0]),
    },
    here / "mixed.safetensors",
)
