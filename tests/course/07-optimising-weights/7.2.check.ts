import {
  close,
  equal,
  exact,
  forAll,
  integer,
  suite,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/optim/adam_step.ts";
import type * as driver from "./7.2.driver.ts";

export const checks = suite<typeof ref, typeof driver>("7.2", ref);
const { check } = checks;

interface Now {
  w: number[];
  mean: number[];
  square: number[];
}
interface Plan {
  rate: number;
  step: number;
  beta1?: number;
  beta2?: number;
  epsilon?: number;
  decay?: number;
}
const oracle = (
  { w, mean, square }: Now,
  slope: number[],
  { rate, step, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, decay = 0 }: Plan,
): Now => {
  const m = mean.map((old, i) => beta1 * old + (1 - beta1) * slope[i]);
  const s = square.map((old, i) => beta2 * old + (1 - beta2) * slope[i] ** 2);
  const next = w.map((weight, i) => {
    const [fullM, fullS] = [
      m[i] / (1 - beta1 ** (step + 1)),
      s[i] / (1 - beta2 ** (step + 1)),
    ];
    return weight - rate * (fullM / (Math.sqrt(fullS) + epsilon)) -
      rate * decay * weight;
  });
  return { w: next, mean: m, square: s };
};
const fresh = (w: number[]): Now => ({
  w,
  mean: w.map(() => 0),
  square: w.map(() => 0),
});
const half = { beta1: 0.5, beta2: 0.5, epsilon: 0.5 };

check("remembers a tenth of the first slope", async ({ mine }) => {
  const next = await mine.stepOf(fresh([5]), [2], { rate: 0.5, step: 0 });
  close(next.mean, [0.2]);
});
check("remembers a thousandth of its square", async ({ mine }) => {
  const next = await mine.stepOf(fresh([5]), [2], { rate: 0.5, step: 0 });
  close(next.square, [0.004]);
});
check(
  "first goes as far as the rate, however steep it is",
  async ({ mine }) => {
    for (const slope of [2, -3, 0.01, 1e6]) {
      const next = await mine.stepOf(fresh([5]), [slope], {
        rate: 0.5,
        step: 0,
      });
      close(next.w, [5 - 0.5 * Math.sign(slope)], 1e-6, `slope ${slope}`);
    }
  },
);
check("goes on as far when the slope stays the same", async ({ mine }) => {
  const after = await mine.walk(5, { slopes: [2, 2, 2], rate: 0.5 });
  close(after.w, 3.5, 1e-6);
});
check("keeps a share of what it remembers", async ({ mine }) => {
  const next = await mine.stepOf(
    { w: [0], mean: [8], square: [16] },
    [2],
    { rate: 0, step: 3, beta1: 0.75, beta2: 0.5 },
  );
  close(next.mean, [6.5]);
  close(next.square, [10]);
});
check("squares the slope, and not the mean", async ({ mine }) => {
  const next = await mine.stepOf(
    { w: [0, 0], mean: [4, -4], square: [1, 1] },
    [3, -3],
    { rate: 0, step: 1, ...half },
  );
  close(next.square, [5, 5]);
});
check(
  "divides both by what they lack at the start, each by its own",
  async ({ mine }) => {
    // m = 1 and s = 4; in step t = 2 both are divided by 1 − 0.75² = 7/16.
    const next = await mine.stepOf({ w: [0], mean: [0], square: [0] }, [4], {
      rate: 1,
      step: 1,
      beta1: 0.75,
      beta2: 0.75,
      epsilon: 0,
    });
    close(next.w, [-(1 / (7 / 16)) / Math.sqrt(4 / (7 / 16))]);
    const other = await mine.stepOf({ w: [0], mean: [0], square: [0] }, [4], {
      rate: 1,
      step: 1,
      beta1: 0.5,
      beta2: 0.75,
      epsilon: 0,
    });
    close(other.w, [-(2 / 0.75) / Math.sqrt(4 / (7 / 16))]);
  },
);
check("adds ε to the root, and not under it", async ({ mine }) => {
  const next = await mine.stepOf(fresh([0]), [4], {
    rate: 1,
    step: 0,
    epsilon: 4,
  });
  close(next.w, [-0.5]);
  const small = await mine.stepOf(fresh([0]), [1e-8], { rate: 1, step: 0 });
  close(small.w, [-0.5], 1e-6);
});
check("agrees with the formula in any step", async ({ mine, fc }) => {
  await forAll(
    fc,
    [
      vectors(2, 1, 4),
      vectors(2, 4, 4, exact(0, 4)),
      integer(0, 5),
      exact(0, 0.875),
      exact(0, 0.875),
      exact(0.125, 2),
    ],
    async ([w, slope], [mean, square], step, beta1, beta2, epsilon) => {
      const now = {
        w,
        mean: mean.slice(0, w.length),
        square: square.slice(0, w.length),
      };
      const plan = { rate: 0.5, step, beta1, beta2, epsilon };
      close(await mine.stepOf(now, slope, plan), oracle(now, slope, plan));
    },
  );
});
check("lets weights decay by ηλw, whatever the slope", async ({ mine }) => {
  const next = await mine.stepOf(fresh([8, -8, 8]), [0, 0, 4], {
    rate: 0.5,
    step: 0,
    decay: 0.25,
    epsilon: 0.5,
  });
  close(next.w, [7, -7, 7 - 0.5 * 4 / 4.5]);
});
check("keeps the decay out of what it remembers", async ({ mine }) => {
  const next = await mine.stepOf(fresh([8]), [2], {
    rate: 0.5,
    step: 0,
    ...half,
    decay: 0.25,
  });
  close(next.mean, [1]);
  close(next.square, [2]);
});
check("agrees with the formula with decay too", async ({ mine, fc }) => {
  await forAll(
    fc,
    [
      vectors(2, 1, 4),
      vectors(2, 4, 4, exact(0, 4)),
      integer(0, 5),
      exact(0, 2),
      exact(0, 1),
    ],
    async ([w, slope], [mean, square], step, rate, decay) => {
      const now = {
        w,
        mean: mean.slice(0, w.length),
        square: square.slice(0, w.length),
      };
      const plan = { rate, step, ...half, beta2: 0.75, decay };
      close(await mine.stepOf(now, slope, plan), oracle(now, slope, plan));
    },
  );
});
check("stays where it is when it never saw a slope", async ({ mine }) => {
  const plan = { rate: 0.5, step: 0 };
  equal(await mine.stepOf(fresh([3]), [0], plan), fresh([3]));
  equal(await mine.stepOf(fresh([3, -2]), [0, 0], { rate: 0.5, step: 999 }), {
    w: [3, -2],
    mean: [0, 0],
    square: [0, 0],
  });
});
check(
  "stands still at a rate of 0, and goes on remembering",
  async ({ mine }) => {
    close(
      await mine.stepOf(fresh([3, -2]), [4, 2], { rate: 0, step: 0, decay: 1 }),
      { w: [3, -2], mean: [0.4, 0.2], square: [0.016, 0.004] },
    );
  },
);
check("in the 1,000th step lacks next to nothing", async ({ mine }) => {
  const now = { w: [1], mean: [3], square: [16] };
  const plan = { rate: 0.5, step: 999 };
  close(await mine.stepOf(now, [2], plan), oracle(now, [2], plan));
});
check("walks 1,000 steps like a plain loop", async ({ mine }) => {
  const slopes = Array.from({ length: 1000 }, (_, i) => Math.sin(i * i) + 0.25);
  let now = fresh([1]);
  slopes.forEach((slope, step) => {
    now = oracle(now, [slope], { rate: 0.125, step, decay: 0.125 });
  });
  close(
    await mine.walk(1, { slopes, rate: 0.125, decay: 0.125 }),
    { w: now.w[0], mean: now.mean[0], square: now.square[0] },
    1e-8,
  );
});
check(
  "bears huge slopes, and keeps NaN to its own weight",
  async ({ mine }) => {
    const { w } = await mine.stepOf(fresh([5, 5, 5]), [1e150, NaN, -1e150], {
      rate: 0.5,
      step: 0,
    });
    close(w, [4.5, NaN, 5.5], 1e-6);
  },
);
check("works on tensors of any shape", async ({ mine }) => {
  const plan = { rate: 1, step: 0, ...half };
  const zero = (w: unknown): unknown => Array.isArray(w) ? w.map(zero) : 0;
  for (
    const shape of [
      (v: number) => v,
      (v: number) => [[v]],
      (v: number) => [[[v, v]]],
    ]
  ) {
    const w = shape(3);
    close(
      await mine.stepOf(
        { w, mean: zero(w), square: zero(w) } as never,
        shape(1.5),
        plan,
      ),
      { w: shape(2.25), mean: shape(0.75), square: shape(1.125) },
    );
  }
  close(await mine.stepOf(fresh([]), [], plan), fresh([]));
});
check("leaves what it is given as it was", async ({ mine }) => {
  const now = { w: [1, 2], mean: [3, 4], square: [5, 6] };
  const plan = { rate: 0.5, step: 2, ...half, decay: 0.5 };
  equal(await mine.givenAfter(now, [7, 8], plan), {
    ...now,
    slope: [7, 8],
    plan,
  });
});
//# sourceMappingURL=7.2.check.ts.map
