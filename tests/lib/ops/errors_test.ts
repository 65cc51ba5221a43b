/**
 * What the engine says of bad input: the op, what it got, what it expected.
 *
 * @module
 */
import assert from "node:assert/strict";
import { checkFinite } from "../../../lib/autograd/check_finite.ts";
import { grad } from "../../../lib/autograd/grad.ts";
import { reference } from "../../../lib/backend/reference/reference.ts";
import * as t from "../../../lib/tensor.ts";

t.useBackend("reference");
const { ones, tensor, zeros } = t;
const ints = (...numbers: number[]) => tensor(numbers, "int32");

/** A tensor of another backend. */
function foreign(shape: number[]): t.Tensor {
  const backend = { ...reference, name: "other" };
  const storage = { ...reference.allocate("float32", 4), backend, users: 0 };
  return new t.Tensor(storage, shape);
}

/** A tensor whose scope has ended. */
function gone(shape: number[] = [2, 3]): t.Tensor {
  using _ = t.scope();
  return ones(shape);
}

const table: [name: string, work: () => unknown, message: string][] = [
  // What is no tensor at all: learners' code runs without type checking.
  [
    "DTypeError",
    () => tensor([[1, "2"]] as never),
    'tensor: "2" is no number; expected numbers, or lists of them: Number(…) makes one of a text',
  ],
  [
    "DTypeError",
    () => tensor(undefined as never),
    "tensor: undefined is no number; expected numbers, or lists of them: Number(…) makes one of a text",
  ],
  [
    "DTypeError",
    () => t.add(ones([2]), undefined as never),
    "add: undefined where a tensor is needed; make one: tensor(…)",
  ],
  [
    "ShapeError",
    () => t.broadcastTo(ones([1]), [-3]),
    "broadcastTo: -3 at axis 0 of [-3] is no length",
  ],
  [
    "OutOfMemoryError",
    () => zeros([2 ** 20, 2 ** 20]),
    "full: no room for the 1099511627776 numbers of [1048576, 1048576]",
  ],
  // Shapes that do not fit.
  [
    "ShapeError",
    () => t.add(ones([2, 3]), ones([2])),
    "add: shapes do not broadcast: [2, 3] and [2]; expected equal lengths, or 1, at axis -1, not 3 and 2",
  ],
  [
    "ShapeError",
    () => t.where(ones([2]), ones([3]), 0),
    "where: shapes do not broadcast: [2] and [3]; expected equal lengths, or 1, at axis -1, not 2 and 3",
  ],
  [
    "ShapeError",
    () => t.matmul(ones([2, 3]), ones([4, 5])),
    "matmul: inner sizes differ: [2, 3] × [4, 5]; expected 3 = 4",
  ],
  [
    "ShapeError",
    () => t.matmul(ones([3]), ones([3, 5])),
    "matmul: [3] is no matrix; expected two axes or more",
  ],
  [
    "ShapeError",
    () => t.matmul(ones([2, 1, 1]), ones([3, 1, 1])),
    "matmul: shapes do not broadcast: [2] and [3]; expected equal lengths, or 1, at axis -1, not 2 and 3",
  ],
  [
    "ShapeError",
    () => t.linear(ones([2, 3]), ones([4, 5]), ones([5])),
    "linear: inner sizes differ: [2, 3] × [4, 5]; expected [..., m, k] × [k, n]",
  ],
  [
    "ShapeError",
    () => t.linear(ones([2, 3]), ones([3, 5]), ones([1])),
    "linear: a bias of [1] for weights of [3, 5]; expected [5]",
  ],
  [
    "ShapeError",
    () =>
      t.lstmSequence(
        ones([2, 3]),
        ones([2, 4]),
        ones([2, 4]),
        ones([3, 16]),
        ones([4, 16]),
        ones([16]),
      ),
    "lstmSequence: x is [2, 3] and h [2, 4]; expected [n, steps, inputs] and [n, hidden]",
  ],
  [
    "ShapeError",
    () =>
      t.lstmSequence(
        ones([2, 5, 3]),
        ones([2, 4]),
        ones([2, 4]),
        ones([3, 12]),
        ones([4, 16]),
        ones([16]),
      ),
    "lstmSequence: w is [3, 12] for x [2, 5, 3] and h [2, 4]; expected [3, 16]",
  ],
  [
    "ShapeError",
    () =>
      t.lstmSequence(
        ones([2, 5, 3]),
        ones([2, 4]),
        ones([2, 4]),
        ones([3, 16]),
        ones([4, 16]),
        ones([16]),
        ones([5, 2]),
      ),
    "lstmSequence: there is [5, 2] for x [2, 5, 3] and h [2, 4]; expected [2, 5]",
  ],
  [
    "DTypeError",
    () =>
      t.lstmSequence(
        zeros([2, 5, 3]),
        ones([2, 4]),
        ones([2, 4]),
        ones([3, 16]),
        ones([4, 16]),
        undefined as never,
      ),
    "lstmSequence: undefined where a tensor is needed; make one: tensor(…)",
  ],
  [
    "ShapeError",
    () => t.matrixTranspose(ones([3])),
    "matrixTranspose: [3] is no matrix; expected two axes or more",
  ],
  [
    "ShapeError",
    () => t.reshape(ones([2, 3]), [4, -1]),
    "reshape: the 6 numbers of [2, 3] do not fill [4, -1]",
  ],
  [
    "ShapeError",
    () => t.reshape(ones([2, 3]), [-1, -1]),
    "reshape: the 6 numbers of [2, 3] do not fill [-1, -1]",
  ],
  [
    "ShapeError",
    () => t.reshape(ones([0]), [0, -1]),
    "reshape: the 0 numbers of [0] do not fill [0, -1]",
  ],
  [
    "ShapeError",
    () => t.broadcastTo(ones([3]), [3, 2]),
    "broadcastTo: shapes do not broadcast: [3] and [3, 2]; expected equal lengths, or 1, at axis -1, not 3 and 2",
  ],
  [
    "ShapeError",
    () => t.broadcastTo(ones([3, 2]), [2]),
    "broadcastTo: [3, 2] does not broadcast to [2]",
  ],
  [
    "ShapeError",
    () => t.broadcastTo(ones([3]), [1]),
    "broadcastTo: [3] does not broadcast to [1]",
  ],
  [
    "ShapeError",
    () => t.concat([ones([2, 3]), ones([3, 2])]),
    "concat: [2, 3] and [3, 2]; expected equal lengths but for axis 0",
  ],
  [
    "ShapeError",
    () => t.concat([ones([2, 3]), ones([2])]),
    "concat: [2, 3] and [2]; expected equal lengths but for axis 0",
  ],
  [
    "ShapeError",
    () => t.concat([]),
    "concat: no tensors; expected one or more",
  ],
  ["ShapeError", () => t.stack([]), "concat: no tensors; expected one or more"],
  [
    "TypeError",
    () => t.stack([0 as never, ones([2])], -1),
    "stack: part 0 is a number; expected tensors: tensor(…), or full(shape, value)",
  ],
  [
    "TypeError",
    () => t.concat([ones([2]), 1 as never]),
    "concat: part 1 is a number; expected tensors: tensor(…), or full(shape, value)",
  ],
  [
    "ShapeError",
    () => t.squeeze(ones([2, 3]), 1),
    "squeeze: axis 1 of [2, 3] has 3; expected 1",
  ],
  [
    "ShapeError",
    () => t.pad(ones([2]), [[1, -1]]),
    "pad: a margin of -1; expected 0, 1, 2, …",
  ],
  [
    "ShapeError",
    () => t.gather(tensor(1), ints(0)),
    "gather: a table of [] has no rows",
  ],
  [
    "ShapeError",
    () => t.scatterAdd(ints(0, 1), ones([3, 2]), 2),
    "scatterAdd: updates [3, 2] for indices [2]; expected one row for each index: [2, ...]",
  ],
  [
    "ShapeError",
    () => t.scatterAdd(ints(0, 1), ones([2]), -1),
    "scatterAdd: a table of -1 rows",
  ],
  ["ShapeError", () => t.oneHot(ints(0), 1.5), "oneHot: rows of 1.5 numbers"],
  [
    "ShapeError",
    () => t.softmaxCrossEntropy(ones([2, 3]), ints(1)),
    "softmaxCrossEntropy: labels [1] for logits [2, 3]; expected [..., n], and one label for each row",
  ],
  [
    "ShapeError",
    () => t.softmaxCrossEntropy(tensor(1), ints(1)),
    "softmaxCrossEntropy: labels [1] for logits []; expected [..., n], and one label for each row",
  ],
  [
    "ShapeError",
    () => t.max(zeros([2, 0])),
    "max: the axes [0, 1] of [2, 0] are empty",
  ],
  [
    "ShapeError",
    () => t.argmax(zeros([2, 0])),
    "argmax: axis 1 of [2, 0] is empty",
  ],
  [
    "ShapeError",
    () => t.item(ones([2])),
    "item: [2] has 2 numbers; expected one",
  ],
  [
    "ShapeError",
    () => zeros([2, -1]),
    "full: -1 at axis 1 of [2, -1] is no length",
  ],
  [
    "ShapeError",
    () => t.fromValues([1, 2], [3]),
    "fromValues: 2 numbers for [3]; expected 3",
  ],
  [
    "ShapeError",
    () => t.arange(1.5),
    "arange: 1.5 at axis 0 of [1.5] is no length",
  ],
  [
    "ShapeError",
    () => tensor([[1, 2], [3]]),
    "tensor: lists of unequal length: a list of 1 at depth 1; expected 2 at first",
  ],
  [
    "ShapeError",
    () => tensor([[1], 2]),
    "tensor: lists of unequal length: a number at depth 1; expected 1 at first",
  ],
  [
    "ShapeError",
    () => tensor([1, [2]]),
    "tensor: lists of unequal length: a list of 1 at depth 1; expected numbers",
  ],
  // Axes that are not there.
  [
    "AxisError",
    () => t.sum(ones([2, 3]), 2),
    "sum: no axis 2: [2, 3] has axes -2 to 1",
  ],
  ["AxisError", () => t.sum(tensor(1), 0), "sum: no axis 0: [] has no axes"],
  [
    "AxisError",
    () => t.sum(ones([2, 3]), [0, -2]),
    "sum: axis 0 is named twice",
  ],
  [
    "AxisError",
    () => t.mean(ones([2]), 1.5),
    "mean: no axis 1.5: [2] has axes -1 to 0",
  ],
  [
    "AxisError",
    () => t.max(ones([2]), -2),
    "max: no axis -2: [2] has axes -1 to 0",
  ],
  [
    "AxisError",
    () => t.norm(ones([2]), 1),
    "norm: no axis 1: [2] has axes -1 to 0",
  ],
  [
    "AxisError",
    () => t.argmax(tensor(1)),
    "argmax: no axis -1: [] has no axes",
  ],
  [
    "AxisError",
    () => t.softmax(ones([2]), 1),
    "softmax: no axis 1: [2] has axes -1 to 0",
  ],
  [
    "AxisError",
    () => t.logSoftmax(tensor(1)),
    "logSoftmax: no axis -1: [] has no axes",
  ],
  [
    "AxisError",
    () => t.concat([tensor(1)]),
    "concat: no axis 0: [] has no axes",
  ],
  [
    "AxisError",
    () => t.expandDims(ones([2]), 2),
    "expandDims: no place 2 in [2]; expected -2 to 1",
  ],
  [
    "AxisError",
    () => t.squeeze(ones([2]), 1),
    "squeeze: no axis 1: [2] has axes -1 to 0",
  ],
  [
    "AxisError",
    () => t.slice(ones([2]), [[], []]),
    "slice: 2 ranges for [2]; expected at most 1",
  ],
  [
    "AxisError",
    () => t.pad(ones([2]), []),
    "pad: 0 margins for [2]; expected 1",
  ],
  [
    "AxisError",
    () => t.transpose(ones([2, 3]), [0, 0]),
    "transpose: the order [0, 0] does not name each axis of [2, 3] once",
  ],
  [
    "AxisError",
    () => t.transpose(ones([2, 3]), [0]),
    "transpose: the order [0] does not name each axis of [2, 3] once",
  ],
  // Indices out of range.
  [
    "IndexError",
    () => t.slice(ones([2, 3]), [[], [1, 4]]),
    "slice: 1 to 4 at axis 1 of [2, 3]; expected a start and a stop from 0 to 3, in this order",
  ],
  [
    "IndexError",
    () => t.slice(ones([2]), [[-3]]),
    "slice: -3 to 2 at axis 0 of [2]; expected a start and a stop from 0 to 2, in this order",
  ],
  [
    "IndexError",
    () => t.slice(ones([2]), [[2, 1]]),
    "slice: 2 to 1 at axis 0 of [2]; expected a start and a stop from 0 to 2, in this order",
  ],
  [
    "IndexError",
    () => t.slice(ones([2]), [[0, 0.5]]),
    "slice: 0 to 0.5 at axis 0 of [2]; expected a start and a stop from 0 to 2, in this order",
  ],
  [
    "IndexError",
    () => t.gather(ones([2, 3]), ints(0, 2)),
    "gather: index 2, number 1 of [2]; expected 0 to 1",
  ],
  [
    "IndexError",
    () => t.gather(ones([2, 3]), ints(-1)),
    "gather: index -1, number 0 of [1]; expected 0 to 1",
  ],
  [
    "IndexError",
    () => t.gather(ones([0, 3]), ints(0)),
    "gather: index 0, number 0 of [1]; expected none",
  ],
  [
    "IndexError",
    () => t.scatterAdd(ints(5), ones([1]), 5),
    "scatterAdd: index 5, number 0 of [1]; expected 0 to 4",
  ],
  [
    "IndexError",
    () => t.oneHot(ints(3), 3),
    "oneHot: index 3, number 0 of [1]; expected 0 to 2",
  ],
  [
    "IndexError",
    () => t.softmaxCrossEntropy(ones([1, 3]), ints(3)),
    "softmaxCrossEntropy: index 3, number 0 of [1]; expected 0 to 2",
  ],
  // Floats and integers.
  [
    "DTypeError",
    () => t.add(ints(1, 2), 1),
    "add: int32 where float32 is needed, shape [2]; convert it: toFloat(…)",
  ],
  [
    "DTypeError",
    () => t.add(ones([2]), ints(1, 2)),
    "add: int32 where float32 is needed, shape [2]; convert it: toFloat(…)",
  ],
  [
    "DTypeError",
    () => t.gather(ones([2]), ones([2])),
    "gather: float32 where int32 is needed, shape [2]; convert it: toInt(…)",
  ],
  [
    "DTypeError",
    () => t.concat([ones([2]), ints(1)]),
    "concat: float32 and int32; expected one kind",
  ],
  [
    "DTypeError",
    () => tensor([1, 2.5], "int32"),
    "fromValues: 2.5 at 1 is no 32-bit integer; leave dtype out for float32",
  ],
  [
    "DTypeError",
    () => t.full([2], NaN, "int32"),
    "full: NaN at 0 is no 32-bit integer; leave dtype out for float32",
  ],
  // Other bad numbers.
  ["RangeError", () => t.clip(ones([2]), 1, 0), "clip: 1 to 0 is no range"],
  ["RangeError", () => t.clip(ones([2]), NaN, 0), "clip: NaN to 0 is no range"],
  [
    "RangeError",
    () => t.dropout(ones([2]), 1, () => 0),
    "dropout: a rate of 1; expected 0 ≤ rate < 1",
  ],
  [
    "RangeError",
    () => t.useBackend("toString"),
    'there is no backend "toString"; expected wasm, reference, webgpu, auto',
  ],
  // Two backends.
  [
    "BackendError",
    () => t.add(ones([2, 2]), foreign([4])),
    "add: [2, 2] on reference and [4] on other; make both after one useBackend(…)",
  ],
  [
    "BackendError",
    () => t.concat([foreign([4]), ones([4])]),
    "concat: [4] on other and [4] on reference; make both after one useBackend(…)",
  ],
  // Gradients.
  [
    "ShapeError",
    () => grad(ones([2]), []),
    "grad: a loss of [2]; expected a single number: sum it, or take its mean",
  ],
  [
    "ShapeError",
    () => grad(ones([2]), [], { seed: ones([3]) }),
    "grad: a seed of [3] for a loss of [2]; expected equal shapes",
  ],
  [
    "ReleasedError",
    () => grad(gone([]), []),
    "grad: the numbers of this [] were released with its scope; keep it: scope.keep(…)",
  ],
];

