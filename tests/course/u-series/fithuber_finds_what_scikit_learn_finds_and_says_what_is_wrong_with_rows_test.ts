import assert from "node:assert/strict";
import { fitHuber } from "../../../lib/optim/fit_huber.ts";

Deno.test("fitHuber() finds what scikit-learn finds, and says what is wrong with rows", () => {
  const rows = Array.from(
    { length: 60 },
    (_, i) => [Math.sin(i), Math.cos(3 * i)],
  );
  const targets = rows.map(([a, b], i) =>
    2 * a - b + 0.5 + 0.1 * Math.sin(7 * i) + (i % 10 === 3 ? 20 : 0)
  );
  // HuberRegressor(alpha=1e-4, max_iter=10000, tol=1e-10) of scikit-learn 1.2.
  const { w, b } = fitHuber(rows, targets);
  for (
    const [mine, theirs] of [[w[0], 1.98995], [w[1], -1.00287], [b, 0.51802]]
  ) {
    assert.ok(Math.abs(mine - theirs) < 2e-5, `${mine}, not ${theirs}`);
  }
  assert.throws(() => fitHuber([], []), /0 rows, 0 targets/);
  assert.throws(() => fitHuber([[1]], [1, 2]), /1 rows, 2 targets/);
  assert.throws(() => fitHuber([[1], [NaN]], [1, 2]), /row 1 misses a number/);
  assert.throws(() => fitHuber([[1], [2]], [NaN, 2]), /row 0 misses a number/);
});
//# sourceMappingURL=fithuber_finds_what_scikit_learn_finds_and_says_what_is_wrong_with_rows_test.ts.map
