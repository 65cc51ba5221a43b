/**
 * Layers that normalise are numerically what they are on wasm: far from zero, where variances are small beside means.
 *
 * @module
 */
import assert from "node:assert/strict";
import { wasm } from "../../../lib/backend/wasm/wasm.ts";
import { layerNorm } from "../../../lib/nn/layer_norm.ts";
import { seeded } from "../../../lib/random.ts";
import * as t from "../../../lib/tensor.ts";
import { gpuTest } from "./gpu_helper.ts";

gpuTest("webgpu: layer norm, softmax and means are those of wasm", (webgpu) => {
  const random = seeded(7);
  for (const [rows, width] of [[1, 1], [3, 7], [16, 256], [5, 4097]]) {
    for (const middle of [0, 100]) {
      const numbers = Float32Array.from(
        { length: rows * width },
        () => middle + 2 * random() - 1,
      );
      const [here, there] = [wasm, webgpu].map((backend) => {
        t.useBackend(backend);
        using _ = t.scope();
        const x = t.fromValues(numbers, [rows, width]);
        const params = { gain: t.ones([width]), bias: t.zeros([width]) };
        return [layerNorm(params, x), t.softmax(x), t.mean(x, 1)].map((y) => [
          ...t.values(y),
        ]);
      });
      for (const [k, all] of here.entries()) {
        for (const [i, value] of all.entries()) {
          const far = Math.abs(value - there[k][i]);
          // A mean of numbers near 100 is known to 1e-5; the spread is about 1.
          const most = middle === 0 ? 2e-5 : 2e-3;
          assert.ok(far <= most * (1 + Math.abs(value)), `${k}: ${far}`);
        }
      }
    }
  }
});
