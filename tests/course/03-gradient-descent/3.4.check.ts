import {
  close,
  equal,
  exact,
  forAll,
  suite,
  throws,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/descent/gd_step.ts";
import type * as driver from "./3.4.driver.ts";

export const checks = suite<typeof ref, typeof driver>("3.4", ref);
const { check } = checks;

check("goes against the gradient", async ({ mine }) => {
  equal(await mine.gdStep([0], [-8], 0.125), [1]);
  equal(await mine.gdStep([0], [8], 0.125), [-1]);
});
check("moves each weight by its own slope", async ({ mine }) => {
  equal(await mine.gdStep([0, 1], [-8, 4], 0.5), [4, -1]);
  equal(await mine.gdStep([3, -2, 1], [1, 0, -1], 1), [2, -2, 2]);
});
check("takes steps as long as the learning rate", async ({ mine }) => {
  equal(await mine.gdStep([10, 10], [4, -4], 0.25), [9, 11]);
  equal(await mine.gdStep([10, 10], [4, -4], 2), [2, 18]);
});
check("stays where the gradient is 0", async ({ mine }) => {
  equal(await mine.gdStep([5, -3], [0, 0], 4), [5, -3]);
  equal(await mine.gdStep([5, -3], [0, -0], 4), [5, -3]);
});
check("agrees with w − α∇E", async ({ mine, ref, fc }) => {
  await forAll(
    fc,
    [vectors(2, 1, 6), exact(0.125, 4)],
    async ([w, gradient], learningRate) => {
      close(
        await mine.gdStep(w, gradient, learningRate),
        ref.gdStep(w, gradient, learningRate),
      );
    },
  );
});
check("takes two half steps like a whole one", async ({ mine, fc }) => {
  await forAll(fc, [vectors(2, 1, 6)], async ([w, gradient]) => {
    const half = await mine.gdStep(w, gradient, 0.25);
    close(
      await mine.gdStep(half, gradient, 0.25),
      await mine.gdStep(w, gradient, 0.5),
    );
  });
});
check("bears huge numbers, and says NaN where one is", async ({ mine }) => {
  equal(await mine.gdStep([1e308], [-1e308], 0.5), [1.5e308]);
  equal(await mine.gdStep([1, 2], [Infinity, NaN], 1), [-Infinity, NaN]);
  equal(await mine.gdStep([NaN, 1], [0, 1], 1), [NaN, 0]);
});
check(
  "throws a RangeError if w and the gradient differ in length",
  async ({ mine }) => {
    await throws(mine.gdStep([1, 2], [1], 1), "RangeError");
    await throws(mine.gdStep([1], [1, 2], 1), "RangeError");
    await throws(mine.gdStep([], [1], 1), "RangeError");
  },
);
check("leaves w and the gradient as they were", async ({ mine }) => {
  equal(await mine.inputsAfterGdStep([1, 2], [3, 4], 0.5), {
    w: [1, 2],
    gradient: [3, 4],
  });
});
check("has nowhere to go without weights", async ({ mine }) => {
  equal(await mine.gdStep([], [], 1), []);
});
//# sourceMappingURL=3.4.check.ts.map
