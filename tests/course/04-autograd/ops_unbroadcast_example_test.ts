import assert from "node:assert/strict";
import { unbroadcast } from "../../../lib/ops/unbroadcast.ts";
import { ones } from "../../../lib/tensor/create.ts";
import { toArray } from "../../../lib/tensor/read.ts";

Deno.test("lib/ops/unbroadcast.ts: A row was added to three rows, so each of its numbers counts thrice", () => {
  assert.deepEqual(toArray(unbroadcast(ones([3, 2]), [2])), [3, 3]);
});
//# sourceMappingURL=ops_unbroadcast_example_test.ts.map
