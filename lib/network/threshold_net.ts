/**
 * Networks of threshold units, made by hand: a hidden layer and one output.
 *
 * @module
 */
import { predict } from "../perceptron/predict.ts";

/** A perceptron: fires when Σ wᵢxᵢ ≥ Θ. */
export interface Unit {
  /** A weight for each input [n]. */
  w: number[];
  /** The threshold Θ. */
  threshold: number;
}

/** Hidden units that see the input, and an output that sees only them. */
export interface ThresholdNet {
  /** At least one. */
  hidden: Unit[];
  /** It has a weight for each hidden unit. */
  output: Unit;
}

/**
 * Gives what the hidden units answer, each 0 or 1.
 *
 * Shapes: x [n] → one number for each hidden unit.
 * @throws {RangeError} if a unit has not as many weights as there are inputs
 */
export function hiddenAnswers(
  { hidden }: ThresholdNet,
  x: number[],
): (0 | 1)[] {
  return hidden.map(({ w, threshold }) => predict(w, x, threshold));
}

/**
 * Gives the network's answer.
 *
 * Shapes: x [n] → 0 or 1.
 * @throws {RangeError} if a unit has not as many weights as it has inputs
 * @example A single hidden unit, passed on
 * ```ts
 * const unit = { w: [1], threshold: 0.5 };
 * assert.equal(answer({ hidden: [unit], output: unit }, [1]), 1);
 * ```
 */
export function answer(net: ThresholdNet, x: number[]): 0 | 1 {
  return predict(net.output.w, hiddenAnswers(net, x), net.output.threshold);
}
//# sourceMappingURL=threshold_net.ts.map
