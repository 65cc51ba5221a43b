import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/kernels/zip_shader.ts";
import { handler } from "../../../lib/workgroup/memory.ts";
import { countBeyond } from "../../../lib/workgroup/told.ts";
import {
  boundAs,
  cleanShader,
  readably,
} from "../../../lib/workgroup/wgsl/clean_shader.ts";
import { readShader } from "../../../lib/workgroup/wgsl/shader.ts";
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";
import { holdStill } from "../../../tools/child/still.ts";

holdStill(handler);

/** Pairs, and how many workgroups there are for them. */
interface Given {
  a: number[];
  b: number[];
  workgroups: number;
}

/** What the shader is run with; out holds NaN where nobody writes. */
function launchOf({ a, b, workgroups }: Given) {
  const out = new Float32Array(a.length).fill(NaN);
  const buffers = { a: Float32Array.from(a), b: Float32Array.from(b), out };
  return { workgroups, buffers, steps: 5000 };
}

/** How many invocations a workgroup has along x, y and z. */
export function workgroupSize(mine: typeof Exercise) {
  const source = mine.zipShader();
  return readably(source, () => readShader(source).size);
}

/** Where the buffers are bound. */
export function bindings(mine: typeof Exercise) {
  return boundAs(mine.zipShader());
}

/** What out holds, if nothing is found. */
export function outOf(mine: typeof Exercise, given: Given) {
  const launch = launchOf(given);
  cleanShader(mine.zipShader(), launch);
  return [...launch.buffers.out];
}

/** What out holds, whatever is found. */
export function outAnyway(mine: typeof Exercise, given: Given) {
  const launch = launchOf(given);
  const source = mine.zipShader();
  readably(source, () => simulateShader(source, launch));
  return [...launch.buffers.out];
}

/** How many reads and writes go beyond the end of a buffer. */
export function accessesBeyond(mine: typeof Exercise, given: Given) {
  const source = mine.zipShader();
  const { findings } = readably(
    source,
    () => simulateShader(source, launchOf(given)),
  );
  return countBeyond(findings);
}

/** The same on a GPU, if there is one, once the simulator has found nothing. */
export async function outOnGpu(
  mine: typeof Exercise,
  given: Given,
) {
  const source = mine.zipShader();
  cleanShader(source, launchOf(given));
  const launch = launchOf(given);
  // Only who comes this far loads it.
  const { tryShader } = await import(
    "../../../lib/backend/webgpu/try_shader.ts"
  );
  const trial = await tryShader(source, launch);
  return { ...trial, out: [...launch.buffers.out] };
}

serve({ workgroupSize, bindings, outOf, outAnyway, accessesBeyond, outOnGpu });
//# sourceMappingURL=8.5.driver.ts.map
