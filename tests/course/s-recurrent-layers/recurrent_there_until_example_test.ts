import assert from "node:assert/strict";
import { thereUntil } from "../../../lib/recurrent/there_until.ts";
import { toArray } from "../../../lib/tensor.ts";

Deno.test("lib/recurrent/there_until.ts: example 1", () => {
  assert.deepEqual(toArray(thereUntil([1, 3])), [[1, 0, 0], [1, 1, 1]]);
});
//# sourceMappingURL=recurrent_there_until_example_test.ts.map
