import assert from "node:assert/strict";
import { useBackend } from "../../../lib/backend/current.ts";
import { bceWithLogits } from "../../../lib/formula/bce_with_logits.ts";
import { crossEntropy } from "../../../lib/formula/cross_entropy.ts";
import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import { sigmoid } from "../../../lib/formula/sigmoid.ts";
import { standardError } from "../../../lib/metrics/standard_error.ts";
import { item, tensor, values } from "../../../lib/tensor.ts";

Deno.test("what the chapter says of sigmoid and surprise", () => {
  useBackend("reference");
  const near = (value: number, said: number, digits = 3) =>
    assert.equal(value.toFixed(digits), said.toFixed(digits));
  near(Math.exp(-2), 0.135);
  const [two, back] = values(sigmoid(tensor([2, -2])));
  near(two, 0.881);
  near(back, 0.119);
  near(two * back, 0.105);
  near(-Math.log(0.5), 0.693);
  near(-Math.log(0.99), 0.01, 2);
  near(-Math.log(1 - 0.99), 4.6, 1);
  near(-Math.log(0.3), 1.204);
  near(Math.log(10), 2.303);
  // Half a point: what luck does to a share of 95 % among 1,797.
  near(100 * standardError(0.95, 1797), 0.5, 1);
  assert.ok(Math.fround(Math.exp(88)) < Infinity);
  assert.equal(Math.fround(Math.exp(89)), Infinity);
  assert.ok(Math.fround(3.4e38) < Infinity && Math.fround(3.5e38) === Infinity);
  // What is smaller than the rounding of the outputs is lost.
  assert.equal(Number(Math.log1p(Math.exp(-40)).toPrecision(2)), 4.2e-18);
  assert.equal(Math.fround(1e300), Infinity);
  assert.equal(item(bceWithLogits(tensor([40]), tensor([1]))), 0);
  assert.equal(Math.exp(-746), 0);
  assert.ok(Math.exp(-745) > 0);
  assert.equal(Math.fround(Math.exp(-104)), 0);
  assert.ok(Math.fround(Math.exp(-103)) > 0);
  assert.equal(item(logSumExp(tensor([1000, 1000]))), 1000 + Math.LN2);
  // From zero weights every digit is worth ln 10.
  const nothing = crossEntropy(
    tensor([new Array(10).fill(0)]),
    tensor([7], "int32"),
  );
  assert.ok(Math.abs(item(nothing) - Math.log(10)) < 1e-12);
});
//# sourceMappingURL=what_the_chapter_says_of_sigmoid_and_surprise_test.ts.map
