import { seeded } from "../random.ts";
import { item, scope, tensor, values } from "../tensor.ts";
import { minimise } from "./minimise.ts";
import type { Optimiser } from "./optimiser.ts";
import type { Surface } from "./surfaces.ts";

/** How a surface is walked. */
export interface WalkPlan {
  /** How many steps are taken. */
  steps: number;
  /** Where the walk begins; the surface's own start if nothing is said. */
  start?: readonly number[];
  /** What the optimiser's chance comes from; 0 by default. */
  seed?: number;
}

/**
 * Walks a surface with an optimiser and gives the path, the start first. A walk
 * that leaves all bounds ends where its numbers do.
 *
 * Shapes: start [n] → path [1 + steps, n], or shorter.
 * @example
 * ```ts
 * import { gradientDescent } from "lib/optim/gradient_descent.ts";
 * import { valley } from "lib/optim/surfaces.ts";
 *
 * const plan = { start: [8, 1], steps: 2 };
 * const path = walk(valley(2), gradientDescent({ rate: 0.5 }), plan);
 * assert.deepEqual(path, [[8, 1], [4, 0], [2, 0]]);
 * ```
 */
export function walk(
  { loss, start: begin }: Surface,
  optimiser: Optimiser,
  { steps, start = begin, seed = 0 }: WalkPlan,
): number[][] {
  using _ = scope();
  const path = [[...start]];
  const random = seeded(seed);
  minimise(optimiser, loss, tensor([...start]), {
    steps,
    random,
    watch(w) {
      const here = [...values(w)];
      if (!here.every(Number.isFinite)) return true;
      path.push(here);
    },
  });
  return path;
}

/** Gives the height of a surface at a point [n]. */
export function heightAt({ loss }: Surface, point: readonly number[]): number {
  using _ = scope();
  return item(loss(tensor([...point])));
}
//# sourceMappingURL=walk.ts.map
