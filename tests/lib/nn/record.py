"""Records what PyTorch computes, for layers_test.ts.

Run with: python3 record.py > recorded.json (torch 1.13, float64)
"""
import json
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(6)


def numbers(tensor):
    return tensor.detach().tolist()


def mlp(activation):
    net = nn.Sequential(
        nn.Linear(3, 4), activation(), nn.Linear(4, 5), activation(), nn.Linear(5, 2)
    )
    x = torch.randn(6, 3, requires_grad=True)
    y = net(x)
    out = torch.randn(6, 2)
    y.backward(out)
    layers = [net[0], net[2], net[4]]
    return {
        # PyTorch keeps weights as [outputs, inputs].
        "params": [[numbers(l.weight.T), numbers(l.bias)] for l in layers],
        "x": numbers(x),
        "y": numbers(y),
        "seed": numbers(out),
        "slopes": [[numbers(l.weight.grad.T), numbers(l.bias.grad)] for l in layers],
        "dx": numbers(x.grad),
    }


def layer_norm():
    norm = nn.LayerNorm(5)
    with torch.no_grad():
        norm.weight.copy_(torch.randn(5))
        norm.bias.copy_(torch.randn(5))
    x = (3 * torch.randn(2, 3, 5) + 7).requires_grad_()
    y = norm(x)
    out = torch.randn(2, 3, 5)
    y.backward(out)
    return {
        "gain": numbers(norm.weight),
        "bias": numbers(norm.bias),
        "x": numbers(x),
        "y": numbers(y),
        "seed": numbers(out),
        "slopes": [numbers(norm.weight.grad), numbers(norm.bias.grad), numbers(x.grad)],
    }


def embedding():
    table = nn.Embedding(4, 3)
    words = torch.tensor([[2, 0, 2], [3, 3, 2]])
    y = table(words)
    out = torch.randn(2, 3, 3)
    y.backward(out)
    return {
        "table": numbers(table.weight),
        "words": numbers(words),
        "y": numbers(y),
        "seed": numbers(out),
        "slopes": numbers(table.weight.grad),
    }


print(
    json.dumps(
        {
            "made": f"by record.py with torch {torch.__version__.split('+')[0]}",
            "relu": mlp(nn.ReLU),
            "tanh": mlp(nn.Tanh),
            "sigmoid": mlp(nn.Sigmoid),
            "layerNorm": layer_norm(),
            "embedding": embedding(),
        }
    )
)
