/**
 * What ops give at the edges: nothing, one number, ties, infinities.
 *
 * @module
 */
import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { seeded } from "../../../lib/random.ts";
import * as t from "../../../lib/tensor.ts";

t.useBackend("reference");
const { ones, tensor, toArray, zeros } = t;

const gradient = (f: (x: t.Tensor) => t.Tensor, at: t.Nested) => {
  const x = tensor(at);
  return toArray(grad(t.sum(f(x)), [x])[0]);
};

Deno.test("of nothing: a sum is 0, a product of matrices has zeros, a softmax is nothing", () => {
  assert.equal(toArray(t.sum(zeros([0]))), 0);
  assert.deepEqual(toArray(t.sum(zeros([2, 0]), 1)), [0, 0]);
  assert.deepEqual(toArray(t.matmul(zeros([2, 0]), zeros([0, 1]))), [[0], [0]]);
  assert.deepEqual(t.matmul(zeros([0, 2]), zeros([2, 3])).shape, [0, 3]);
  assert.deepEqual(toArray(t.softmax(zeros([2, 0]))), [[], []]);
  assert.deepEqual(toArray(t.argmax(zeros([0, 2]))), []);
  assert.deepEqual(toArray(t.max(zeros([0, 2]), 1)), []);
  assert.equal(toArray(t.norm(zeros([0]))), 0);
  assert.ok(Number.isNaN(t.item(t.mean(zeros([0])))));
  assert.deepEqual(toArray(t.concat([zeros([0, 2]), ones([1, 2])])), [[1, 1]]);
  assert.deepEqual(toArray(t.gather(ones([0, 2]), t.arange(0))), []);
  assert.deepEqual(
    toArray(t.scatterAdd(t.arange(0), zeros([0, 2]), 2)),
    [[0, 0], [0, 0]],
  );
  assert.deepEqual(gradient((x) => t.mul(x, x), []), []);
  assert.deepEqual(toArray(tensor([[], []])), [[], []]);
  const empty = zeros([2, 0]);
  const [dx] = grad(t.softmaxCrossEntropy(zeros([0, 3]), t.arange(0)), [], {
    seed: zeros([0]),
  });
  assert.equal(dx, undefined);
  assert.deepEqual(t.linear(zeros([0, 2]), ones([2, 3]), ones([3])).shape, [
    0,
    3,
  ]);
  assert.deepEqual(toArray(t.linear(empty, zeros([0, 1]), ones([1]))), [[1], [
    1,
  ]]);
});

Deno.test("a gradient is shared among the largest, and among equals", () => {
  assert.deepEqual(gradient((x) => t.max(x), [3, 1, 3]), [0.5, 0, 0.5]);
  assert.deepEqual(gradient((x) => t.maximum(x, 1), [0, 1, 2]), [0, 0.5, 1]);
  assert.deepEqual(gradient((x) => t.minimum(x, 1), [0, 1, 2]), [1, 0.5, 0]);
  assert.deepEqual(gradient((x) => t.clip(x, 0, 1), [-1, 0.5, 3]), [0, 1, 0]);
});

Deno.test("at a kink the gradient is the mean of both sides, or 0", () => {
  assert.deepEqual(gradient(t.abs, [-2, 0, 2]), [-1, 0, 1]);
  assert.deepEqual(gradient(t.relu, [-2, 0, 2]), [0, 0, 1]);
});

Deno.test("the norm of 0 has the gradient 0, and so has that", () => {
  const x = zeros([3]);
  const [first] = grad(t.norm(x), [x], { createGraph: true });
  assert.deepEqual(toArray(first), [0, 0, 0]);
  assert.deepEqual(toArray(grad(t.sum(first), [x])[0]), [0, 0, 0]);
  const rows = gradient((x) => t.norm(x, 1), [[0, 0], [0, 4]]);
  assert.deepEqual(rows, [[0, 0], [0, 1]]);
});

Deno.test("where() lets no NaN through from what was not taken", () => {
  const root = (x: t.Tensor) => {
    const positive = t.less(0, x);
    return t.where(positive, t.sqrt(t.where(positive, x, 1)), 0);
  };
  assert.deepEqual(gradient(root, [-1, 0, 4]), [0, 0, 0.25]);
});

Deno.test("softmax and its relatives neither overflow nor take log 0", () => {
  const x = tensor([[1e4, -1e4, 1e4]]);
  assert.deepEqual(toArray(t.softmax(x)), [[0.5, 0, 0.5]]);
  assert.equal(t.values(t.logSoftmax(x))[1], -2e4 - Math.log(2));
  const labels = tensor([1], "int32");
  assert.deepEqual(toArray(t.softmaxCrossEntropy(x, labels)), [
    2e4 + Math.log(2),
  ]);
  assert.deepEqual(
    gradient((x) => t.softmaxCrossEntropy(x, labels), [[1e4, -1e4, 1e4]]),
    [[0.5, -1, 0.5]],
  );
  assert.deepEqual(toArray(t.sigmoidCrossEntropy(tensor([-1e4, 1e4]), 1)), [
    1e4,
    0,
  ]);
  const masked = tensor([[0, -Infinity]]);
  assert.deepEqual(toArray(t.softmax(masked)), [[1, 0]]);
});