for (const [name, work, message] of table) {
  Deno.test(`${name}: ${message}`, () => {
    assert.throws(work, { name, message });
  });
}

const unary = [
  "neg",
  "abs",
  "exp",
  "log",
  "sqrt",
  "tanh",
  "sigmoid",
  "relu",
  "softplus",
  "sign",
  "sum",
  "mean",
  "max",
  "norm",
  "argmax",
  "softmax",
  "logSoftmax",
  "reshape",
  "transpose",
  "slice",
  "pad",
  "broadcastTo",
  "expandDims",
  "squeeze",
  "toFloat",
  "toInt",
  "values",
  "matrixTranspose",
] as const;

for (const name of unary) {
  Deno.test(`ReleasedError: ${name} of what its scope released`, () => {
    const op = t[name] as (x: t.Tensor, more: unknown) => unknown;
    // mean is a sum, and a matrix's transpose is one of axes.
    const said =
      { mean: "sum", matrixTranspose: "transpose" }[name as string] ?? name;
    assert.throws(() => op(gone(), undefined), {
      name: "ReleasedError",
      message:
        `${said}: the numbers of this [2, 3] were released with its scope; keep it: scope.keep(…)`,
    });
  });
}

const connected =
  /^grad: no gradient goes from the loss to input 1, \[2\]: it has no part in the loss, or none that changes it, or that is forgotten: what leaves a scope, or is made in untracked\(…\) or by grad without createGraph, forgets how it was made$/;

