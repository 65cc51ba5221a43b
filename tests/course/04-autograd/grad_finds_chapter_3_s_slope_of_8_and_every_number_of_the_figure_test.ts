import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { persons } from "../../../lib/run/04_autograd.ts";
import { item, tensor, useBackend } from "../../../lib/tensor.ts";

Deno.test("grad() finds chapter 3's slope of −8, and every number of the figure", () => {
  useBackend("reference");
  const w = tensor(0);
  const e = persons(w);
  assert.equal(item(e), 6.5);
  assert.equal(item(grad(e, [w])[0]), -8);
});
//# sourceMappingURL=grad_finds_chapter_3_s_slope_of_8_and_every_number_of_the_figure_test.ts.map
