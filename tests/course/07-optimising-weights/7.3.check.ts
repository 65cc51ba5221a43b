import {
  close,
  equal,
  exact,
  forAll,
  matrix,
  suite,
  throws,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/optim/hvp.ts";
import type * as driver from "./7.3.driver.ts";

export const checks = suite<typeof ref, typeof driver>("7.3", ref);
const { check } = checks;

const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
const product = (a: number[][], b: number[][]) =>
  a.map((row) => b[0].map((_, k) => sum(row.map((v, j) => v * b[j][k]))));
const turned = (a: number[][]) => a[0].map((_, k) => a.map((row) => row[k]));
const plus = (a: number[][], b: number[][]) =>
  a.map((row, i) => row.map((v, j) => v + b[i][j]));
const twice = (a: number[][]) => a.map((row) => row.map((v) => 2 * v));

check("of x² is 2 along x, wherever it stands", async ({ mine }) => {
  for (const x of [3, 0, -5]) close(await mine.bendsOf("x²", [x], [1]), [2]);
});
check("grows with the direction", async ({ mine }) => {
  close(await mine.bendsOf("x²", [3], [-4]), [-8]);
  close(await mine.bendsOf("x²", [3], [0]), [0]);
  close(await mine.bendsOf("x³", [2], [0.5]), [6]);
});
check("takes each number's own direction", async ({ mine }) => {
  close(await mine.bendsOf("x³", [[1, 2, -3]], [[1, 10, 100]]), [
    [6, 120, -1800],
  ]);
});
check("gives what bends along an input, and across", async ({ mine }) => {
  close(await mine.bendsOf("x²y", [3, 5], [1, 0]), [10, 6]);
  close(await mine.bendsOf("x²y", [3, 5], [0, 1]), [6, 0]);
  close(await mine.bendsOf("x²y", [3, 5], [2, -1]), [14, 12]);
});
check(
  "finds what bends only between two inputs",
  async ({ mine }) => {
    close(await mine.bendsOf("xy", [3, 5], [1, 0]), [0, 1]);
    close(await mine.bendsOf("xy", [3, 5], [2, 7]), [7, 2]);
  },
);
check("agrees with x²y's second derivatives", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vectors(4, 1, 4)],
    async ([x, y, dx, dy]) =>
      close(await mine.bendsOf("x²y", [x, y], [dx, dy]), [
        x.map((v, i) => 2 * y[i] * dx[i] + 2 * v * dy[i]),
        x.map((v, i) => 2 * v * dx[i]),
      ]),
  );
});
check("is 0 where the loss is straight", async ({ mine }) => {
  close(await mine.bendsOf("3x", [2], [1]), [0]);
  close(await mine.bendsOf("3x", [[1, 2]], [[3, 4]]), [[0, 0]]);
});
check(
  "is 0 for the one input that the loss is straight in",
  async ({ mine }) => {
    close(await mine.bendsOf("x² + 3y", [2, 7], [1, 1]), [2, 0]);
    close(await mine.bendsOf("x² + 3y", [2, 7], [0, 1]), [0, 0]);
    close(await mine.bendsOf("x² + 3y", [[2, 1], [7]], [[5, 1], [1]]), [
      [10, 2],
      [0],
    ]);
  },
);
check("may be asked about some of the inputs only", async ({ mine }) => {
  close(await mine.bendsOf("x²y", [3, 5], [2], [0]), [20]);
  close(await mine.bendsOf("x²y", [3, 5], [2], [1]), [0]);
  close(await mine.bendsOf("x²y", [3, 5], [1, 0], [1, 0]), [0, 6]);
});
check("goes through matrices", async ({ mine, fc }) => {
  await forAll(
    fc,
    [
      matrix([1, 2], [2, 2]),
      matrix([2, 2], [1, 3]),
      matrix([2, 2], [2, 2]),
      matrix([2, 2], [3, 3]),
    ],
    async (x, w, all, across) => {
      const dx = all.slice(0, x.length);
      const dw = across.map((row) => row.slice(0, w[0].length));
      // Of Σ(xw)² the slopes are 2(xw)wᵀ and 2xᵀ(xw).
      const out = product(x, w);
      const change = plus(product(dx, w), product(x, dw));
      close(await mine.bendsOf("(xw)²", [x, w], [dx, dw]), [
        twice(
          plus(product(change, turned(w)), product(out, turned(dw))),
        ),
        twice(
          plus(product(turned(dx), out), product(turned(x), change)),
        ),
      ], 1e-6);
    },
  );
});
check("is how the slopes change on the way", async ({ mine, fc }) => {
  const slopes = ([x, y, z]: number[]) => {
    const t = Math.tanh(x * y);
    const s = z * (1 - t * t);
    return [y * s, x * s, t];
  };
  await forAll(
    fc,
    [vectors(2, 3, 3, exact(-2, 2))],
    async ([at, along]) => {
      const moved = (h: number) => slopes(at.map((v, i) => v + h * along[i]));
      const [up, down] = [moved(1e-4), moved(-1e-4)];
      close(
        await mine.bendsOf("tanh(xy)z", at, along),
        up.map((v, i) => (v - down[i]) / 2e-4),
        1e-5,
      );
    },
  );
});
check(
  "bends as much along d, seen along e, as the other way round",
  async ({ mine, fc }) => {
    await forAll(
      fc,
      [vectors(3, 3, 3, exact(-2, 2))],
      async ([at, d, e]) => {
        const [hd, he] = [
          await mine.bendsOf("tanh(xy)z", at, d) as number[],
          await mine.bendsOf("tanh(xy)z", at, e) as number[],
        ];
        close(
          sum(hd.map((v, i) => v * e[i])),
          sum(he.map((v, i) => v * d[i])),
          1e-9,
          "e · Hd, compared with d · He",
        );
      },
    );
  },
);
check("takes tensors without numbers", async ({ mine }) => {
  close(await mine.bendsOf("x²", [[]], [[]]), [[]]);
  close(await mine.bendsOf("x²y", [[], []], [[], []]), [[], []]);
});
check("says NaN where the bend is not a number", async ({ mine }) => {
  close(await mine.bendsOf("x³", [[NaN, 2]], [[1, 1]]), [[NaN, 12]]);
});
check("may be asked again about the same loss", async ({ mine }) => {
  close(await mine.bendsAgain("x²y", [3, 5], [1, 0], [0, 1]), [
    [10, 6],
    [6, 0],
  ]);
});
check("throws where the loss has several numbers", async ({ mine }) => {
  await throws(mine.bendsOf("x² each", [[1, 2]], [[1, 1]]), "ShapeError");
});
check(
  "throws where the loss was not made from an input",
  async ({ mine }) => {
    await throws(mine.bendsOf("x²", [1, 2], [1, 1]), "NotConnectedError");
  },
);
check("leaves inputs and direction as they were", async ({ mine }) => {
  equal(await mine.givenAfter("x²y", [[3, 1], [5, 2]], [[1, 0], [0, 1]]), {
    inputs: [[3, 1], [5, 2]],
    direction: [[1, 0], [0, 1]],
  });
});
//# sourceMappingURL=7.3.check.ts.map
