import assert from "node:assert/strict";
import { untilInterrupted } from "../../../lib/train/interruption.ts";

Deno.test("lib/train/interruption.ts: example 1", () => {
  using interruption = untilInterrupted();
  assert.equal(interruption.signal.aborted, false);
});
//# sourceMappingURL=train_interruption_example_test.ts.map
