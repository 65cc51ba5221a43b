import { stepAt } from "../../../lib/recurrent/step_at.ts";
import { expandDims, stack, type Tensor, where } from "../../../lib/tensor.ts";

/**
 * Sends a batch of sequences through a recurrent step, and gives all states.
 * Where a sequence has ended, its state stays as it is.
 *
 * Shapes: x [n, steps, inputs], h [n, hidden], there [n, steps] → [n, steps,
 * hidden].
 * @param step gives the next state [n, hidden] of an input [n, inputs] and the
 * state before
 * @param h the state before the first step
 * @param there 1 where a sequence goes on, 0 where it has ended; everywhere 1
 * if it is left out
 * @example A running sum
 * ```ts
 * import { add, tensor, toArray } from "lib/tensor.ts";
 *
 * const x = tensor([[[1], [2], [3]]]);
 * const sums = unroll(add, x, tensor([[10]]));
 * assert.deepEqual(toArray(sums), [[[11], [13], [16]]]);
 * ```
 */
export function unroll(
  step: (x: Tensor, h: Tensor) => Tensor,
  x: Tensor,
  h: Tensor,
  there?: Tensor,
): Tensor {
  const states: Tensor[] = [];
  let now = h;
  for (let t = 0; t < x.shape[1]; t++) {
    const next = step(stepAt(x, t), now);
    now = there ? where(expandDims(stepAt(there, t), 1), now, next) : next;
    states.push(now);
  }
  return stack(states, 1);
}