Deno.test("a gradient by what the loss was not made from", () => {
  const [a, b] = [ones([2]), ones([2])];
  assert.throws(() => grad(t.sum(a), [a, b]), {
    name: "NotConnectedError",
    message: connected,
  });
  const loss = t.sum(t.mul(a, t.untracked(() => t.exp(b))));
  assert.throws(() => grad(loss, [a, b]), { message: connected });
  const steps = t.mul(a, t.less(b, 0));
  assert.throws(() => grad(t.sum(steps), [a, b]), { message: connected });
  const left = () => {
    using inner = t.scope();
    return inner.keep(t.exp(b));
  };
  assert.throws(() => grad(t.sum(t.mul(a, left())), [a, b]), {
    message: connected,
  });
});

Deno.test("a gradient by indices, or by a condition", () => {
  const [x, at] = [ones([2]), ints(0, 0)];
  assert.throws(() => grad(t.sum(t.gather(x, at)), [x, at]), {
    name: "NotConnectedError",
  });
  assert.throws(() => grad(t.sum(t.where(x, x, 0)), [tensor(1)]), {
    name: "NotConnectedError",
  });
});

Deno.test("a second gradient needs createGraph", () => {
  const x = tensor([1, 2]);
  const loss = t.sum(t.mul(x, t.mul(x, x)));
  const [forgetful] = grad(loss, [x]);
  assert.throws(() => grad(t.sum(forgetful), [x]), {
    name: "NotConnectedError",
    message: /createGraph/,
  });
  const [first] = grad(loss, [x], { createGraph: true });
  assert.deepEqual(t.toArray(grad(t.sum(first), [x])[0]), [6, 12]);
});

