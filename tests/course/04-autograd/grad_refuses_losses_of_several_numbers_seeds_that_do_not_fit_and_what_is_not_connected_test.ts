import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { mul, ones, tensor } from "../../../lib/tensor.ts";

Deno.test("grad() refuses losses of several numbers, seeds that do not fit, and what is not connected", () => {
  const x = tensor([1, 2]);
  assert.throws(() => grad(mul(x, x), [x]), {
    name: "ShapeError",
    message:
      "grad: a loss of [2]; expected a single number: sum it, or take its mean",
  });
  assert.throws(() => grad(mul(x, x), [x], { seed: ones([3]) }), {
    name: "ShapeError",
    message: "grad: a seed of [3] for a loss of [2]; expected equal shapes",
  });
  assert.throws(() => grad(tensor(1), [x]), {
    name: "NotConnectedError",
    message: /^grad: no gradient goes from the loss to input 0, \[2\]/,
  });
});
//# sourceMappingURL=grad_refuses_losses_of_several_numbers_seeds_that_do_not_fit_and_what_is_not_connected_test.ts.map
