import {
  close,
  equal,
  exact,
  forAll,
  integer,
  suite,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/descent/descend.ts";
import type * as driver from "./3.5.driver.ts";

export const checks = suite<typeof ref, typeof driver>("3.5", ref);
const { check } = checks;

check("walks down w² as on paper", async ({ mine }) => {
  const { path } = await mine.descendInto([2], [8], 0.25, 3);
  equal(path, [[8], [4], [2], [1]]);
});
check("jumps over the bottom, or out of the bowl", async ({ mine }) => {
  const over = await mine.descendInto([2], [8], 0.75, 3);
  equal(over.path, [[8], [-4], [2], [-1]]);
  const out = await mine.descendInto([2], [1], 1.5, 3);
  equal(out.path, [[1], [-2], [4], [-8]]);
});
check("asks for the gradient where it stands", async ({ mine }) => {
  const { path, asked } = await mine.descendInto([1, 4], [8, 2], 0.125, 4);
  equal(asked, path.slice(0, 4), "where the gradient was asked for");
});
check("takes maxSteps steps, and not one more", async ({ mine }) => {
  for (const steps of [0, 1, 2, 7]) {
    const { path, asked } = await mine.descendInto([1], [3], 0.5, steps);
    equal(path.length, steps + 1, `path of ${steps} steps`);
    equal(asked.length, steps, `gradients of ${steps} steps`);
  }
});
check("stops where the gradient is 0", async ({ mine }) => {
  const { path, asked } = await mine.descendInto([1], [8], 1, 5);
  equal(path, [[8], [0]]);
  equal(asked, [[8], [0]]);
  equal((await mine.descendInto([1], [0], 0.5, 5)).path, [[0]]);
});
check(
  "stops where the gradient is no longer than the tolerance",
  async ({ mine }) => {
    equal((await mine.descendInto([1], [8], 0.5, 9, 1)).path, [
      [8],
      [4],
      [2],
      [1],
    ]);
    equal((await mine.descendInto([1], [8], 0.5, 9, 1.5)).path, [
      [8],
      [4],
      [2],
      [1],
    ]);
    equal((await mine.descendInto([1], [8], 0.5, 9, 8)).path, [[8]]);
  },
);
check("measures the length of the whole gradient", async ({ mine }) => {
  equal((await mine.descendInto([1, 1], [3, -4], 0.5, 9, 5)).path, [[3, -4]]);
  equal((await mine.descendInto([1, 1], [3, -4], 0.5, 1, 4.5)).path, [
    [3, -4],
    [1.5, -2],
  ]);
  equal((await mine.descendInto([1, 1], [-6, 1], 0.5, 1, 5)).path.length, 2);
});
check("goes on with a gradient of NaN", async ({ mine }) => {
  equal((await mine.descendInto([NaN], [1], 0.5, 2, 3)).path, [
    [1],
    [NaN],
    [NaN],
  ]);
});
check("agrees with the reference in any bowl", async ({ mine, ref, fc }) => {
  await forAll(
    fc,
    [
      vectors(2, 1, 4, exact(0, 4)),
      exact(0.125, 1),
      integer(0, 8),
      exact(0, 2),
    ],
    async ([lambdas, start], rate, maxSteps, tolerance) => {
      const gradient = (w: number[]) => w.map((wi, i) => lambdas[i] * wi);
      const { path } = await mine.descendInto(
        lambdas,
        start,
        rate,
        maxSteps,
        tolerance,
      );
      const expected = ref.descend(gradient, start, rate, maxSteps, tolerance);
      close(path, expected);
    },
  );
});
check("begins a long walk like a short one", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vectors(2, 1, 3, exact(0, 2)), integer(0, 5)],
    async ([lambdas, start], steps) => {
      const short = await mine.descendInto(lambdas, start, 0.5, steps);
      const long = await mine.descendInto(lambdas, start, 0.5, steps + 3);
      equal(long.path.slice(0, short.path.length), short.path);
    },
  );
});
check("leaves the start as it was", async ({ mine }) => {
  equal((await mine.descendInto([1, 2], [3, 4], 0.25, 5)).start, [3, 4]);
});
check("stands still without weights", async ({ mine }) => {
  equal((await mine.descendInto([], [], 1, 5)).path, [[]]);
});
//# sourceMappingURL=3.5.check.ts.map
