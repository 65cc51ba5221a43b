import { add, mul, sum, type Tensor } from "../../../lib/tensor.ts";
import { leaves, type Tree } from "../../../lib/weights/named_tree.ts";

/** Wrong: a sum of no parts is 0. */
export function l2Penalty(params: Tree, strength: number): Tensor {
  const squares = leaves(params)
    .filter(([, w]) => w.shape.length >= 2)
    .map(([, w]) => sum(mul(w, w)));
  return mul(squares.reduce((total, part) => add(total, part)), strength / 2);
}
