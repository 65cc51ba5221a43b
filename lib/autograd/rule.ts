import type { Attributes, OpName } from "../ops/op_table.ts";
import type { Tensor } from "../tensor/tensor.ts";

/** Computes a gradient, when it is needed. */
export type Pull = () => Tensor;

/** What a rule may ask about the op that it is a rule for. */
export interface Recorded<A> {
  /** What the op was given. */
  readonly inputs: readonly Tensor[];
  /** What it made of that. */
  readonly output: Tensor;
  /** What else it was told, such as its axes. */
  readonly attributes: A;
}

/**
 * The rule of an op, its vector–Jacobian product: from the gradient of the loss
 * by the op's output, the gradients by its inputs, each computed only if
 * called. null for an input through which no gradient goes.
 */
export type Rule<Op extends OpName> = (
  g: Tensor,
  made: Recorded<Attributes[Op]>,
) => (Pull | null)[];

/** A rule for every op. */
export type Rules = { readonly [Op in OpName]: Rule<Op> };
//# sourceMappingURL=rule.ts.map
