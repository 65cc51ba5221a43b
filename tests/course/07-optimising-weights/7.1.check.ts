import {
  bit,
  close,
  equal,
  exact,
  forAll,
  suite,
  vector,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/optim/momentum_step.ts";
import type * as driver from "./7.1.driver.ts";

export const checks = suite<typeof ref, typeof driver>("7.1", ref);
const { check } = checks;

const plan = { rate: 1, momentum: 0.5 };
const given = [vectors(3, 1, 4), exact(0, 4), exact(0, 0.875)] as const;

check("first goes down the slope, by the rate times it", async ({ mine }) => {
  equal(
    await mine.stepOf(5, 0, 2, { rate: 0.25, momentum: 0.5 }),
    { w: 4.5, velocity: 2 },
  );
});
check("is longer when the slope stays the same", async ({ mine }) => {
  equal(await mine.stepOf(-1, 1, 1, plan), { w: -2.5, velocity: 1.5 });
});
check("coasts where it is level, ever slower", async ({ mine }) => {
  equal(
    await mine.stepOf(0, 8, 0, { rate: 0.25, momentum: 0.5 }),
    { w: -1, velocity: 4 },
  );
  equal(await mine.stepOf(-1, 4, 0, plan), { w: -3, velocity: 2 });
});
check("is slowed down by a slope the other way", async ({ mine }) => {
  equal(await mine.stepOf(0, 8, -3, plan), { w: -1, velocity: 1 });
  equal(await mine.stepOf(0, 8, -6, plan), { w: 2, velocity: -2 });
});
check(
  "is plain gradient descent when nothing is kept of the velocity",
  async ({ mine }) => {
    equal(
      await mine.stepOf([1, 2], [5, -7], [4, -8], { rate: 0.25, momentum: 0 }),
      { w: [0, 4], velocity: [4, -8] },
    );
  },
);
check("agrees with v ← μv + g, w ← w − ηv", async ({ mine, fc }) => {
  await forAll(fc, given, async ([w, velocity, slope], rate, momentum) => {
    const faster = velocity.map((v, i) => momentum * v + slope[i]);
    close(await mine.stepOf(w, velocity, slope, { rate, momentum }), {
      w: w.map((weight, i) => weight - rate * faster[i]),
      velocity: faster,
    });
  });
});
check("does not look ahead when told not to", async ({ mine }) => {
  equal(
    await mine.stepOf(0, 8, 2, { ...plan, nesterov: false }),
    { w: -6, velocity: 6 },
  );
});
check(
  "looks ahead with the new velocity when told to",
  async ({ mine }) => {
    equal(
      await mine.stepOf(0, 0, 4, { ...plan, nesterov: true }),
      { w: -6, velocity: 4 },
    );
    equal(
      await mine.stepOf(0, 8, 2, { ...plan, nesterov: true }),
      { w: -5, velocity: 6 },
    );
  },
);
check("agrees with w ← w − η(g + μv) ahead", async ({ mine, fc }) => {
  await forAll(fc, given, async ([w, velocity, slope], rate, momentum) => {
    const faster = velocity.map((v, i) => momentum * v + slope[i]);
    const ahead = { rate, momentum, nesterov: true };
    close(await mine.stepOf(w, velocity, slope, ahead), {
      w: w.map((weight, i) =>
        weight - rate * (slope[i] + momentum * faster[i])
      ),
      velocity: faster,
    });
  });
});
check("stands still at a rate of 0, and gathers speed", async ({ mine }) => {
  for (const nesterov of [false, true]) {
    equal(
      await mine.stepOf([3, -1], [2, 4], [1, 6], {
        rate: 0,
        momentum: 0.5,
        nesterov,
      }),
      { w: [3, -1], velocity: [2, 8] },
    );
  }
});
check("works on tensors of any shape", async ({ mine }) => {
  equal(await mine.stepOf([2], [2], [2], plan), { w: [-1], velocity: [3] });
  equal(
    await mine.stepOf(
      [[1, 2], [3, 4]],
      [[0, 2], [4, 6]],
      [[1, 0], [0, 1]],
      plan,
    ),
    { w: [[0, 1], [1, 0]], velocity: [[1, 1], [2, 4]] },
  );
  equal(
    await mine.stepOf([[[1, 2]]], [[[0, 2]]], [[[1, 0]]], {
      ...plan,
      nesterov: true,
    }),
    { w: [[[-0.5, 1.5]]], velocity: [[[1, 1]]] },
  );
  equal(await mine.stepOf([], [], [], plan), { w: [], velocity: [] });
});
check("keeps each weight's velocity to itself", async ({ mine }) => {
  equal(
    await mine.stepOf([0, 0, 0], [1e300, 0, 1], [1, NaN, 1], plan),
    { w: [-5e299, NaN, -1.5], velocity: [5e299, NaN, 1.5] },
  );
});
check(
  "goes at most 1/(1 − μ) times as fast, on a long even slope",
  async ({ mine }) => {
    const { w, velocity } = await mine.walk(0, {
      slopes: new Array(1000).fill(3),
      rates: [0.125],
      momentum: 0.875,
    });
    close(velocity, 24);
    // 1,000 steps at full speed, less what the start took: μ/(1 − μ) of them.
    close(w, -0.125 * 24 * (1000 - 7), 1e-6);
  },
);
check("takes another rate at once", async ({ mine, fc }) => {
  await forAll(
    fc,
    [
      vector(1, 6),
      vector(1, 3, exact(0, 4)),
      exact(0, 0.875),
      bit(),
    ],
    async (slopes, rates, momentum, one) => {
      const nesterov = one === 1;
      let [w, v] = [1, 0];
      slopes.forEach((g, i) => {
        v = momentum * v + g;
        w -= rates[i % rates.length] * (nesterov ? g + momentum * v : v);
      });
      close(
        await mine.walk(1, { slopes, rates, momentum, nesterov }),
        { w, velocity: v },
      );
    },
  );
});
check("leaves what it is given as it was", async ({ mine }) => {
  for (const nesterov of [false, true]) {
    equal(
      await mine.givenAfter([1, 2], [3, 4], [5, 6], { ...plan, nesterov }),
      {
        w: [1, 2],
        velocity: [3, 4],
        slope: [5, 6],
        plan: { ...plan, nesterov },
      },
    );
  }
});
//# sourceMappingURL=7.1.check.ts.map
