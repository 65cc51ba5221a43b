import {
  equal,
  forAll,
  integer,
  suite,
  throws,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/data/train_test.ts";
import type * as driver from "./1.3.driver.ts";

export const checks = suite<typeof ref, typeof driver>("1.3", ref);
const { check } = checks;

// A row holds its number; its label can be read off it, so that one that went astray shows.
const labelOf = ([x]: number[]) => x % 3 === 0 ? 1 : 0;
const numbered = (count: number) => {
  const rows = Array.from({ length: count }, (_, i) => [i]);
  return { rows, labels: rows.map(labelOf) };
};
const given = [integer(0, 20), integer(0, 8), integer(0, 1000)] as const;

check("puts the share that was asked for into the test", async ({ mine }) => {
  equal(await mine.trainTestSizes(numbered(10), 0.3, 1), { train: 7, test: 3 });
});
check("puts each row on one side, once", async ({ mine, fc }) => {
  await forAll(fc, given, async (count, eighths, seed) => {
    const data = numbered(count);
    const rows = await mine.trainTestRows(data, eighths / 8, seed);
    equal(rows, data.rows, "rows of both sides, sorted");
  });
});
check("rounds the number of test rows", async ({ mine, fc }) => {
  await forAll(fc, given, async (count, eighths, seed) => {
    const test = Math.round(count * eighths / 8);
    equal(await mine.trainTestSizes(numbered(count), eighths / 8, seed), {
      train: count - test,
      test,
    });
  });
});
check("leaves each row its label", async ({ mine, fc }) => {
  await forAll(fc, given, async (count, eighths, seed) => {
    const { rows, labels } = numbered(count);
    equal(
      await mine.trainTestRowsWithLabels({ rows, labels }, eighths / 8, seed),
      rows.map(([x], i) => [x, labels[i]]),
      "row and label on both sides, sorted",
    );
  });
});
check(
  "splits in the same way when it draws the same numbers",
  async ({ mine }) => {
    equal(
      await mine.trainTestTwiceAlike(numbered(30), 0.5, 4),
      true,
      "the same split twice",
    );
  },
);
check("gives every row the same chance", async ({ mine }) => {
  equal(
    await mine.trainTestHowOften(numbered(4), 0.25, 4000),
    "all equally often",
    "which of four rows is the test, in 4000 splits of one generator",
  );
});
check("gives every pair of rows the same chance", async ({ mine }) => {
  equal(
    await mine.trainTestHowOftenTogether(numbered(4), 0.5, 6000),
    "all equally often",
    "which two of four rows are the test, in 6000 splits of one generator",
  );
});
check("splits in another way when it draws other numbers", async ({ mine }) => {
  equal(
    await mine.trainTestDifferentTests(numbered(30), 0.5, 10),
    10,
    "different tests from ten generators",
  );
});
check("leaves rows and labels as they were", async ({ mine }) => {
  equal(await mine.inputAfterTrainTest(numbered(12), 0.5, 2), numbered(12));
});
check("takes a share of 0 and of 1", async ({ mine }) => {
  equal(await mine.trainTestSizes(numbered(5), 0, 1), { train: 5, test: 0 });
  equal(await mine.trainTestSizes(numbered(5), 1, 1), { train: 0, test: 5 });
});
check("has nothing to split without rows", async ({ mine }) => {
  equal(await mine.trainTestSizes(numbered(0), 0.5, 1), { train: 0, test: 0 });
});
check("keeps rows of several readings whole", async ({ mine }) => {
  const rows = [[276.5, 608.2, 20.7], [458.1, 851.2, 23.1]];
  const data = { rows, labels: [0, 1] };
  equal(await mine.trainTestRows(data, 0.5, 3), rows, "rows of both sides");
});
check("throws a RangeError for a share that is none", async ({ mine }) => {
  for (const share of [-0.1, 1.5, NaN]) {
    await throws(mine.trainTestSizes(numbered(4), share, 1), "RangeError");
  }
});
//# sourceMappingURL=1.3.check.ts.map
