import { useThreads } from "../../../lib/backend/wasm/wasm.ts";

Deno.test("lib/backend/wasm/wasm.ts: example 1", () => {
  useThreads(1);
});
//# sourceMappingURL=backend_wasm_wasm_example_test.ts.map
