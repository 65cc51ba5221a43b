import { equal, forAll, integer, suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/ops/unbroadcast.ts";
import type * as driver from "./4.1.driver.ts";

export const checks = suite<typeof ref, typeof driver>("4.1", ref);
const { check } = checks;

check("gives back what was not repeated", async ({ mine }) => {
  equal(await mine.unbroadcastOf([1, 2, 3], [3]), [1, 2, 3]);
  equal(await mine.unbroadcastOf([[1, 2], [3, 4]], [2, 2]), [[1, 2], [3, 4]]);
  equal(await mine.unbroadcastOf(7, []), 7);
  equal(await mine.unbroadcastOf([[7]], [1, 1]), [[7]]);
});
check("sums over axes that were not there", async ({ mine }) => {
  equal(await mine.unbroadcastOf([[1, 2, 3], [4, 5, 6]], [3]), [5, 7, 9]);
  equal(await mine.unbroadcastOf([[1, 2, 3], [4, 5, 6]], []), 21);
  equal(await mine.unbroadcastOf([5, 7], []), 12);
  equal(
    await mine.unbroadcastOf([[[1, 2], [3, 4]], [[5, 6], [7, 8]]], [2]),
    [16, 20],
  );
});
check("sums over axes of length 1, and keeps them", async ({ mine }) => {
  const g = [[1, 2, 3], [4, 5, 6]];
  equal(await mine.unbroadcastOf(g, [2, 1]), [[6], [15]]);
  equal(await mine.unbroadcastOf(g, [1, 3]), [[5, 7, 9]]);
  equal(await mine.unbroadcastOf(g, [1, 1]), [[21]]);
  equal(await mine.unbroadcastOf(g, [1]), [21]);
});
check("does both at once", async ({ mine }) => {
  const g = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]];
  equal(await mine.unbroadcastOf(g, [2, 1]), [[14], [22]]);
  equal(await mine.unbroadcastOf(g, [1, 2]), [[16, 20]]);
  equal(await mine.unbroadcastOf(g, [1, 2, 1]), [[[14], [22]]]);
  equal(await mine.unbroadcastOf(g, [2, 1, 1]), [[[10]], [[26]]]);
});
check("knows a first axis from a last one", async ({ mine }) => {
  const g = [[1, 2], [10, 20]];
  equal(await mine.unbroadcastOf(g, [2]), [11, 22]);
  equal(await mine.unbroadcastOf(g, [2, 1]), [[3], [30]]);
});
check("adds up nothing to 0", async ({ mine }) => {
  equal(await mine.unbroadcastShapes([0, 3], [3], 0), {
    shape: [3],
    values: [0, 0, 0],
  });
  equal(await mine.unbroadcastShapes([0], [1], 0), { shape: [1], values: [0] });
  equal(await mine.unbroadcastShapes([2, 0], [2, 1], 0), {
    shape: [2, 1],
    values: [0, 0],
  });
  equal(await mine.unbroadcastShapes([0], [], 0), { shape: [], values: [0] });
  equal(await mine.unbroadcastShapes([2, 0], [0], 0), {
    shape: [0],
    values: [],
  });
});
check(
  "sums along every axis that repeated, and no other",
  async ({ mine, fc }) => {
    const cases = (of: typeof fc) =>
      of.array(
        of.record({
          length: of.integer({ min: 0, max: 3 }),
          one: of.boolean(),
        }),
        { maxLength: 4 },
      );
    await forAll(
      fc,
      [cases, integer(0, 4), integer(0, 100)],
      async (axes, dropped, salt) => {
        const from = axes.map(({ length }) => length);
        const to = axes.map(({ length, one }) => one ? 1 : length).slice(
          dropped,
        );
        equal(
          await mine.unbroadcastShapes(from, to, salt),
          summed(from, to, salt),
        );
      },
    );
  },
);
check(
  "can itself be differentiated: made of recorded ops",
  async ({ mine }) => {
    equal(await mine.unbroadcastAgain([[1, 2, 3], [4, 5, 6]], [2, 1]), [[60], [
      150,
    ]]);
    equal(await mine.unbroadcastAgain([[1, 2, 3], [4, 5, 6]], [3]), [
      50,
      70,
      90,
    ]);
    equal(await mine.unbroadcastAgain([1, 2], [2]), [10, 20]);
  },
);
check("gives g itself if nothing was repeated", async ({ mine }) => {
  equal(await mine.isGItself([1, 2], [2]), true);
  equal(await mine.isGItself([[1], [2]], [2, 1]), true);
  equal(await mine.isGItself(7, []), true);
});
check("leaves g as it was", async ({ mine }) => {
  equal(await mine.gAfterUnbroadcast([[1, 2], [3, 4]], [2]), [[1, 2], [3, 4]]);
});

/** What each number of a tensor of one shape gets from those of another. */
function summed(from: number[], to: number[], salt: number) {
  const size = (shape: number[]) => shape.reduce((n, length) => n * length, 1);
  const values: number[] = new Array(size(to)).fill(0);
  for (let at = 0; at < size(from); at++) {
    let [rest, target, step] = [at, 0, 1];
    for (let back = 1; back <= from.length; back++) {
      const index = rest % from[from.length - back];
      rest = Math.floor(rest / from[from.length - back]);
      if (back > to.length) continue;
      const length = to[to.length - back];
      if (length > 1) target += index * step;
      step *= length;
    }
    values[target] += ((at + salt) * 37 % 33 - 16) / 8;
  }
  return { shape: to, values };
}
//# sourceMappingURL=4.1.check.ts.map
