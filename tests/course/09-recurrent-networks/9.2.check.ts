import {
  close,
  equal,
  exact,
  forAll,
  integer,
  suite,
  throws,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/recurrent/rnn_step.ts";
import type * as driver from "./9.2.driver.ts";

export const checks = suite<typeof ref, typeof driver>("9.2", ref);
const { check } = checks;

const columns = (table: number[][]) =>
  (table[0] ?? []).map((_, k) => table.map((row) => row[k]));
const dot = (a: number[], b: number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i], 0);
const product = (a: number[][], b: number[][]) =>
  a.map((row) => columns(b).map((column) => dot(row, column)));
const tanh = (table: number[][]) => table.map((row) => row.map(Math.tanh));

/** The step in plain loops. */
function stepped({ w, u, b }: Weights, x: number[][], h: number[][]) {
  return x.map((row, i) =>
    b.map((bias, k) =>
      Math.tanh(
        dot(row, columns(w)[k]) + dot(h[i], columns(u)[k]) + bias,
      )
    )
  );
}

interface Weights {
  w: number[][];
  u: number[][];
  b: number[];
}

check("takes tanh of the inputs times w", async ({ mine }) => {
  close(
    await mine.stepOf({ w: [[2]], u: [[0]], b: [0] }, [[0.25]], [[0.5]]),
    tanh([[0.5]]),
  );
});
check("adds the state times u: it remembers", async ({ mine }) => {
  close(
    await mine.stepOf({ w: [[0]], u: [[2]], b: [0] }, [[5]], [[0.25]]),
    tanh([[0.5]]),
  );
  close(
    await mine.stepOf({ w: [[2]], u: [[3]], b: [0] }, [[0.25]], [[-0.5]]),
    tanh([[-1]]),
  );
});
check("adds the bias, once", async ({ mine }) => {
  close(
    await mine.stepOf({ w: [[0]], u: [[0]], b: [0.5] }, [[5]], [[0.25]]),
    tanh([[0.5]]),
  );
});
check("adds everything up before it takes tanh", async ({ mine }) => {
  close(
    await mine.stepOf({ w: [[2]], u: [[3]], b: [1] }, [[0.5]], [[-1]]),
    tanh([[-1]]),
  );
});
check("multiplies by u as it stands, rows into columns", async ({ mine }) => {
  const params = { w: [[0, 0]], u: [[0, 2], [0, 0]], b: [0, 0] };
  close(await mine.stepOf(params, [[1]], [[0.25, 0]]), tanh([[0, 0.5]]));
  close(await mine.stepOf(params, [[1]], [[0, 0.25]]), [[0, 0]]);
});
check("takes any number of inputs and of units", async ({ mine }) => {
  close(
    await mine.stepOf(
      { w: [[1], [0.5], [-1]], u: [[2]], b: [0] },
      [[1, 2, 3]],
      [[0.25]],
    ),
    tanh([[-0.5]]),
  );
  close(
    await mine.stepOf(
      { w: [[1, -1]], u: [[1, 0], [2, 1]], b: [0, 0.5] },
      [[0.5]],
      [[0.25, -0.25]],
    ),
    tanh([[0.25, -0.25]]),
  );
});
check("treats each sequence of a batch by itself", async ({ mine }) => {
  close(
    await mine.stepOf(
      { w: [[1]], u: [[2]], b: [0.25] },
      [[1], [0], [-1]],
      [[0], [0.5], [0.25]],
    ),
    tanh([[1.25], [1.25], [-0.25]]),
  );
  close(
    await mine.stepOf(
      { w: [[1]], u: [[1]], b: [0] },
      [[NaN], [0.5]],
      [[0], [0.25]],
    ),
    tanh([[NaN], [0.75]]),
  );
});
check("agrees with plain loops for all shapes", async ({ mine, fc }) => {
  const cases = (of: typeof fc) =>
    of.record({
      n: integer(1, 3)(of),
      inputs: integer(1, 3)(of),
      hidden: integer(1, 3)(of),
    }).chain(({ n, inputs, hidden }) => {
      const row = (wide: number) => vector(wide, wide, exact(-1, 1))(of);
      const table = (high: number, wide: number) =>
        of.array(row(wide), { minLength: high, maxLength: high });
      return of.record({
        w: table(inputs, hidden),
        u: table(hidden, hidden),
        b: row(hidden),
        x: table(n, inputs),
        h: table(n, hidden),
      });
    });
  await forAll(fc, [cases], async ({ x, h, ...params }) => {
    close(await mine.stepOf(params, x, h), stepped(params, x, h));
  });
});
const params = {
  w: [[0.5, -1, 0.25], [1, 0.5, -0.5]],
  u: [[0.25, 1, -1], [0.5, -0.5, 0.75], [-0.25, 0.5, 1]],
  b: [0.125, -0.25, 0.5],
};
const [input, state] = [[[1, -0.5]], [[0.5, 0.25, -0.75]]];
/** What reaches the sum, of a loss that weighs the three units by 1, 2, 4. */
const dz = stepped(params, input, state)
  .map((row) => row.map((value, k) => 2 ** k * (1 - value * value)));

check("sends gradients to w, b and the input", async ({ mine }) => {
  const slopes = await mine.slopesOf(params, input, state, ["w", "b", "x"]);
  close(slopes, [
    product(columns(input), dz),
    dz[0],
    product(dz, columns(params.w)),
  ]);
});
check("sends gradients to u and the state before", async ({ mine }) => {
  close(await mine.slopesOf(params, input, state, ["u", "h"]), [
    product(columns(state), dz),
    product(dz, columns(params.u)),
  ]);
});
check("takes a batch without sequences", async ({ mine }) => {
  equal(await mine.shapeOf(0, 2, 3), [0, 3]);
  equal(await mine.shapeOf(4, 2, 3), [4, 3]);
});
check("throws where the shapes do not fit", async ({ mine }) => {
  const params = { w: [[1, 2]], u: [[1, 2], [3, 4]], b: [0, 0] };
  await throws(mine.stepOf(params, [[1, 2]], [[1, 2]]), "ShapeError");
  await throws(mine.stepOf(params, [[1]], [[1, 2, 3]]), "ShapeError");
});
check("leaves what it is given as it was", async ({ mine }) => {
  const params = { w: [[2, 1]], u: [[3, 0], [1, 1]], b: [1, 2] };
  equal(await mine.givenAfter(params, [[0.5]], [[-1, 1]]), {
    ...params,
    x: [[0.5]],
    h: [[-1, 1]],
  });
});
//# sourceMappingURL=9.2.check.ts.map
