import {
  bit,
  equal,
  forAll,
  integer,
  matrix,
  ok,
  suite,
  throws,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/stump/best_stump.ts";
import type * as driver from "./1.2.driver.ts";

export const checks = suite<typeof ref, typeof driver>("1.2", ref);
const { check } = checks;
import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { decide } from "../../../lib/stump/stump.ts";
import type { Stump } from "../../../lib/stump/stump.ts";

const right = (stump: Stump, rows: number[][], labels: number[]) =>
  accuracy(rows.map((row) => decide(stump, row)), labels);
const cutsOf = (rows: number[][], feature: number) => {
  const values = [...new Set(rows.map((row) => row[feature]))]
    .sort((a, b) => a - b);
  return values.map((value, i) =>
    i === 0 ? -Infinity : (values[i - 1] + value) / 2
  );
};

check("cuts halfway between the readings that differ", async ({ mine }) => {
  equal(await mine.bestStump([[280], [460], [300]], [0, 1, 0]), {
    feature: 0,
    threshold: 380,
    above: 1,
  });
  equal(await mine.bestStump([[1], [2]], [0, 1]), {
    feature: 0,
    threshold: 1.5,
    above: 1,
  });
});
check("points downwards where the ones lie low", async ({ mine }) => {
  equal(await mine.bestStump([[7], [3], [1], [5]], [0, 1, 1, 0]), {
    feature: 0,
    threshold: 4,
    above: 0,
  });
});
check("finds the feature that tells most", async ({ mine }) => {
  const rows = [[5, 1, 0], [5, 9, 1], [6, 8, 0], [6, 2, 1]];
  const stump = { feature: 1, threshold: 5, above: 1 };
  equal(await mine.bestStump(rows, [0, 1, 1, 0]), stump);
  equal(
    await mine.bestStump(rows.map((row) => row.toReversed()), [0, 1, 1, 0]),
    stump,
  );
  equal(await mine.bestStump([[4, 1], [2, 1], [3, 1]], [1, 0, 1]), {
    feature: 0,
    threshold: 2.5,
    above: 1,
  });
});
check("sorts readings as numbers", async ({ mine }) => {
  equal(await mine.bestStump([[9], [80], [700], [1000]], [0, 0, 1, 1]), {
    feature: 0,
    threshold: 390,
    above: 1,
  });
  equal(await mine.bestStump([[-3], [-20], [5], [-1]], [0, 0, 1, 1]), {
    feature: 0,
    threshold: -2,
    above: 1,
  });
});
check(
  "keeps the cut with the fewest mistakes where none is perfect",
  async ({ mine }) => {
    equal(
      await mine.bestStump(
        [[1], [2], [3], [4], [5], [6], [7]],
        [0, 0, 1, 0, 1, 1, 1],
      ).then((stump) => ({
        ...stump,
        threshold: [2.5, 4.5].includes(stump.threshold),
      })),
      { feature: 0, threshold: true, above: 1 },
    );
    equal(
      await mine.bestStump([[1], [2], [3], [4], [5], [6]], [0, 1, 0, 0, 1, 1]),
      { feature: 0, threshold: 4.5, above: 1 },
    );
  },
);
check("gives all rows the same answer if that is best", async ({ mine }) => {
  equal(await mine.bestStump([[1], [2], [3]], [1, 1, 1]), {
    feature: 0,
    threshold: -Infinity,
    above: 1,
  });
  equal(await mine.bestStump([[4], [4], [4]], [0, 1, 0]), {
    feature: 0,
    threshold: -Infinity,
    above: 0,
  });
  equal(await mine.bestStump([[3]], [1]), {
    feature: 0,
    threshold: -Infinity,
    above: 1,
  });
});
check(
  "is as accurate as the best there is, at an allowed cut",
  async ({ mine, ref, fc }) => {
    await forAll(
      fc,
      [matrix([1, 9], [1, 3], integer(-6, 12)), vector(9, 9, bit())],
      async (rows, bits) => {
        if (rows[0].length === 0) return;
        const labels = bits.slice(0, rows.length);
        const stump = await mine.bestStump(rows, labels);
        const { feature, threshold, above } = stump;
        ok(
          Number.isInteger(feature) && feature >= 0 && feature < rows[0].length,
          `feature ${feature} is not one of 0 to ${rows[0].length - 1}`,
        );
        ok(above === 0 || above === 1, `above is ${above}, neither 0 nor 1`);
        const cuts = cutsOf(rows, feature);
        ok(
          cuts.includes(threshold),
          `threshold ${threshold} is neither −Infinity nor halfway between neighbouring readings of feature ${feature}`,
        );
        equal(
          right(stump, rows, labels),
          right(ref.bestStump(rows, labels), rows, labels),
          "accuracy on the rows",
        );
      },
    );
  },
);
check(
  "is never worse than always giving the more frequent label",
  async ({ mine, fc }) => {
    await forAll(
      fc,
      [matrix([3, 8], [2, 2], integer(0, 2)), vector(8, 8, bit())],
      async (rows, bits) => {
        const labels = bits.slice(0, rows.length);
        const ones = accuracy(labels, labels.map(() => 1));
        const stump = await mine.bestStump(rows, labels);
        ok(
          right(stump, rows, labels) > Math.max(ones, 1 - ones) - 1e-9,
          `accuracy ${right(stump, rows, labels)} is below ${
            Math.max(ones, 1 - ones)
          }`,
        );
      },
    );
  },
);
check("bears tiny and huge readings", async ({ mine }) => {
  // Powers of two, whose middle is exact in whichever way it is computed.
  equal(await mine.bestStump([[2 ** -30], [3 * 2 ** -30]], [1, 0]), {
    feature: 0,
    threshold: 2 ** -29,
    above: 0,
  });
  equal(await mine.bestStump([[-(2 ** 1000)], [3 * 2 ** 1000]], [0, 1]), {
    feature: 0,
    threshold: 2 ** 1000,
    above: 1,
  });
});
check(
  "throws a RangeError without rows, or without a label for each",
  async ({ mine }) => {
    await throws(mine.bestStump([], []), "RangeError");
    await throws(mine.bestStump([[1], [2]], [1]), "RangeError");
  },
);
check("leaves rows and labels as they were", async ({ mine }) => {
  const rows = [[3, 1], [1, 2], [2, 0]];
  equal(await mine.inputsAfterBestStump(rows, [0, 1, 0]), {
    rows,
    labels: [0, 1, 0],
  });
});
//# sourceMappingURL=1.2.check.ts.map
