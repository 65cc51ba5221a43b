import { equal, forAll, integer, suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/ops/arithmetic/mul_vjp.ts";
import type * as driver from "./4.2.driver.ts";

export const checks = suite<typeof ref, typeof driver>("4.2", ref);
const { check } = checks;

check("gives each factor g times the other one", async ({ mine }) => {
  equal(await mine.mulVjpOf(10, 2, 4), [40, 20]);
  equal(await mine.mulVjpOf([1, -1, 0.5], [1, 2, 3], [10, 20, 30]), [
    [10, -20, 15],
    [1, -2, 1.5],
  ]);
});
check("undoes broadcasting of a number", async ({ mine }) => {
  equal(await mine.mulVjpOf([1, 2], [3, 5], 10), [[10, 20], 13]);
  equal(await mine.mulVjpOf([1, 2], 10, [3, 5]), [13, [10, 20]]);
});
check("undoes broadcasting of rows and of columns", async ({ mine }) => {
  const [g, table] = [[[1, 2, 3], [4, 5, 6]], [[1, 0, 2], [3, 1, -1]]];
  const [row, column] = [[2, 3, 5], [[2], [3]]];
  const [rowGradient, columnGradient] = [[13, 5, 0], [[7], [11]]];
  equal(await mine.mulVjpOf(g, table, row), [
    [[2, 6, 15], [8, 15, 30]],
    rowGradient,
  ]);
  equal(await mine.mulVjpOf(g, row, table), [
    rowGradient,
    [[2, 6, 15], [8, 15, 30]],
  ]);
  equal(await mine.mulVjpOf(g, table, column), [
    [[2, 4, 6], [12, 15, 18]],
    columnGradient,
  ]);
});
check("undoes the broadcasting of both at once", async ({ mine }) => {
  equal(await mine.mulVjpOf([[1, 2, 3], [4, 5, 6]], [[10], [20]], [1, 2, 3]), [
    [[14], [32]],
    [90, 120, 150],
  ]);
  equal(await mine.mulVjpOf([[1, 2], [3, 4]], [1, 2], [[10], [20]]), [
    [70, 100],
    [[5], [11]],
  ]);
});
check("keeps axes of length 1", async ({ mine }) => {
  equal(await mine.mulVjpOf([[2], [3]], [[5]], [[7], [11]]), [
    [[47]],
    [[10], [15]],
  ]);
  equal(await mine.mulVjpOf([[[2]]], [[[3]]], 5), [[[[10]]], 6]);
});
check("needs no special case for a square", async ({ mine }) => {
  equal(await mine.mulVjpOfSquare([1, 10], [3, 4]), [[3, 40], [3, 40]]);
});
check("agrees with nudging for all shapes", async ({ mine, fc }) => {
  const cases = (of: typeof fc) =>
    of.record({
      axes: of.array(
        of.record({
          length: of.integer({ min: 0, max: 3 }),
          a: of.boolean(),
          b: of.boolean(),
        }),
        { maxLength: 3 },
      ),
      droppedByA: of.integer({ min: 0, max: 3 }),
      droppedByB: of.integer({ min: 0, max: 3 }),
    });
  await forAll(
    fc,
    [cases, integer(0, 100)],
    async ({ axes, droppedByA, droppedByB }, salt) => {
      const a = axes.map(({ length, a }) => a ? 1 : length).slice(droppedByA);
      const b = axes.map(({ length, b }) => b ? 1 : length).slice(droppedByB);
      equal(await mine.mulVjpShapes(a, b, salt), products(a, b, salt));
    },
  );
});
check("computes nothing before it is asked", async ({ mine }) => {
  equal(await mine.madeBeforeAsked([[1, 2], [3, 4]], [5, 6]), 0);
});
check("gives the same when asked again", async ({ mine }) => {
  equal(await mine.askedTwice([1, 2], [3, 4], 5), [
    [[5, 10], [5, 10]],
    [11, 11],
  ]);
});
check(
  "can itself be differentiated: made of recorded ops",
  async ({ mine }) => {
    equal(
      await mine.mulVjpAgain(
        { g: [1, 1], a: [1, 1], b: 1 },
        { g: [10, 20], a: [3, 4], b: 5 },
      ),
      [[50, 100], 110],
    );
    equal(
      await mine.mulVjpAgain(
        { g: 1, a: 1, b: 1 },
        { g: 2, a: 3, b: 5 },
      ),
      [10, 6],
    );
  },
);
check("leaves g and the factors as they were", async ({ mine }) => {
  equal(await mine.inputsAfterMulVjp([1, 2], [3, 4], [5, 6]), [
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
});

/** What two factors of two shapes get, pair by pair. */
function products(a: number[], b: number[], salt: number) {
  const size = (shape: number[]) => shape.reduce((n, length) => n * length, 1);
  const rank = Math.max(a.length, b.length);
  const out = Array.from({ length: rank }, (_, axis) => {
    const back = rank - axis;
    const [x, y] = [a[a.length - back] ?? 1, b[b.length - back] ?? 1];
    return x === 1 ? y : x;
  });
  const number = (at: number) => (at * 37 % 33 - 16) / 8;
  const gradients = [a, b].map((shape): number[] =>
    new Array(size(shape)).fill(0)
  );
  for (let at = 0; at < size(out); at++) {
    let rest = at;
    const [place, step] = [[0, 0], [1, 1]];
    for (let back = 1; back <= rank; back++) {
      const index = rest % out[rank - back];
      rest = Math.floor(rest / out[rank - back]);
      for (const [k, shape] of [a, b].entries()) {
        const length = shape[shape.length - back] ?? 1;
        if (length > 1) place[k] += index * step[k];
        step[k] *= length;
      }
    }
    const g = number(at + salt);
    gradients[0][place[0]] += g * number(place[1] + salt + 2);
    gradients[1][place[1]] += g * number(place[0] + salt + 1);
  }
  return [a, b].map((shape, k) => ({ shape, values: gradients[k] }));
}
//# sourceMappingURL=4.2.check.ts.map
