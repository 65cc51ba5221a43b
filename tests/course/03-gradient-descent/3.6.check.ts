import {
  close,
  equal,
  forAll,
  integer,
  matrix,
  suite,
  throws,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/descent/max_stable_rate.ts";
import type * as driver from "./3.6.driver.ts";

export const checks = suite<typeof ref, typeof driver>("3.6", ref);
const { check } = checks;

/** Expects the rate but for a part in a million. */
const near = (actual: number, expected: number) =>
  close(actual, expected, 1e-6 * expected);

/** 2/λ for rows of two numbers, by solving a quadratic equation. */
function exactRate(rows: number[][]): number {
  const sum = (term: (row: number[]) => number) =>
    rows.reduce((total, row) => total + term(row), 0);
  const [a, b, c] = [
    sum(([x]) => x * x),
    sum(([x, y]) => x * y),
    sum(([, y]) => y * y),
  ];
  return 2 / ((a + c) / 2 + Math.hypot((a - c) / 2, b));
}

check("is 2/λ for one weight", async ({ mine }) => {
  near(await mine.maxStableRate([[1], [2]]), 0.4);
  near(await mine.maxStableRate([[3]]), 2 / 9);
  near(await mine.maxStableRate([[-1], [1], [0]]), 1);
});
check("is set by the steepest of several directions", async ({ mine }) => {
  near(await mine.maxStableRate([[1, 2], [2, 1]]), 2 / 9);
  near(await mine.maxStableRate([[3, 0], [0, 4]]), 2 / 16);
  near(await mine.maxStableRate([[4, 0], [0, 3]]), 2 / 16);
});
check("sees the steepest direction wherever it lies", async ({ mine }) => {
  near(await mine.maxStableRate([[1, -1]]), 1);
  near(
    await mine.maxStableRate([[1, 0], [3, -3]]),
    exactRate([[1, 0], [3, -3]]),
  );
  near(await mine.maxStableRate([[0, 1]]), 2);
  near(await mine.maxStableRate([[2, -1]]), 0.4);
  near(await mine.maxStableRate([[1, -2]]), 0.4);
  near(await mine.maxStableRate([[2, 2, -9]]), 2 / 89);
  near(await mine.maxStableRate([[2, 0], [0, 1.5], [0, 1.5]]), 2 / 4.5);
  near(await mine.maxStableRate([[0, 0, 1], [1, 0, 0], [0, 0, 1]]), 1);
});
check(
  "comes to an end though large lengths never quite settle",
  async ({ mine }) => {
    near(await mine.maxStableRate([[45, -40]]), 2 / 3625);
  },
);
check("is patient where two directions are almost alike", async ({ mine }) => {
  near(await mine.maxStableRate([[1000, 0], [0, 999]]), 2e-6);
  near(await mine.maxStableRate([[99, 0], [0, 100]]), 2e-4);
});
check("agrees with the quadratic formula", async ({ mine, fc }) => {
  await forAll(
    fc,
    [matrix([1, 6], [2, 2], integer(-9, 9))],
    async (rows) => {
      if (rows.flat().every((value) => value === 0)) return;
      near(await mine.maxStableRate(rows), exactRate(rows));
    },
  );
});
check("agrees with the reference on wider rows", async ({ mine, ref, fc }) => {
  await forAll(
    fc,
    [matrix([1, 6], [3, 4], integer(-9, 9))],
    async (rows) => {
      if (rows.flat().every((value) => value === 0)) return;
      near(await mine.maxStableRate(rows), ref.maxStableRate(rows));
    },
  );
});
check("shrinks with the square of the inputs", async ({ mine, fc }) => {
  await forAll(
    fc,
    [matrix([1, 4], [2, 2], integer(-9, 9)), integer(2, 5)],
    async (rows, factor) => {
      if (rows.flat().every((value) => value === 0)) return;
      const larger = rows.map((row) => row.map((value) => factor * value));
      const once = await mine.maxStableRate(rows);
      close(
        await mine.maxStableRate(larger),
        once / factor ** 2,
        2e-6 * once / factor ** 2,
      );
    },
  );
});
check("is half as large for all rows twice", async ({ mine }) => {
  const rows = [[1, 2, 0], [0, -1, 3], [2, 2, 1]];
  const once = await mine.maxStableRate(rows);
  near(await mine.maxStableRate([...rows, ...rows]), once / 2);
});
check("is infinite where nothing slopes", async ({ mine }) => {
  equal(await mine.maxStableRate([[0, 0], [0, -0]]), Infinity);
  equal(await mine.maxStableRate([]), Infinity);
  equal(await mine.maxStableRate([[], []]), Infinity);
});
check("bears tiny and huge numbers", async ({ mine }) => {
  near(await mine.maxStableRate([[3e-60, 0], [0, 4e-60]]), 1.25e119);
  near(await mine.maxStableRate([[3e60, 0], [0, 4e60]]), 1.25e-121);
});
check("is NaN where a number is", async ({ mine }) => {
  equal(await mine.maxStableRate([[1, NaN], [2, 1]]), NaN);
});
check("throws a RangeError if the rows differ in length", async ({ mine }) => {
  await throws(mine.maxStableRate([[1, 2], [3]]), "RangeError");
});
check("leaves the rows as they were", async ({ mine }) => {
  equal(await mine.rowsAfterMaxStableRate([[1, 2], [2, 1]]), [[1, 2], [2, 1]]);
});
//# sourceMappingURL=3.6.check.ts.map
