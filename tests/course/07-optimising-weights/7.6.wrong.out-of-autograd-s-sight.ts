import { type Tensor, tensor, values } from "../../../lib/tensor.ts";
import { leaves, type Tree } from "../../../lib/weights/named_tree.ts";

/** Wrong: numbers forget where they come from. */
export function l2Penalty(params: Tree, strength: number): Tensor {
  let total = 0;
  for (const [, w] of leaves(params)) {
    if (w.shape.length < 2) continue;
    for (const weight of values(w)) total += weight * weight;
  }
  return tensor(total * strength / 2);
}
