import assert from "node:assert/strict";
import { valley } from "../../../lib/optim/surfaces.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/optim/surfaces.ts: example 1", () => {
  assert.equal(toArray(valley(10).loss(tensor([2, 1]))), 7);
});
//# sourceMappingURL=optim_surfaces_example_test.ts.map
