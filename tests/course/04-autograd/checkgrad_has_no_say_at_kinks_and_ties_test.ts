import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { checkGrad } from "../../../lib/descent/check_grad.ts";
import { numGrad } from "../../../lib/descent/num_grad.ts";
import { max, relu, tensor, toArray, useBackend } from "../../../lib/tensor.ts";

Deno.test("checkGrad() has no say at kinks and ties", () => {
  useBackend("reference");
  const [x, ties] = [tensor(0), tensor([2, 2, 2])];
  assert.equal(toArray(grad(relu(x), [x])[0]), 0);
  assert.ok(Math.abs(numGrad(([x]) => Math.max(0, x), [0])[0] - 0.5) < 1e-9);
  assert.ok(checkGrad(relu, [x]).worst > 0.2);
  const thirds = toArray(grad(max(ties), [ties])[0]) as number[];
  assert.ok(thirds.every((share) => Math.abs(share - 1 / 3) < 1e-12));
  const nudged = numGrad((x) => Math.max(...x), [2, 2, 2]);
  assert.ok(nudged.every((slope) => Math.abs(slope - 0.5) < 1e-9));
});
//# sourceMappingURL=checkgrad_has_no_say_at_kinks_and_ties_test.ts.map
