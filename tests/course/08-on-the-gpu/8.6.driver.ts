import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/kernels/reduce_shader.ts";
import { KernelError } from "../../../lib/workgroup/clean.ts";
import { handler } from "../../../lib/workgroup/memory.ts";
import { unwrittenTold, withoutPlaces } from "../../../lib/workgroup/told.ts";
import {
  boundAs,
  cleanShader,
  readably,
} from "../../../lib/workgroup/wgsl/clean_shader.ts";
import { readShader } from "../../../lib/workgroup/wgsl/shader.ts";
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";
import { holdStill } from "../../../tools/child/still.ts";

holdStill(handler);

/** Numbers, and how many workgroups there are for them. */
interface Given {
  x: number[];
  workgroups: number;
}

/** What the shader is run with; sums hold 0.5 where nobody writes. */
function launchOf({ x, workgroups }: Given, before = 0.5) {
  const sums = new Float32Array(workgroups).fill(before);
  const buffers = { x: Float32Array.from(x), sums };
  return { workgroups, buffers, steps: 5000 };
}

/** How many invocations a workgroup has along x, y and z. */
export function workgroupSize(mine: typeof Exercise) {
  const source = mine.reduceShader();
  return readably(source, () => readShader(source).size);
}

/** Where the buffers are bound. */
export function bindings(mine: typeof Exercise) {
  return boundAs(mine.reduceShader());
}

/** The sums, if nothing is found; "never written" where that is so. */
export function sumsOf(mine: typeof Exercise, given: Given) {
  const source = mine.reduceShader();
  const launch = launchOf(given);
  guarded(source, () => cleanShader(source, launch));
  const sums = [...launch.buffers.sums];
  if (!sums.includes(0.5)) return sums;
  const again = launchOf(given, 0.25);
  simulateShader(source, again);
  const { buffers } = again;
  return unwrittenTold(sums, 0.5, [...buffers.sums], 0.25) as number[];
}

/** Tells apart who reads beyond the end in a select, as that is a guard too. */
function guarded(source: string, work: () => void) {
  try {
    work();
  } catch (error) {
    const isSelect = error instanceof KernelError &&
      error.name === "out of bounds" &&
      /\bselect\s*\([^;]*\bx\s*\[/.test(source);
    if (isSelect) error.name = "out of bounds in a select";
    throw error;
  }
}

/** The sums, whatever is found. */
export function sumsAnyway(mine: typeof Exercise, given: Given) {
  const launch = launchOf(given);
  const source = mine.reduceShader();
  readably(source, () => simulateShader(source, launch));
  return [...launch.buffers.sums];
}

/** How often shared memory and x are read, and how often all wait. */
export function workFor(mine: typeof Exercise, given: Given) {
  const source = mine.reduceShader();
  const { counts } = readably(
    source,
    () => simulateShader(source, launchOf(given)),
  );
  const { sharedReads, barriers, reads } = counts;
  return { sharedReads, barriers, reads };
}

/** How many reads go beyond the end of x. */
export function readsBeyond(mine: typeof Exercise, given: Given) {
  const source = mine.reduceShader();
  const { findings } = readably(
    source,
    () => simulateShader(source, launchOf(given)),
  );
  return findings.filter(({ kind, array }) =>
    kind === "out-of-bounds" && array === "x"
  ).reduce((sum, { times }) => sum + times, 0);
}

/** What is allowed in WGSL and not everywhere; without places. */
export function warningsFor(mine: typeof Exercise, given: Given) {
  const source = mine.reduceShader();
  const { warnings } = readably(
    source,
    () => simulateShader(source, launchOf(given)),
  );
  return withoutPlaces(warnings);
}

/** The same on a GPU, if there is one, once the simulator has found nothing. */
export async function sumsOnGpu(
  mine: typeof Exercise,
  given: Given,
) {
  const source = mine.reduceShader();
  cleanShader(source, launchOf(given));
  const launch = launchOf(given);
  // Only who comes this far loads it.
  const { tryShader } = await import(
    "../../../lib/backend/webgpu/try_shader.ts"
  );
  const trial = await tryShader(source, launch);
  return { ...trial, sums: [...launch.buffers.sums] };
}

serve({
  workgroupSize,
  bindings,
  sumsOf,
  sumsAnyway,
  workFor,
  readsBeyond,
  warningsFor,
  sumsOnGpu,
});
//# sourceMappingURL=8.6.driver.ts.map
