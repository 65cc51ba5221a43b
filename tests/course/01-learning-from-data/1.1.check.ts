import {
  close,
  equal,
  forAll,
  integer,
  suite,
  throws,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/metrics/accuracy.ts";
import type * as driver from "./1.1.driver.ts";

export const checks = suite<typeof ref, typeof driver>("1.1", ref);
const { check } = checks;

check("gives the share of answers that are right", async ({ mine }) => {
  equal(await mine.accuracy([1, 0, 0, 1], [1, 0, 1, 1]), 0.75);
  equal(await mine.accuracy([0, 0], [1, 0]), 0.5);
});
check("gives 1 if all are right and 0 if none is", async ({ mine }) => {
  equal(await mine.accuracy([1, 0, 1], [1, 0, 1]), 1);
  equal(await mine.accuracy([0, 1, 0], [1, 0, 1]), 0);
  equal(await mine.accuracy([1], [1]), 1);
  equal(await mine.accuracy([0], [1]), 0);
});
check("counts a right 0 as much as a right 1", async ({ mine }) => {
  equal(await mine.accuracy([0, 0, 0, 0], [0, 0, 0, 1]), 0.75);
  equal(await mine.accuracy([1, 1, 1, 1], [0, 0, 0, 1]), 0.25);
});
check("compares each answer with its own label", async ({ mine }) => {
  equal(await mine.accuracy([1, 1, 0, 0], [0, 0, 1, 1]), 0);
  equal(await mine.accuracy([1, 0, 0], [0, 0, 1]), 1 / 3);
});
check("takes labels of more than two kinds", async ({ mine }) => {
  equal(await mine.accuracy([7, 2, 9, 0], [7, 3, 9, 1]), 0.5);
  equal(await mine.accuracy([0.5, 1], [1, 1]), 0.5);
});
check("agrees with counting", async ({ mine, ref, fc }) => {
  await forAll(fc, [vectors(2, 1, 12, integer(0, 2))], async ([a, b]) => {
    close(await mine.accuracy(a, b), ref.accuracy(a, b));
  });
});
check(
  "never takes an answer that is not a number as right",
  async ({ mine }) => {
    equal(await mine.accuracy([NaN, 1], [0, 1]), 0.5);
  },
);
check("has none without rows", async ({ mine }) => {
  equal(await mine.accuracy([], []), NaN);
});
check(
  "throws a RangeError if there are not as many answers as labels",
  async ({ mine }) => {
    await throws(mine.accuracy([1], []), "RangeError");
    await throws(mine.accuracy([1, 0], [1, 0, 1]), "RangeError");
  },
);
check("leaves answers and labels as they were", async ({ mine }) => {
  equal(await mine.inputsAfterAccuracy([1, 0, 1], [0, 0, 1]), {
    answers: [1, 0, 1],
    labels: [0, 0, 1],
  });
});
//# sourceMappingURL=1.1.check.ts.map
