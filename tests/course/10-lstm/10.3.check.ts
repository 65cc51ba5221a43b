import {
  bit,
  close,
  equal,
  forAll,
  integer,
  suite,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/recurrent/lstm_unroll.ts";
import type * as driver from "./10.3.driver.ts";

export const checks = suite<typeof ref, typeof driver>("10.3", ref);
const { check } = checks;

type Rows = number[][];
interface Params {
  w: Rows;
  u: Rows;
  b: number[];
}
interface State {
  h: Rows;
  c: Rows;
}
const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));

/** All states, by plain loops, one sequence after the other. */
function unrolled(
  { w, u, b }: Params,
  x: Rows[],
  state: State,
  there: Rows | null = null,
): { h: Rows[]; c: Rows[] } {
  const size = u.length;
  const found: { h: Rows[]; c: Rows[] } = { h: [], c: [] };
  for (const [r, sequence] of x.entries()) {
    let [h, c] = [state.h[r], state.c[r]];
    const [hs, cs]: [Rows, Rows] = [[], []];
    for (const [t, inputs] of sequence.entries()) {
      if (there === null || there[r][t] === 1) {
        const sums = b.map((bias, j) => {
          let sum = bias;
          inputs.forEach((v, i) => sum += v * w[i][j]);
          h.forEach((v, i) => sum += v * u[i][j]);
          return sum;
        });
        const gate = (k: number, j: number) => sums[k * size + j];
        c = c.map((cell, j) =>
          sigmoid(gate(1, j)) * cell +
          sigmoid(gate(0, j)) * Math.tanh(gate(3, j))
        );
        h = c.map((cell, j) => sigmoid(gate(2, j)) * Math.tanh(cell));
      }
      hs.push(h);
      cs.push(c);
    }
    found.h.push(hs);
    found.c.push(cs);
  }
  return found;
}

/** Numbers that differ, without 0: a row for each. */
function numbers(rows: number, columns: number, salt: number): Rows {
  return Array.from(
    { length: rows },
    (_, i) =>
      Array.from(
        { length: columns },
        (_, j) => (((i * columns + j + salt) * 37 + 11) % 64 - 31.5) / 32,
      ),
  );
}
interface Sizes {
  n: number;
  steps: number;
  inputs: number;
  hidden: number;
  salt: number;
}
function given({ n, steps, inputs, hidden, salt }: Sizes) {
  const params = {
    w: numbers(inputs, 4 * hidden, salt),
    u: numbers(hidden, 4 * hidden, salt + 5),
    b: numbers(1, 4 * hidden, salt + 11)[0],
  };
  const x = Array.from(
    { length: n },
    (_, r) => numbers(steps, inputs, salt + 17 * r + 1),
  );
  const state = {
    h: numbers(n, hidden, salt + 23),
    c: numbers(n, hidden, salt + 29),
  };
  return { params, x, state };
}
/** Sequences of these lengths. */
const until = (lengths: number[], steps: number) =>
  lengths.map((length) =>
    Array.from({ length: steps }, (_, t) => t < length ? 1 : 0)
  );
const sizes = [
  integer(1, 3),
  integer(1, 4),
  integer(1, 3),
  integer(1, 3),
  integer(0, 99),
] as const;
/** One unit, one input, one sequence, begun with h = 0.5 and c = −1. */
const unit = (steps: number) => {
  const all = given({ n: 1, steps, inputs: 1, hidden: 1, salt: 2 });
  return { ...all, state: { h: [[0.5]], c: [[-1]] } };
};

