import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { sseGrad } from "../../../lib/descent/sse_grad.ts";
import { seeded } from "../../../lib/random.ts";
import { squares } from "../../../lib/run/04_autograd.ts";
import { tensor, useBackend, values } from "../../../lib/tensor.ts";

Deno.test("grad() agrees with chapter 3's formula on random rows", () => {
  useBackend("reference");
  const random = seeded(4);
  const draw = (n: number) => Array.from({ length: n }, () => 4 * random() - 2);
  for (const [m, n] of [[1, 1], [3, 2], [20, 5]]) {
    const [rows, targets, w] = [
      Array.from({ length: m }, () => draw(n)),
      draw(m),
      draw(n),
    ];
    const column = tensor(w.map((value) => [value]));
    const loss = squares(tensor(rows), tensor(targets.map((y) => [y])), column);
    const [dw] = grad(loss, [column]);
    const paper = sseGrad(w, rows, targets);
    for (const [i, slope] of values(dw).entries()) {
      assert.ok(Math.abs(slope - paper[i]) < 1e-10);
    }
  }
});
//# sourceMappingURL=grad_agrees_with_chapter_3_s_formula_on_random_rows_test.ts.map
