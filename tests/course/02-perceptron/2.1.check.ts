import {
  equal,
  exact,
  forAll,
  suite,
  throws,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/perceptron/predict.ts";
import type * as driver from "./2.1.driver.ts";

export const checks = suite<typeof ref, typeof driver>("2.1", ref);
const { check } = checks;

check("fires at the threshold itself", async ({ mine }) => {
  equal(await mine.predict([1], [2], 2), 1);
  equal(await mine.predict([1, 1], [1, 1], 2), 1);
});
check("stays silent below the threshold, however little", async ({ mine }) => {
  equal(await mine.predict([1], [2], 2.125), 0);
  equal(await mine.predict([1], [1.9999999], 2), 0);
  equal(await mine.predict([1], [1], 1 + Number.EPSILON), 0);
});
check("adds up what the weights make of the inputs", async ({ mine }) => {
  equal(await mine.predict([2, -3], [4, 1], 5), 1);
  equal(await mine.predict([2, -3], [4, 1], 6), 0);
  equal(await mine.predict([-1, 3, 2], [5, 1, 1], 0), 1);
  equal(await mine.predict([0.25, 8], [4, 0], 1), 1);
});
check("takes thresholds below zero too", async ({ mine }) => {
  equal(await mine.predict([1], [-5], -5), 1);
  equal(await mine.predict([1], [-5], -4), 0);
});
check("agrees with the weighted sum", async ({ mine, ref, fc }) => {
  await forAll(fc, [vectors(2, 1, 8), exact()], async ([w, x], threshold) => {
    equal(await mine.predict(w, x, threshold), ref.predict(w, x, threshold));
  });
});
check(
  "fires at its own sum, and not an eighth above it",
  async ({ mine, fc }) => {
    await forAll(fc, [vectors(2, 1, 8)], async ([w, x]) => {
      const sum = w.reduce((total, weight, i) => total + weight * x[i], 0);
      equal(await mine.predict(w, x, sum), 1);
      equal(await mine.predict(w, x, sum + 0.125), 0);
    });
  },
);
check("bears huge and tiny numbers", async ({ mine }) => {
  equal(await mine.predict([1e308], [10], 1e308), 1);
  equal(await mine.predict([-1e308], [10], -1e308), 0);
  equal(await mine.predict([5e-324], [1], 5e-324), 1);
  equal(await mine.predict([5e-324], [1], 1e-323), 0);
});
check(
  "stays silent when the sum or the threshold is not a number",
  async ({ mine }) => {
    equal(await mine.predict([NaN], [1], 0), 0);
    equal(await mine.predict([1, 1], [1, NaN], -9), 0);
    equal(await mine.predict([1], [1], NaN), 0);
  },
);
check("throws a RangeError if w and x differ in length", async ({ mine }) => {
  await throws(mine.predict([1, 2], [3], 0), "RangeError");
  await throws(mine.predict([1], [2, 3], 0), "RangeError");
  await throws(mine.predict([], [0], 0), "RangeError");
});
check("leaves w and x as they were", async ({ mine }) => {
  equal(await mine.inputsAfterPredict([1, 2], [3, 4], 5), {
    w: [1, 2],
    x: [3, 4],
  });
});
check("has a sum of 0 without inputs", async ({ mine }) => {
  equal(await mine.predict([], [], 0), 1);
  equal(await mine.predict([], [], -0), 1);
  equal(await mine.predict([], [], 1), 0);
});
//# sourceMappingURL=2.1.check.ts.map
