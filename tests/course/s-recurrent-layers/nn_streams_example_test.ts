import assert from "node:assert/strict";
import { chunkAt, streams } from "../../../lib/nn/streams.ts";
import { toArray } from "../../../lib/tensor.ts";

Deno.test("lib/nn/streams.ts: example 1", () => {
  const { length, chunks } = streams([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 2, 3);
  assert.deepEqual([length, chunks], [5, 2]);
});

Deno.test("lib/nn/streams.ts: example 2", () => {
  const text = streams([0, 1, 2, 3, 4, 5, 6], 2, 2);
  const { x, y, first } = chunkAt(text, 0);
  assert.deepEqual(toArray(x), [[0, 1], [3, 4]]);
  assert.deepEqual(toArray(y), [[1, 2], [4, 5]]);
  assert.equal(first, true);
});
//# sourceMappingURL=nn_streams_example_test.ts.map
