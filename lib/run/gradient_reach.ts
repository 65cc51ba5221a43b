/**
 * How far back a gradient reaches in a network that has learnt nothing yet.
 *
 * @module
 */
import { grad } from "../autograd/grad.ts";
import { lstm } from "../nn/lstm.ts";
import { normal } from "../normal.ts";
import { type Random } from "../random.ts";
import type { CellParams } from "../recurrent/cell_params.ts";
import { stepAt } from "../recurrent/step_at.ts";
import { drawn, mul, scope, sum, type Tensor, toArray } from "../tensor.ts";

/** Gives all hidden states [n, steps, hidden] of x [n, steps, inputs]. */
export type States = (params: CellParams, x: Tensor) => Tensor;

/** The states of an LSTM. */
export function lstmStates(params: CellParams, x: Tensor): Tensor {
  return lstm(params, x).h;
}

/**
 * Gives how long the gradient of the last hidden state is by the input of each
 * step, on the average over some sequences of noise.
 *
 * @returns [steps]; the first number belongs to the first step
 */
export function gradientReach(
  states: States,
  params: CellParams,
  steps: number,
  random: Random,
): number[] {
  using _ = scope();
  const [n, inputs] = [16, params.w.shape[0]];
  const noise = (shape: number[]) => drawn(shape, () => normal(random));
  const x = noise([n, steps, inputs]);
  const last = stepAt(states(params, x), steps - 1);
  const [slope] = grad(sum(mul(last, noise([...last.shape]))), [x]);
  const lengths = Array.from({ length: steps }, () => 0);
  (toArray(slope) as number[][][]).forEach((sequence) =>
    sequence.forEach((row, t) => lengths[t] += Math.hypot(...row) / n)
  );
  return lengths;
}
//# sourceMappingURL=gradient_reach.ts.map
