import {
  close,
  equal,
  exact,
  forAll,
  matrix,
  suite,
  throws,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/descent/sse_grad.ts";
import type * as driver from "./3.2.driver.ts";

export const checks = suite<typeof ref, typeof driver>("3.2", ref);
const { check } = checks;
import { numGrad } from "../../../lib/descent/num_grad.ts";
import { sse } from "../../../lib/descent/sse.ts";

check("gives the slope that the chapter worked out", async ({ mine }) => {
  equal(await mine.sseGrad([0], [[1], [2]], [2, 3]), [-8]);
  equal(await mine.sseGrad([1], [[1], [2]], [2, 3]), [-3]);
  equal(await mine.sseGrad([3], [[1], [2]], [2, 3]), [7]);
});
check("gives each weight the slope of its own inputs", async ({ mine }) => {
  equal(await mine.sseGrad([0, 0], [[1, 2], [2, 1]], [4, 5]), [-14, -13]);
  equal(await mine.sseGrad([1, 0, 2], [[1, 0, 3]], [4]), [3, 0, 9]);
});
check("is 0 where every target is hit", async ({ mine }) => {
  equal(await mine.sseGrad([2, 1], [[1, 2], [2, 1]], [4, 5]), [0, 0]);
});
check("is 0 where the rows' pulls cancel", async ({ mine }) => {
  equal(await mine.sseGrad([2], [[1], [1]], [1, 3]), [0]);
});
check("takes a residual for what it is, not for its sign", async ({ mine }) => {
  equal(await mine.sseGrad([0], [[1]], [10]), [-10]);
  equal(await mine.sseGrad([3], [[1]], [1]), [2]);
});
check("agrees with −Σ (y − a)X", async ({ mine, ref, fc }) => {
  await forAll(
    fc,
    [vector(3, 3), matrix([1, 6], [3, 3]), vector(6, 6)],
    async (w, rows, numbers) => {
      const targets = numbers.slice(0, rows.length);
      close(
        await mine.sseGrad(w, rows, targets),
        ref.sseGrad(w, rows, targets),
      );
    },
  );
});
check("is what nudging each weight finds", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vector(2, 2, exact(-4, 4)), matrix([1, 4], [2, 2], exact(-4, 4))],
    async (w, rows) => {
      const targets = rows.map((_, i) => i - 1);
      const nudged = numGrad((at) => sse(at, rows, targets), w);
      close(await mine.sseGrad(w, rows, targets), nudged, 1e-6);
    },
  );
});
check("is as long as w without rows", async ({ mine }) => {
  equal(await mine.sseGrad([7, 8], [], []), [0, 0]);
  equal(await mine.sseGrad([], [], []), []);
  equal(await mine.sseGrad([], [[], []], [3, 4]), []);
});
check("bears huge numbers, and says NaN where one is", async ({ mine }) => {
  equal(await mine.sseGrad([1e200], [[1e100]], [0]), [Infinity]);
  equal(await mine.sseGrad([1e150], [[1e100]], [0]), [Infinity]);
  equal(await mine.sseGrad([2 ** 300], [[2 ** 150]], [0]), [2 ** 600]);
  equal(await mine.sseGrad([1, 1], [[1, 2]], [NaN]), [NaN, NaN]);
});
check(
  "throws a RangeError if rows and targets, or a row and w, don't fit",
  async ({ mine }) => {
    await throws(mine.sseGrad([1], [[1]], []), "RangeError");
    await throws(mine.sseGrad([1], [], [1]), "RangeError");
    await throws(mine.sseGrad([1, 2], [[1, 2], [1]], [1, 1]), "RangeError");
    await throws(mine.sseGrad([1], [[1, 2]], [1]), "RangeError");
  },
);
check("leaves weights, rows and targets as they were", async ({ mine }) => {
  equal(await mine.inputsAfterSseGrad([1, 2], [[1, 2], [3, 4]], [5, 6]), {
    w: [1, 2],
    rows: [[1, 2], [3, 4]],
    targets: [5, 6],
  });
});
//# sourceMappingURL=3.2.check.ts.map
