import { equal, forAll, integer, suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/ops/matmul/matmul_vjp.ts";
import type * as driver from "./4.3.driver.ts";

export const checks = suite<typeof ref, typeof driver>("4.3", ref);
const { check } = checks;

check("gives a row and a column as on paper", async ({ mine }) => {
  equal(await mine.matmulVjpOf([[10]], [[1, 2]], [[3], [4]]), [
    [[30, 40]],
    [[10], [20]],
  ]);
  equal(await mine.matmulVjpOf([[1, 2], [3, 4]], [[5], [6]], [[7, 8]]), [
    [[23], [53]],
    [[23, 34]],
  ]);
});
check("tells square matrices apart", async ({ mine }) => {
  equal(
    await mine.matmulVjpOf([[1, 2], [3, 4]], [[5, 6], [7, 8]], [[1, 0], [
      2,
      -1,
    ]]),
    [[[1, 0], [3, 2]], [[26, 38], [30, 44]]],
  );
  equal(
    await mine.matmulVjpOf([[0, 1], [0, 0]], [[1, 2], [3, 4]], [[5, 6], [
      7,
      8,
    ]]),
    [[[6, 8], [0, 0]], [[0, 1], [0, 2]]],
  );
});
check("needs no special case for a matrix times itself", async ({ mine }) => {
  equal(await mine.matmulVjpOfSquare([[1, 2], [3, 4]], [[5, 6], [7, 8]]), [
    [[17, 23], [39, 53]],
    [[26, 38], [30, 44]],
  ]);
});
check("takes a batch matrix by matrix", async ({ mine }) => {
  equal(
    await mine.matmulVjpOf([[[1]], [[10]]], [[[1, 2]], [[3, 4]]], [
      [[5], [6]],
      [[7], [8]],
    ]),
    [[[[5, 6]], [[70, 80]]], [[[1], [2]], [[30], [40]]]],
  );
});
check(
  "sums over a batch along which a factor was repeated",
  async ({ mine }) => {
    const batch = [[[1, 2]], [[3, 4]]];
    equal(await mine.matmulVjpOf([[[1]], [[10]]], batch, [[5], [6]]), [
      [[[5, 6]], [[50, 60]]],
      [[31], [42]],
    ]);
    equal(await mine.matmulVjpOf([[[1]], [[10]]], batch, [[[5], [6]]]), [
      [[[5, 6]], [[50, 60]]],
      [[[31], [42]]],
    ]);
    equal(
      await mine.matmulVjpOf([[[1]], [[10]]], [[1, 2]], [[[5], [6]], [[7], [
        8,
      ]]]),
      [[[75, 86]], [[[1], [2]], [[10], [20]]]],
    );
  },
);
check("agrees with the sums for all shapes", async ({ mine, fc }) => {
  const cases = (of: typeof fc) => {
    const length = of.integer({ min: 0, max: 3 });
    return of.record({
      sides: of.tuple(length, length, length),
      batch: of.array(
        of.record({
          length: of.integer({ min: 0, max: 2 }),
          a: of.boolean(),
          b: of.boolean(),
        }),
        { maxLength: 2 },
      ),
      droppedByA: of.integer({ min: 0, max: 2 }),
      droppedByB: of.integer({ min: 0, max: 2 }),
    });
  };
  await forAll(
    fc,
    [cases, integer(0, 100)],
    async ({ sides: [m, k, n], batch, droppedByA, droppedByB }, salt) => {
      const own = (side: "a" | "b", dropped: number) =>
        batch.map((axis) => axis[side] ? 1 : axis.length).slice(dropped);
      const [a, b] = [own("a", droppedByA), own("b", droppedByB)];
      equal(
        await mine.matmulVjpShapes([...a, m, k], [...b, k, n], salt),
        matrixGradients(a, b, [m, k, n], salt),
      );
    },
  );
});
check("computes nothing before it is asked", async ({ mine }) => {
  equal(await mine.madeBeforeAsked([[1, 2], [3, 4]]), 0);
});
check(
  "can itself be differentiated: made of recorded ops",
  async ({ mine }) => {
    const ones = [[1, 1], [1, 1]];
    equal(
      await mine.matmulVjpAgain(
        { g: [ones, ones], a: [ones, ones], b: ones },
        {
          g: [[[1, 2], [3, 4]], [[0, 1], [0, 0]]],
          a: [[[5, 6], [7, 8]], [[1, 2], [3, 4]]],
          b: [[1, 0], [2, -1]],
        },
      ),
      [[[[1, 0], [3, 2]], [[0, -1], [0, 0]]], [[26, 39], [30, 46]]],
    );
  },
);
check("leaves g and the factors as they were", async ({ mine }) => {
  equal(await mine.inputsAfterMatmulVjp([[1]], [[3, 4]], [[5], [6]]), [
    [[1]],
    [[3, 4]],
    [[5], [6]],
  ]);
});

/** What two batches of matrices get, entry by entry; a and b are batch axes. */
function matrixGradients(
  a: number[],
  b: number[],
  [m, k, n]: number[],
  salt: number,
) {
  const size = (shape: number[]) => shape.reduce((n, length) => n * length, 1);
  const rank = Math.max(a.length, b.length);
  const batch = Array.from({ length: rank }, (_, axis) => {
    const back = rank - axis;
    const [x, y] = [a[a.length - back] ?? 1, b[b.length - back] ?? 1];
    return x === 1 ? y : x;
  });
  /** Which matrix of a batch stands at a place of the whole. */
  const matrixAt = (own: number[], at: number) => {
    let [rest, place, step] = [at, 0, 1];
    for (let back = 1; back <= rank; back++) {
      const index = rest % batch[rank - back];
      rest = Math.floor(rest / batch[rank - back]);
      const length = own[own.length - back] ?? 1;
      if (length > 1) place += index * step;
      step *= length;
    }
    return place;
  };
  const number = (at: number) => (at * 37 % 33 - 16) / 8;
  const da: number[] = new Array(size(a) * m * k).fill(0);
  const db: number[] = new Array(size(b) * k * n).fill(0);
  for (let at = 0; at < size(batch); at++) {
    const [one, other] = [matrixAt(a, at), matrixAt(b, at)];
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < n; j++) {
        const g = number((at * m + i) * n + j + salt);
        for (let inner = 0; inner < k; inner++) {
          const inA = (one * m + i) * k + inner;
          const inB = (other * k + inner) * n + j;
          da[inA] += g * number(inB + salt + 2);
          db[inB] += g * number(inA + salt + 1);
        }
      }
    }
  }
  return [
    { shape: [...a, m, k], values: da },
    { shape: [...b, k, n], values: db },
  ];
}
//# sourceMappingURL=4.3.check.ts.map
