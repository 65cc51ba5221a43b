import {
  close,
  equal,
  exact,
  forAll,
  integer,
  suite,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/recurrent/lstm_step.ts";
import type * as driver from "./10.2.driver.ts";

export const checks = suite<typeof ref, typeof driver>("10.2", ref);
const { check } = checks;

type Rows = number[][];
const names = ["input", "forget", "output", "candidate"] as const;
type Gates = Record<typeof names[number], Rows>;
const { tanh } = Math;

/** One step by plain loops. */
function stepped(gates: Gates, c: Rows): { h: Rows; c: Rows } {
  const cells = c.map((row, r) =>
    row.map((cell, j) =>
      gates.forget[r][j] * cell + gates.input[r][j] * gates.candidate[r][j]
    )
  );
  const h = cells.map((row, r) =>
    row.map((cell, j) => gates.output[r][j] * tanh(cell))
  );
  return { h, c: cells };
}
/** Gates of a single unit. */
const gatesAt = (
  input: number,
  forget: number,
  output: number,
  candidate: number,
): Gates => ({
  input: [[input]],
  forget: [[forget]],
  output: [[output]],
  candidate: [[candidate]],
});
/** Gates of two axes, and cells. */
const cases = [
  integer(1, 3),
  integer(1, 4),
  vector(60, 60, exact(0, 1)),
  vector(12, 12, exact(-1, 1)),
  vector(12, 12, exact(-4, 4)),
] as const;
function given(
  n: number,
  hidden: number,
  open: number[],
  written: number[],
  cells: number[],
) {
  const rows = (numbers: number[], from = 0) =>
    Array.from(
      { length: n },
      (_, r) => numbers.slice(from + r * hidden, from + (r + 1) * hidden),
    );
  const gates = {
    input: rows(open),
    forget: rows(open, 20),
    output: rows(open, 40),
    candidate: rows(written),
  };
  return { gates, c: rows(cells) };
}

check("keeps the cells where nothing is forgotten", async ({ mine }) => {
  const found = await mine.stepOf(gatesAt(0, 1, 0, 0.5), [[5]]);
  equal(found.c, [[5]], "the cells");
});
check("loses the cells where all is forgotten", async ({ mine }) => {
  const found = await mine.stepOf(gatesAt(0, 0, 0, 0.5), [[5]]);
  equal(found.c, [[0]], "the cells");
});
check("writes the candidate where the input gate is open", async ({ mine }) => {
  const found = await mine.stepOf(gatesAt(1, 0, 0, -0.75), [[5]]);
  equal(found.c, [[-0.75]], "the cells");
});
check("adds what is written to what is kept", async ({ mine }) => {
  const found = await mine.stepOf(gatesAt(0.25, 0.5, 0, -1), [[5]]);
  equal(found.c, [[2.25]], "the cells");
});
check("shows nothing where the output gate is shut", async ({ mine }) => {
  const found = await mine.stepOf(gatesAt(1, 1, 0, 1), [[5]]);
  equal(found.h, [[0]], "the hidden state");
});
check("shows the new cells, squashed", async ({ mine }) => {
  const kept = await mine.stepOf(gatesAt(0, 1, 1, 0.5), [[0.25]]);
  close(kept.h, [[tanh(0.25)]], 1e-9, "h, where the cell stays at 0.25");
  const written = await mine.stepOf(gatesAt(1, 0, 1, 0.5), [[2]]);
  close(written.h, [[tanh(0.5)]], 1e-9, "h, where 2 is replaced by 0.5");
  const both = await mine.stepOf(gatesAt(1, 1, 0.5, 1), [[0.5]]);
  close(both.h, [[0.5 * tanh(1.5)]], 1e-9, "h, half of what shows 1.5");
});
check("keeps the cells whatever is shown", async ({ mine }) => {
  for (const output of [0, 0.5, 1]) {
    const found = await mine.stepOf(gatesAt(0.5, 1, output, 1), [[3]]);
    equal(found.c, [[3.5]], `the cells, at an output gate of ${output}`);
  }
});
check("lets cells grow beyond 1, and h not", async ({ mine }) => {
  equal(await mine.stepOf(gatesAt(1, 1, 1, 1), [[50]]), {
    h: [[1]],
    c: [[51]],
  });
  equal(await mine.stepOf(gatesAt(1, 1, 1, -1), [[-50]]), {
    h: [[-1]],
    c: [[-51]],
  });
});
check("treats every unit and row by itself", async ({ mine }) => {
  const gates = {
    input: [[1, 0, 1], [0, 1, 0]],
    forget: [[0, 1, 1], [1, 0, 0]],
    output: [[1, 1, 0], [0, 1, 1]],
    candidate: [[1, -1, 0.5], [0.25, -0.5, 1]],
  };
  const c = [[2, 3, 4], [5, 6, 7]];
  close(await mine.stepOf(gates, c), stepped(gates, c));
});
check("agrees with plain loops for any sizes", async ({ mine, fc }) => {
  await forAll(fc, cases, async (...parts) => {
    const { gates, c } = given(...parts);
    close(await mine.stepOf(gates, c), stepped(gates, c));
  });
});
check("carries a number over a hundred steps", async ({ mine }) => {
  equal(await mine.walk(gatesAt(0, 1, 1, 1), [[0.5]], 100), {
    h: [[tanh(0.5)]],
    c: [[0.5]],
  });
  const faded = await mine.walk(gatesAt(0, 0.5, 1, 1), [[1024]], 10);
  close(faded, { h: [[tanh(1)]], c: [[1]] });
});
check("passes back what each of the gates did", async ({ mine, fc }) => {
  await forAll(
    fc,
    [...cases, vector(24, 24, exact(-2, 2))],
    async (n, hidden, open, written, cells, seeds) => {
      const { gates, c } = given(n, hidden, open, written, cells);
      const seed = [seeds.slice(0, 12), seeds.slice(12)].map((half) =>
        given(n, hidden, open, half, cells).gates.candidate
      );
      // By hand: dc is what comes back to the new cells, both ways.
      const now = stepped(gates, c);
      const each = (of: (r: number, j: number) => number) =>
        c.map((row, r) => row.map((_, j) => of(r, j)));
      const dc = each((r, j) =>
        seed[1][r][j] +
        seed[0][r][j] * gates.output[r][j] * (1 - tanh(now.c[r][j]) ** 2)
      );
      close(await mine.slopesOf(gates, c, seed[0], seed[1]), {
        input: each((r, j) => dc[r][j] * gates.candidate[r][j]),
        forget: each((r, j) => dc[r][j] * c[r][j]),
        output: each((r, j) => seed[0][r][j] * tanh(now.c[r][j])),
        candidate: each((r, j) => dc[r][j] * gates.input[r][j]),
        c: each((r, j) => dc[r][j] * gates.forget[r][j]),
      });
    },
  );
});
check("leaves gates and cells as they were", async ({ mine }) => {
  const gates = gatesAt(0.5, 0.25, 0.75, -1);
  equal(await mine.givenAfter(gates, [[3]]), { ...gates, c: [[3]] });
});
//# sourceMappingURL=10.2.check.ts.map