Deno.test("a gradient through what was released meanwhile", () => {
  const x = ones([2]);
  const inner = t.scope();
  const factor = t.full([2], 3);
  inner[Symbol.dispose]();
  assert.throws(() => t.mul(x, factor), { name: "ReleasedError" });
});

const finite: [name: string, make: () => t.Tensor, message: string][] = [
  [
    "log",
    () => t.sum(t.mul(t.log(tensor([[1, 2], [3, -1]])), 0)),
    "checkFinite: log made NaN at [1, 1] of [2, 2], from finite [2, 2]",
  ],
  [
    "0 / 0",
    () => t.exp(t.div(tensor([0]), zeros([2, 1]))),
    "checkFinite: div made NaN at [0, 0] of [2, 1], from finite [1] and [2, 1]",
  ],
  ["overflow, then ∞ − ∞", () => {
    const big = t.exp(tensor([1, 1000]));
    return t.sum(t.sub(big, big));
  }, "checkFinite: exp made Infinity at [1] of [2], from finite [2]"],
  ["an infinite mask that does no harm", () => {
    const masked = t.add(tensor([1, 2]), tensor([0, -Infinity]));
    return t.log(t.sub(t.sum(t.softmax(masked)), 3));
  }, "checkFinite: log made NaN at [] of [], from finite []"],
  [
    "data",
    () => t.sum(tensor([1, NaN])),
    "checkFinite: NaN at [1] of [2], and no recorded op made it: look at the data, and at the last step of the weights",
  ],
  [
    "NaN before infinity",
    () => t.sum(t.mul(tensor([Infinity]), t.log(tensor([-1])))),
    "checkFinite: log made NaN at [0] of [1], from finite [1]",
  ],
];

for (const [name, make, message] of finite) {
  Deno.test(`NotANumberError: ${name}`, () => {
    assert.throws(() => checkFinite(make()), {
      name: "NotANumberError",
      message,
    });
  });
}

Deno.test("checkFinite() has nothing to say of finite numbers, or of none", () => {
  checkFinite(t.log(tensor([1, 2])));
  checkFinite(zeros([0]));
});
