import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/kernels/guarded_zip.ts";
import { clean } from "../../../lib/workgroup/clean.ts";
import type { Kernel } from "../../../lib/workgroup/kernel.ts";
import { handler } from "../../../lib/workgroup/memory.ts";
import { mirrored } from "../../../lib/workgroup/mirrored.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";
import { holdStill } from "../../../tools/child/still.ts";

holdStill(handler);

/** Functions of two numbers; they do not cross from the judge. */
const functions = {
  add: (a: number, b: number) => a + b,
  multiply: (a: number, b: number) => a * b,
  subtract: (a: number, b: number) => a - b,
};
type Name = keyof typeof functions;

/** Pairs, and how many invocations there are for them. */
interface Given {
  a: number[];
  b: number[];
  workgroups: number;
  size: number;
}

/** Runs a kernel; out holds NaN where nobody wrote. */
function launch(kernel: Kernel, { a, b, workgroups, size }: Given) {
  const out = new Float32Array(a.length).fill(NaN);
  const buffers = { a: Float32Array.from(a), b: Float32Array.from(b), out };
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
  const { report, out } = launch(mine.guardedZip(functions[f]), given);
  clean(report);
  return out;
}

/** What out holds, whatever is found. */
export function outAnyway(mine: typeof Exercise, f: Name, given: Given) {
  return launch(mine.guardedZip(functions[f]), given).out;
}

/** How many reads and writes go beyond the end of a buffer. */
export function accessesBeyond(mine: typeof Exercise, f: Name, given: Given) {
  const { report } = launch(mine.guardedZip(functions[f]), given);
  const beyond = { reads: 0, writes: 0 };
  for (const { kind, accesses, times } of report.findings) {
    if (kind === "out-of-bounds") beyond[accesses![0].does] += times;
  }
  return beyond;
}

/** What out holds when the last invocation runs first. */
export function outBackwards(mine: typeof Exercise, f: Name, given: Given) {
  return launch(mirrored(mine.guardedZip(functions[f])), given).out;
}

/** The indices that each invocation writes when no other one runs. */
export function writtenAlone(mine: typeof Exercise, f: Name, given: Given) {
  const count = given.workgroups * given.size;
  return Array.from({ length: count }, (_, who) => {
    const kernel = mine.guardedZip(functions[f]);
    const alone: Kernel = (id, buffers, shared) => {
      if (id.global.x === who) return kernel(id, buffers, shared);
    };
    const { out } = launch(alone, given);
    return [...out.keys()].filter((i) => !Number.isNaN(out[i]));
  });
}

serve({ outOf, outAnyway, accessesBeyond, outBackwards, writtenAlone });
//# sourceMappingURL=8.2.driver.ts.map
