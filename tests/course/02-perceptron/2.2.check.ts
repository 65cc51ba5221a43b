import {
  equal,
  exact,
  finite,
  forAll,
  suite,
  vector,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/perceptron/fold_bias.ts";
import type * as driver from "./2.2.driver.ts";

export const checks = suite<typeof ref, typeof driver>("2.2", ref);
const { check } = checks;
import { predict } from "../../../lib/perceptron/predict.ts";
import { withOne } from "../../../lib/perceptron/with_one.ts";

check("decides at 0 as AND and OR did", async ({ mine }) => {
  for (const threshold of [2, 1]) {
    const folded = await mine.foldBias([1, 1], threshold);
    equal(folded?.length, 3, "number of weights");
    for (const x of [[0, 0], [0, 1], [1, 0], [1, 1]]) {
      equal(
        predict(folded, withOne(x), 0),
        predict([1, 1], x, threshold),
        `answer for x = [${x}]`,
      );
    }
  }
});
check("takes a threshold below zero", async ({ mine }) => {
  equal(await mine.foldBias([5], -4), [4, 5]);
});
check("keeps the given weights behind the bias", async ({ mine }) => {
  equal(await mine.foldBias([5, -3, 0.5], 0.25), [-0.25, 5, -3, 0.5]);
});
check(
  "decides at 0 as any weights did at any threshold",
  async ({ mine, fc }) => {
    await forAll(fc, [vectors(2, 1, 6), exact()], async ([w, x], threshold) => {
      const folded = await mine.foldBias(w, threshold);
      equal(folded?.length, w.length + 1, "number of weights");
      equal(
        predict(folded, withOne(x), 0),
        predict(w, x, threshold),
        `answer for x = [${x}]`,
      );
    });
  },
);
check("agrees with the reference on any numbers", async ({ mine, ref, fc }) => {
  await forAll(fc, [vector(1, 6, finite()), finite()], async (w, threshold) => {
    equal(await mine.foldBias(w, threshold), ref.foldBias(w, threshold));
  });
});
check("bears huge numbers, infinities and NaN", async ({ mine }) => {
  equal(await mine.foldBias([1e308, -1e308], 1e308), [-1e308, 1e308, -1e308]);
  equal(await mine.foldBias([NaN], Infinity), [-Infinity, NaN]);
  equal(await mine.foldBias([1], NaN), [NaN, 1]);
});
check("leaves the given weights as they were", async ({ mine }) => {
  equal(await mine.foldBiasTwice([1, 2], 3), {
    first: [-3, 1, 2],
    second: [-3, 1, 2],
    w: [1, 2],
  });
});
check("leaves a bias alone if there are no weights", async ({ mine }) => {
  equal(await mine.foldBias([], 3), [-3]);
  equal(await mine.foldBias([], 0), [0]);
});
//# sourceMappingURL=2.2.check.ts.map
