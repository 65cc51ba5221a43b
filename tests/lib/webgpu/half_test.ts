/**
 * Floats in 16 bits: what is stored is rounded, what is computed is not.
 *
 * @module
 */
import assert from "node:assert/strict";
import { createWebgpu } from "../../../lib/backend/webgpu/webgpu.ts";
import { grad } from "../../../lib/autograd/grad.ts";
import * as t from "../../../lib/tensor.ts";
import { webgpu } from "./gpu_helper.ts";

const ignore = !webgpu?.gpu.device.adapterInfo ||
  !(await navigator.gpu.requestAdapter())?.features.has("shader-f16");
const half = ignore ? undefined : await createWebgpu({ half: true });

Deno.test({
  name: "half: a number takes two bytes, and is rounded to 11 bits",
  ignore,
  fn() {
    t.useBackend(half!);
    using _ = t.scope();
    const before = half!.gpu.pool.counts.usedBytes;
    const x = t.fromValues(new Float32Array(4096).fill(1 / 3), [4096]);
    assert.equal(half!.gpu.pool.counts.usedBytes - before, 2 * 4096);
    assert.equal(t.values(x)[7], Math.f16round(1 / 3));
    assert.deepEqual(t.toArray(t.slice(t.tensor([1, 2, 3, 4, 5]), [[1, 4]])), [
      2,
      3,
      4,
    ]);
  },
});

Deno.test({
  name: "half: sums and products are added up in 32 bits",
  ignore,
  fn() {
    t.useBackend(half!);
    using _ = t.scope();
    // In 16 bits, 2048 + 1 is 2048.
    assert.equal(t.item(t.sum(t.full([4000], 1))), 4000);
    assert.equal(
      t.item(t.matmul(t.full([1, 4000], 1), t.full([4000, 1], 1))),
      4000,
    );
  },
});

Deno.test({
  name: "half: results and gradients are near those of wasm",
  ignore,
  fn() {
    const compute = () => {
      using _ = t.scope();
      const numbers = (n: number) =>
        Float32Array.from({ length: n }, (_, i) => Math.sin(3 * i));
      const x = t.fromValues(numbers(33 * 20), [33, 20]);
      const w = t.fromValues(numbers(20 * 7), [20, 7]);
      const b = t.fromValues(numbers(7), [7]);
      const labels = t.fromValues(
        Int32Array.from({ length: 33 }, (_, i) => i % 7),
        [33],
        "int32",
      );
      const loss = t.mean(
        t.softmaxCrossEntropy(t.linear(x, w, b, "tanh"), labels),
      );
      return [loss, ...grad(loss, [x, w, b])].map((
        each,
      ) => [...t.values(each)]);
    };
    t.useBackend(half!);
    const found = compute();
    t.useBackend("wasm");
    for (const [i, expected] of compute().entries()) {
      const scale = Math.max(...expected.map(Math.abs));
      for (const [j, value] of expected.entries()) {
        assert.ok(
          Math.abs(found[i][j] - value) < 4e-3 * scale,
          `${i}, ${j}: ${found[i][j]} for ${value}`,
        );
      }
    }
  },
});
