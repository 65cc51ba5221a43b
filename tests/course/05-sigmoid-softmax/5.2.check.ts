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
import * as ref from "../../../lib/formula/log_sum_exp.ts";
import type * as driver from "./5.2.driver.ts";

export const checks = suite<typeof ref, typeof driver>("5.2", ref);
const { check } = checks;

const one = (row: number[]) => {
  const shift = Math.max(...row);
  if (Math.abs(shift) === Infinity) return shift;
  return shift + Math.log(row.reduce((s, v) => s + Math.exp(v - shift), 0));
};
const shares = (row: number[]) => row.map((v) => Math.exp(v - one(row)));
const columns = (rows: number[][]) =>
  rows[0].map((_, k) => rows.map((r) => r[k]));
const cube = [[[1, 2], [3, 5]], [[-1, 0], [4, 2]], [[2, 2], [0, 7]]];

check("of three equal numbers is log 3 above them", async ({ mine }) => {
  close(await mine.valuesOf([0, 0, 0]), Math.log(3));
  close(await mine.valuesOf([5, 5, 5]), 5 + Math.log(3));
});
check("of one number is that number", async ({ mine }) => {
  close(await mine.valuesOf([7]), 7);
  close(await mine.valuesOf([[-3], [4]]), [-3, 4]);
});
check("goes along the last axis unless told otherwise", async ({ mine }) => {
  const rows = [[0, 1, 2], [3, 3, 9]];
  close(await mine.valuesOf(rows), rows.map(one));
  close(await mine.valuesOf(cube), cube.map((rows) => rows.map(one)));
});
check("goes along any axis, counted from either end", async ({ mine }) => {
  const rows = [[0, 1, 2], [3, 5, 9]];
  close(await mine.valuesOf(rows, 0), columns(rows).map(one));
  close(await mine.valuesOf(rows, -2), columns(rows).map(one));
  close(await mine.valuesOf(rows, 1), rows.map(one));
  close(
    await mine.valuesOf(cube, 1),
    cube.map((rows) => columns(rows).map(one)),
  );
  close(
    await mine.valuesOf(cube, -3),
    [0, 1].map((i) => [0, 1].map((j) => one(cube.map((rows) => rows[i][j])))),
  );
});
check("keeps the axis, with length 1, when asked to", async ({ mine }) => {
  const rows = [[0, 1, 2], [3, 5, 9]];
  close(await mine.valuesOf(rows, 1, true), rows.map((row) => [one(row)]));
  close(await mine.valuesOf(rows, 0, true), [columns(rows).map(one)]);
  close(await mine.valuesOf(rows, 1, false), rows.map(one));
  close(
    await mine.valuesOf(cube, 1, true),
    cube.map((rows) => [columns(rows).map(one)]),
  );
  close(await mine.valuesOf([4, 4], 0, true), [4 + Math.log(2)]);
});
check("agrees with log Σ eᵒ", async ({ mine, fc }) => {
  await forAll(
    fc,
    [matrix([1, 4], [1, 5])],
    async (rows) => close(await mine.valuesOf(rows), rows.map(one)),
  );
});
check("rises with a shift by just that much", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vector(1, 5), exact(-500, 500)],
    async (o, by) =>
      close(await mine.valuesOf(o.map((v) => v + by)), one(o) + by),
  );
});
check("does not overflow", async ({ mine }) => {
  close(await mine.valuesOf([1000, 1001]), 1001.3132616875);
  close(await mine.valuesOf([-1000, -1001]), -999.6867383125);
  close(await mine.valuesOf([-1e30, 1e30]), 1e30);
});
check("does not lose a line that lies far below others", async ({ mine }) => {
  const rows = [[1000, 1001], [-1000, -1001]];
  close(await mine.valuesOf(rows), rows.map(one));
  close(await mine.valuesOf(columns(rows), 0), rows.map(one));
});
check("leaves out what is −Infinity", async ({ mine }) => {
  close(await mine.valuesOf([-Infinity, 3]), 3);
  close(await mine.valuesOf([[2, -Infinity], [5, 5]]), [2, 5 + Math.log(2)]);
});
check(
  "is −Infinity of nothing else, and Infinity with one",
  async ({ mine }) => {
    close(await mine.valuesOf([-Infinity, -Infinity]), -Infinity);
    close(await mine.valuesOf([[-Infinity], [1]]), [-Infinity, 1]);
    close(await mine.valuesOf([0, Infinity]), Infinity);
  },
);
check(
  "is as good in float32, the other backends' numbers",
  async ({ mine }) => {
    close(await mine.floatsOf([-Infinity, -Infinity]), -Infinity);
    close(await mine.floatsOf([0, Infinity]), Infinity);
    close(await mine.floatsOf([[90, 90], [-200, -200]]), [
      90 + Math.LN2,
      -200 + Math.LN2,
    ], 1e-4);
  },
);
check("says NaN for NaN, in its own line only", async ({ mine }) => {
  close(await mine.valuesOf([[NaN, 1], [2, 2]]), [NaN, 2 + Math.log(2)]);
});
check(
  "has each number's share of the sum as its slope",
  async ({ mine, fc }) => {
    await forAll(
      fc,
      [matrix([2, 3], [1, 4]), vector(3, 3)],
      async (rows, weights) => {
        const seed = weights.slice(0, rows.length);
        close(
          await mine.slopesOf(rows, 1, seed),
          rows.map((row, i) => shares(row).map((p) => seed[i] * p)),
        );
      },
    );
  },
);
check("has that slope along other axes too", async ({ mine, fc }) => {
  await forAll(
    fc,
    [matrix([1, 4], [2, 2]), vector(2, 2)],
    async (rows, seed) => {
      const expected = columns(
        columns(rows).map((line, i) => shares(line).map((p) => seed[i] * p)),
      );
      close(await mine.slopesOf(rows, 0, seed), expected);
      close(await mine.slopesOf(rows, -2, [seed], true), expected);
    },
  );
});
check("shares the slope among equals", async ({ mine }) => {
  close(await mine.slopesOf([4, 4, 4, 4], 0, 1), [0.25, 0.25, 0.25, 0.25]);
});
check("has finite slopes far out", async ({ mine }) => {
  close(await mine.slopesOf([-1000, 1000, -Infinity], 0, 1), [0, 1, 0]);
  close(await mine.slopesOf([-1000, -1000], 0, 1), [0.5, 0.5]);
});
check("bends as it should", async ({ mine, fc }) => {
  await forAll(fc, [vectors(2, 1, 4)], async ([o, along]) => {
    const p = shares(o);
    const mean = p.reduce((sum, share, i) => sum + share * along[i], 0);
    close(
      await mine.bendsOf(o, along),
      p.map((share, i) => share * (along[i] - mean)),
    );
  });
});
check(
  "throws where there is no such axis, or nothing to add",
  async ({ mine }) => {
    await throws(mine.valuesOf([1, 2], 1), "AxisError");
    await throws(mine.valuesOf([[1, 2]], -3), "AxisError");
    await throws(mine.valuesOf([]), "ShapeError");
  },
);
check("leaves its input as it was", async ({ mine }) => {
  equal(await mine.inputAfter([[-1, 2]]), [[-1, 2]]);
});
//# sourceMappingURL=5.2.check.ts.map
