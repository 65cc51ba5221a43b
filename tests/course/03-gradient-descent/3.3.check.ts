import {
  close,
  equal,
  exact,
  forAll,
  matrix,
  suite,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/descent/num_grad.ts";
import type * as driver from "./3.3.driver.ts";

export const checks = suite<typeof ref, typeof driver>("3.3", ref);
const { check } = checks;
import { sseGrad } from "../../../lib/descent/sse_grad.ts";

check("finds that the slope of w² at 3 is 6", async ({ mine }) => {
  equal(await mine.numGradOf("Σ w²", [3]), [6]);
  equal(await mine.numGradOf("Σ w²", [-1.5]), [-3]);
});
check("nudges one weight at a time", async ({ mine }) => {
  equal(await mine.numGradOf("Σ w²", [3, 0, -1]), [6, 0, -2]);
  close(await mine.numGradOf("Π w", [2, 3, 5]), [15, 10, 6], 1e-8);
});
check("asks for f on both sides, at w + h and w − h", async ({ mine }) => {
  equal(await mine.pointsWhereFIsAsked([1, 2], 0.5), [[0.5, 2], [1, 1.5], [
    1,
    2.5,
  ], [
    1.5,
    2,
  ]]);
  equal(await mine.numGradOf("Σ |w|", [0]), [0]);
});
check("divides by the distance of the two points", async ({ mine }) => {
  equal(await mine.numGradOf("Σ w³", [2], 0.5), [12.25]);
  equal(await mine.numGradOf("Σ w³", [2], 1), [13]);
  equal(await mine.numGradOf("Σ w³", [0, 1], 2), [4, 7]);
});
check("is as exact as both sides can be", async ({ mine }) => {
  close(await mine.numGradOf("Σ eʷ", [1]), [Math.E], 1e-9);
  close(await mine.numGradOf("Σ eʷ", [0, -2]), [1, Math.exp(-2)], 1e-9);
});
check("agrees with the gradient of the error", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vector(2, 2, exact(-4, 4)), matrix([1, 4], [2, 2], exact(-4, 4))],
    async (w, rows) => {
      const targets = rows.map((_, i) => 1 - i);
      close(
        await mine.numGradOfSse(w, rows, targets),
        sseGrad(w, rows, targets),
        1e-6,
      );
    },
  );
});
check("nudges by 2⁻¹⁷ unless told otherwise", async ({ mine }) => {
  equal(await mine.numGradOf("Σ w³", [0]), [2 ** -34]);
});
check("follows the formula for any h", async ({ mine, fc }) => {
  await forAll(fc, [vector(1, 4), exact(0.125, 2)], async (w, h) => {
    close(
      await mine.numGradOf("Σ w³", w, h),
      w.map((wi) => 3 * wi ** 2 + h ** 2),
      1e-9,
    );
  });
});
check("gives each call of f an array of its own", async ({ mine }) => {
  close(await mine.numGradOf("Σ w², emptying w", [3, 4]), [6, 8], 1e-9);
});
check("has no slopes without weights", async ({ mine }) => {
  equal(await mine.numGradOf("Σ w²", []), []);
});
check("says NaN where f does", async ({ mine }) => {
  equal(await mine.numGradOf("Σ w²", [NaN, 1]), [NaN, NaN]);
});
check("leaves w as it was", async ({ mine }) => {
  equal(await mine.wAfterNumGrad([0.1, 0.7, 1e9]), [0.1, 0.7, 1e9]);
});
//# sourceMappingURL=3.3.check.ts.map
