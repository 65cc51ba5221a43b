import assert from "node:assert/strict";
import { lastState } from "../../../lib/recurrent/last_state.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/recurrent/last_state.ts: example 1", () => {
  const states = tensor([[[1], [2]], [[3], [4]]]);
  assert.deepEqual(toArray(lastState(states)), [[2], [4]]);
});
//# sourceMappingURL=recurrent_last_state_example_test.ts.map
