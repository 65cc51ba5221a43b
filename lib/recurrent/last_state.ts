import { ShapeError, type Tensor } from "../tensor.ts";
import { show } from "../tensor/shape.ts";
import { stepAt } from "./step_at.ts";

/**
 * Gives the states after the last step. Of sequences that ended before, these
 * are the states at their ends: a mask keeps them.
 *
 * Shapes: states [n, steps, hidden] → [n, hidden].
 * @throws {ShapeError} if there is no step
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const states = tensor([[[1], [2]], [[3], [4]]]);
 * assert.deepEqual(toArray(lastState(states)), [[2], [4]]);
 * ```
 */
export function lastState(states: Tensor): Tensor {
  const [, steps] = states.shape;
  if (states.shape.length !== 3 || steps === 0) {
    throw new ShapeError(
      `lastState: states ${show(states.shape)}; expected ` +
        "[n, steps, hidden] with a step or more",
    );
  }
  return stepAt(states, steps - 1);
}
//# sourceMappingURL=last_state.ts.map
