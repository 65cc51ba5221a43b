import assert from "node:assert/strict";
import { sseGrad } from "../../../lib/descent/sse_grad.ts";

Deno.test("power iteration on adults and children goes through the numbers of the chapter", () => {
  let v = [1, 0];
  for (const next of [[5, 4], [41, 40], [365, 364]]) {
    v = sseGrad(v, [[1, 2], [2, 1]], [0, 0]);
    assert.deepEqual(v, next);
  }
});
//# sourceMappingURL=power_iteration_on_adults_and_children_goes_through_the_numbers_of_the_chapter_test.ts.map
