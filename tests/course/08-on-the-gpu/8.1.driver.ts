import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/kernels/map_kernel.ts";
import { clean } from "../../../lib/workgroup/clean.ts";
import type { Kernel } from "../../../lib/workgroup/kernel.ts";
import { handler } from "../../../lib/workgroup/memory.ts";
import { mirrored } from "../../../lib/workgroup/mirrored.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";
import { holdStill } from "../../../tools/child/still.ts";

holdStill(handler);

/** Functions of a number; they do not cross from the judge. */
const functions = {
  double: (x: number) => 2 * x,
  next: (x: number) => x + 1,
  square: (x: number) => x * x,
};
type Name = keyof typeof functions;

/** Numbers, and how many invocations there are for them. */
interface Given {
  x: number[];
  workgroups: number;
  size: number;
}

/** Runs a kernel; out holds NaN where nobody wrote. */
function launch(kernel: Kernel, { x, workgroups, size }: Given) {
  const out = new Float32Array(x.length).fill(NaN);
  const buffers = { x: Float32Array.from(x), out };
  const writable = ["out"];
  const steps = 20_000;
  const report = simulate(kernel, {
    workgroups,
    size,
    buffers,
    writable,
    steps,
  });
  return { report, out: [...out] };
}

/** What out holds, if nothing is found. */
export function outOf(mine: typeof Exercise, f: Name, given: Given) {
  const { report, out } = launch(mine.mapKernel(functions[f]), given);
  clean(report);
  return out;
}

/** What out holds, whatever is found. */
export function outAnyway(mine: typeof Exercise, f: Name, given: Given) {
  return launch(mine.mapKernel(functions[f]), given).out;
}

/** What out holds when the last invocation runs first. */
export function outBackwards(mine: typeof Exercise, f: Name, given: Given) {
  return launch(mirrored(mine.mapKernel(functions[f])), given).out;
}

/** The indices that each invocation writes when no other one runs. */
export function writtenAlone(mine: typeof Exercise, f: Name, given: Given) {
  const count = given.workgroups * given.size;
  return Array.from({ length: count }, (_, who) => {
    const kernel = mine.mapKernel(functions[f]);
    const alone: Kernel = (id, buffers, shared) => {
      if (id.global.x === who) return kernel(id, buffers, shared);
    };
    const { out } = launch(alone, given);
    return [...out.keys()].filter((i) => !Number.isNaN(out[i]));
  });
}

serve({ outOf, outAnyway, outBackwards, writtenAlone });
//# sourceMappingURL=8.1.driver.ts.map
