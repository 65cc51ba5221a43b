import { add, mul, norm, Tensor, tensor } from "../../../lib/tensor.ts";
import type { Tree } from "../../../lib/weights/named_tree.ts";

/** Recursion: a tree costs what its branches cost. */
export function l2Penalty(params: Tree, strength: number): Tensor {
  if (params instanceof Tensor) {
    if (params.shape.length < 2) return tensor(0);
    const length = norm(params);
    return mul(mul(length, length), 0.5 * strength);
  }
  const branches: Tree[] = Object.values(params);
  return branches
    .map((branch) => l2Penalty(branch, strength))
    .reduce((total, cost) => add(total, cost), tensor(0));
}
