/**
 * How gradients fade on their way back through time.
 *
 * @module
 */
import { normal } from "../normal.ts";
import type { Random } from "../random.ts";
import type { CellParams } from "../recurrent/cell_params.ts";
import { rnnStep } from "../recurrent/rnn_step.ts";
import { stepAt } from "../recurrent/step_at.ts";
import { unroll } from "../recurrent/unroll.ts";
import {
  div,
  drawn,
  item,
  matmul,
  matrixTranspose,
  mul,
  norm,
  scope,
  sub,
  type Tensor,
  zeros,
} from "../tensor.ts";

/**
 * Gives the largest absolute value of a square matrix's eigenvalues, by Gelfand's
 * formula: the limit of the k-th root of the length of uᵏ.
 */
export function spectralRadius(u: Tensor): number {
  using _ = scope();
  let [power, logLength] = [u, 0];
  for (let i = 0; i < 20; i++) {
    power = matmul(power, power);
    const length = item(norm(power));
    if (length === 0) return 0;
    power = div(power, length); // else it would overflow
    logLength = 2 * logLength + Math.log(length);
  }
  return Math.exp(logLength / 2 ** 20);
}

/** Draws a matrix [n, n] of a spectral radius. */
export function drawnWith(radius: number, n: number, random: Random): Tensor {
  const u = drawn([n, n], () => normal(random));
  return mul(u, radius / spectralRadius(u));
}

/**
 * Gives how long a gradient is at the last state, one step before, and so on.
 *
 * Shapes: x [n, steps, inputs], g [n, hidden] → [1 + steps].
 * @param g the loss's gradient by the last state
 */
export function lengthsBack(
  params: CellParams,
  x: Tensor,
  g: Tensor,
): number[] {
  using _ = scope();
  const start = zeros([...g.shape]);
  const states = unroll((x, h) => rnnStep(params, x, h), x, start);
  let back = g;
  const lengths = [item(norm(back))];
  for (let t = x.shape[1] - 1; t >= 0; t--) {
    const state = stepAt(states, t);
    const dz = mul(back, sub(1, mul(state, state)));
    back = matmul(dz, matrixTranspose(params.u));
    lengths.push(item(norm(back)));
  }
  return lengths;
}
//# sourceMappingURL=fading.ts.map
