import assert from "node:assert/strict";
import { registerMatmul } from "../../../lib/kernels/register_matmul.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";

Deno.test("registerMatmul() multiplies matrices that no tile divides, and reads as often as it must", () => {
  for (const [m, k, n] of [[1, 1, 1], [5, 7, 3], [16, 4, 9], [13, 10, 17]]) {
    for (const [tile, each] of [[2, 2], [4, 1], [2, 4]]) {
      const draw = (length: number, times: number) =>
        Float32Array.from({ length }, (_, i) => (times * i) % 7 - 3);
      const [a, b, out] = [
        draw(m * k, 3),
        draw(k * n, 5),
        new Float32Array(m * n),
      ];
      const side = tile * each;
      const { findings, counts } = simulate(
        registerMatmul({ m, k, n, tile }, each),
        {
          workgroups: [Math.ceil(n / side), Math.ceil(m / side)],
          size: [tile, tile],
          buffers: { a, b, out },
          shared: { aTile: side * tile, bTile: side * tile },
        },
      );
      const expected = Float32Array.from(
        { length: m * n },
        (_, i) =>
          Array.from(
            { length: k },
            (_, j) => a[Math.floor(i / n) * k + j] * b[j * n + i % n],
          ).reduce((sum, v) => sum + v),
      );
      assert.deepEqual(out, expected);
      assert.deepEqual(findings, []);
      assert.equal(
        counts.reads,
        m * k * Math.ceil(n / side) + k * n * Math.ceil(m / side),
      );
    }
  }
});
//# sourceMappingURL=registermatmul_multiplies_matrices_that_no_tile_divides_and_reads_as_often_as_it_must_test.ts.map
