/**
 * What is written stays in order with what was recorded; what is read is what was computed.
 *
 * @module
 */
import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import * as t from "../../../lib/tensor.ts";
import { release } from "../../../lib/tensor/scope.ts";
import { gpuTest } from "./gpu_helper.ts";

gpuTest(
  "webgpu: what is written does not overtake dispatches that wait",
  (webgpu) => {
    t.useBackend(webgpu);
    using _ = t.scope();
    // A small block, one whose exchange is cheap, and one that has to wait.
    for (const size of [1, 1000, 2 ** 21]) {
      const results: t.Tensor[] = [];
      for (let i = 0; i < 5; i++) {
        const x = t.fromValues(new Float32Array(size).fill(i), [size]);
        results.push(t.add(x, 100));
        release(x);
      }
      for (const [i, result] of results.entries()) {
        const all = t.values(result);
        assert.ok(all.every((value) => value === 100 + i));
        release(result);
      }
    }
  },
);

gpuTest("webgpu: numbers of any size and place come back", async (webgpu) => {
  for (const size of [0, 1, 3, 257, 2 ** 20 + 5, 2 ** 21 + 1]) {
    const storage = webgpu.allocate("float32", size);
    const values = Float32Array.from({ length: size }, (_, i) => i % 1009);
    webgpu.write(storage, values);
    assert.deepEqual(webgpu.read(storage, 0, size), values);
    assert.deepEqual(await webgpu.readLater!(storage, 0, size), values);
    const part = values.slice(1, Math.min(size, 5));
    assert.deepEqual(webgpu.read(storage, 1, part.length), part);
    webgpu.free(storage.address, "float32", size);
  }
});

gpuTest("webgpu: a filled block forgets what was written", (webgpu) => {
  const [block, copy] = [1, 2].map(() => webgpu.allocate("int32", 3));
  webgpu.write(block, [1, 2, 3]);
  webgpu.fill(block, 7);
  const view = (storage: typeof block) => (
    { storage, shape: [3], strides: [1], offset: 0 }
  );
  webgpu.copy(view(block), view(copy));
  for (const each of [block, copy]) {
    assert.deepEqual([...webgpu.read(each, 0, 3)], [7, 7, 7]);
    webgpu.free(each.address, "int32", 3);
  }
});

gpuTest(
  "webgpu: valuesLater gives what was there when it was called",
  async (webgpu) => {
    t.useBackend(webgpu);
    using _ = t.scope();
    const x = t.full([4], 2);
    const later = t.valuesLater(t.mul(x, t.tensor([1, 2, 3, 4])));
    const more = t.valuesLater(t.tensor([7]));
    for (let i = 0; i < 50; i++) t.exp(x);
    assert.deepEqual([...await later], [2, 4, 6, 8]);
    assert.deepEqual([...await more], [7]);
  },
);

gpuTest("webgpu: a training has the same bits each time", (webgpu) => {
  t.useBackend(webgpu);
  const train = () => {
    using _ = t.scope();
    let w = t.fromValues(
      Float32Array.from({ length: 60 }, (_, i) => Math.sin(i)),
      [20, 3],
    );
    const x = t.fromValues(
      Float32Array.from({ length: 200 }, (_, i) => Math.cos(i)),
      [10, 20],
    );
    const y = t.fromValues(Int32Array.from({ length: 10 }, (_, i) => i % 3), [
      10,
    ], "int32");
    for (let step = 0; step < 20; step++) {
      const loss = t.mean(t.softmaxCrossEntropy(t.matmul(x, w), y));
      w = t.addScaled(w, grad(loss, [w])[0], -0.5);
    }
    return t.values(w);
  };
  assert.deepEqual(train(), train());
});
