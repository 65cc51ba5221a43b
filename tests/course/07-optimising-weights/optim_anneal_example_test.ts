import assert from "node:assert/strict";
import { anneal } from "../../../lib/optim/anneal.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("lib/optim/anneal.ts: example 1", () => {
  const random = seeded(1);
  const found = anneal(
    (x) => (x - 3) ** 2,
    10,
    (x) => x + 2 * random() - 1,
    { steps: 500, hot: 1, cooling: 0.99 },
    random,
  );
  assert.ok(Math.abs(found - 3) < 0.1);
});
//# sourceMappingURL=optim_anneal_example_test.ts.map