check("takes one step from the state that it is given", async ({ mine }) => {
  const { params, x, state } = unit(1);
  const found = await mine.statesOf(params, x, state);
  const expected = unrolled(params, x, state);
  close(found.c, expected.c, 1e-9, "the cells");
  close(found.h, expected.h, 1e-9, "the hidden states");
});
check("takes the second step from the first one's state", async ({ mine }) => {
  const { params, x, state } = unit(2);
  close(
    await mine.statesOf(params, x, state),
    unrolled(params, x, state),
  );
});
check("goes through steps in their order", async ({ mine }) => {
  const { params, x, state } = unit(5);
  close(
    await mine.statesOf(params, x, state),
    unrolled(params, x, state),
  );
});
check("keeps the sequences of a batch apart", async ({ mine }) => {
  const all = given({ n: 2, steps: 3, inputs: 1, hidden: 1, salt: 3 });
  equal(await mine.shapesOf(all.params, all.x, all.state), {
    h: [2, 3, 1],
    c: [2, 3, 1],
  }, "shapes of two sequences with three steps of one unit");
  close(
    await mine.statesOf(all.params, all.x, all.state),
    unrolled(all.params, all.x, all.state),
  );
});
check("agrees with plain loops for any sizes", async ({ mine, fc }) => {
  await forAll(fc, sizes, async (n, steps, inputs, hidden, salt) => {
    const { params, x, state } = given({ n, steps, inputs, hidden, salt });
    close(await mine.statesOf(params, x, state), unrolled(params, x, state));
  });
});
check("keeps h and c where a sequence has ended", async ({ mine }) => {
  const { params, x, state } = unit(3);
  const there = [[1, 0, 0]];
  const found = await mine.statesOf(params, x, state, there);
  const expected = unrolled(params, x, state, there);
  close(found.h, expected.h, 1e-9, "the hidden states");
  close(found.c, expected.c, 1e-9, "the cells");
});
check(
  "keeps the state that it began with if nothing came",
  async ({ mine }) => {
    const { params, x, state } = unit(2);
    close(await mine.statesOf(params, x, state, [[0, 0]]), {
      h: [[[0.5], [0.5]]],
      c: [[[-1], [-1]]],
    });
  },
);
check("goes on after a gap", async ({ mine }) => {
  const { params, x, state } = unit(4);
  const there = [[0, 1, 0, 1]];
  close(
    await mine.statesOf(params, x, state, there),
    unrolled(params, x, state, there),
  );
});
check("changes nothing where every sequence goes on", async ({ mine }) => {
  const all = given({ n: 2, steps: 3, inputs: 2, hidden: 2, salt: 5 });
  close(
    await mine.statesOf(all.params, all.x, all.state, until([3, 3], 3)),
    unrolled(all.params, all.x, all.state),
  );
});
check("masks each row by its own length", async ({ mine }) => {
  // As many rows as units, so that a mask on the wrong axis would fit.
  for (const [n, hidden] of [[3, 3], [3, 2], [2, 1]]) {
    const all = given({ n, steps: 4, inputs: 2, hidden, salt: 7 });
    const there = until([2, 4, 1].slice(0, n), 4);
    close(
      await mine.statesOf(all.params, all.x, all.state, there),
      unrolled(all.params, all.x, all.state, there),
    );
  }
});
check("agrees with plain loops for any mask", async ({ mine, fc }) => {
  await forAll(
    fc,
    [...sizes, vector(12, 12, bit())],
    async (n, steps, inputs, hidden, salt, bits) => {
      const { params, x, state } = given({ n, steps, inputs, hidden, salt });
      const there = x.map((_, r) => bits.slice(4 * r, 4 * r + steps));
      close(
        await mine.statesOf(params, x, state, there),
        unrolled(params, x, state, there),
      );
    },
  );
});
check("never lets in what stands behind an end", async ({ mine }) => {
  const all = given({ n: 2, steps: 3, inputs: 1, hidden: 2, salt: 9 });
  const there = until([1, 3], 3);
  const expected = unrolled(all.params, all.x, all.state, there);
  for (const filling of [1e6, NaN]) {
    const x = all.x.map((sequence, r) =>
      sequence.map((row, t) => there[r][t] === 1 ? row : row.map(() => filling))
    );
    const found = await mine.statesOf(all.params, x, all.state, there);
    close(found.h, expected.h, 1e-9, `h, with ${filling} behind the end`);
    close(found.c, expected.c, 1e-9, `c, with ${filling} behind the end`);
  }
});
check("sends gradients back through all steps", async ({ mine, fc }) => {
  await forAll(
    fc,
    [...sizes, vector(12, 12, bit()), bit()],
    async (n, steps, inputs, hidden, salt, bits, masked) => {
      const { params, x, state } = given({ n, steps, inputs, hidden, salt });
      const there = masked === 1
        ? x.map((_, r) => bits.slice(4 * r, 4 * r + steps))
        : null;
      const seed = {
        h: x.map((_, r) => numbers(steps, hidden, salt + 31 + r)),
        c: x.map((_, r) => numbers(steps, hidden, salt + 47 + r)),
      };
      const weights = [seed.h, seed.c].flat(3);
      const loss = () => {
        const { h, c } = unrolled(params, x, state, there);
        return [h, c].flat(3).reduce((sum, v, i) => sum + v * weights[i], 0);
      };
      const by = (rows: Rows) => rows.map((row) => nudged(loss, row));
      const expected = {
        w: by(params.w),
        u: by(params.u),
        b: nudged(loss, params.b),
        x: x.map(by),
        h: by(state.h),
        c: by(state.c),
      };
      const found = await mine.slopesOf(params, x, state, there, seed);
      close(found, expected, 1e-6);
    },
    { runs: 20 },
  );
});
check("remembers over two hundred steps", async ({ mine }) => {
  // Gates that keep all and write what comes in the first step.
  const params = {
    w: [[40, 0, 0, 40]],
    u: [[0, 0, 0, 0]],
    b: [-20, 40, 40, 0],
  };
  const x = [Array.from({ length: 200 }, (_, t) => [t === 0 ? 1 : 0])];
  const state = { h: [[0]], c: [[0]] };
  const found = await mine.statesOf(params, x, state);
  close(found.c[0][199], [1], 1e-6, "the cell after 200 steps");
});
check("leaves what it is given as it was", async ({ mine }) => {
  const { params, x, state } = given({
    n: 2,
    steps: 3,
    inputs: 2,
    hidden: 2,
    salt: 8,
  });
  const there = until([1, 3], 3);
  equal(await mine.givenAfter(params, x, state, there), {
    ...params,
    x,
    ...state,
    there,
  });
});

/** What a loss gains by each of some numbers. */
function nudged(loss: () => number, numbers: number[]): number[] {
  return numbers.map((before, i) => {
    const at = (value: number) => {
      numbers[i] = value;
      return loss();
    };
    const slope = (at(before + 1e-5) - at(before - 1e-5)) / 2e-5;
    numbers[i] = before;
    return slope;
  });
}
//# sourceMappingURL=10.3.check.ts.map
