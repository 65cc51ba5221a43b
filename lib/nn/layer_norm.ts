/**
 * Layer normalisation.
 *
 * @module
 */
import {
  add,
  div,
  mean,
  mul,
  ones,
  ShapeError,
  sqrt,
  sub,
  type Tensor,
  zeros,
} from "../tensor.ts";

/** What is trained of a layer normalisation. */
export type LayerNormParams = {
  /** Multiplies [n]. */
  readonly gain: Tensor;
  /** Is added [n]. */
  readonly bias: Tensor;
};

/** Makes gains of 1 and biases of 0, for rows of so many numbers. */
export function initLayerNorm(size: number): LayerNormParams {
  return { gain: ones([size]), bias: zeros([size]) };
}

/**
 * Brings each row to mean 0 and variance 1, then to the gain and the bias.
 *
 * Shapes: x [..., n], gain and bias [n] → [..., n].
 * @param epsilon is added to the variance
 * @throws {ShapeError} if gain or bias is not as long as a row
 *
 * Source: J. L. Ba, J. R. Kiros, G. E. Hinton, "Layer normalization" (2016).
 * @example
 * ```ts
 * import { tensor, values } from "lib/tensor.ts";
 *
 * const y = layerNorm(initLayerNorm(2), tensor([[1000, 1002]]));
 * assert.ok(Math.abs(values(y)[1] - 1) < 1e-4);
 * ```
 */
export function layerNorm(
  { gain, bias }: LayerNormParams,
  x: Tensor,
  epsilon: number = 1e-5,
): Tensor {
  for (const { shape } of [gain, bias]) {
    if (shape.length === 1 && shape[0] === x.shape.at(-1)) continue;
    throw new ShapeError(
      `layerNorm: gain or bias [${shape.join(", ")}] for rows [${
        x.shape.join(", ")
      }]; expected [${x.shape.at(-1) ?? 1}]`,
    );
  }
  const centred = sub(x, mean(x, -1, true));
  const variance = mean(mul(centred, centred), -1, true);
  const scaled = div(centred, sqrt(add(variance, epsilon)));
  return add(mul(scaled, gain), bias);
}
//# sourceMappingURL=layer_norm.ts.map
