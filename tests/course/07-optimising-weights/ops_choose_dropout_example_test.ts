import assert from "node:assert/strict";
import { dropout } from "../../../lib/ops/choose/dropout.ts";
import { seeded } from "../../../lib/random.ts";
import { ones, values } from "../../../lib/tensor.ts";

Deno.test("lib/ops/choose/dropout.ts: example 1", () => {
  const x = dropout(ones([4]), 0.5, seeded(1));
  assert.ok(values(x).every((value) => value === 0 || value === 2));
});
//# sourceMappingURL=ops_choose_dropout_example_test.ts.map
