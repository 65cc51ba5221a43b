import assert from "node:assert/strict";
import { main } from "../../../lib/run/06_neural_networks.ts";

Deno.test("run 6 says what it can't read", async () => {
  await assert.rejects(
    () => main(["--fake"]),
    new TypeError("run 6: can't read --fake; expected --real or nothing"),
  );
});
//# sourceMappingURL=run_6_says_what_it_can_t_read_test.ts.map
