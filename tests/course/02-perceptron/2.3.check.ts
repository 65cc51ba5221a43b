import {
  bit,
  equal,
  exact,
  forAll,
  integer,
  suite,
  throws,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/perceptron/delta.ts";
import type * as driver from "./2.3.driver.ts";

export const checks = suite<typeof ref, typeof driver>("2.3", ref);
const { check } = checks;

check("asks for no change when the answer is right", async ({ mine }) => {
  equal(await mine.delta([1, 2], [1, 3], 1, 1), [0, 0]);
  equal(await mine.delta([-1, 0], [1, 3], 0, 1), [0, 0]);
  equal(await mine.delta([3, -1], [1, 2], 1, 4), [0, 0]);
});
check("goes towards an example that should have fired", async ({ mine }) => {
  equal(await mine.delta([-1, 0], [1, 3], 1, 1), [1, 3]);
  equal(await mine.delta([-9, 1], [1, 4], 1, 1), [1, 4]);
});
check(
  "goes away from an example that should have been silent",
  async ({ mine }) => {
    equal(await mine.delta([2, 1], [1, 3], 0, 1), [-1, -3]);
  },
);
check("counts a sum of exactly 0 as fired", async ({ mine }) => {
  equal(await mine.delta([3, -1], [1, 2], 1, 1), [0, 0]);
  equal(await mine.delta([0, 0], [1, 3], 0, 1), [-1, -3]);
  equal(await mine.delta([3, -1], [1, 3], 1, 1), [0, 0]);
});
check("takes steps as long as the learning rate", async ({ mine }) => {
  equal(await mine.delta([-1, 0], [1, 3], 1, 0.5), [0.5, 1.5]);
  equal(await mine.delta([0, 0], [1, -2], 0, 8), [-8, 16]);
});
check("leaves weights of inputs that are 0 alone", async ({ mine }) => {
  equal(await mine.delta([5, 5, 5], [1, 0, 2], 0, 1), [-1, 0, -2]);
});
check("agrees with ∂w = α(y − ŷ)x", async ({ mine, ref, fc }) => {
  await forAll(
    fc,
    [vectors(2, 1, 6), bit(), exact(0.125, 4)],
    async ([w, x], y, learningRate) => {
      equal(
        await mine.delta(w, x, y, learningRate),
        ref.delta(w, x, y, learningRate),
      );
    },
  );
});
check("shifts the example's own sum by α(y − ŷ)Σx²", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vectors(2, 1, 6, integer(-9, 9)), bit()],
    async ([w, x], y) => {
      const product = (a: number[], b: number[]) =>
        a.reduce((sum, value, i) => sum + value * b[i], 0);
      const change = await mine.delta(w, x, y, 0.5);
      const error = y - (product(w, x) >= 0 ? 1 : 0);
      equal(
        product(change, x),
        0.5 * error * product(x, x),
        "shift of the sum",
      );
    },
  );
});
check("bears huge numbers", async ({ mine }) => {
  equal(await mine.delta([1e308, 1e308], [10, 10], 0, 1), [-10, -10]);
  equal(await mine.delta([0], [1e308], 0, 0.5), [-5e307]);
});
check("throws a RangeError if w and x differ in length", async ({ mine }) => {
  await throws(mine.delta([1, 2], [3], 0, 1), "RangeError");
  await throws(mine.delta([1], [2, 3], 0, 1), "RangeError");
});
check("leaves w and x as they were", async ({ mine }) => {
  equal(await mine.inputsAfterDelta([2, 1], [1, 3], 0, 1), {
    w: [2, 1],
    x: [1, 3],
  });
});
check("has nothing to change without inputs", async ({ mine }) => {
  equal(await mine.delta([], [], 0, 1), []);
  equal(await mine.delta([], [], 1, 1), []);
});
//# sourceMappingURL=2.3.check.ts.map
