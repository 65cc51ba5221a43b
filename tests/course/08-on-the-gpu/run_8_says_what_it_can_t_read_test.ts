import assert from "node:assert/strict";
import { main } from "../../../lib/run/08_on_the_gpu.ts";

Deno.test("run 8 says what it can't read", async () => {
  await assert.rejects(() => main(["--fast"]), /run 8: can't read --fast/);
});
//# sourceMappingURL=run_8_says_what_it_can_t_read_test.ts.map
