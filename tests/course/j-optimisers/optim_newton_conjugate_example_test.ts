import assert from "node:assert/strict";
import { newtonConjugate } from "../../../lib/optim/newton_conjugate.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import {
  add,
  mul,
  sub,
  type Tensor,
  tensor,
  useBackend,
  values,
} from "../../../lib/tensor.ts";

Deno.test("lib/optim/newton_conjugate.ts: The banana-shaped valley of Rosenbrock", () => {
  useBackend("reference");
  const valley = ({ x, y }: { x: Tensor; y: Tensor }) => {
    const [off, up] = [sub(1, x), sub(y, mul(x, x))];
    return add(mul(off, off), mul(mul(up, up), 100));
  };
  const start = { x: tensor(-1.2), y: tensor(1) };
  const { params } = minimise(newtonConjugate(), valley, start, { steps: 30 });
  assert.ok(Math.abs(values(params.x)[0] - 1) < 1e-9);
});
//# sourceMappingURL=optim_newton_conjugate_example_test.ts.map
