/**
 * The reader of WGSL beside a real compiler and GPU: the same numbers, with and without budgets in the loops, and the
 * same refusals.
 *
 * @module
 */
import assert from "node:assert/strict";
import { seeded } from "../../../lib/random.ts";
import type { Launch } from "../../../lib/workgroup/simulate.ts";
import { budgeted } from "../../../lib/workgroup/wgsl/budgeted.ts";
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";
import { gpuTest, onGpu } from "./gpu_helper.ts";
import {
  copies,
  type Draw,
  map,
  matmul,
  prefixSum,
  reduce,
  transpose,
  zip,
} from "./kernels.ts";
import { mistakes, shaders } from "./shaders.ts";

function draws(seed: number): Draw {
  const random = seeded(seed);
  return (from, to) => from + Math.floor(random() * (to - from + 1));
}

/** How far the GPU may be: relative, or absolute below 1; 0 is the same bits. */
function compare(
  name: string,
  mine: Launch["buffers"],
  theirs: Launch["buffers"],
  tolerance: number,
): void {
  for (const [buffer, numbers] of Object.entries(mine)) {
    const other = theirs[buffer];
    for (let i = 0; i < numbers.length; i++) {
      const [a, b] = [numbers[i], other[i]];
      const near = Object.is(a, b) || (a === 0 && b === 0) ||
        Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a));
      assert.ok(near, `${name}: ${buffer}[${i}] is ${a} here, ${b} there`);
    }
  }
}

for (const make of [map, zip, reduce, matmul, transpose, prefixSum]) {
  gpuTest(`${make.name}: as on the GPU, with and without budgets`, async () => {
    for (let seed = 20; seed < 26; seed++) {
      const { source, launch: { workgroups, buffers } } = make(draws(seed));
      const [mine, theirs, capped] = [0, 1, 2].map(() => copies(buffers));
      simulateShader(source, { workgroups, buffers: mine });
      await onGpu(source, { workgroups, buffers: theirs });
      await onGpu(budgeted(source, 1000), { workgroups, buffers: capped });
      const name = `${make.name}, seed ${seed}`;
      compare(name, mine, theirs, 0);
      compare(`${name}, with budgets`, mine, capped, 0);
    }
  });
}

for (const [name, { make, tolerance = 0 }] of Object.entries(shaders)) {
  gpuTest(`${name}: as on the GPU, with and without budgets`, async () => {
    for (let seed = 0; seed < 4; seed++) {
      const { source, workgroups, buffers } = make(draws(seed));
      const [mine, theirs, capped] = [0, 1, 2].map(() => copies(buffers));
      const { findings } = simulateShader(source, {
        workgroups,
        buffers: mine,
      });
      assert.deepEqual(findings, []);
      await onGpu(source, { workgroups, buffers: theirs });
      await onGpu(budgeted(source, 1000), { workgroups, buffers: capped });
      compare(`${name}, seed ${seed}`, mine, theirs, tolerance);
      compare(`${name}, seed ${seed}, with budgets`, theirs, capped, 0);
    }
  });
}

gpuTest("what the reader refuses, a compiler refuses", async () => {
  const buffers = { x: new Float32Array(4), out: new Float32Array(4) };
  const taken: string[] = [];
  for (const [name, source] of Object.entries(mistakes)) {
    const launch = { workgroups: 1, buffers: copies(buffers) };
    assert.throws(() => simulateShader(source, launch), SyntaxError, name);
    await onGpu(source, launch).then(() => taken.push(name), () => {});
  }
  // Naga lets it through; WGSL's grammar, and browsers, do not.
  assert.deepEqual(taken.filter((name) => name !== "and beside or"), []);
});

gpuTest(
  "a loop without an end is left once its budget is used up",
  async () => {
    const source = `
@group(0) @binding(0) var<storage, read_write> out: array<u32>;
fn forever(x: u32) { var n = x; loop { n++; } }
fn long(x: u32) -> u32 { for (var n = x; ; n++) { if (n < x) { return n; } if (n > 99999) { break; } } return 7; }
@compute @workgroup_size(4)
fn main(@builtin(local_invocation_index) i: u32) {
  while (true) { out[i] += 1; }
  for (;;) { if (out[i] == 0) { break; } out[i] += 1; for (var k = 0u; true; k++) { out[i] += 1; } }
  out[i] += long(i);
  if (i > 4) { forever(i); }
  forever(i);
}`;
    const buffers = { out: new Uint32Array(4) };
    await onGpu(budgeted(source, 10), { workgroups: 1, buffers });
    // 10 rounds of the first loop, 10 of the second, 10 of the inner one in all.
    assert.deepEqual([...buffers.out], [37, 37, 37, 37]);
  },
);
