import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/workgroup/kernel.ts";
import type * as Exercise from "../../../lib/kernels/tiled_matmul.ts";
import { clean, KernelError } from "../../../lib/workgroup/clean.ts";
import type { Kernel } from "../../../lib/workgroup/kernel.ts";
import { handler } from "../../../lib/workgroup/memory.ts";
import { mirrored } from "../../../lib/workgroup/mirrored.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";
import { unwrittenTold, withoutPlaces } from "../../../lib/workgroup/told.ts";
import { holdStill } from "../../../tools/child/still.ts";

holdStill(handler);

type Sizes = Exercise.TiledProduct;

/** A kernel that is made anew for each invocation, so that none can keep anything for another. */
function fresh(mine: typeof Exercise, sizes: Sizes): Kernel {
  return (id, buffers, shared) => {
    const kernel = mine.tiledMatmul({ ...sizes });
    if (typeof kernel === "function") return kernel(id, buffers, shared);
    throw new KernelError(
      `no kernel: tiledMatmul returned ${kernel}; a kernel is a function`,
    );
  };
}

/** Runs a kernel on matrices; out holds NaN where nobody wrote. */
function launch(
  kernel: Kernel,
  { m, n, tile }: Sizes,
  a: number[],
  b: number[],
  before = NaN,
) {
  const out = new Float32Array(m * n).fill(before);
  const report = simulate(kernel, {
    workgroups: [Math.ceil(n / tile), Math.ceil(m / tile)],
    size: [tile, tile],
    buffers: { a: Float32Array.from(a), b: Float32Array.from(b), out },
    shared: { aTile: tile * tile, bTile: tile * tile },
    writable: ["out"],
    steps: 5000,
  });
  return { report, out: [...out] };
}

/** The product, if nothing is found; "never written" where that is so. */
export function productOf(
  mine: typeof Exercise,
  sizes: Sizes,
  a: number[],
  b: number[],
) {
  const { report, out } = launch(fresh(mine, sizes), sizes, a, b);
  clean(report);
  if (!out.some(Number.isNaN)) return out;
  const again = launch(fresh(mine, sizes), sizes, a, b, 0.5).out;
  return unwrittenTold(out, NaN, again, 0.5) as number[];
}

/** The product, whatever is found. */
export function productAnyway(
  mine: typeof Exercise,
  sizes: Sizes,
  a: number[],
  b: number[],
) {
  return launch(fresh(mine, sizes), sizes, a, b).out;
}

/** The product when the last invocation runs first. */
export function productBackwards(
  mine: typeof Exercise,
  sizes: Sizes,
  a: number[],
  b: number[],
) {
  return launch(mirrored(fresh(mine, sizes)), sizes, a, b).out;
}

/** How often a and b are read. */
export function workFor(
  mine: typeof Exercise,
  sizes: Sizes,
  a: number[],
  b: number[],
) {
  const { reads } = launch(fresh(mine, sizes), sizes, a, b).report.counts;
  return { reads };
}

/** What is allowed in WGSL and not everywhere; without places. */
export function warningsFor(
  mine: typeof Exercise,
  sizes: Sizes,
  a: number[],
  b: number[],
) {
  const { report } = launch(fresh(mine, sizes), sizes, a, b);
  return withoutPlaces(report.warnings);
}

serve({ productOf, productAnyway, productBackwards, workFor, warningsFor });
//# sourceMappingURL=8.4.driver.ts.map
