import { tensor } from "../tensor.ts";
import type { MlpParams } from "./params.ts";

/** A box of the plane, and how high the function is over it. */
export interface Tower {
  /** Its lower left corner. */
  from: readonly [x: number, y: number];
  /** Its upper right corner. */
  to: readonly [x: number, y: number];
  /** What the function is there. */
  height: number;
}

/**
 * Builds a network of two hidden layers of sigmoids that is close to a given
 * height over each of some boxes, and to 0 elsewhere: four units for the sides
 * of each box, and one that fires where all four do.
 *
 * @param steepness how fast the sigmoids rise
 * @example
 * ```ts
 * import { item, tensor } from "lib/tensor.ts";
 * import { mlpForward } from "lib/nn/mlp_forward.ts";
 *
 * const net = towerNet([{ from: [0, 0], to: [2, 1], height: 5 }], 100);
 * const at = (x: number, y: number) =>
 *   item(mlpForward(net, tensor([[x, y]]), "sigmoid"));
 * assert.ok(Math.abs(at(1, 0.5) - 5) < 1e-4);
 * assert.ok(Math.abs(at(1, 1.5)) < 1e-4);
 * ```
 */
export function towerNet(
  towers: readonly Tower[],
  steepness: number,
): MlpParams {
  const sides = towers.flatMap(({ from, to }) => [
    { w: [1, 0], b: -from[0] },
    { w: [-1, 0], b: to[0] },
    { w: [0, 1], b: -from[1] },
    { w: [0, -1], b: to[1] },
  ]);
  const own = (side: number, tower: number) =>
    Math.floor(side / 4) === tower ? steepness : 0;
  return {
    layer1: {
      w: tensor([0, 1].map((i) => sides.map(({ w }) => steepness * w[i]))),
      b: tensor(sides.map(({ b }) => steepness * b)),
    },
    layer2: {
      w: tensor(sides.map((_, side) => towers.map((_, k) => own(side, k)))),
      b: tensor(towers.map(() => -3.5 * steepness)),
    },
    layer3: {
      w: tensor(towers.map(({ height }) => [height])),
      b: tensor([0]),
    },
  };
}
//# sourceMappingURL=tower_net.ts.map
