import { Todo } from "../todo.ts";
import { add } from "../../lib/ops/arithmetic/add.ts";
import { div } from "../../lib/ops/arithmetic/div.ts";
import { mul } from "../../lib/ops/arithmetic/mul.ts";
import { sub } from "../../lib/ops/arithmetic/sub.ts";
import { lessEqual } from "../../lib/ops/compare/less_equal.ts";
import { exp } from "../../lib/ops/functions/exp.ts";
import type { Tensor } from "../../lib/tensor/tensor.ts";

/**
 * Gives the sigmoid of each number: σ(a) = 1 / (1 + e⁻ᵃ), from 0 to 1.
 *
 * Exact to a few roundings of the result, however small that is; every
 * derivative is finite. NaN stays NaN.
 *
 * Shapes: any → the same.
 * @example
 * ```ts
 * assert.deepEqual(toArray(sigmoid(tensor([-1000, 0, 1000]))), [0, 0.5, 1]);
 * ```
 */
export function sigmoid(a: Tensor): Tensor {
  throw new Todo("5.1", "sigmoid");
}
