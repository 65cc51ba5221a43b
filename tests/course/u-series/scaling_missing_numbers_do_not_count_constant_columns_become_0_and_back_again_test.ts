import assert from "node:assert/strict";
import {
  fitRange,
  fitStandard,
  scaled,
  unscaled,
} from "../../../lib/data/scaling.ts";
import { normal } from "../../../lib/normal.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("scaling: missing numbers do not count, constant columns become 0, and back again", () => {
  const random = seeded(1);
  const rows = Array.from({ length: 200 }, (_, t) => [
    t % 7 === 0 ? NaN : 50 + 9 * normal(random),
    0.1 + 0.2,
    NaN,
    random(),
  ]);
  for (const fit of [fitStandard, fitRange]) {
    const scaling = fit(rows);
    const there = scaled(rows, scaling);
    assert.ok(there.every((row) => Math.abs(row[1]) < 1e-6), "constant");
    for (const k of [0, 3]) {
      const back = unscaled(there.map((row) => row[k]), scaling, k);
      for (const [t, value] of back.entries()) {
        if (Number.isNaN(rows[t][k])) assert.ok(Number.isNaN(value));
        else assert.ok(Math.abs(value - rows[t][k]) < 1e-10);
      }
      const known = there.map((row) => row[k]).filter((x) => !Number.isNaN(x));
      const mean = known.reduce((sum, x) => sum + x, 0) / known.length;
      const square = known.reduce((sum, x) => sum + x * x, 0) / known.length;
      if (fit === fitRange) {
        assert.deepEqual([Math.min(...known), Math.max(...known)], [0, 1]);
      } else {
        assert.ok(Math.abs(mean) < 1e-12 && Math.abs(square - 1) < 1e-12);
      }
    }
  }
  assert.deepEqual(fitStandard([]), { shift: [], size: [] });
});
//# sourceMappingURL=scaling_missing_numbers_do_not_count_constant_columns_become_0_and_back_again_test.ts.map
