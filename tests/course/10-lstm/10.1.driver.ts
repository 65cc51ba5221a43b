import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/tensor.ts";
import { grad } from "../../../lib/autograd/grad.ts";
import { topologicalOrder } from "../../../lib/autograd/topological_order.ts";
import type * as Exercise from "../../../lib/recurrent/lstm_gates.ts";
import {
  add,
  mul,
  sum,
  type Tensor,
  tensor,
  toArray,
  useBackend,
} from "../../../lib/tensor.ts";

useBackend("reference");

type Rows = number[][];
interface Params {
  w: Rows;
  u: Rows;
  b: number[];
}

function made({ w, u, b }: Params) {
  return { w: tensor(w), u: tensor(u), b: tensor(b) };
}

/** The gates' numbers. */
export function gatesOf(
  mine: typeof Exercise,
  params: Params,
  x: Rows,
  h: Rows,
) {
  const { input, forget, output, candidate } = mine.lstmGates(
    made(params),
    tensor(x),
    tensor(h),
  );
  return {
    input: toArray(input),
    forget: toArray(forget),
    output: toArray(output),
    candidate: toArray(candidate),
  };
}

/** The gradients of all that is given, when those of the gates are `seed`. */
export function slopesOf(
  mine: typeof Exercise,
  params: Params,
  x: Rows,
  h: Rows,
  seed: Rows[],
) {
  const leaves = { ...made(params), x: tensor(x), h: tensor(h) };
  const { input, forget, output, candidate } = mine.lstmGates(
    leaves,
    leaves.x,
    leaves.h,
  );
  const loss = [input, forget, output, candidate]
    .map((gate, k) => sum(mul(gate, tensor(seed[k]))))
    .reduce((a, b) => add(a, b));
  const known = new Set(topologicalOrder(loss));
  const slopeOf = (name: keyof typeof leaves) => {
    const leaf: Tensor = leaves[name];
    if (!known.has(leaf)) throw new Error(`no gradient comes back to ${name}`);
    return toArray(grad(loss, [leaf])[0]);
  };
  return {
    w: slopeOf("w"),
    u: slopeOf("u"),
    b: slopeOf("b"),
    x: slopeOf("x"),
    h: slopeOf("h"),
  };
}

/** What all that is given holds after the call. */
export function givenAfter(
  mine: typeof Exercise,
  params: Params,
  x: Rows,
  h: Rows,
) {
  const leaves = { ...made(params), x: tensor(x), h: tensor(h) };
  mine.lstmGates(leaves, leaves.x, leaves.h);
  return Object.fromEntries(
    Object.entries(leaves).map(([name, leaf]) => [name, toArray(leaf)]),
  );
}

serve({ gatesOf, slopesOf, givenAfter });
//# sourceMappingURL=10.1.driver.ts.map
