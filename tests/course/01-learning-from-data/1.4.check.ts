import {
  close,
  equal,
  forAll,
  integer,
  matrix,
  suite,
  throws,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/data/fit_min_max.ts";
import type * as driver from "./1.4.driver.ts";

export const checks = suite<typeof ref, typeof driver>("1.4", ref);
const { check } = checks;

check("brings what it has seen to the range from 0 to 1", async ({ mine }) => {
  close(
    await mine.fitMinMaxThenScale([[280], [480], [300]], [[280], [480], [300]]),
    [[0], [
      1,
    ], [
      0.1,
    ]],
  );
});
check("scales each column by its own range", async ({ mine }) => {
  close(
    await mine.fitMinMaxThenScale([[0, 20], [100, 24]], [[50, 23], [100, 20]]),
    [[
      0.5,
      0.75,
    ], [
      1,
      0,
    ]],
  );
});
check("takes columns that do not begin at 0", async ({ mine }) => {
  close(await mine.fitMinMaxThenScale([[-4], [4]], [[-4], [0], [4]]), [[0], [
    0.5,
  ], [1]]);
  close(await mine.fitMinMaxThenScale([[10], [8]], [[9]]), [[0.5]]);
});
check("lets fresh rows lie outside", async ({ mine }) => {
  close(await mine.fitMinMaxThenScale([[280], [480]], [[180], [680]]), [
    [-0.5],
    [2],
  ]);
});
check("only moves a column whose values are all the same", async ({ mine }) => {
  close(
    await mine.fitMinMaxThenScale([[5, 1], [5, 3]], [[5, 2], [7, 1], [4, 3]]),
    [[
      0,
      0.5,
    ], [
      2,
      0,
    ], [-1, 1]],
  );
  close(await mine.fitMinMaxThenScale([[7]], [[7], [8]]), [[0], [1]]);
});
check("agrees with the formula", async ({ mine, ref, fc }) => {
  await forAll(
    fc,
    [matrix([1, 6], [3, 3]), matrix([1, 4], [3, 3])],
    async (rows, others) => {
      close(
        await mine.fitMinMaxThenScale(rows, others),
        others.map(ref.fitMinMax(rows)),
      );
    },
  );
});
check(
  "gives a column the ends 0 and 1, wherever they stand",
  async ({ mine, fc }) => {
    await forAll(fc, [vector(2, 6, integer(-20, 20))], async (values) => {
      const rows = values.map((value) => [value]);
      const column = (await mine.fitMinMaxThenScale(rows, rows)).flat();
      equal(Math.min(...column), 0, "the smallest");
      if (new Set(values).size > 1) {
        equal(Math.max(...column), 1, "the largest");
      }
    });
  },
);
check(
  "keeps to the rows it learnt from when these change later",
  async ({ mine }) => {
    equal(
      await mine.fitMinMaxThenChangeTheRows([[0], [10]], [-1000], [5]),
      [0.5],
      "5, after the caller has put 1,000,000 into the first row and added a row of -1000",
    );
  },
);
check("learns nothing from the rows it is asked about", async ({ mine }) => {
  equal(
    await mine.fitMinMaxThenScale([[0], [10]], [[1000], [5], [-1000], [5]]),
    [[100], [
      0.5,
    ], [
      -100,
    ], [0.5]],
  );
});
check("leaves the rows as they were", async ({ mine }) => {
  equal(await mine.inputsAfterFitMinMax([[0, 4], [10, 8]], [5, 6]), {
    rows: [[0, 4], [10, 8]],
    row: [5, 6],
  });
});
check("bears huge and tiny ranges", async ({ mine }) => {
  close(await mine.fitMinMaxThenScale([[0], [1e300]], [[5e299]]), [[0.5]]);
  close(await mine.fitMinMaxThenScale([[0], [4e-300]], [[1e-300]]), [[0.25]]);
});
check("takes as many rows as there are", async ({ mine }) => {
  equal(await mine.fitMinMaxOfManyRows(200_000), [0.5]);
});
check("takes rows without columns", async ({ mine }) => {
  equal(await mine.fitMinMaxThenScale([[], []], [[]]), [[]]);
});
check("throws a RangeError without rows", async ({ mine }) => {
  await throws(mine.fitMinMaxThenScale([], []), "RangeError");
});
//# sourceMappingURL=1.4.check.ts.map
