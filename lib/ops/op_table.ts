import type { Activation } from "../backend/backend.ts";
import { record as note } from "../tensor/recording.ts";
import type { Tensor } from "../tensor/tensor.ts";

/**
 * Every op that can be recorded, and what it is told besides its inputs. Each
 * needs a rule in the table of rules: one that is missing does not compile.
 */
export interface Attributes {
  /** a + b. */
  add: null;
  /** a − b. */
  sub: null;
  /** a · b, number by number. */
  mul: null;
  /** a + b · factor, number by number. */
  addScaled: { readonly factor: number };
  /** a / b. */
  div: null;
  /** The larger of two. */
  maximum: null;
  /** The smaller of two. */
  minimum: null;
  /** −x. */
  neg: null;
  /** |x|. */
  abs: null;
  /** eˣ. */
  exp: null;
  /** log x. */
  log: null;
  /** √x. */
  sqrt: null;
  /** tanh x. */
  tanh: null;
  /** x, or 0 if x is negative. */
  relu: null;
  /** 1 / (1 + e⁻ˣ). */
  sigmoid: null;
  /** log(1 + eˣ). */
  softplus: null;
  /** The same numbers in another shape. */
  reshape: null;
  /** Repeated to a shape. */
  broadcastTo: null;
  /** Axis i of the result was axis order[i]. */
  transpose: { readonly order: readonly number[] };
  /** Where the part begins, at each axis. */
  slice: { readonly starts: readonly number[] };
  /** One or the other, by a condition. */
  where: null;
  /** Axes that were summed, ascending. */
  sum: { readonly axes: readonly number[]; readonly keepDims: boolean };
  /** Axes that were searched, ascending. */
  max: { readonly axes: readonly number[]; readonly keepDims: boolean };
  /** Axes that were summed, ascending. */
  norm: { readonly axes: readonly number[]; readonly keepDims: boolean };
  /** A product of matrices, or of batches of them. */
  matmul: null;
  /** activation(x · w + b). */
  linear: { readonly activation: Activation };
  /** The axis along which the results add up to 1. */
  softmax: { readonly axis: number };
  /** The axis along which the probabilities add up to 1. */
  logSoftmax: { readonly axis: number };
  /** −log softmax at the labels. */
  softmaxCrossEntropy: null;
  /** Rows of a table, by indices. */
  gather: null;
  /** Rows added into a table, by indices. */
  scatterAdd: null;
  /** How many zeros stand before it, at each axis. */
  pad: { readonly before: readonly number[] };
  /** The axis along which the parts stand. */
  concat: { readonly axis: number };
  /** What the way back needs: the gates [n, steps, 4 · hidden], and the mask. */
  lstmSequence: { readonly gates: Tensor; readonly there?: Tensor };
}

/** The name of an op. */
export type OpName = keyof Attributes;

/** Notes how a tensor was made, unless nothing is to be noted. */
export function record<Op extends OpName>(
  out: Tensor,
  op: Op,
  inputs: readonly Tensor[],
  attributes: Attributes[Op],
): Tensor {
  return note(out, op, inputs, attributes);
}
//# sourceMappingURL=op_table.ts.map
