import {
  equal,
  exact,
  forAll,
  integer,
  suite,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/recurrent/init_forget_bias.ts";
import type * as driver from "./10.4.driver.ts";

export const checks = suite<typeof ref, typeof driver>("10.4", ref);
const { check } = checks;

/** What shall become of some biases. */
const expected = (b: number[], bias: number) => {
  const size = b.length / 4;
  return b.map((old, i) => i >= size && i < 2 * size ? bias : old);
};

check("gives a single unit's forget gate a bias of 1", async ({ mine }) => {
  equal(await mine.biasesOf([0, 0, 0, 0]), [0, 1, 0, 0]);
});
check("replaces what was there", async ({ mine }) => {
  equal(await mine.biasesOf([0, 7, 0, 0]), [0, 1, 0, 0]);
  equal(await mine.biasesOf([0, NaN, 0, 0]), [0, 1, 0, 0]);
});
check("leaves the other gates their biases", async ({ mine }) => {
  equal(await mine.biasesOf([2, 3, 4, 5]), [2, 1, 4, 5]);
  equal(await mine.biasesOf([-2, -3, NaN, -5]), [-2, 1, NaN, -5]);
});
check("does so for each unit", async ({ mine }) => {
  equal(await mine.biasesOf([0, 0, 0, 0, 0, 0, 0, 0]), [
    0,
    0,
    1,
    1,
    0,
    0,
    0,
    0,
  ]);
  equal(
    await mine.biasesOf([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]),
    [2, 3, 4, 1, 1, 1, 8, 9, 10, 11, 12, 13],
  );
});
check("takes any other number", async ({ mine }) => {
  equal(await mine.biasesOf([2, 3, 4, 5], 3), [2, 3, 4, 5]);
  equal(await mine.biasesOf([2, 3, 4, 5], -0.5), [2, -0.5, 4, 5]);
  equal(
    await mine.biasesOf([2, 3, 4, 5, 6, 7, 8, 9], 2.5),
    [2, 3, 2.5, 2.5, 6, 7, 8, 9],
  );
});
check("takes 0 as well", async ({ mine }) => {
  equal(await mine.biasesOf([2, 3, 4, 5], 0), [2, 0, 4, 5]);
});
check("agrees with plain loops for any width", async ({ mine, fc }) => {
  await forAll(
    fc,
    [integer(1, 6), vector(24, 24), exact()],
    async (size, numbers, bias) => {
      const b = numbers.slice(0, 4 * size);
      equal(await mine.biasesOf(b, bias), expected(b, bias));
      equal(await mine.biasesOf(b), expected(b, 1));
    },
  );
});
check("gives a tensor of b's shape", async ({ mine }) => {
  for (const size of [1, 3]) equal(await mine.shapeFor(4 * size), [4 * size]);
});
check("leaves b as it was", async ({ mine }) => {
  equal(await mine.givenAfter([2, 3, 4, 5, 6, 7, 8, 9]), [
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
  ]);
});
//# sourceMappingURL=10.4.check.ts.map
