import assert from "node:assert/strict";
import { meanByBlocks } from "../../../lib/metrics/mean_by_blocks.ts";

Deno.test("lib/metrics/mean_by_blocks.ts: Twice the same number in each block is no more than once", () => {
  const { mean, error } = meanByBlocks([1, 1, 3, 3], [0, 0, 1, 1]);
  assert.deepEqual([mean, error], [2, 1]);
  assert.equal(meanByBlocks([1, 3], [0, 1]).error, 1);
});
//# sourceMappingURL=metrics_mean_by_blocks_example_test.ts.map
