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
import * as ref from "../../../lib/descent/sse.ts";
import type * as driver from "./3.1.driver.ts";

export const checks = suite<typeof ref, typeof driver>("3.1", ref);
const { check } = checks;

check("adds up one and two persons as on paper", async ({ mine }) => {
  close(await mine.sse([0], [[1], [2]], [2, 3]), 6.5);
  close(await mine.sse([1], [[1], [2]], [2, 3]), 1);
  close(await mine.sse([3], [[1], [2]], [2, 3]), 5);
});
check("takes several weights", async ({ mine }) => {
  close(await mine.sse([0, 0], [[1, 2], [2, 1]], [4, 5]), 20.5);
  close(await mine.sse([1, -1], [[1, 2], [2, 1]], [4, 5]), 20.5);
});
check("is 0 where every target is hit", async ({ mine }) => {
  equal(await mine.sse([2, 1], [[1, 2], [2, 1]], [4, 5]), 0);
});
check("counts too high like too low, and never cancels", async ({ mine }) => {
  close(await mine.sse([0], [[1], [1]], [3, -3]), 9);
  close(await mine.sse([2], [[1]], [5]), 4.5);
  close(await mine.sse([2], [[1]], [-1]), 4.5);
});
check("takes targets that are no labels", async ({ mine }) => {
  close(await mine.sse([0.5], [[1]], [-7.5]), 32);
});
check("agrees with ½ Σ (y − a)²", async ({ mine, ref, fc }) => {
  await forAll(
    fc,
    [vector(3, 3), matrix([1, 6], [3, 3]), vector(6, 6)],
    async (w, rows, numbers) => {
      const targets = numbers.slice(0, rows.length);
      close(await mine.sse(w, rows, targets), ref.sse(w, rows, targets));
    },
  );
});
check("is four times as large for twice the errors", async ({ mine, fc }) => {
  await forAll(fc, [vector(1, 6)], async (targets) => {
    const rows = targets.map(() => [1]);
    const once = await mine.sse([0], rows, targets);
    close(await mine.sse([0], rows, targets.map((y) => 2 * y)), 4 * once);
  });
});
check("of all rows is the sum over two parts", async ({ mine, fc }) => {
  await forAll(
    fc,
    [matrix([1, 6], [2, 2]), vector(6, 6), integer(0, 6)],
    async (rows, numbers, cut) => {
      const part = async (from: number, to?: number) =>
        await mine.sse(
          [1, -2],
          rows.slice(from, to),
          numbers.slice(0, rows.length).slice(from, to),
        );
      close(await part(0), await part(0, cut) + await part(cut));
    },
  );
});
check("is 0 without rows", async ({ mine }) => {
  equal(await mine.sse([7], [], []), 0);
  equal(await mine.sse([], [], []), 0);
});
check("has activations of 0 without inputs", async ({ mine }) => {
  close(await mine.sse([], [[], []], [3, 4]), 12.5);
});
check("bears huge numbers, and says NaN where one is", async ({ mine }) => {
  equal(await mine.sse([2e153], [[1]], [-2e153]), 8e306);
  equal(await mine.sse([1e200], [[1]], [0]), Infinity);
  equal(await mine.sse([1], [[1], [1]], [NaN, 1]), NaN);
  equal(await mine.sse([NaN], [[0]], [1]), NaN);
});
check(
  "throws a RangeError if rows and targets, or a row and w, don't fit",
  async ({ mine }) => {
    await throws(mine.sse([1], [[1]], []), "RangeError");
    await throws(mine.sse([1], [], [1]), "RangeError");
    await throws(mine.sse([1, 2], [[1, 2], [1]], [1, 1]), "RangeError");
    await throws(mine.sse([1], [[1, 2]], [1]), "RangeError");
  },
);
check("leaves weights, rows and targets as they were", async ({ mine }) => {
  equal(await mine.inputsAfterSse([1, 2], [[1, 2], [3, 4]], [5, 6]), {
    w: [1, 2],
    rows: [[1, 2], [3, 4]],
    targets: [5, 6],
  });
});
//# sourceMappingURL=3.1.check.ts.map
