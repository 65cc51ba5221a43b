import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/kernels/matmul_shader.ts";
import { handler } from "../../../lib/workgroup/memory.ts";
import { withoutPlaces } from "../../../lib/workgroup/told.ts";
import {
  boundAs,
  cleanShader,
  readably,
} from "../../../lib/workgroup/wgsl/clean_shader.ts";
import { readShader } from "../../../lib/workgroup/wgsl/shader.ts";
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";
import { holdStill } from "../../../tools/child/still.ts";

holdStill(handler);

/** Rows of a, columns of a and rows of b, columns of b. */
type Sizes = [m: number, k: number, n: number];

/** What the shader is run with; out holds NaN where nobody writes. */
function launchOf(sizes: Sizes, a: number[], b: number[]) {
  const [m, , n] = sizes;
  const buffers = {
    sizes: Uint32Array.from(sizes),
    a: Float32Array.from(a),
    b: Float32Array.from(b),
    out: new Float32Array(m * n).fill(NaN),
  };
  const workgroups = [Math.ceil(n / 8), Math.ceil(m / 8)] as const;
  return { workgroups, buffers, steps: 5000 };
}

/** Simulates the shader, whatever is found. */
function simulated(
  mine: typeof Exercise,
  launch: ReturnType<typeof launchOf>,
) {
  const source = mine.matmulShader();
  return readably(source, () => simulateShader(source, launch));
}

/** How many invocations a workgroup has along x, y and z. */
export function workgroupSize(mine: typeof Exercise) {
  const source = mine.matmulShader();
  return readably(source, () => readShader(source).size);
}

/** Where the buffers are bound. */
export function bindings(mine: typeof Exercise) {
  return boundAs(mine.matmulShader());
}

/** The product, if nothing is found. */
export function productOf(
  mine: typeof Exercise,
  sizes: Sizes,
  a: number[],
  b: number[],
) {
  const launch = launchOf(sizes, a, b);
  cleanShader(mine.matmulShader(), launch);
  return [...launch.buffers.out];
}

/** The product, whatever is found. */
export function productAnyway(
  mine: typeof Exercise,
  sizes: Sizes,
  a: number[],
  b: number[],
) {
  const launch = launchOf(sizes, a, b);
  simulated(mine, launch);
  return [...launch.buffers.out];
}

/** How many accesses go beyond the end of buffers, and of shared memory. */
export function accessesBeyond(
  mine: typeof Exercise,
  sizes: Sizes,
  a: number[],
  b: number[],
) {
  const { findings } = simulated(mine, launchOf(sizes, a, b));
  const beyond = { reads: 0, writes: 0, shared: 0 };
  for (const { kind, array = "", accesses, times } of findings) {
    if (kind !== "out-of-bounds") continue;
    const isBuffer = ["sizes", "a", "b", "out"].includes(array);
    beyond[isBuffer ? accesses![0].does : "shared"] += times;
  }
  return beyond;
}

/** How often buffers are read. */
export function workFor(
  mine: typeof Exercise,
  sizes: Sizes,
  a: number[],
  b: number[],
) {
  const { reads } = simulated(mine, launchOf(sizes, a, b)).counts;
  return { reads };
}

/** What is allowed in WGSL and not everywhere; without places. */
export function warningsFor(
  mine: typeof Exercise,
  sizes: Sizes,
  a: number[],
  b: number[],
) {
  return withoutPlaces(simulated(mine, launchOf(sizes, a, b)).warnings);
}

/** The same on a GPU, if there is one, once the simulator has found nothing. */
export async function productOnGpu(
  mine: typeof Exercise,
  sizes: Sizes,
  a: number[],
  b: number[],
) {
  const source = mine.matmulShader();
  cleanShader(source, launchOf(sizes, a, b));
  const launch = launchOf(sizes, a, b);
  // Only who comes this far loads it.
  const { tryShader } = await import(
    "../../../lib/backend/webgpu/try_shader.ts"
  );
  const trial = await tryShader(source, launch);
  return { ...trial, out: [...launch.buffers.out] };
}

serve({
  workgroupSize,
  bindings,
  productOf,
  productAnyway,
  accessesBeyond,
  workFor,
  warningsFor,
  productOnGpu,
});
//# sourceMappingURL=8.7.driver.ts.map
