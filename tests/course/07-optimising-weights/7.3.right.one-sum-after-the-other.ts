import { grad } from "../../../lib/autograd/grad.ts";
import { add, mul, sum, type Tensor, tensor } from "../../../lib/tensor.ts";

/** Adds up in a loop, and begins with 0. */
export function hvp(
  loss: Tensor,
  inputs: readonly Tensor[],
  direction: readonly Tensor[],
): Tensor[] {
  const slopes = grad(loss, inputs, { createGraph: true });
  let along = tensor(0);
  for (const [i, slope] of slopes.entries()) {
    along = add(along, sum(mul(direction[i], slope)));
  }
  return grad(along, inputs, { unconnected: "zeros" });
}