Deno.test("softmaxCrossEntropy is its primitive form", () => {
  const x = t.drawn([4, 3], seeded(1));
  const labels = tensor([2, 0, 1, 2], "int32");
  const plain = (x: t.Tensor) =>
    t.neg(t.sum(t.mul(t.logSoftmax(x), t.oneHot(labels, 3)), 1));
  const fused = (x: t.Tensor) => t.softmaxCrossEntropy(x, labels);
  near(fused(x), plain(x));
  const by = (f: (x: t.Tensor) => t.Tensor) => grad(t.sum(f(x)), [x])[0];
  near(by(fused), by(plain));
});

Deno.test("linear is its primitive form, for a batch of matrices too", () => {
  const activations = {
    none: (x: t.Tensor) => x,
    relu: t.relu,
    tanh: t.tanh,
    sigmoid: t.sigmoid,
  };
  const random = seeded(2);
  const draw = () => random() * 2 - 1;
  const [w, b] = [t.drawn([3, 4], draw), t.drawn([4], draw)];
  for (const [name, f] of Object.entries(activations)) {
    for (const shape of [[5, 3], [2, 5, 3], [2, 1, 5, 3]]) {
      const x = t.drawn(shape, draw);
      const c = t.drawn([...shape.slice(0, -1), 4], draw);
      const fused = t.linear(x, w, b, name as keyof typeof activations);
      const plain = f(t.add(t.matmul(x, w), b));
      near(fused, plain);
      const by = (y: t.Tensor) => grad(y, [x, w, b], { seed: c });
      for (const [i, g] of by(fused).entries()) near(g, by(plain)[i]);
    }
  }
});

function near(a: t.Tensor, b: t.Tensor) {
  assert.deepEqual(a.shape, b.shape);
  const other = t.values(b);
  for (const [i, x] of t.values(a).entries()) {
    assert.ok(Math.abs(x - other[i]) < 1e-12, `${x} and ${other[i]} at ${i}`);
  }
}

Deno.test("views share their storage", () => {
  const x = tensor([[1, 2, 3], [4, 5, 6]]);
  for (
    const view of [
      t.transpose(x),
      t.slice(x, [[1], [-2]]),
      t.broadcastTo(x, [4, 2, 3]),
      t.reshape(x, [6]),
      t.expandDims(t.transpose(x), 1),
      t.squeeze(t.expandDims(t.transpose(x), 1), 1),
      t.matrixTranspose(x),
      t.slice(t.transpose(x), []),
      t.reshape(t.slice(x, [[1]]), [3]),
    ]
  ) assert.equal(view.storage, x.storage);
});

Deno.test("dropout: what stays is enlarged, the mean stays, the seed decides", () => {
  const x = ones([10000]);
  const y = t.dropout(x, 0.2, seeded(3));
  const numbers = t.values(y);
  assert.ok(numbers.every((n) => n === 0 || n === 1.25));
  assert.ok(Math.abs(t.item(t.mean(y)) - 1) < 0.02);
  assert.deepEqual(t.values(t.dropout(x, 0.2, seeded(3))), numbers);
  assert.deepEqual(toArray(t.dropout(tensor([7]), 0, seeded(1))), [7]);
  assert.deepEqual(
    gradient((x) => t.dropout(x, 0.5, seeded(1)), [1, 1, 1, 1]),
    toArray(t.dropout(ones([4]), 0.5, seeded(1))),
  );
});

Deno.test("integers: gathered, padded, put together, converted; never added", () => {
  const labels = tensor([7, 8, 9], "int32");
  const some = t.gather(labels, tensor([2, 0], "int32"));
  assert.deepEqual([some.dtype, toArray(some)], ["int32", [9, 7]]);
  assert.equal(t.concat([some, labels]).dtype, "int32");
  assert.deepEqual(toArray(t.pad(some, [[1, 0]])), [0, 9, 7]);
  assert.deepEqual(toArray(t.slice(labels, [[1]])), [8, 9]);
  assert.deepEqual(toArray(t.mul(t.toFloat(labels), 0.5)), [3.5, 4, 4.5]);
  assert.deepEqual(toArray(t.toInt(tensor([-1.5, 1.5]))), [-1, 1]);
  assert.equal(t.toInt(labels), labels);
  assert.deepEqual(toArray(t.arange(2, "float32")), [0, 1]);
});

Deno.test("argmax: the first of equals, and NaN before all", () => {
  assert.equal(toArray(t.argmax(tensor([1, 3, 3]))), 1);
  assert.equal(toArray(t.argmax(tensor([1, NaN, 3, NaN]))), 1);
  assert.deepEqual(toArray(t.argmax(tensor([[1, 2], [3, 0]]), 0)), [1, 0]);
});

Deno.test("NaN goes through max, maximum and relu", () => {
  for (const f of [t.max, t.relu, (x: t.Tensor) => t.maximum(x, 0)]) {
    assert.ok(Number.isNaN(t.values(f(tensor([NaN])))[0]));
  }
});
