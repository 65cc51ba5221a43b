import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { numGrad } from "../../../lib/descent/num_grad.ts";
import { sse } from "../../../lib/descent/sse.ts";
import { sseGrad } from "../../../lib/descent/sse_grad.ts";
import { simulated } from "../../../lib/run/03_gradient_descent.ts";
import { squares } from "../../../lib/run/04_autograd.ts";
import { tensor, useBackend, values } from "../../../lib/tensor.ts";

Deno.test("in 64 bits grad() is nearer to the room's formula than nudging, in 32 bits it is not; on a parabola nudging only rounds", () => {
  const { rows, targets } = simulated();
  const start = rows[0].map((_, i) => Math.cos(i));
  const paper = sseGrad(start, rows, targets);
  const off = (slopes: ArrayLike<number>) =>
    Math.max(...paper.map((slope, i) => Math.abs(slope - slopes[i])));
  const ours = () => {
    const w = tensor(start.map((value) => [value]));
    const y = tensor(targets.map((target) => [target]));
    return off(values(grad(squares(tensor(rows), y, w), [w])[0]));
  };
  const f = (w: number[]) => sse(w, rows, targets);
  const nudging = off(numGrad(f, start));
  const inWholeSteps = paper.map((_, i) => {
    const [up, down] = [1, -1].map((h) => f(start.with(i, start[i] + h)));
    return (up - down) / 2;
  });
  assert.ok(off(inWholeSteps) < 1e-10);
  assert.ok(ours() > nudging); // the default, in 32 bits
  useBackend("reference");
  assert.ok(ours() < nudging);
});
//# sourceMappingURL=in_64_bits_grad_is_nearer_to_the_room_s_formula_than_nudging_in_32_bits_it_is_not_on_a_parabola_nudging_only_rounds_test.ts.map
