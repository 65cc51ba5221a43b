/**
 * Two processes on one GPU at once.
 *
 * @module
 */
import assert from "node:assert/strict";
import { run } from "./child_helper.ts";
import { gpuTest } from "./gpu_helper.ts";

const TRAINING = `
  import { grad } from "lib/autograd/grad.ts";
  import * as t from "lib/tensor.ts";
  await t.useBackend("webgpu");
  const waves = (...shape) => t.fromValues(
    Float32Array.from({ length: shape[0] * shape[1] }, (_, i) => Math.sin(i)),
    shape,
  );
  let w = waves(30, 5);
  const [x, y] = [waves(40, 30), t.slice(waves(40, 5), [])];
  for (let step = 0; step < 200; step++) {
    using s = t.scope();
    const off = t.sub(t.tanh(t.matmul(x, w)), y);
    w = s.replace(w, t.addScaled(w, grad(t.sum(t.mul(off, off)), [w])[0], -1e-3));
  }
  console.log([...t.values(w)].join());
`;

gpuTest(
  "webgpu: two processes at once compute what each computes alone",
  async () => {
    const alone = await run(TRAINING);
    assert.equal(alone.code, 0, alone.err);
    assert.equal(alone.out.split(",").length, 150);
    const both = await Promise.all([run(TRAINING), run(TRAINING)]);
    for (const { out, code } of both) {
      assert.equal(code, 0);
      assert.equal(out, alone.out);
    }
  },
);
