import { concat, full, slice, type Tensor } from "../tensor.ts";

/**
 * Gives an LSTM's biases with those of the forget gate replaced by one number.
 *
 * Shapes: b [4 · hidden] → [4 · hidden].
 * @param bias 1 unless said otherwise
 *
 * Source: R. Jozefowicz, W. Zaremba, I. Sutskever, "An empirical exploration of
 * recurrent network architectures" (2015).
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * assert.deepEqual(toArray(initForgetBias(tensor([0, 2, 0, 0]))), [0, 1, 0, 0]);
 * ```
 */
export function initForgetBias(b: Tensor, bias: number = 1): Tensor {
  const size = b.shape[0] / 4;
  return concat([
    slice(b, [[0, size]]),
    full([size], bias),
    slice(b, [[2 * size, 4 * size]]),
  ]);
}
//# sourceMappingURL=init_forget_bias.ts.map
