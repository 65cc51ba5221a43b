import {
  concat,
  expandDims,
  reshape,
  slice,
  type Tensor,
  where,
} from "../../../lib/tensor.ts";

/** Recursion: one step, and all that comes after it. */
export function unroll(
  step: (x: Tensor, h: Tensor) => Tensor,
  x: Tensor,
  h: Tensor,
  there?: Tensor,
): Tensor {
  const [n, steps] = x.shape;
  const first = slice(x, [[], [0, 1]]);
  const next = step(reshape(first, [n, x.shape[2]]), h);
  const goesOn = there && slice(there, [[], [0, 1]]);
  const now = goesOn ? where(goesOn, next, h) : next;
  const shown = expandDims(now, 1);
  if (steps === 1) return shown;
  const rest = slice(x, [[], [1]]);
  const still = there && slice(there, [[], [1]]);
  return concat([shown, unroll(step, rest, now, still)], 1);
}
