import type { Tensor } from "../../tensor/tensor.ts";
import { reshape } from "../view/reshape.ts";
import { type Over, without } from "./reduced.ts";

/** Gives a reduced tensor its lost axes back, with length 1. */
export function restored(
  x: Tensor,
  shape: readonly number[],
  { axes, keepDims }: Over,
): Tensor {
  return keepDims ? x : reshape(x, without(shape, { axes, keepDims: true }));
}
//# sourceMappingURL=restored.ts.map
