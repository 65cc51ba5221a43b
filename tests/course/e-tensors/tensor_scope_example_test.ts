import assert from "node:assert/strict";
import { memory, scope } from "../../../lib/tensor/scope.ts";
import { zeros } from "../../../lib/tensor.ts";

Deno.test("lib/tensor/scope.ts: example 1", () => {
  const before = memory().storages;
  {
    using _ = scope();
    zeros([1000]);
  }
  assert.equal(memory().storages, before);
});
//# sourceMappingURL=tensor_scope_example_test.ts.map
