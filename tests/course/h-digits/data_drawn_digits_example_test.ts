import assert from "node:assert/strict";
import { drawDigit } from "../../../lib/data/drawn_digits.ts";

Deno.test("lib/data/drawn_digits.ts: example 1", () => {
  const seven = drawDigit(7, Math.random);
  assert.ok(seven.every((ink) => ink >= 0 && ink <= 16));
});
//# sourceMappingURL=data_drawn_digits_example_test.ts.map
