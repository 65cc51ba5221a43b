import {
  close,
  equal,
  exact,
  forAll,
  Given,
  integer,
  suite,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/recurrent/unroll.ts";
import type * as driver from "./9.3.driver.ts";

export const checks = suite<typeof ref, typeof driver>("9.3", ref);
const { check } = checks;

/** The states in plain loops, of the step h/2 + x · w. */
function unrolled(
  x: number[][][],
  h: number[][],
  w: number[][],
  lengths: number[],
) {
  return x.map((steps, i) => {
    let now = h[i];
    return steps.map((input, t) => {
      if (t < lengths[i]) {
        now = now.map((value, k) =>
          input.reduce((sum, seen, j) => sum + seen * w[j][k], value / 2)
        );
      }
      return now;
    });
  });
}

check("gives the state after one step", async ({ mine }) => {
  equal(await mine.statesOf([[[3]]], [[4]]), [[[5]]]);
});
check(
  "carries the state on, and gives all states",
  async ({ mine }) => {
    equal(await mine.statesOf([[[1], [2], [3]]], [[0]]), [[[1], [2.5], [
      4.25,
    ]]]);
    equal(await mine.statesOf([[[8], [0], [0], [0]]], [[0]]), [[[8], [4], [
      2,
    ], [1]]]);
  },
);
check("begins with the state that it is given", async ({ mine }) => {
  equal(await mine.statesOf([[[0], [0], [0]]], [[8]]), [[[4], [2], [1]]]);
});
check("keeps sequences and steps apart", async ({ mine }) => {
  equal(await mine.statesOf([[[8], [0]], [[0], [8]]], [[0], [0]]), [
    [[8], [4]],
    [[0], [8]],
  ]);
  equal(await mine.statesOf([[[1], [2]], [[10], [20]]], [[2], [20]]), [
    [[2], [3]],
    [[20], [30]],
  ]);
});
check(
  "takes more steps than sequences, and fewer",
  async ({ mine }) => {
    equal(
      await mine.statesOf(
        [[[8], [0], [0]], [[0], [8], [0]]],
        [[0], [0]],
      ),
      [[[8], [4], [2]], [[0], [8], [4]]],
    );
    equal(
      await mine.statesOf(
        [[[8], [0]], [[0], [8]], [[4], [4]]],
        [[0], [0], [0]],
      ),
      [[[8], [4]], [[0], [8]], [[4], [6]]],
    );
    equal(await mine.statesOf([[[8]], [[4]], [[2]]], [[0], [0], [2]]), [
      [[8]],
      [[4]],
      [[3]],
    ]);
  },
);
check("asks for as many units as the state has", async ({ mine }) => {
  equal(
    await mine.statesOf([[[1], [2]]], [[0, 0]], { w: [[1, 10]] }),
    [[[1, 10], [2.5, 25]]],
  );
  equal(
    await mine.statesOf([[[1, 2], [3, 4]]], [[8]], { w: [[1], [10]] }),
    [[[25], [55.5]]],
  );
});
check(
  "asks for each step once, with its input and the state before",
  async ({ mine }) => {
    equal(await mine.callsOf([[[1], [2], [3]]], [[0]]), [
      { x: [[1]], h: [[0]] },
      { x: [[2]], h: [[1]] },
      { x: [[3]], h: [[2.5]] },
    ]);
  },
);
check("keeps the state where a sequence has ended", async ({ mine }) => {
  equal(
    await mine.statesOf([[[8], [4], [16], [32]]], [[0]], {
      there: [[1, 1, 0, 0]],
    }),
    [[[8], [8], [8], [8]]],
  );
  equal(
    await mine.statesOf([[[8], [0], [4]]], [[0]], { there: [[1, 1, 0]] }),
    [[[8], [4], [4]]],
  );
});
check("goes on where a sequence goes on", async ({ mine }) => {
  const x = [[[8], [0], [0]], [[0], [8], [0]]];
  equal(
    await mine.statesOf(x, [[0], [0]], { there: [[1, 1, 1], [1, 1, 1]] }),
    [[[8], [4], [2]], [[0], [8], [4]]],
  );
});
check("lets each sequence end by itself", async ({ mine }) => {
  const x = [[[8], [0], [0]], [[0], [8], [0]]];
  equal(
    await mine.statesOf(x, [[0], [0]], { there: [[1, 1, 1], [1, 0, 0]] }),
    [[[8], [4], [2]], [[0], [0], [0]]],
  );
  equal(
    await mine.statesOf([...x, [[4], [4], [4]]], [[0], [0], [0]], {
      there: [[1, 0, 0], [1, 1, 0], [1, 1, 1]],
    }),
    [[[8], [8], [8]], [[0], [8], [8]], [[4], [6], [7]]],
  );
});
check("keeps all units of a sequence that has ended", async ({ mine }) => {
  equal(
    await mine.statesOf([[[1], [2]], [[3], [4]]], [[0, 0], [0, 0]], {
      w: [[1, 10]],
      there: [[1, 0], [1, 1]],
    }),
    [[[1, 10], [1, 10]], [[3, 30], [5.5, 55]]],
  );
});
check("keeps the first state of an empty sequence", async ({ mine }) => {
  equal(
    await mine.statesOf([[[1], [2]], [[3], [4]]], [[8], [8]], {
      there: [[0, 0], [1, 1]],
    }),
    [[[8], [8]], [[7], [7.5]]],
  );
});
check("does not hear what stands behind the end", async ({ mine }) => {
  equal(
    await mine.statesOf([[[8], [NaN]], [[Infinity], [1]]], [[0], [4]], {
      there: [[1, 0], [0, 0]],
    }),
    [[[8], [8]], [[4], [4]]],
  );
});
check("agrees with plain loops for all shapes", async ({ mine, fc }) => {
  const cases = (of: typeof fc) =>
    of.record({
      n: integer(1, 4)(of),
      steps: integer(1, 4)(of),
      inputs: integer(1, 3)(of),
      hidden: integer(1, 3)(of),
    }).chain(({ n, steps, inputs, hidden }) => {
      const many = <T>(count: number, one: Given<T>) =>
        vector(count, count, one);
      const row = (wide: number) => many(wide, exact(-4, 4));
      return of.record({
        x: many(n, many(steps, row(inputs)))(of),
        h: many(n, row(hidden))(of),
        w: many(inputs, row(hidden))(of),
        lengths: many(n, integer(0, steps))(of),
        isMasked: of.boolean(),
      });
    });
  await forAll(fc, [cases], async ({ x, h, w, lengths, isMasked }) => {
    const ends = isMasked ? lengths : x.map((steps) => steps.length);
    const there = isMasked
      ? x.map((steps, i) => steps.map((_, t) => t < lengths[i] ? 1 : 0))
      : undefined;
    close(
      await mine.statesOf(x, h, { w, there }),
      unrolled(x, h, w, ends),
    );
  });
});
check("sends gradients back through all steps", async ({ mine }) => {
  equal(await mine.slopesOf([[[1], [2], [3]]], [[0]]), {
    x: [[[1.75], [1.5], [1]]],
    h: [[0.875]],
  });
});
check("sends none to what stands behind the end", async ({ mine }) => {
  equal(await mine.slopesOf([[[1], [2], [3]]], [[0]], [[1, 1, 0]]), {
    x: [[[2], [2], [0]]],
    h: [[1]],
  });
});
check("takes a batch without sequences", async ({ mine }) => {
  equal(await mine.shapeOf([0, 3, 2], [0, 2]), [0, 3, 2]);
});
check("leaves what it is given as it was", async ({ mine }) => {
  equal(await mine.givenAfter([[[1], [2]]], [[4]], [[1, 0]]), {
    x: [[[1], [2]]],
    h: [[4]],
    there: [[1, 0]],
  });
});
//# sourceMappingURL=9.3.check.ts.map
