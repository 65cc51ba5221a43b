import assert from "node:assert/strict";
import { lastTenth } from "../../../lib/data/shakespeare.ts";

Deno.test("lib/data/shakespeare.ts: example 1", () => {
  assert.deepEqual(lastTenth("to be or not to be"), {
    train: "to be or not to ",
    test: "be",
  });
});
//# sourceMappingURL=data_shakespeare_example_test.ts.map
