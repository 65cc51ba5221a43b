import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/kernels/guarded_zip.ts";
import { clean, KernelError } from "../../../lib/workgroup/clean.ts";
import type { Kernel } from "../../../lib/workgroup/kernel.ts";
import { handler } from "../../../lib/workgroup/memory.ts";
import { mirrored } from "../../../lib/workgroup/mirrored.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";
import { countBeyond, unwrittenTold } from "../../../lib/workgroup/told.ts";
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

/** The learner's kernel; it is a function, and gives back none. */
function kernelOf(mine: typeof Exercise, f: Name): Kernel {
  const kernel = mine.guardedZip(functions[f]);
  if (typeof kernel !== "function") {
    throw new KernelError(
      `no kernel: guardedZip returned ${kernel}; a kernel is a function`,
    );
  }
  return (...of) => {
    const given: unknown = kernel(...of);
    if (typeof given !== "function") return given as ReturnType<Kernel>;
    throw new KernelError(
      "a function: the kernel returned a function, and nobody calls that",
    );
  };
}

/** Runs a kernel; out holds NaN where nobody wrote. */
function launch(
  kernel: Kernel,
  { a, b, workgroups, size }: Given,
  before = NaN,
) {
  const out = new Float32Array(a.length).fill(before);
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

/** What out holds, if nothing is found; "never written" where that is so. */
export function outOf(mine: typeof Exercise, f: Name, given: Given) {
  const { report, out } = launch(kernelOf(mine, f), given);
  clean(report);
  if (!out.some(Number.isNaN)) return out;
  const again = launch(kernelOf(mine, f), given, 0.5).out;
  return unwrittenTold(out, NaN, again, 0.5) as number[];
}

/** What out holds, whatever is found. */
export function outAnyway(mine: typeof Exercise, f: Name, given: Given) {
  return launch(kernelOf(mine, f), given).out;
}

/** How many reads and writes go beyond the end of a buffer. */
export function accessesBeyond(mine: typeof Exercise, f: Name, given: Given) {
  return countBeyond(launch(kernelOf(mine, f), given).report.findings);
}

/** What out holds when the last invocation runs first. */
export function outBackwards(mine: typeof Exercise, f: Name, given: Given) {
  return launch(mirrored(kernelOf(mine, f)), given).out;
}

/** The indices that each invocation writes when no other one runs. */
export function writtenAlone(mine: typeof Exercise, f: Name, given: Given) {
  const count = given.workgroups * given.size;
  return Array.from({ length: count }, (_, who) => {
    const kernel = kernelOf(mine, f);
    const alone: Kernel = (id, buffers, shared) => {
      if (id.global.x === who) return kernel(id, buffers, shared);
    };
    const { out } = launch(alone, given);
    return [...out.keys()].filter((i) => !Number.isNaN(out[i]));
  });
}

serve({ outOf, outAnyway, accessesBeyond, outBackwards, writtenAlone });
//# sourceMappingURL=8.2.driver.ts.map
