import assert from "node:assert/strict";
import { solve } from "../../../lib/optim/solve.ts";

Deno.test("lib/optim/solve.ts: example 1", () => {
  assert.deepEqual(solve([[0, 2], [1, 0]], [6, 5]), [5, 3]);
});
//# sourceMappingURL=optim_solve_example_test.ts.map
