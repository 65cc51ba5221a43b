import type { Random } from "../random.ts";
import { concat, drawn, neg, type Tensor, zeros } from "../tensor.ts";

/**
 * Draws an LSTM's biases for memories of different lengths: log(T − 1) for the
 * forget gate and its opposite for the input gate, with a T from 2 to the
 * longest for each cell; 0 for the others.
 *
 * Shapes: [4 · hidden].
 * @param longest over how many steps something may have to be kept, 2 or more
 * @throws {RangeError} if it is less
 *
 * Source: C. Tallec, Y. Ollivier, "Can recurrent neural networks warp time?"
 * (2018).
 * @example
 * ```ts
 * import { seeded } from "lib/random.ts";
 * import { toArray } from "lib/tensor.ts";
 *
 * const [input, forget] = toArray(chronoBias(1, 100, seeded(1))) as number[];
 * assert.equal(input, -forget);
 * assert.ok(forget >= 0 && forget <= Math.log(99));
 * ```
 */
export function chronoBias(
  hidden: number,
  longest: number,
  random: Random,
): Tensor {
  if (!(longest >= 2)) {
    throw new RangeError(`chronoBias: ${longest} steps; expected 2 or more`);
  }
  const draw = () => Math.log(1 + random() * (longest - 2));
  const forget = drawn([hidden], draw);
  return concat([neg(forget), forget, zeros([2 * hidden])]);
}
//# sourceMappingURL=chrono_bias.ts.map
