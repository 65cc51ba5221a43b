import assert from "node:assert/strict";
import { tokens } from "../../../lib/workgroup/wgsl/tokens.ts";

Deno.test("lib/workgroup/wgsl/tokens.ts: example 1", () => {
  const words = tokens("let i = 0x1Fu; // 31");
  assert.equal(words.map(({ text }) => text).join(" "), "let i = 0x1Fu ; ");
  assert.deepEqual([words[3].line, words[3].column], [1, 9]);
});
//# sourceMappingURL=workgroup_wgsl_tokens_example_test.ts.map
