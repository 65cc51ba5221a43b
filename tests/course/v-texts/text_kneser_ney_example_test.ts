import assert from "node:assert/strict";
import {
  fitKneserNey,
  kneserNey,
  kneserNeyBits,
} from "../../../lib/text/kneser_ney.ts";

Deno.test("lib/text/kneser_ney.ts: example 1", () => {
  assert.equal(fitKneserNey("to be or not to be", 3).letters, 7);
});

Deno.test("lib/text/kneser_ney.ts: What it gives to all characters adds up to 1", () => {
  const model = fitKneserNey("to be or not to be", 3);
  const sum = [..." benort"].reduce(
    (sum, next) => sum + kneserNey(model, "to ", next),
    0,
  );
  assert.ok(Math.abs(sum - 1) < 1e-12);
});

Deno.test("lib/text/kneser_ney.ts: example 3", () => {
  const model = fitKneserNey("to be or not to be", 3);
  assert.ok(kneserNeyBits(model, "be or not") < Math.log2(7));
});
//# sourceMappingURL=text_kneser_ney_example_test.ts.map
