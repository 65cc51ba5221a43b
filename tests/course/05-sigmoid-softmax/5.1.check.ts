import {
  close,
  equal,
  forAll,
  matrix,
  suite,
  vector,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/formula/sigmoid.ts";
import type * as driver from "./5.1.driver.ts";

export const checks = suite<typeof ref, typeof driver>("5.1", ref);
const { check } = checks;

const one = (a: number) =>
  a >= 0 ? 1 / (1 + Math.exp(-a)) : Math.exp(a) / (1 + Math.exp(a));
const slope = (a: number) => one(a) * one(-a);
const bend = (a: number) => slope(a) * (one(-a) - one(a));

check("is ½ at 0, and near 0 and 1 far out", async ({ mine }) => {
  close(await mine.valuesOf([0]), [0.5]);
  close(await mine.valuesOf([-2, 2]), [0.11920292202, 0.88079707798]);
  close(await mine.valuesOf([-10, 10]), [0.00004539787, 0.99995460213]);
});
check("works on tensors of any shape", async ({ mine }) => {
  close(await mine.valuesOf(2), one(2));
  close(await mine.valuesOf([[-1, 0, 1]]), [[one(-1), 0.5, one(1)]]);
  close(await mine.valuesOf([[[3], [-3]]]), [[[one(3)], [one(-3)]]]);
  close(await mine.valuesOf([]), []);
});
check("agrees with 1 / (1 + e⁻ᵃ)", async ({ mine, fc }) => {
  await forAll(
    fc,
    [matrix([1, 3], [1, 4])],
    async (a) => close(await mine.valuesOf(a), a.map((row) => row.map(one))),
  );
});
check("of −a is what 1 lacks of a", async ({ mine, fc }) => {
  await forAll(fc, [vector(1, 6)], async (a) => {
    const [there, back] = [
      await mine.valuesOf(a),
      await mine.valuesOf(a.map((v) => -v)),
    ] as number[][];
    close(back, there.map((p) => 1 - p));
  });
});
check("neither overflows nor gets lost far out", async ({ mine }) => {
  close(await mine.valuesOf([-1000, 1000]), [0, 1]);
  close(await mine.valuesOf([-1e30, 1e30]), [0, 1]);
  close(await mine.valuesOf([-Infinity, Infinity]), [0, 1]);
});
check("keeps small probabilities, however small", async ({ mine }) => {
  for (const a of [-20, -40, -300, -700]) {
    const [p] = await mine.valuesOf([a]) as number[];
    close(p / Math.exp(a), 1, 1e-8, `σ(${a}) divided by e^${a}`);
  }
});
check("says NaN for NaN, and for nothing else", async ({ mine }) => {
  close(await mine.valuesOf([NaN, 0]), [NaN, 0.5]);
});
check("has the slope σ(1 − σ)", async ({ mine, fc }) => {
  await forAll(fc, [vectors(2, 1, 5)], async ([a, seed]) =>
    close(
      await mine.slopesOf(a, seed),
      a.map((v, i) => seed[i] * slope(v)),
    ));
});
check("is steepest at 0: the slope there is ¼", async ({ mine }) => {
  close(await mine.slopesOf([0, -0, 1], [1, 2, 0]), [0.25, 0.5, 0]);
});
check("is level far out: the slope there is 0, not NaN", async ({ mine }) => {
  close(await mine.slopesOf([-1000, 1000], [1, 1]), [0, 0]);
  close(await mine.slopesOf([-800, 800], [1, 1]), [0, 0]);
});
check("has small slopes that are not 0", async ({ mine }) => {
  const slopes = await mine.slopesOf([-40, -20, 20], [1, 1, 1]) as number[];
  close(
    slopes.map((g, i) => g / slope([-40, -20, 20][i])),
    [1, 1, 1],
    1e-5,
    "slopes at −40, −20 and 20, divided by σ(1 − σ)",
  );
});
check("bends as it should: σ(1 − σ)(1 − 2σ)", async ({ mine, fc }) => {
  await forAll(fc, [vectors(2, 1, 5)], async ([a, seed]) =>
    close(
      await mine.bendsOf(a, seed),
      a.map((v, i) => seed[i] * bend(v)),
    ));
});
check("is straight at 0, where its bend changes sides", async ({ mine }) => {
  close(await mine.bendsOf([0, 3], [1, 1]), [0, bend(3)]);
  close(await mine.bendsOf([-1000, 1000], [1, 1]), [0, 0]);
});
check("leaves its input as it was", async ({ mine }) => {
  equal(await mine.inputAfter([[-1, 2]]), [[-1, 2]]);
});
//# sourceMappingURL=5.1.check.ts.map
