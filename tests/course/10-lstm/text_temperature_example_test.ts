import assert from "node:assert/strict";
import { temperature } from "../../../lib/text/temperature.ts";

Deno.test("lib/text/temperature.ts: example 1", () => {
  assert.deepEqual(temperature([1, 3, 2], 0), [0, 1, 0]);
  assert.deepEqual(temperature([7, 7], 0.5), [0.5, 0.5]);
});
//# sourceMappingURL=text_temperature_example_test.ts.map
