import assert from "node:assert/strict";
import { replay } from "../../../lib/autograd/replay.ts";
import { mul } from "../../../lib/ops/arithmetic/mul.ts";
import { tensor } from "../../../lib/tensor/create.ts";
import { item } from "../../../lib/tensor/read.ts";

Deno.test("lib/autograd/replay.ts: example 1", () => {
  const x = tensor(3);
  const square = mul(x, x);
  assert.equal(item(replay([x, square], new Map([[x, tensor(5)]]))), 25);
});
//# sourceMappingURL=autograd_replay_example_test.ts.map
