import assert from "node:assert/strict";
import { bowl } from "../../../lib/descent/bowl.ts";
import { sseGrad } from "../../../lib/descent/sse_grad.ts";
import { normal } from "../../../lib/normal.ts";
import { seeded } from "../../../lib/random.ts";
import { dot } from "../../../lib/vector.ts";

Deno.test("bowl() ends where the gradient is 0, with directions at right angles that the gradient keeps", () => {
  const random = seeded(9);
  for (let n = 1; n <= 6; n++) {
    const rows = Array.from(
      { length: 10 },
      () => Array.from({ length: n }, () => normal(random)),
    );
    const targets = rows.map(() => normal(random));
    const { minimum, directions } = bowl(rows, targets);
    for (const slope of sseGrad(minimum, rows, targets)) {
      assert.ok(Math.abs(slope) < 1e-9, `slope ${slope} at the minimum`);
    }
    for (const [i, { lambda, along }] of directions.entries()) {
      const turned = sseGrad(along, rows, targets.map(() => 0));
      for (const [k, value] of turned.entries()) {
        assert.ok(Math.abs(value - lambda * along[k]) < 1e-9);
      }
      for (const [j, other] of directions.entries()) {
        const product = dot(along, other.along);
        assert.ok(Math.abs(product - (i === j ? 1 : 0)) < 1e-12);
        assert.ok(i <= j || lambda <= other.lambda, "steepest first");
      }
    }
  }
  // Two columns alike: nothing changes along (1, −1), and the minimum has none of it.
  const { minimum } = bowl([[1, 1], [2, 2]], [2, 4]);
  assert.ok(Math.hypot(minimum[0] - 1, minimum[1] - 1) < 1e-12);
});
//# sourceMappingURL=bowl_ends_where_the_gradient_is_0_with_directions_at_right_angles_that_the_gradient_keeps_test.ts.map
