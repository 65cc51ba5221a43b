import assert from "node:assert/strict";
import { main } from "../../../lib/run/02_perceptron.ts";

Deno.test("run 2 refuses arguments that it does not know", async () => {
  await assert.rejects(main(["--reel"]), {
    name: "TypeError",
    message: "run 2: can't read --reel; expected --real or nothing",
  });
});
//# sourceMappingURL=run_2_refuses_arguments_that_it_does_not_know_test.ts.map
