import {
  close,
  equal,
  exact,
  forAll,
  integer,
  ok,
  suite,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/descent/descend.ts";
import type * as driver from "./3.5.driver.ts";

export const checks = suite<typeof ref, typeof driver>("3.5", ref);
const { check } = checks;

check("walks down w² as on paper", async ({ mine }) => {
  const walk = { curvatures: [2], start: [8], rate: 0.25, maxSteps: 3 };
  equal(await mine.descendIntoBowl(walk), [[8], [4], [2], [1]]);
});
check("jumps over the bottom, or out of the bowl", async ({ mine }) => {
  const walk = { curvatures: [2], maxSteps: 3 };
  equal(
    await mine.descendIntoBowl({ ...walk, start: [8], rate: 0.75 }),
    [[8], [-4], [2], [-1]],
  );
  equal(
    await mine.descendIntoBowl({ ...walk, start: [1], rate: 1.5 }),
    [[1], [-2], [4], [-8]],
  );
});
check("takes maxSteps steps, and not one more", async ({ mine }) => {
  const walk = { curvatures: [1], start: [3], rate: 0.5 };
  for (const maxSteps of [0, 1, 2, 7]) {
    const path = await mine.descendIntoBowl({ ...walk, maxSteps });
    equal(path.length, maxSteps + 1, `path of ${maxSteps} steps`);
  }
});
check("asks for the gradient where it stands", async ({ mine }) => {
  const walk = { curvatures: [1, 4], start: [8, 2], rate: 0.125, maxSteps: 3 };
  const asked = await mine.whereDescendAsksForTheGradient(walk);
  for (const point of [[8, 2], [7, 1], [6.125, 0.5]]) {
    ok(
      asked.some((at) => at.join() === point.join()),
      `never asked for the gradient at [${point.join(", ")}]`,
    );
  }
});
check("asks for the gradient once before each step", async ({ mine }) => {
  const walk = { curvatures: [1], start: [3], rate: 0.5 };
  for (const maxSteps of [0, 1, 2, 7]) {
    const { length } = await mine.whereDescendAsksForTheGradient({
      ...walk,
      maxSteps,
    });
    equal(length, maxSteps, `times it asked in ${maxSteps} steps`);
  }
});
check("stops where the gradient is 0", async ({ mine }) => {
  const walk = { curvatures: [1], maxSteps: 5 };
  equal(
    await mine.descendIntoBowl({ ...walk, start: [8], rate: 1 }),
    [[8], [0]],
  );
  equal(
    await mine.descendIntoBowl({ ...walk, start: [0], rate: 0.5 }),
    [[0]],
  );
});
check(
  "stops where the gradient is no longer than the tolerance",
  async ({ mine }) => {
    const walk = { curvatures: [1], start: [8], rate: 0.5, maxSteps: 9 };
    equal(
      await mine.descendIntoBowl({ ...walk, tolerance: 1 }),
      [[8], [4], [2], [1]],
    );
    equal(
      await mine.descendIntoBowl({ ...walk, tolerance: 1.5 }),
      [[8], [4], [2], [1]],
    );
    equal(await mine.descendIntoBowl({ ...walk, tolerance: 8 }), [[8]]);
  },
);
check("measures the length of the whole gradient", async ({ mine }) => {
  const walk = { curvatures: [1, 1], rate: 0.5 };
  equal(
    await mine.descendIntoBowl({
      ...walk,
      start: [3, -4],
      maxSteps: 9,
      tolerance: 5,
    }),
    [[3, -4]],
  );
  equal(
    await mine.descendIntoBowl({
      ...walk,
      start: [3, -4],
      maxSteps: 1,
      tolerance: 4.5,
    }),
    [[3, -4], [1.5, -2]],
  );
  equal(
    await mine.descendIntoBowl({
      ...walk,
      start: [-6, 1],
      maxSteps: 1,
      tolerance: 5,
    }),
    [[-6, 1], [-3, 0.5]],
  );
});
check("goes on with a gradient of NaN", async ({ mine }) => {
  equal(
    await mine.descendIntoBowl({
      curvatures: [NaN],
      start: [1],
      rate: 0.5,
      maxSteps: 2,
      tolerance: 3,
    }),
    [[1], [NaN], [NaN]],
  );
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
    async ([curvatures, start], rate, maxSteps, tolerance) => {
      const gradient = (w: number[]) => w.map((wi, i) => curvatures[i] * wi);
      const walk = { curvatures, start, rate, maxSteps, tolerance };
      close(
        await mine.descendIntoBowl(walk),
        ref.descend(gradient, start, rate, maxSteps, tolerance),
      );
    },
  );
});
check("begins a long walk like a short one", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vectors(2, 1, 3, exact(0, 2)), integer(0, 5)],
    async ([curvatures, start], maxSteps) => {
      const walk = { curvatures, start, rate: 0.5 };
      const short = await mine.descendIntoBowl({ ...walk, maxSteps });
      const long = await mine.descendIntoBowl({
        ...walk,
        maxSteps: maxSteps + 3,
      });
      equal(long.slice(0, short.length), short);
    },
  );
});
check("leaves the start as it was", async ({ mine }) => {
  const walk = { curvatures: [1, 2], start: [3, 4], rate: 0.25, maxSteps: 5 };
  equal(await mine.startAfterDescend(walk), [3, 4]);
});
check("stands still without weights", async ({ mine }) => {
  const walk = { curvatures: [], start: [], rate: 1, maxSteps: 5 };
  equal(await mine.descendIntoBowl(walk), [[]]);
});
//# sourceMappingURL=3.5.check.ts.map
