import assert from "node:assert/strict";
import {
  crossover,
  type Timing,
  verdict,
} from "../../../lib/run/gpu_crossover.ts";

Deno.test("crossover() names the size from which on the GPU stays ahead", () => {
  const timing = (n: number, wasm: number, webgpu: number): Timing => (
    { n, wasm, webgpu }
  );
  const [slow, fast] = [timing(16, 1, 9), timing(32, 9, 1)];
  assert.equal(crossover([slow, fast]), 32);
  assert.equal(crossover([fast, slow, timing(64, 9, 1)]), 64);
  assert.equal(crossover([slow, slow]), undefined);
  assert.equal(crossover([fast, timing(64, 1, 1)]), undefined);
  assert.match(verdict([slow, fast], "a card"), /from 32 × 32 on .* 9 times/);
  assert.match(verdict([slow], "llvmpipe (LLVM)"), /never ahead .* a program/s);
});
//# sourceMappingURL=crossover_names_the_size_from_which_on_the_gpu_stays_ahead_test.ts.map
