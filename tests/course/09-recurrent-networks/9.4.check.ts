import {
  close,
  equal,
  exact,
  forAll,
  Given,
  integer,
  ok,
  suite,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/recurrent/bptt.ts";
import type * as driver from "./9.4.driver.ts";

export const checks = suite<typeof ref, typeof driver>("9.4", ref);
const { check } = checks;

/** A network, what it reads, and the loss's gradient by each state. */
interface Problem {
  w: number[][];
  u: number[][];
  b: number[];
  x: number[][][];
  h: number[][];
  g: number[][][];
}

/** The sum of all states, each times its g: a loss with just these slopes. */
function loss({ w, u, b, x, h, g }: Problem) {
  let total = 0;
  for (const [i, steps] of x.entries()) {
    let now = h[i];
    for (const [t, input] of steps.entries()) {
      const before = now;
      now = b.map((bias, k) => {
        let z = bias;
        input.forEach((value, j) => z += value * w[j][k]);
        before.forEach((value, j) => z += value * u[j][k]);
        return Math.tanh(z);
      });
      now.forEach((state, k) => total += state * g[i][t][k]);
    }
  }
  return total;
}

type Numbers = (number | Numbers)[];

/**
 * Gradients by nudging one number after the other: nothing goes backwards. Two
 * nudges of different lengths, so that what one gets wrong for being long is
 * taken out again: a billionth of the gradient or so is left.
 */
function nudged(problem: Problem, name: "w" | "u" | "b" | "h"): Numbers {
  const copy = structuredClone(problem);
  const at = (list: Numbers, i: number, value: number) => {
    list[i] = value;
    return loss(copy);
  };
  const slopes = (list: Numbers): Numbers =>
    list.map((value, i) => {
      if (typeof value !== "number") return slopes(value);
      const rise = (nudge: number) =>
        at(list, i, value + nudge) - at(list, i, value - nudge);
      const slope = (8 * rise(1e-3) - rise(2e-3)) / 12e-3;
      list[i] = value;
      return slope;
    });
  return slopes(copy[name]);
}

/** What bptt is given, but the states. */
function given({ w, u, b, x, h, g }: Problem) {
  return [{ w, u, b }, x, h, g] as const;
}

/** One unit that stays at 0, so that tanh has the slope 1. */
const still = { w: [[0]], b: [0], h: [[0]] };
/** The bias that holds a unit at a half, where tanh has the slope 3/4. */
const half = Math.atanh(0.5);

check("gives w the input times what the loss feels", async ({ mine }) => {
  close(
    await mine.gradientsOf(
      ...given({ ...still, u: [[0]], x: [[[5]]], g: [[[1]]] }),
    ),
    { w: [[5]], u: [[0]], b: [1], h: [[0]] },
  );
});
check("gives u the state before the step", async ({ mine }) => {
  close(
    await mine.gradientsOf(...given({
      ...still,
      u: [[0]],
      h: [[3]],
      x: [[[5]]],
      g: [[[1]]],
    })),
    { w: [[5]], u: [[3]], b: [1], h: [[0]] },
  );
});
check("multiplies by tanh's slope, 1 − state²", async ({ mine }) => {
  close(
    await mine.gradientsOf(...given({
      ...still,
      u: [[0]],
      b: [half],
      x: [[[4]]],
      g: [[[2]]],
    })),
    { w: [[6]], u: [[0]], b: [1.5], h: [[0]] },
  );
});
check("gives the first state what goes through u", async ({ mine }) => {
  close(
    await mine.gradientsOf(
      ...given({ ...still, u: [[2]], x: [[[5]]], g: [[[1]]] }),
    ),
    { w: [[5]], u: [[0]], b: [1], h: [[2]] },
  );
});
check("goes back from the last step to the first", async ({ mine }) => {
  close(
    await mine.gradientsOf(...given({
      ...still,
      u: [[2]],
      x: [[[10], [1]]],
      g: [[[0], [1]]],
    })),
    { w: [[21]], u: [[0]], b: [3], h: [[4]] },
  );
});
check("adds what the loss feels on the way", async ({ mine }) => {
  close(
    await mine.gradientsOf(...given({
      ...still,
      u: [[2]],
      x: [[[10], [1]]],
      g: [[[5], [1]]],
    })),
    { w: [[71]], u: [[0]], b: [8], h: [[14]] },
  );
});
check("goes back through as many steps as there are", async ({ mine }) => {
  close(
    await mine.gradientsOf(...given({
      ...still,
      u: [[2]],
      x: [[[1000], [100], [10], [1]]],
      g: [[[0], [0], [0], [1]]],
    })),
    { w: [[8421]], u: [[0]], b: [15], h: [[16]] },
  );
});
check("adds up u's share of every step", async ({ mine }) => {
  close(
    await mine.gradientsOf(...given({
      ...still,
      u: [[0]],
      b: [half],
      h: [[3]],
      x: [[[0], [0], [0]]],
      g: [[[1], [1], [1]]],
    })),
    { w: [[0]], u: [[3]], b: [2.25], h: [[0]] },
  );
});
check("meets tanh's slope again at every step back", async ({ mine }) => {
  close(
    await mine.gradientsOf(...given({
      ...still,
      u: [[2]],
      b: [half - 1],
      h: [[0.5]],
      x: [[[10], [1]]],
      g: [[[0], [1]]],
    })),
    { w: [[12]], u: [[0.9375]], b: [1.875], h: [[2.25]] },
  );
});
check("goes back from unit to unit the way it came", async ({ mine }) => {
  close(
    await mine.gradientsOf(...given({
      w: [[0, 0]],
      u: [[0, 2], [0, 0]],
      b: [0, 0],
      h: [[0, 0]],
      x: [[[10], [1]]],
      g: [[[0, 0], [0, 1]]],
    })),
    {
      w: [[20, 1]],
      u: [[0, 0], [0, 0]],
      b: [2, 1],
      h: [[0, 0]],
    },
  );
});
check("sums over the sequences of a batch", async ({ mine }) => {
  close(
    await mine.gradientsOf(...given({
      w: [[0]],
      u: [[2]],
      b: [0],
      h: [[0], [0]],
      x: [[[5]], [[7]]],
      g: [[[1]], [[10]]],
    })),
    { w: [[75]], u: [[0]], b: [11], h: [[2], [20]] },
  );
});
check("agrees with nudging for all shapes", async ({ mine, fc }) => {
  const problems = (of: typeof fc) =>
    of.record({
      n: integer(1, 3)(of),
      steps: integer(1, 4)(of),
      inputs: integer(1, 3)(of),
      hidden: integer(1, 3)(of),
    }).chain(({ n, steps, inputs, hidden }) => {
      const many = <T>(count: number, one: Given<T>) =>
        vector(count, count, one);
      const row = (wide: number) => many(wide, exact(-1, 1));
      return of.record({
        w: many(inputs, row(hidden))(of),
        u: many(hidden, row(hidden))(of),
        b: row(hidden)(of),
        x: many(n, many(steps, row(inputs)))(of),
        h: many(n, row(hidden))(of),
        g: many(n, many(steps, many(hidden, exact(-4, 4))))(of),
      });
    });
  await forAll(fc, [problems], async (problem) => {
    close(
      await mine.gradientsOf(...given(problem)),
      {
        w: nudged(problem, "w"),
        u: nudged(problem, "u"),
        b: nudged(problem, "b"),
        h: nudged(problem, "h"),
      },
      1e-6,
    );
  });
});
check("takes a batch without sequences", async ({ mine }) => {
  equal(await mine.shapesOf({ n: 0, steps: 3, inputs: 2, hidden: 4 }), {
    w: [2, 4],
    u: [4, 4],
    b: [4],
    h: [0, 4],
  });
});
check("leaves what it is given as it was", async ({ mine }) => {
  const problem = {
    w: [[0.5, 1]],
    u: [[0.5, 2], [0.25, -1]],
    b: [0, 0.5],
    h: [[0.5, 0.25]],
    x: [[[10], [1]]],
    g: [[[1, 2], [3, 4]]],
  };
  ok(
    await mine.leavesAll(...given(problem)),
    "what was given holds other numbers after the call",
  );
});
//# sourceMappingURL=9.4.check.ts.map
