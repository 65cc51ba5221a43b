/**
 * What recurrent networks are made of.
 *
 * @module
 */
import type { Tensor } from "../tensor.ts";

/**
 * The weights of a recurrent layer. A recurrent network has one column for each
 * unit. The layers of chapter 10 have blocks of such columns, each as wide as the
 * hidden state: four for an LSTM (input, forget, output gate, candidate), three
 * for a GRU.
 */
export type CellParams = {
  /** Weights of the inputs [inputs, columns]. */
  readonly w: Tensor;
  /** Weights of the hidden state [hidden, columns]. */
  readonly u: Tensor;
  /** Biases [columns]. */
  readonly b: Tensor;
};
//# sourceMappingURL=cell_params.ts.map
