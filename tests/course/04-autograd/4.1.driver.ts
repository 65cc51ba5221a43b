import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/ops/reduce/sum.ts";
import "../../../lib/ops/view/reshape.ts";
import "../../../lib/tensor/shape.ts";
import { replay } from "../../../lib/autograd/replay.ts";
import { topologicalOrder } from "../../../lib/autograd/topological_order.ts";
import { useBackend } from "../../../lib/backend/current.ts";
import { mul } from "../../../lib/ops/arithmetic/mul.ts";
import type * as Exercise from "../../../lib/ops/unbroadcast.ts";
import { fromValues, type Nested, tensor } from "../../../lib/tensor/create.ts";
import { toArray, values } from "../../../lib/tensor/read.ts";
import { sizeOf } from "../../../lib/tensor/shape.ts";

useBackend("reference");

/** What a tensor of a shape gets of a gradient. */
export function unbroadcastOf(
  mine: typeof Exercise,
  g: Nested,
  shape: number[],
) {
  return toArray(mine.unbroadcast(tensor(g), shape));
}

/** The same for numbers that are made here; the salt makes others. */
export function unbroadcastShapes(
  mine: typeof Exercise,
  from: number[],
  to: number[],
  salt: number,
) {
  const numbers = Array.from(
    { length: sizeOf(from) },
    (_, at) => ((at + salt) * 37 % 33 - 16) / 8,
  );
  const out = mine.unbroadcast(fromValues(numbers, from), to);
  return { shape: [...out.shape], values: [...values(out)] };
}

/** What its record gives for ten times the gradient. */
export function unbroadcastAgain(
  mine: typeof Exercise,
  numbers: Nested,
  shape: number[],
) {
  const g = tensor(numbers);
  const order = topologicalOrder(mine.unbroadcast(g, shape));
  return toArray(replay(order, new Map([[g, mul(g, 10)]])));
}

/** Whether nothing was done. */
export function isGItself(
  mine: typeof Exercise,
  numbers: Nested,
  shape: number[],
) {
  const g = tensor(numbers);
  return mine.unbroadcast(g, shape) === g;
}

/** What the gradient holds after the call. */
export function gAfterUnbroadcast(
  mine: typeof Exercise,
  numbers: Nested,
  shape: number[],
) {
  const g = tensor(numbers);
  mine.unbroadcast(g, shape);
  return toArray(g);
}

serve({
  unbroadcastOf,
  unbroadcastShapes,
  unbroadcastAgain,
  isGItself,
  gAfterUnbroadcast,
});
//# sourceMappingURL=4.1.driver.ts.map
