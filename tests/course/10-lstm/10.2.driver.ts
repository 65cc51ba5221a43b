import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/tensor.ts";
import { grad } from "../../../lib/autograd/grad.ts";
import { topologicalOrder } from "../../../lib/autograd/topological_order.ts";
import type * as Exercise from "../../../lib/recurrent/lstm_step.ts";
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
type Gates = Record<"input" | "forget" | "output" | "candidate", Rows>;

function made({ input, forget, output, candidate }: Gates) {
  return {
    input: tensor(input),
    forget: tensor(forget),
    output: tensor(output),
    candidate: tensor(candidate),
  };
}

/** The numbers after one step. */
export function stepOf(mine: typeof Exercise, gates: Gates, c: Rows) {
  const next = mine.lstmStep(made(gates), tensor(c));
  return { h: toArray(next.h), c: toArray(next.c) };
}

/** The numbers after some steps with the same gates, at least one. */
export function walk(
  mine: typeof Exercise,
  gates: Gates,
  c: Rows,
  steps: number,
) {
  let next = mine.lstmStep(made(gates), tensor(c));
  for (let t = 1; t < steps; t++) next = mine.lstmStep(made(gates), next.c);
  return { h: toArray(next.h), c: toArray(next.c) };
}

/** The gradients of gates and cells, when those of h and c are these. */
export function slopesOf(
  mine: typeof Exercise,
  gates: Gates,
  c: Rows,
  seedH: Rows,
  seedC: Rows,
) {
  const leaves = { ...made(gates), c: tensor(c) };
  const next = mine.lstmStep(leaves, leaves.c);
  const loss = add(
    sum(mul(next.h, tensor(seedH))),
    sum(mul(next.c, tensor(seedC))),
  );
  const known = new Set(topologicalOrder(loss));
  const slopeOf = (name: keyof typeof leaves) => {
    const leaf: Tensor = leaves[name];
    if (!known.has(leaf)) throw new Error(`no gradient comes back to ${name}`);
    return toArray(grad(loss, [leaf])[0]);
  };
  return {
    input: slopeOf("input"),
    forget: slopeOf("forget"),
    output: slopeOf("output"),
    candidate: slopeOf("candidate"),
    c: slopeOf("c"),
  };
}

/** What all that is given holds after the call. */
export function givenAfter(mine: typeof Exercise, gates: Gates, c: Rows) {
  const leaves = { ...made(gates), c: tensor(c) };
  mine.lstmStep(leaves, leaves.c);
  return Object.fromEntries(
    Object.entries(leaves).map(([name, leaf]) => [name, toArray(leaf)]),
  );
}

serve({ stepOf, walk, slopesOf, givenAfter });
//# sourceMappingURL=10.2.driver.ts.map
