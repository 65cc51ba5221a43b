import assert from "node:assert/strict";
import { through } from "../../../lib/autograd/through.ts";
import { rules } from "../../../lib/autograd/rules.ts";
import { mul } from "../../../lib/ops/arithmetic/mul.ts";
import { tensor } from "../../../lib/tensor/create.ts";
import { toArray } from "../../../lib/tensor/read.ts";
import type { Tensor } from "../../../lib/tensor/tensor.ts";

Deno.test("lib/autograd/through.ts: example 1", () => {
  const square = ([x]: readonly Tensor[]) => mul(x, x);
  const [pull] = through(tensor(1), [tensor(3)], square, rules);
  assert.equal(toArray(pull()), 6);
});
//# sourceMappingURL=autograd_through_example_test.ts.map
