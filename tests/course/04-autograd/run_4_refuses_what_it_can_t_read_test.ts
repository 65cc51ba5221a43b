import assert from "node:assert/strict";
import { main } from "../../../lib/run/04_autograd.ts";

Deno.test("run 4 refuses what it can't read", () => {
  assert.throws(() => main(["--real"]), {
    name: "TypeError",
    message: "run 4: can't read --real; expected nothing",
  });
});
//# sourceMappingURL=run_4_refuses_what_it_can_t_read_test.ts.map
