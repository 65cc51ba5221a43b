import {
  close,
  equal,
  forAll,
  integer,
  suite,
  throws,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/recurrent/lstm_gates.ts";
import type * as driver from "./10.1.driver.ts";

export const checks = suite<typeof ref, typeof driver>("10.1", ref);
const { check } = checks;

type Rows = number[][];
interface Params {
  w: Rows;
  u: Rows;
  b: number[];
}
const names = ["input", "forget", "output", "candidate"] as const;
type Name = typeof names[number];
const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));
const dot = (row: number[], column: number[]) =>
  row.reduce((sum, v, i) => sum + v * column[i], 0);

/** The gates by plain loops; the hidden state is as wide as u has rows. */
function gates({ w, u, b }: Params, x: Rows, h: Rows): Record<Name, Rows> {
  const size = u.length;
  const sums = x.map((row, r) =>
    b.map((bias, j) =>
      bias + dot(row, w.map((v) => v[j])) + dot(h[r], u.map((v) => v[j]))
    )
  );
  const block = (k: number, of: (a: number) => number) =>
    sums.map((row) => row.slice(k * size, (k + 1) * size).map(of));
  return {
    input: block(0, sigmoid),
    forget: block(1, sigmoid),
    output: block(2, sigmoid),
    candidate: block(3, Math.tanh),
  };
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
  inputs: number;
  hidden: number;
  salt: number;
}
/** What the gates are computed of. */
function given({ n, inputs, hidden, salt }: Sizes) {
  const params = {
    w: numbers(inputs, 4 * hidden, salt),
    u: numbers(hidden, 4 * hidden, salt + 5),
    b: numbers(1, 4 * hidden, salt + 11)[0],
  };
  return {
    params,
    x: numbers(n, inputs, salt + 17),
    h: numbers(n, hidden, salt + 23),
  };
}
const sizes = [
  integer(1, 4),
  integer(1, 4),
  integer(1, 3),
  integer(0, 99),
] as const;
/** A single unit with a single input. */
const unit = (w: number[], u: number[], b: number[]): Params => ({
  w: [w],
  u: [u],
  b,
});
const none = [0, 0, 0, 0];

check("opens every gate half way where all is 0", async ({ mine }) => {
  const found = await mine.gatesOf(unit(none, none, none), [[0]], [[0]]);
  equal(found.input, [[0.5]], "input");
  equal(found.forget, [[0.5]], "forget");
  equal(found.output, [[0.5]], "output");
  equal(found.candidate, [[0]], "candidate");
});
check("gives each gate its own column, in order", async ({ mine }) => {
  for (const [k, name] of names.entries()) {
    const b = none.map((_, j) => j === k ? 2 : 0);
    const params = unit(none, none, b);
    const found = await mine.gatesOf(params, [[0]], [[0]]);
    const expected = gates(params, [[0]], [[0]]);
    for (const each of names) {
      close(
        found[each],
        expected[each],
        1e-9,
        `${each}, where the bias of the ${name} is 2 and the others 0`,
      );
    }
  }
});
check(
  "keeps gates above 0, and lets a candidate be below",
  async ({ mine }) => {
    const found = await mine.gatesOf(
      unit(none, none, [-1, -2, -3, -4]),
      [[0]],
      [[0]],
    );
    close(found, {
      input: [[sigmoid(-1)]],
      forget: [[sigmoid(-2)]],
      output: [[sigmoid(-3)]],
      candidate: [[Math.tanh(-4)]],
    });
  },
);
check("sees the input", async ({ mine }) => {
  const params = unit([1, 2, -1, 0.5], none, none);
  close(await mine.gatesOf(params, [[1]], [[5]]), gates(params, [[1]], [[5]]));
});
check("sees the hidden state before", async ({ mine }) => {
  const params = unit(none, [1, 2, -1, 0.5], none);
  close(await mine.gatesOf(params, [[5]], [[1]]), gates(params, [[5]], [[1]]));
});
check("adds up all three, each of them once", async ({ mine }) => {
  const params = unit([1, 0.5, 0, 2], [0.5, -1, 1, 0], [-1, 2, 0.5, -1]);
  close(
    await mine.gatesOf(params, [[1]], [[-2]]),
    gates(params, [[1]], [[-2]]),
  );
});
check("has blocks as wide as the hidden state", async ({ mine }) => {
  const two = given({ n: 1, inputs: 1, hidden: 2, salt: 1 });
  const { params, x, h } = two;
  close(await mine.gatesOf(params, x, h), gates(params, x, h));
  const three = given({ n: 1, inputs: 3, hidden: 2, salt: 2 });
  close(
    await mine.gatesOf(three.params, three.x, three.h),
    gates(three.params, three.x, three.h),
  );
});
check("gives each row of a batch its own", async ({ mine }) => {
  for (const n of [2, 4]) {
    const { params, x, h } = given({ n, inputs: 2, hidden: 1, salt: 3 });
    close(await mine.gatesOf(params, x, h), gates(params, x, h));
  }
});
check("agrees with plain loops for any sizes", async ({ mine, fc }) => {
  await forAll(fc, sizes, async (n, inputs, hidden, salt) => {
    const { params, x, h } = given({ n, inputs, hidden, salt });
    close(await mine.gatesOf(params, x, h), gates(params, x, h));
  });
});
check("stays finite where gates are wide open or shut", async ({ mine }) => {
  const found = await mine.gatesOf(
    unit(none, none, [900, -900, 900, -900]),
    [[0]],
    [[0]],
  );
  close(found, {
    input: [[1]],
    forget: [[0]],
    output: [[1]],
    candidate: [[-1]],
  });
});
check("gives weights, x and h their gradients", async ({ mine, fc }) => {
  await forAll(
    fc,
    sizes,
    async (n, inputs, hidden, salt) => {
      const { params, x, h } = given({ n, inputs, hidden, salt });
      const seed = names.map((_, k) => numbers(n, hidden, salt + 31 * k));
      const flat = seed.flat(2);
      const loss = () => {
        const found = gates(params, x, h);
        return dot(names.flatMap((name) => found[name].flat()), flat);
      };
      const expected = {
        w: params.w.map((row) => nudged(loss, row)),
        u: params.u.map((row) => nudged(loss, row)),
        b: nudged(loss, params.b),
        x: x.map((row) => nudged(loss, row)),
        h: h.map((row) => nudged(loss, row)),
      };
      close(await mine.slopesOf(params, x, h, seed), expected, 1e-6);
    },
    { runs: 30 },
  );
});
check("throws where the shapes do not fit", async ({ mine }) => {
  const { params, x, h } = given({ n: 2, inputs: 3, hidden: 2, salt: 4 });
  const narrow = numbers(2, 2, 5);
  await throws(mine.gatesOf(params, narrow, h), "ShapeError");
  await throws(mine.gatesOf(params, x, numbers(2, 3, 5)), "ShapeError");
});
check("leaves what it is given as it was", async ({ mine }) => {
  const { params, x, h } = given({ n: 2, inputs: 3, hidden: 2, salt: 6 });
  equal(await mine.givenAfter(params, x, h), { ...params, x, h });
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
//# sourceMappingURL=10.1.check.ts.map
