import assert from "node:assert/strict";
import { bindingsOf } from "../../../lib/backend/webgpu/bindings.ts";

Deno.test("lib/backend/webgpu/bindings.ts: example 1", () => {
  const source = "@group(0) @binding(2) var<storage, read> x: array<f32>;";
  assert.deepEqual(bindingsOf(source), [
    { name: "x", binding: 2, type: "read-only-storage" },
  ]);
});
//# sourceMappingURL=backend_webgpu_bindings_example_test.ts.map
