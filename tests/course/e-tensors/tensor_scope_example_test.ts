import assert from "node:assert/strict";
import { memory, scope } from "../../../lib/tensor/scope.ts";
import { full, mul, toArray, zeros } from "../../../lib/tensor.ts";

Deno.test("lib/tensor/scope.ts: example 1", () => {
  let w = full([2], 8);
  const before = memory().storages;
  for (let step = 0; step < 3; step++) {
    using s = scope();
    w = s.replace(w, mul(w, 0.5));
  }
  assert.deepEqual(toArray(w), [1, 1]);
  assert.equal(memory().storages, before);
});

Deno.test("lib/tensor/scope.ts: example 2", () => {
  const before = memory().storages;
  {
    using _ = scope();
    zeros([1000]);
  }
  assert.equal(memory().storages, before);
});
//# sourceMappingURL=tensor_scope_example_test.ts.map
