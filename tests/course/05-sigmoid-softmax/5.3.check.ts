import {
  close,
  equal,
  exact,
  forAll,
  matrix,
  suite,
  throws,
  vector,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/formula/softmax.ts";
import type * as driver from "./5.3.driver.ts";

export const checks = suite<typeof ref, typeof driver>("5.3", ref);
const { check } = checks;

const one = (row: number[]) => {
  const shift = Math.max(...row);
  const powers = row.map((v) => Math.exp(v - shift));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((v) => v / total);
};
const slopes = (row: number[], seed: number[]) => {
  const p = one(row);
  const mean = p.reduce((sum, share, i) => sum + share * seed[i], 0);
  return p.map((share, i) => share * (seed[i] - mean));
};
const columns = (rows: number[][]) =>
  rows[0].map((_, k) => rows.map((r) => r[k]));
const cube = [[[1, 2], [3, 5]], [[-1, 0], [4, 2]], [[2, 2], [0, 7]]];

check("gives equals equal probabilities", async ({ mine }) => {
  close(await mine.valuesOf([0, 0]), [0.5, 0.5]);
  close(await mine.valuesOf([3, 3, 3, 3]), [0.25, 0.25, 0.25, 0.25]);
});
check("gives the odds of the chapter's example", async ({ mine }) => {
  close(await mine.valuesOf([Math.log(6), Math.log(3), 0]), [0.6, 0.3, 0.1]);
});
check("of a single number is 1", async ({ mine }) => {
  close(await mine.valuesOf([7]), [1]);
  close(await mine.valuesOf([[-3], [4]]), [[1], [1]]);
});
check("adds up to 1 along the last axis", async ({ mine, fc }) => {
  await forAll(fc, [matrix([1, 4], [1, 5])], async (rows) => {
    const p = await mine.valuesOf(rows) as number[][];
    close(p.map((row) => row.reduce((a, b) => a + b, 0)), rows.map(() => 1));
  });
});
check("agrees with eᵒ / Σ eᵒ", async ({ mine, fc }) => {
  await forAll(
    fc,
    [matrix([1, 4], [1, 5])],
    async (rows) => close(await mine.valuesOf(rows), rows.map(one)),
  );
});
check("goes along any axis, counted from either end", async ({ mine }) => {
  const rows = [[0, 1, 2], [3, 5, 9]];
  close(await mine.valuesOf(rows, 0), columns(columns(rows).map(one)));
  close(await mine.valuesOf(rows, -2), columns(columns(rows).map(one)));
  close(await mine.valuesOf(rows, 1), rows.map(one));
  close(await mine.valuesOf(cube), cube.map((rows) => rows.map(one)));
  close(
    await mine.valuesOf(cube, 1),
    cube.map((rows) => columns(columns(rows).map(one))),
  );
  close(
    await mine.valuesOf(cube, 0),
    cube.map((rows, k) =>
      rows.map((row, i) => row.map((_, j) => one(cube.map((m) => m[i][j]))[k]))
    ),
  );
});
check("does not change with a shift", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vector(1, 5), exact(-500, 500)],
    async (o, by) => close(await mine.valuesOf(o.map((v) => v + by)), one(o)),
  );
});
check("neither overflows nor divides 0 by 0", async ({ mine }) => {
  close(await mine.valuesOf([1000, 1001]), one([0, 1]));
  close(await mine.valuesOf([-1000, -1001]), one([1, 0]));
  close(await mine.valuesOf([-1e30, 1e30]), [0, 1]);
});
check("does not lose a line that lies far below others", async ({ mine }) => {
  const rows = [[1000, 1001], [-1000, -1001]];
  close(await mine.valuesOf(rows), rows.map(one));
  close(await mine.valuesOf(columns(rows), 0), columns(rows.map(one)));
});
check("keeps small probabilities, however small", async ({ mine }) => {
  const [p] = await mine.valuesOf([-300, 0]) as number[];
  close(p / Math.exp(-300), 1, 1e-8, "the first of (−300, 0) by e^−300");
});
check("gives −Infinity the probability 0", async ({ mine }) => {
  close(await mine.valuesOf([-Infinity, 3, 3]), [0, 0.5, 0.5]);
});
check("says NaN for NaN, and where all are −Infinity", async ({ mine }) => {
  close(await mine.valuesOf([[NaN, 1], [2, 2]]), [[NaN, NaN], [0.5, 0.5]]);
  close(await mine.valuesOf([-Infinity, -Infinity]), [NaN, NaN]);
});
check("passes back p · (g − Σ g p)", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vectors(2, 1, 5)],
    async ([o, seed]) =>
      close(await mine.slopesOf(o, 0, seed), slopes(o, seed)),
  );
});
check("passes back each line's own, along any axis", async ({ mine, fc }) => {
  await forAll(
    fc,
    [matrix([2, 3], [2, 2]), matrix([3, 3], [2, 2])],
    async (rows, weights) => {
      const seed = weights.slice(0, rows.length);
      close(
        await mine.slopesOf(rows, 1, seed),
        rows.map((row, i) => slopes(row, seed[i])),
      );
      const turned = columns(seed);
      close(
        await mine.slopesOf(rows, -2, seed),
        columns(columns(rows).map((line, i) => slopes(line, turned[i]))),
      );
    },
  );
});
check("has slopes that add up to 0", async ({ mine, fc }) => {
  await forAll(fc, [vectors(2, 1, 5)], async ([o, seed]) => {
    const back = await mine.slopesOf(o, 0, seed) as number[];
    close(back.reduce((a, b) => a + b, 0), 0);
  });
});
check("has finite slopes far out", async ({ mine }) => {
  close(await mine.slopesOf([-1000, 1000], 0, [1, 2]), [0, 0]);
  close(await mine.slopesOf([-Infinity, 0, 0], 0, [5, 0, 1]), [0, -0.25, 0.25]);
});
check("bends as it should", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vectors(3, 1, 4, exact(-4, 4))],
    async ([o, seed, along]) => {
      const moved = (h: number) =>
        slopes(o.map((v, i) => v + h * along[i]), seed);
      const [up, down] = [moved(1e-4), moved(-1e-4)];
      close(
        await mine.bendsOf(o, seed, along),
        up.map((v, i) => (v - down[i]) / 2e-4),
        1e-5,
      );
    },
  );
});
check("throws where there is no such axis", async ({ mine }) => {
  await throws(mine.valuesOf([1, 2], 1), "AxisError");
  await throws(mine.valuesOf([[1, 2]], -3), "AxisError");
});
check("leaves its input as it was", async ({ mine }) => {
  equal(await mine.inputAfter([[-1, 2]]), [[-1, 2]]);
});
//# sourceMappingURL=5.3.check.ts.map
