/**
 * What a network's modules are made of: trees of named tensors.
 *
 * @module
 */
import type { Tensor } from "../tensor.ts";

/** A linear layer: x · w + b. */
export type LinearParams = {
  /** Weights [inputs, outputs]. */
  readonly w: Tensor;
  /** Biases [outputs]. */
  readonly b: Tensor;
};

/** A multi-layer perceptron: layer1, layer2, … as deep as you like. */
export type MlpParams = { readonly [layer: `layer${number}`]: LinearParams };
//# sourceMappingURL=params.ts.map
