import type { Activation } from "../backend/backend.ts";
import { record as note } from "../tensor/recording.ts";
import type { Tensor } from "../tensor/tensor.ts";

/**
 * Every op that can be recorded, and what it is told besides its inputs. Each
 * needs a rule in the table of rules: one that is missing does not compile.
 */
export interface Attributes {
  add: null;
  sub: null;
  mul: null;
  div: null;
  maximum: null;
  minimum: null;
  neg: null;
  abs: null;
  exp: null;
  log: null;
  sqrt: null;
  tanh: null;
  relu: null;
  sigmoid: null;
  softplus: null;
  /** Axes that were summed, ascending. */
  sum: { axes: readonly number[]; keepDims: boolean };
  max: { axes: readonly number[]; keepDims: boolean };
  reshape: null;
  broadcastTo: null;
  /** Axis i of the result was axis order[i]. */
  transpose: { order: readonly number[] };
  matmul: null;
  linear: { activation: Activation };
  /** The axis along which the results add up to 1. */
  softmax: { axis: number };
  logSoftmax: { axis: number };
  softmaxCrossEntropy: null;
  norm: { axes: readonly number[]; keepDims: boolean };
  where: null;
  /** Where the part begins, at each axis. */
  slice: { starts: readonly number[] };
  /** How many zeros stand before it, at each axis. */
  pad: { before: readonly number[] };
  concat: { axis: number };
  gather: null;
  scatterAdd: null;
  // <<more ops>>
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
