import assert from "node:assert/strict";
import { main } from "../../../lib/run/01_learning_from_data.ts";

Deno.test("run 1 refuses arguments that it does not know", async () => {
  await assert.rejects(main(["--reel"]), {
    name: "TypeError",
    message: "run 1: can't read --reel; expected --real or nothing",
  });
});
//# sourceMappingURL=run_1_refuses_arguments_that_it_does_not_know_test.ts.map
