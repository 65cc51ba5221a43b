import assert from "node:assert/strict";
import { isSoftware } from "../../../lib/backend/webgpu/software.ts";

Deno.test("lib/backend/webgpu/software.ts: example 1", () => {
  assert.equal(isSoftware("llvmpipe (LLVM 15.0.6, 256 bits)"), true);
  assert.equal(isSoftware("NVIDIA H100"), false);
});
//# sourceMappingURL=backend_webgpu_software_example_test.ts.map
