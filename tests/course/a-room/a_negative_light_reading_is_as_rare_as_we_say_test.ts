import assert from "node:assert/strict";
import { normalCdf } from "../../../lib/normal.ts";

Deno.test("a negative light reading is as rare as we say", () => {
  assert.equal(300 / 80, 3.75);
  assert.equal(Math.round(1 / normalCdf(-3.75) / 1000), 11);
});
//# sourceMappingURL=a_negative_light_reading_is_as_rare_as_we_say_test.ts.map
