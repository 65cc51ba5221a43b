import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/ops/arithmetic/mul.ts";
import "../../../lib/tensor/door.ts";
import { grad } from "../../../lib/autograd/grad.ts";
import { useBackend } from "../../../lib/backend/current.ts";
import { mul } from "../../../lib/ops/arithmetic/mul.ts";
import type * as Exercise from "../../../lib/ops/choose/dropout.ts";
import { sum } from "../../../lib/ops/reduce/sum.ts";
import { matrixTranspose } from "../../../lib/ops/view/matrix_transpose.ts";
import { type Random, seeded } from "../../../lib/random.ts";
import { type Nested, ones, tensor } from "../../../lib/tensor/create.ts";
import { toArray, values } from "../../../lib/tensor/read.ts";

useBackend("reference");

// No answer depends on which of the drawn numbers mean a 0.

/** How often a chance is tried. */
const TRIES = 5000;

/** The numbers without a generator. */
export function asked(mine: typeof Exercise, x: Nested, rate: number) {
  return toArray(mine.dropout(tensor(x), rate));
}

/** The numbers with a generator of a seed. */
export function trained(
  mine: typeof Exercise,
  x: Nested,
  rate: number,
  seed: number,
) {
  return toArray(mine.dropout(tensor(x), rate, seeded(seed)));
}

/** Draws given numbers one after the other, and again from the first. */
function inTurns(drawn: number[]): Random {
  let next = 0;
  return () => drawn[next++ % drawn.length];
}

/** The numbers when given ones are drawn. */
export function scripted(
  mine: typeof Exercise,
  x: Nested,
  rate: number,
  drawn: number[],
) {
  return toArray(mine.dropout(tensor(x), rate, inTurns(drawn)));
}

/** The same with a view of x, whose columns are its rows. */
export function scriptedTransposed(
  mine: typeof Exercise,
  x: Nested,
  rate: number,
  drawn: number[],
) {
  const view = matrixTranspose(tensor(x));
  return toArray(mine.dropout(view, rate, inTurns(drawn)));
}

/** The shape of the result. */
export function shapeOf(mine: typeof Exercise, shape: number[], rate: number) {
  return [...mine.dropout(ones(shape), rate, seeded(1)).shape];
}

/** How many numbers are drawn for a shape. */
export function draws(mine: typeof Exercise, shape: number[], rate: number) {
  const random = seeded(1);
  let count = 0;
  mine.dropout(ones(shape), rate, () => {
    count++;
    return random();
  });
  return count;
}

/** The share of zeros among 5,000 numbers, to a tenth. */
export function shareOfZeros(mine: typeof Exercise, rate: number) {
  const dropped = values(mine.dropout(ones([50, 100]), rate, seeded(3)));
  const zeros = dropped.filter((value) => value === 0).length;
  return Math.round(10 * zeros / TRIES) / 10;
}

/** The mean of 50,000 ones, to a tenth: made larger, they vary more. */
export function meanOfOnes(mine: typeof Exercise, rate: number) {
  const dropped = values(mine.dropout(ones([500, 100]), rate, seeded(4)));
  const total = [...dropped].reduce((all, value) => all + value, 0);
  return Math.round(total / TRIES) / 10;
}

/** What is left of some ones. */
export function keptOnes(mine: typeof Exercise, size: number, rate: number) {
  const dropped = values(mine.dropout(ones([size]), rate, seeded(5)));
  return [...dropped].filter((value) => value !== 0);
}

/** How many different results some calls with one generator give. */
export function differentMasks(
  mine: typeof Exercise,
  size: number,
  calls: number,
) {
  const random = seeded(6);
  const x = ones([size]);
  const seen = new Set<string>();
  for (let i = 0; i < calls; i++) {
    seen.add(values(mine.dropout(x, 0.5, random)).join());
  }
  return seen.size;
}

/** The numbers, and the gradient of the input when that of the result is `seed`. */
export function slopesOf(
  mine: typeof Exercise,
  x: Nested,
  rate: number,
  seed: Nested,
  lot: number,
) {
  const input = tensor(x);
  const dropped = mine.dropout(input, rate, seeded(lot));
  const [slopes] = grad(sum(mul(dropped, tensor(seed))), [input]);
  return { values: [...values(dropped)], slopes: [...values(slopes)] };
}

/** The gradient of the input without a generator. */
export function slopesAsked(
  mine: typeof Exercise,
  x: Nested,
  rate: number,
  seed: Nested,
) {
  const input = tensor(x);
  const result = mine.dropout(input, rate);
  return toArray(grad(sum(mul(result, tensor(seed))), [input])[0]);
}

/** What the input holds after the call. */
export function inputAfter(mine: typeof Exercise, x: Nested, rate: number) {
  const input = tensor(x);
  mine.dropout(input, rate, seeded(7));
  return toArray(input);
}

serve({
  asked,
  trained,
  scripted,
  scriptedTransposed,
  shapeOf,
  draws,
  shareOfZeros,
  meanOfOnes,
  keptOnes,
  differentMasks,
  slopesOf,
  slopesAsked,
  inputAfter,
});
//# sourceMappingURL=7.7.driver.ts.map
