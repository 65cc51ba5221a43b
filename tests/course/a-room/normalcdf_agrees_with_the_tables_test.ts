import assert from "node:assert/strict";
import { normalCdf } from "../../../lib/normal.ts";

Deno.test("normalCdf() agrees with the tables", () => {
  const table = [[1, 0.841344746068543], [1.96, 0.975002104851780], [
    -3,
    0.001349898031630,
  ], [6, 0.999999999013412]];
  for (const [z, area] of table) {
    assert.ok(
      Math.abs(normalCdf(z) - area) < 1e-14,
      `Φ(${z}) = ${normalCdf(z)}`,
    );
  }
  for (const z of [0.1, 0.7, 2.5, 5, 7.9]) {
    assert.ok(Math.abs(normalCdf(z) + normalCdf(-z) - 1) < 1e-14);
  }
  assert.deepEqual(
    [normalCdf(-Infinity), normalCdf(Infinity), normalCdf(NaN)],
    [
      0,
      1,
      NaN,
    ],
  );
});
//# sourceMappingURL=normalcdf_agrees_with_the_tables_test.ts.map
