import assert from "node:assert/strict";
import { recall } from "../../../lib/data/recall.ts";
import { seeded } from "../../../lib/random.ts";
import { toArray } from "../../../lib/tensor.ts";

Deno.test("lib/data/recall.ts: example 1", () => {
  const { x, y } = recall({ n: 1, delay: 3, symbols: 1 }, seeded(1));
  assert.deepEqual(toArray(x), [[[1, 1, 0], [1, 0, 0], [1, 0, 0], [0, 0, 1]]]);
  assert.deepEqual(toArray(y), [0]);
});
//# sourceMappingURL=data_recall_example_test.ts.map
