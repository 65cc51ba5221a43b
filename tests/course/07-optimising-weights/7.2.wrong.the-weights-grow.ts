import { add, div, mul, sqrt, sub, type Tensor } from "../../../lib/tensor.ts";

/** How a step of Adam is taken. */
export interface AdamPlan {
  /** The learning rate. */
  rate: number;
  /** How many steps were done before, from 0. */
  step: number;
  /** The share of the mean slope that stays; 0.9 by default. */
  beta1?: number;
  /** The share of the mean square that stays; 0.999 by default. */
  beta2?: number;
  /** Keeps the division from 0; 1e-8 by default. */
  epsilon?: number;
  /** Weight decay λ, apart from the slopes as in AdamW; 0 by default. */
  decay?: number;
}

/** What Adam remembers of a tensor: both begin as 0. */
export type AdamMemory = {
  /** The running mean of the slopes. */
  readonly mean: Tensor;
  /** The running mean of their squares. */
  readonly square: Tensor;
};

/**
 * Takes a step of Adam, or with decay of AdamW:
 * m ← β₁m + (1 − β₁)g and s ← β₂s + (1 − β₂)g², both divided by what they lack
 * because they began as 0, m̂ = m/(1 − β₁ᵗ) and ŝ = s/(1 − β₂ᵗ) in step
 * t = 1, 2, …; then w ← w − η(m̂/(√ŝ + ε) + λw).
 *
 * Shapes: w, what is remembered and the slope of one shape → the same.
 *
 * Source: D. P. Kingma, J. Ba, "Adam" (2015); I. Loshchilov, F. Hutter,
 * "Decoupled weight decay regularization" (2019).
 * @example The first step is as long as the rate, however steep the slope
 * ```ts
 * import { item, tensor, zeros } from "lib/tensor.ts";
 *
 * const memory = { mean: zeros([]), square: zeros([]) };
 * for (const slope of [0.01, 100]) {
 *   const plan = { rate: 0.1, step: 0 };
 *   const { w } = adamStep(tensor(5), memory, tensor(slope), plan);
 *   assert.ok(Math.abs(item(w) - 4.9) < 1e-6);
 * }
 * ```
 */
export function adamStep(
  w: Tensor,
  memory: AdamMemory,
  slope: Tensor,
  { rate, step, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, decay = 0 }:
    AdamPlan,
): { w: Tensor; memory: AdamMemory } {
  const mean = add(mul(memory.mean, beta1), mul(slope, 1 - beta1));
  const squares = mul(mul(slope, slope), 1 - beta2);
  const square = add(mul(memory.square, beta2), squares);
  const fullMean = div(mean, 1 - beta1 ** (step + 1));
  const fullSquare = div(square, 1 - beta2 ** (step + 1));
  const way = div(fullMean, add(sqrt(fullSquare), epsilon));
  const next = sub(w, mul(sub(way, mul(w, decay)), rate));
  return { w: next, memory: { mean, square } };
}
