import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/tensor.ts";
import { grad } from "../../../lib/autograd/grad.ts";
import { topologicalOrder } from "../../../lib/autograd/topological_order.ts";
import { useBackend } from "../../../lib/backend/current.ts";
import type * as Exercise from "../../../lib/nn/mlp_forward.ts";
import type { MlpParams } from "../../../lib/nn/params.ts";
import {
  type Activation,
  type Nested,
  tensor,
  toArray,
} from "../../../lib/tensor.ts";

useBackend("reference");

type Plain = Record<string, { w: number[][]; b: number[] }>;

/** The same tree of tensors, its parts added in the same order. */
function made(params: Plain): MlpParams {
  return Object.fromEntries(
    Object.entries(params).map(([layer, { w, b }]) => [
      layer,
      { w: tensor(w), b: tensor(b) },
    ]),
  );
}

/** The output; the activation as by default if left out. */
export function outputOf(
  mine: typeof Exercise,
  params: Plain,
  x: number[][],
  activation?: Activation,
) {
  return toArray(mine.mlpForward(made(params), tensor(x), activation));
}

/** The gradients of the parameters and of x, when that of the output is `seed`. */
export function slopesOf(
  mine: typeof Exercise,
  params: Plain,
  x: number[][],
  activation: Activation,
  seed: number[][],
) {
  const [tree, input] = [made(params), tensor(x)];
  const output = mine.mlpForward(tree, input, activation);
  const known = new Set(topologicalOrder(output));
  const slopeOf = (name: string, of: typeof input): Nested => {
    if (!known.has(of)) throw new Error(`no gradient comes back to ${name}`);
    return toArray(grad(output, [of], { seed: tensor(seed) })[0]);
  };
  const layers = Object.entries(tree).map(([layer, { w, b }]) => [
    layer,
    { w: slopeOf(`${layer}.w`, w), b: slopeOf(`${layer}.b`, b) },
  ]);
  return { ...Object.fromEntries(layers), x: slopeOf("x", input) };
}

/** What parameters and input hold after the call. */
export function inputsAfter(
  mine: typeof Exercise,
  params: Plain,
  x: number[][],
) {
  const [tree, input] = [made(params), tensor(x)];
  mine.mlpForward(tree, input);
  const after = Object.entries(tree).map(([layer, { w, b }]) => [
    layer,
    { w: toArray(w), b: toArray(b) },
  ]);
  return { params: Object.fromEntries(after), x: toArray(input) };
}

serve({ outputOf, slopesOf, inputsAfter });
//# sourceMappingURL=6.4.driver.ts.map
