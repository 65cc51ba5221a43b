import assert from "node:assert/strict";
import { replay } from "../../../lib/autograd/replay.ts";
import { topologicalOrder } from "../../../lib/autograd/topological_order.ts";
import {
  broadcastTo,
  div,
  item,
  matmul,
  mul,
  neg,
  reshape,
  sub,
  sum,
  tanh,
  tensor,
  toArray,
  transpose,
} from "../../../lib/tensor.ts";

Deno.test("replay() refuses what it cannot do again, and leaves the record as it was", () => {
  const x = tensor([[1, 2], [3, 4]]);
  assert.throws(
    () => replay(topologicalOrder(tanh(x)), new Map([[x, x]])),
    /^TypeError: replay: can't do tanh again; expected add, sub, mul/,
  );
  const twice = new Map([[x, mul(x, 2)]]);
  const out = sum(
    sub(
      matmul(neg(transpose(x)), x),
      broadcastTo(reshape(x, [2, 2, 1]), [2, 2, 2]),
    ),
    [0, 1],
  );
  const scaled = div(out, 2);
  assert.deepEqual(toArray(replay(topologicalOrder(scaled), twice)), [
    -106,
    -146,
  ]);
  assert.deepEqual(toArray(scaled), [-29, -39]);
  assert.equal(item(replay([x, sum(x)], new Map())), 10);
});
//# sourceMappingURL=replay_refuses_what_it_cannot_do_again_and_leaves_the_record_as_it_was_test.ts.map
