import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { checkGrad } from "../../../lib/descent/check_grad.ts";
import {
  div,
  matmul,
  mul,
  sum,
  tanh,
  type Tensor,
  tensor,
  useBackend,
} from "../../../lib/tensor.ts";

Deno.test("checkGrad() judges gradients of gradients, through mul, matmul and broadcasting", () => {
  useBackend("reference");
  const [a, b] = [
    tensor([[0.5, -1, 2], [1.5, 0.3, -0.7]]),
    tensor([[1, 0.5], [-0.3, 2], [0.8, -1]]),
  ];
  const row = tensor([2, -1]);
  const loss = (a: Tensor, b: Tensor, row: Tensor) =>
    sum(tanh(div(mul(matmul(a, b), row), 4)));
  for (const k of [0, 1, 2]) {
    const slope = (...inputs: Tensor[]) =>
      grad(loss(inputs[0], inputs[1], inputs[2]), [inputs[k]], {
        createGraph: true,
      })[0];
    assert.ok(checkGrad(slope, [a, b, row]).worst < 1e-7);
  }
});
//# sourceMappingURL=checkgrad_judges_gradients_of_gradients_through_mul_matmul_and_broadcasting_test.ts.map
