import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/kernels/map_kernel.ts";
import { clean, KernelError } from "../../../lib/workgroup/clean.ts";
import type { Kernel } from "../../../lib/workgroup/kernel.ts";
import { handler } from "../../../lib/workgroup/memory.ts";
import { mirrored } from "../../../lib/workgroup/mirrored.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";
import { unwrittenTold } from "../../../lib/workgroup/told.ts";
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

/** The learner's kernel; it is a function, and gives back none. */
function kernelOf(mine: typeof Exercise, f: Name): Kernel {
  const kernel = mine.mapKernel(functions[f]);
  if (typeof kernel !== "function") {
    throw new KernelError(
      `no kernel: mapKernel returned ${kernel}; a kernel is a function`,
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
function launch(kernel: Kernel, { x, workgroups, size }: Given, before = NaN) {
  const out = new Float32Array(x.length).fill(before);
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

serve({ outOf, outAnyway, outBackwards, writtenAlone });
//# sourceMappingURL=8.1.driver.ts.map
