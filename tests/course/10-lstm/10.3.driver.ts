import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/recurrent/lstm_gates.ts";
import "../../../lib/recurrent/lstm_step.ts";
import "../../../lib/recurrent/step_at.ts";
import "../../../lib/tensor.ts";
import { grad } from "../../../lib/autograd/grad.ts";
import { topologicalOrder } from "../../../lib/autograd/topological_order.ts";
import type * as Exercise from "../../../lib/recurrent/lstm_unroll.ts";
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
interface State {
  h: Rows;
  c: Rows;
}

function made({ w, u, b }: Params) {
  return { w: tensor(w), u: tensor(u), b: tensor(b) };
}

/** All states, each a list for each sequence; no mask if it is left out. */
export function statesOf(
  mine: typeof Exercise,
  params: Params,
  x: Rows[],
  state: State,
  there?: Rows,
) {
  const { h, c } = mine.lstmUnroll(
    made(params),
    tensor(x),
    { h: tensor(state.h), c: tensor(state.c) },
    there && tensor(there),
  );
  return { h: toArray(h) as Rows[], c: toArray(c) as Rows[] };
}

/** The shapes of all states. */
export function shapesOf(
  mine: typeof Exercise,
  params: Params,
  x: Rows[],
  state: State,
) {
  const { h, c } = mine.lstmUnroll(
    made(params),
    tensor(x),
    { h: tensor(state.h), c: tensor(state.c) },
  );
  return { h: [...h.shape], c: [...c.shape] };
}

/** The gradients of all that is given, when those of the states are `seed`. */
export function slopesOf(
  mine: typeof Exercise,
  params: Params,
  x: Rows[],
  state: State,
  there: Rows | null,
  seed: { h: Rows[]; c: Rows[] },
) {
  const leaves = {
    ...made(params),
    x: tensor(x),
    h: tensor(state.h),
    c: tensor(state.c),
  };
  const { h, c } = mine.lstmUnroll(
    leaves,
    leaves.x,
    { h: leaves.h, c: leaves.c },
    there === null ? undefined : tensor(there),
  );
  const loss = add(sum(mul(h, tensor(seed.h))), sum(mul(c, tensor(seed.c))));
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
    c: slopeOf("c"),
  };
}

/** What all that is given holds after the call. */
export function givenAfter(
  mine: typeof Exercise,
  params: Params,
  x: Rows[],
  state: State,
  there: Rows,
) {
  const leaves = {
    ...made(params),
    x: tensor(x),
    h: tensor(state.h),
    c: tensor(state.c),
    there: tensor(there),
  };
  const { h, c } = leaves;
  mine.lstmUnroll(leaves, leaves.x, { h, c }, leaves.there);
  return Object.fromEntries(
    Object.entries(leaves).map(([name, leaf]) => [name, toArray(leaf)]),
  );
}

serve({ statesOf, shapesOf, slopesOf, givenAfter });
//# sourceMappingURL=10.3.driver.ts.map
