/**
 * Long rows: a software driver ends the loops of an invocation after 65,535 rounds, without a word.
 *
 * @module
 */
import assert from "node:assert/strict";
import * as t from "../../../lib/tensor.ts";
import { gpuTest } from "./gpu_helper.ts";

const LONG = 200_001;
const count = (i: number) => i % 3 - 1;

gpuTest("webgpu: sums, largest and products of long rows", (webgpu) => {
  t.useBackend(webgpu);
  using _ = t.scope();
  const x = t.fromValues(
    Float32Array.from({ length: LONG }, (_, i) => count(i)),
    [1, LONG],
  );
  assert.equal(t.item(t.sum(x)), 0);
  assert.deepEqual(t.toArray(t.sum(x, 1)), [0]);
  assert.equal(t.item(t.max(x)), 1);
  assert.equal(t.item(t.argmax(x, 1)), 2);
  assert.equal(t.item(t.matmul(x, t.transpose(x))), 2 * LONG / 3);
  const tall = t.transpose(x);
  assert.deepEqual(t.toArray(t.sum(t.broadcastTo(tall, [LONG, 3]), 0)), [
    0,
    0,
    0,
  ]);
  const soft = t.values(t.softmax(t.mul(x, 0)));
  assert.ok(soft.every((p) => Math.abs(p * LONG - 1) < 1e-5));
});

gpuTest("webgpu: many rows by index, few of them different", (webgpu) => {
  t.useBackend(webgpu);
  using _ = t.scope();
  const places = Int32Array.from({ length: LONG }, (_, i) => i % 7);
  const indices = t.fromValues(places, [LONG], "int32");
  for (const width of [1, 5]) {
    const ones = t.ones([LONG, width]);
    const sums = t.values(t.scatterAdd(indices, ones, 8));
    const expected = Array.from({ length: 8 }, (_, row) => {
      const more = row < LONG % 7 ? 1 : 0;
      return Array(width).fill(row === 7 ? 0 : Math.floor(LONG / 7) + more);
    });
    assert.deepEqual([...sums], expected.flat());
    const table = t.reshape(t.arange(8 * width, "float32"), [8, width]);
    const rows = t.values(t.gather(table, indices));
    assert.ok(
      rows.every((x, i) =>
        x === places[Math.floor(i / width)] * width + i % width
      ),
    );
  }
});

gpuTest(
  "webgpu: views of more axes than fit into a kernel's parameters",
  (webgpu) => {
    const rank = 18;
    const size = 2 ** rank;
    const values = Float32Array.from({ length: size }, (_, i) => i);
    const storage = webgpu.allocate("float32", size);
    webgpu.write(storage, values);
    const shape = Array(rank).fill(2);
    const strides = shape.map((_, axis) => 2 ** axis);
    const view = { storage, shape, strides, offset: 0 };
    const plain = { ...view, strides: strides.toReversed() };
    /** The bits of a place, the other way round. */
    const turned = (i: number) => {
      let other = 0;
      for (let bit = 0; bit < rank; bit++) {
        other |= (i >> bit & 1) <<
          rank - 1 - bit;
      }
      return other;
    };
    const out = webgpu.allocate("float32", size);
    webgpu.binary("add", view, plain, out);
    assert.ok(webgpu.read(out, 0, size).every((x, i) => x === i + turned(i)));
    webgpu.unary("neg", view, out);
    assert.ok(webgpu.read(out, 0, size).every((x, i) => x === -turned(i)));
    webgpu.where(view, plain, view, out);
    assert.ok(webgpu.read(out, 0, size).every((x, i) => x === i));
    webgpu.copy(view, { ...plain, storage: out });
    assert.ok(webgpu.read(out, 0, size).every((x, i) => x === turned(i)));
  },
);
