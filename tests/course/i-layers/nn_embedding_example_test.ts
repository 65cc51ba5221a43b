import assert from "node:assert/strict";
import { embedding, initEmbedding } from "../../../lib/nn/embedding.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/nn/embedding.ts: example 1", () => {
  const { table } = initEmbedding(100, 8, Math.random);
  assert.deepEqual(table.shape, [100, 8]);
});

Deno.test("lib/nn/embedding.ts: example 2", () => {
  const table = tensor([[1, 2], [3, 4], [5, 6]]);
  const vectors = embedding({ table }, tensor([2, 0], "int32"));
  assert.deepEqual(toArray(vectors), [[5, 6], [1, 2]]);
});
//# sourceMappingURL=nn_embedding_example_test.ts.map
