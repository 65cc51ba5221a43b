import {
  close,
  equal,
  exact,
  forAll,
  integer,
  matrix,
  ok,
  suite,
  throws,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/ops/choose/dropout.ts";
import type * as driver from "./7.7.driver.ts";

export const checks = suite<typeof ref, typeof driver>("7.7", ref);
const { check } = checks;

// Masks may be kept in 32 bits: 1 / (1 − rate) is rounded then.
const rounded = 1e-5;
const x = [[1, -2, 3], [4, 0.5, -6]];
const flat = (rows: number[][]) => rows.flat();

check("changes nothing without a generator", async ({ mine }) => {
  for (const rate of [0, 0.5, 0.9]) equal(await mine.asked(x, rate), x);
  equal(await mine.asked(3, 0.5), 3);
  equal(await mine.asked([], 0.5), []);
});
check("divides what is left by 1 − rate, just so", async ({ mine }) => {
  for (const rate of [0.25, 0.3, 0.75]) {
    for (const size of [1, 2, 7, 100]) {
      const kept = await mine.keptOnes(size, rate) as number[];
      close(
        kept,
        kept.map(() => 1 / (1 - rate)),
        rounded,
        `ones that are left at a rate of ${rate}`,
      );
    }
  }
});
check("gives zeros, and others that are larger", async ({ mine, fc }) => {
  await forAll(
    fc,
    [matrix([1, 3], [1, 4]), integer(0, 7), integer(0, 1000)],
    async (rows, eighths, seed) => {
      const rate = eighths / 8;
      const dropped = flat(await mine.trained(rows, rate, seed) as number[][]);
      close(
        dropped,
        flat(rows).map((v, i) => dropped[i] === 0 ? 0 : v / (1 - rate)),
        1e-4,
        `numbers that are not 0, compared with x / (1 − ${rate})`,
      );
    },
  );
});
check("keeps the shape", async ({ mine }) => {
  for (const shape of [[], [1], [5], [2, 3], [2, 1, 4], [0], [3, 0]]) {
    equal(await mine.shapeOf(shape, 0.5), shape);
  }
});
check("makes a share of zeros as large as the rate", async ({ mine }) => {
  for (const rate of [0.1, 0.3, 0.5, 0.8]) {
    equal(
      await mine.shareOfZeros(rate),
      rate,
      `share of zeros among 5000 numbers at a rate of ${rate}`,
    );
  }
});
check("lets what is left make up for it, on average", async ({ mine }) => {
  for (const rate of [0.1, 0.5]) {
    equal(
      await mine.meanOfOnes(rate),
      1,
      `mean of 50,000 ones at a rate of ${rate}, to a tenth`,
    );
  }
});
check("changes nothing at a rate of 0, whatever is drawn", async ({ mine }) => {
  for (const drawn of [0, 0.5, 1 - 2 ** -32]) {
    equal(await mine.scripted(x, 0, [drawn]), x);
  }
});
check("draws one number for each entry", async ({ mine }) => {
  for (const rate of [0.5, 0]) {
    equal(await mine.draws([2, 3], rate), 6, `draws for [2, 3] at ${rate}`);
    equal(await mine.draws([], rate), 1, `draws for [] at ${rate}`);
    equal(await mine.draws([0], rate), 0, `draws for [0] at ${rate}`);
  }
});
check("draws in row-major order", async ({ mine }) => {
  const drawn = [0.01, 0.99, 0.01, 0.01, 0.99, 0.99];
  const ones = [[1, 1, 1], [1, 1, 1]];
  // Whether a low number or a high one is the 0 is not asked.
  const mask = await mine.scripted(ones, 0.5, drawn) as number[][];
  const low = mask[0][0];
  ok(low === 0 || low === 2, `expected 0 or 2 for a one, got ${low}`);
  const [a, b] = [low, 2 - low];
  equal(mask, [[a, b, a], [a, b, b]], "where 0.01 was drawn, and where 0.99");
});
check(
  "draws in the order of its own rows, however x is stored",
  async ({ mine }) => {
    const drawn = [0.01, 0.99, 0.01, 0.01, 0.99, 0.99];
    const ones = [[1, 1, 1], [1, 1, 1]];
    const mask = await mine.scriptedTransposed(ones, 0.5, drawn) as number[][];
    const [a, b] = [mask[0][0], 2 - mask[0][0]];
    equal(mask, [[a, b], [a, a], [b, b]], "the mask of a transposed view");
    equal(
      await mine.scriptedTransposed([[1, 2], [3, 4]], 0, [0.5]),
      [[1, 3], [2, 4]],
    );
  },
);
check("decides about each entry by its own number", async ({ mine }) => {
  const drawn = [0.01, 0.99, 0.99, 0.01];
  const all = await mine.scripted([1, 1, 1, 1], 0.5, drawn) as number[];
  for (const i of drawn.keys()) {
    const turned = drawn.with(i, 1 - drawn[i]);
    const other = await mine.scripted([1, 1, 1, 1], 0.5, turned) as number[];
    equal(
      other.map((v, j) => v !== all[j]),
      drawn.map((_, j) => j === i),
      `what changes when number ${i} is drawn as ${turned[i].toFixed(2)}`,
    );
  }
});
check("draws other lots in each call", async ({ mine }) => {
  equal(await mine.differentMasks(64, 10), 10, "different masks in 10 calls");
});
check("gives the same for the same numbers drawn", async ({ mine }) => {
  for (const seed of [1, 2, 3]) {
    equal(await mine.trained(x, 0.5, seed), await mine.trained(x, 0.5, seed));
  }
});
check("has the mask as its gradient", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vectors(2, 1, 6, exact(1, 8)), integer(0, 7), integer(0, 1000)],
    async ([numbers, seed], eighths, lot) => {
      const { values, slopes } = await mine.slopesOf(
        numbers,
        eighths / 8,
        seed,
        lot,
      );
      close(
        slopes,
        seed.map((g, i) => g * values[i] / numbers[i]),
        1e-6,
        "gradient, compared with the mask times what comes back",
      );
    },
  );
});
check("passes the gradient on without a generator", async ({ mine }) => {
  close(await mine.slopesAsked([2, 3], 0.5, [5, -7]), [5, -7]);
});
check("leaves 0 at 0, and its gradient the mask", async ({ mine }) => {
  equal(await mine.trained([0, 0, 0], 0.5, 1), [0, 0, 0]);
  const [at0, at1] = [
    await mine.slopesOf([0, 0, 0, 0], 0.5, [1, 1, 1, 1], 2),
    await mine.slopesOf([1, 1, 1, 1], 0.5, [1, 1, 1, 1], 2),
  ];
  close(at0.slopes, at1.slopes, rounded, "gradients at 0 and at 1");
});
check("says NaN where a number is that was left", async ({ mine }) => {
  close(await mine.scripted([NaN, 1], 0, [0.5]), [NaN, 1]);
});
check("throws where the rate is no chance of a 0", async ({ mine }) => {
  for (const rate of [1, -0.1, 2, NaN]) {
    await throws(mine.trained([1], rate, 1), "RangeError");
    await throws(mine.asked([1], rate), "RangeError");
  }
});
check("leaves its input as it was", async ({ mine }) => {
  equal(await mine.inputAfter(x, 0.5), x);
});
//# sourceMappingURL=7.7.check.ts.map
