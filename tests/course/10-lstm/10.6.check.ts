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
import * as ref from "../../../lib/text/top_p.ts";
import type * as driver from "./10.6.driver.ts";

export const checks = suite<typeof ref, typeof driver>("10.6", ref);
const { check } = checks;

/** Keeps each whose likelier ones have less than p together. */
const kept = (probabilities: number[], p: number) => {
  const isBefore = (i: number, j: number) =>
    probabilities[i] > probabilities[j] ||
    probabilities[i] === probabilities[j] && i < j;
  const above = (j: number) =>
    probabilities.reduce((sum, q, i) => isBefore(i, j) ? sum + q : sum, 0);
  const left = probabilities.map((q, j) => above(j) < p ? q : 0);
  const sum = left.reduce((a, b) => a + b, 0);
  return left.map((q) => q / sum);
};
/** Cuts 1 at some 64ths into probabilities, whose sums are exact. */
const pieces = (cuts: number[]) => {
  const edges = [0, ...cuts.toSorted((a, b) => a - b), 64];
  return edges.slice(1).map((edge, i) => (edge - edges[i]) / 64);
};
const cuts = vector(0, 6, integer(0, 64));

check("keeps the likeliest alone if that is enough", async ({ mine }) => {
  equal(await mine.topP([0.75, 0.25], 0.6), [1, 0]);
  equal(await mine.topP([0.125, 0.25, 0.625], 0.6), [0, 0, 1]);
});
check("keeps two where one is too little", async ({ mine }) => {
  equal(await mine.topP([0.5, 0.25, 0.25], 0.6), [2 / 3, 1 / 3, 0]);
  close(await mine.topP([0.125, 0.5, 0.375], 0.6), [0, 4 / 7, 3 / 7]);
});
check("stops as soon as p is reached, at p itself", async ({ mine }) => {
  equal(await mine.topP([0.5, 0.125, 0.375], 0.5), [1, 0, 0]);
  equal(await mine.topP([0.25, 0.5, 0.25], 0.75), [1 / 3, 2 / 3, 0]);
});
check("keeps the one that goes beyond p", async ({ mine }) => {
  close(await mine.topP([0.5, 0.375, 0.125], 0.51), [4 / 7, 3 / 7, 0]);
});
check("keeps one, however small p is", async ({ mine }) => {
  equal(await mine.topP([0.25, 0.75], 1e-9), [0, 1]);
  equal(await mine.topP([0.5, 0.5], 0.01), [1, 0]);
});
check("leaves each outcome in its place", async ({ mine }) => {
  close(await mine.topP([0.125, 0.25, 0.125, 0.5], 0.75), [0, 1 / 3, 0, 2 / 3]);
  close(await mine.topP([0.25, 0.125, 0.625], 0.8), [2 / 7, 0, 5 / 7]);
});
check("scales what is left so that it adds up to 1", async ({ mine, fc }) => {
  await forAll(fc, [cuts, exact(0.125, 1)], async (at, p) => {
    const left = await mine.topP(pieces(at), p);
    close(left.reduce((a, b) => a + b, 0), 1);
  });
});
check("takes the first of equals", async ({ mine }) => {
  equal(await mine.topP([0.25, 0.25, 0.25, 0.25], 0.5), [0.5, 0.5, 0, 0]);
  equal(await mine.topP([0.25, 0.375, 0.375], 0.3), [0, 1, 0]);
});
check("keeps all at 1", async ({ mine }) => {
  equal(await mine.topP([0.5, 0.125, 0.375], 1), [0.5, 0.125, 0.375]);
  equal(await mine.topP([1], 1), [1]);
});
check("bears a sum that rounding has left below 1", async ({ mine }) => {
  // 0.7 + 0.2 + 0.1 is 0.9999999999999999.
  close(await mine.topP([0.7, 0.2, 0.1], 1), [0.7, 0.2, 0.1]);
  close(await mine.topP([0.1, 0.7, 0.2], 1), [0.1, 0.7, 0.2]);
});
check("gives no chance to what has none", async ({ mine }) => {
  equal(await mine.topP([0, 1, 0], 0.5), [0, 1, 0]);
  equal(await mine.topP([0, 0.5, 0, 0.5], 1), [0, 0.5, 0, 0.5]);
});
check("puts numbers in order, not their digits", async ({ mine }) => {
  close(await mine.topP([1e-7, 0.9999999], 0.5), [0, 1]);
});
check("agrees with its definition", async ({ mine, fc }) => {
  await forAll(
    fc,
    [cuts, integer(1, 64)],
    async (at, part) =>
      close(
        await mine.topP(pieces(at), part / 64),
        kept(pieces(at), part / 64),
      ),
  );
});
check("throws at a p of 0 or below", async ({ mine }) => {
  await throws(mine.topP([0.5, 0.5], 0), "RangeError");
  await throws(mine.topP([0.5, 0.5], -0.5), "RangeError");
});
check("throws at a p above 1", async ({ mine }) => {
  await throws(mine.topP([0.5, 0.5], 1.5), "RangeError");
  await throws(mine.topP([0.5, 0.5], 90), "RangeError");
});
check("throws at a p that is no number", async ({ mine }) => {
  await throws(mine.topP([0.5, 0.5], NaN), "RangeError");
});
check("leaves the probabilities as they were", async ({ mine }) => {
  equal(await mine.givenAfter([0.125, 0.5, 0.375], 0.6), [0.125, 0.5, 0.375]);
});
//# sourceMappingURL=10.6.check.ts.map
