/**
 * A long training: what lives on the GPU stays the same.
 *
 * @module
 */
import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { Pool, type Slot } from "../../../lib/backend/webgpu/pool.ts";
import { seeded } from "../../../lib/random.ts";
import * as t from "../../../lib/tensor.ts";
import { gpuTest } from "./gpu_helper.ts";

const STEPS = 10_000;

gpuTest(
  "webgpu: after 10,000 steps there are as many buffers and bytes as after 100",
  (webgpu) => {
    t.useBackend(webgpu);
    const { gpu } = webgpu;
    const random = seeded(1);
    const draw = () => random() - 0.5;
    let weights = [[6, 3], [3]].map((shape) => t.drawn(shape, draw));
    const labels = Int32Array.from({ length: 8 }, (_, i) => i % 3);
    let early: unknown;
    let known = 0;
    for (let step = 1; step <= STEPS; step++) {
      using s = t.scope();
      const [w, b] = weights;
      // New numbers from JavaScript, and a rate like no other, in each step.
      const x = t.drawn([8, 6], draw);
      const y = t.fromValues(labels, [8], "int32");
      const loss = t.mean(t.softmaxCrossEntropy(t.linear(x, w, b), y));
      const rate = 0.1 / Math.sqrt(step);
      const slopes = grad(loss, weights);
      weights = weights.map((w, i) =>
        s.replace(w, t.addScaled(w, t.mul(slopes[i], rate), -1))
      );
      if (step % 50 === 0) assert.ok(Number.isFinite(t.item(loss)));
      if (step === 100) {
        early = gpu.pool.counts;
        known = gpu.pipelines.size;
      }
      if (step === STEPS) assert.deepEqual(gpu.pool.counts, early);
    }
    assert.equal(gpu.pipelines.size, known);
    assert.ok(gpu.groups.size + gpu.olderGroups.size <= 4096);
  },
);

/** A pool without a device, which notes what it makes. */
function paper(): { pool: Pool; made: Slot[] } {
  const made: Slot[] = [];
  const pool = new Pool((id, bytes) => {
    const slot = { id, bytes, batch: -1, failed: false } as Slot;
    made.push(slot);
    return slot;
  }, 2 ** 30);
  return { pool, made };
}

Deno.test("a pool gives buffers out again, and keeps no more than was in use", () => {
  const { pool, made } = paper();
  pool.give(pool.take(1000));
  assert.equal(pool.take(1024).id, 0);
  assert.equal(pool.take(1025).bytes, 2048);
  assert.equal(made.length, 2);
  const large = Array.from({ length: 6 }, () => pool.take(2 ** 27));
  large.forEach((slot) => pool.give(slot));
  assert.equal(pool.doomed.length, 0);
  // Other sizes take their place.
  const others = Array.from({ length: 3 }, () => pool.take(2 ** 28));
  others.forEach((slot) => pool.give(slot));
  const { bytes, usedBytes } = pool.counts;
  assert.ok(bytes - usedBytes <= 6 * 2 ** 27 + usedBytes, `${bytes}`);
  assert.ok(pool.doomed.every((slot) => slot.bytes === 2 ** 27));
  assert.equal(pool.doomed.length, 6);
});

Deno.test("a pool does not give a failed buffer again", () => {
  const { pool } = paper();
  const slot = pool.take(10);
  slot.failed = true;
  pool.give(slot);
  assert.deepEqual(pool.doomed, [slot]);
  assert.notEqual(pool.take(10), slot);
  assert.deepEqual(pool.counts, {
    buffers: 1,
    bytes: 256,
    used: 1,
    usedBytes: 256,
  });
});

Deno.test("a pool exchanges a buffer that a batch still needs", () => {
  const { pool } = paper();
  const [busy, idle] = [pool.take(10), pool.take(10)];
  busy.batch = 5;
  pool.give(idle);
  assert.equal(pool.exchange(busy, 5), idle);
  assert.equal(pool.take(10), busy);
  const large = pool.take(2 ** 25);
  large.batch = 5;
  assert.equal(pool.exchange(large, 5), undefined);
});
