import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { quartic } from "../../../lib/run/04_autograd.ts";
import { memory, scope, tensor } from "../../../lib/tensor.ts";

Deno.test("grad() leaves nothing behind but the gradients, which are leaves without createGraph", () => {
  using _ = scope();
  const x = tensor(3);
  const loss = quartic(x);
  const before = memory().storages;
  const [plain] = grad(loss, [x]);
  assert.equal(memory().storages, before + 1);
  assert.equal(plain.made, null);
  const [recorded] = grad(loss, [x], { createGraph: true });
  assert.notEqual(recorded.made, null);
});
//# sourceMappingURL=grad_leaves_nothing_behind_but_the_gradients_which_are_leaves_without_creategraph_test.ts.map
