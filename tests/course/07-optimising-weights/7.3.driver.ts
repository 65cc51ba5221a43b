import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/autograd/grad.ts";
import "../../../lib/tensor.ts";
import "../../../lib/autograd/grad.ts";
import type * as Exercise from "../../../lib/optim/hvp.ts";
import {
  add,
  matmul,
  mul,
  type Nested,
  sum,
  tanh,
  type Tensor,
  tensor,
  toArray,
  useBackend,
} from "../../../lib/tensor.ts";

useBackend("reference");

/** Losses by their formulas; what has several numbers is summed up. */
const losses: Record<string, (inputs: readonly Tensor[]) => Tensor> = {
  "x²": ([x]) => sum(mul(x, x)),
  "x² each": ([x]) => mul(x, x),
  "x³": ([x]) => sum(mul(x, mul(x, x))),
  "3x": ([x]) => sum(mul(x, 3)),
  "xy": ([x, y]) => sum(mul(x, y)),
  "x²y": ([x, y]) => sum(mul(mul(x, x), y)),
  "x² + 3y": ([x, y]) => add(sum(mul(x, x)), sum(mul(y, 3))),
  "tanh(xy)z": ([x, y, z]) => sum(mul(tanh(mul(x, y)), z)),
  "(xw)²": ([x, w]) => {
    const out = matmul(x, w);
    return sum(mul(out, out));
  },
};

/** What comes back for some of the inputs, or for all. */
export function bendsOf(
  mine: typeof Exercise,
  loss: string,
  inputs: Nested[],
  direction: Nested[],
  by: number[] = [...inputs.keys()],
) {
  const all = inputs.map((numbers) => tensor(numbers));
  const along = direction.map((numbers) => tensor(numbers));
  return mine.hvp(losses[loss](all), by.map((i) => all[i]), along)
    .map(toArray);
}

/** What comes back for two directions, one after the other, of one loss. */
export function bendsAgain(
  mine: typeof Exercise,
  loss: string,
  inputs: Nested[],
  first: Nested[],
  second: Nested[],
) {
  const all = inputs.map((numbers) => tensor(numbers));
  const made = losses[loss](all);
  return [first, second].map((direction) => {
    const along = direction.map((numbers) => tensor(numbers));
    return mine.hvp(made, all, along).map(toArray);
  });
}

/** What all that was given holds after the call. */
export function givenAfter(
  mine: typeof Exercise,
  loss: string,
  inputs: Nested[],
  direction: Nested[],
) {
  const all = inputs.map((numbers) => tensor(numbers));
  const along = direction.map((numbers) => tensor(numbers));
  mine.hvp(losses[loss](all), all, along);
  return { inputs: all.map(toArray), direction: along.map(toArray) };
}

serve({ bendsOf, bendsAgain, givenAfter });
//# sourceMappingURL=7.3.driver.ts.map
