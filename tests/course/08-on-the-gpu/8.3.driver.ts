import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/workgroup/kernel.ts";
import type * as Exercise from "../../../lib/kernels/tree_reduce.ts";
import { clean } from "../../../lib/workgroup/clean.ts";
import type { Arrays, Kernel } from "../../../lib/workgroup/kernel.ts";
import { handler } from "../../../lib/workgroup/memory.ts";
import { mirrored } from "../../../lib/workgroup/mirrored.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";
import { unwrittenTold, withoutPlaces } from "../../../lib/workgroup/told.ts";
import { holdStill } from "../../../tools/child/still.ts";

holdStill(handler);

/** Numbers, and how many invocations there are for them. */
interface Given {
  x: number[];
  workgroups: number;
  size: number;
}

/** Runs a kernel; sums hold 0.5 where nobody wrote. */
function launch(kernel: Kernel, { x, workgroups, size }: Given, before = 0.5) {
  const sums = new Float32Array(workgroups).fill(before);
  const report = simulate(kernel, {
    workgroups,
    size,
    buffers: { x: Float32Array.from(x), sums },
    shared: { tile: size },
    writable: ["sums"],
    steps: 5000,
  });
  return { report, sums: [...sums] };
}

/** The sums, if nothing is found; "never written" where that is so. */
export function sumsOf(mine: typeof Exercise, given: Given) {
  const { report, sums } = launch(mine.treeReduce, given);
  clean(report);
  if (!sums.includes(0.5)) return sums;
  const again = launch(mine.treeReduce, given, 0.25).sums;
  return unwrittenTold(sums, 0.5, again, 0.25) as number[];
}

/** The sums, whatever is found. */
export function sumsAnyway(mine: typeof Exercise, given: Given) {
  return launch(mine.treeReduce, given).sums;
}

/** The sums when the last invocation runs first. */
export function sumsBackwards(mine: typeof Exercise, given: Given) {
  return launch(mirrored(mine.treeReduce), given).sums;
}

/** What is allowed in WGSL and not everywhere; without places. */
export function warningsFor(mine: typeof Exercise, given: Given) {
  return withoutPlaces(launch(mine.treeReduce, given).report.warnings);
}

/** How often tile and x are read, and tile by the busiest invocation. */
export function workFor(mine: typeof Exercise, given: Given) {
  const each = new Array<number>(given.workgroups * given.size).fill(0);
  const counted: Kernel = (id, buffers, shared) => {
    const tile = new Proxy(shared.tile, {
      get(memory, key) {
        if (typeof key === "string" && key !== "length") each[id.global.x]++;
        return Reflect.get(memory, key);
      },
    });
    return mine.treeReduce(id, buffers, { tile } as Arrays);
  };
  const { sharedReads, reads } = launch(counted, given).report.counts;
  return { sharedReads, reads, most: Math.max(...each) };
}

serve({ sumsOf, sumsAnyway, sumsBackwards, warningsFor, workFor });
//# sourceMappingURL=8.3.driver.ts.map
