import {
  close,
  equal,
  exact,
  forAll,
  suite,
  throws,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/text/temperature.ts";
import type * as driver from "./10.5.driver.ts";

export const checks = suite<typeof ref, typeof driver>("10.5", ref);
const { check } = checks;

const softmax = (scores: number[]) => {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
};
const at = (scores: number[], temperature: number) =>
  softmax(scores.map((score) => score / temperature));
const [three, two] = [Math.log(3), Math.log(2)];

check("gives equal scores equal chances", async ({ mine }) => {
  close(await mine.temperature([7, 7], 1), [0.5, 0.5]);
  close(await mine.temperature([0, 0, 0, 0], 0.25), [0.25, 0.25, 0.25, 0.25]);
});
check("is softmax at temperature 1", async ({ mine }) => {
  close(await mine.temperature([three, 0], 1), [0.75, 0.25]);
  close(await mine.temperature([0, two, 0], 1), [0.25, 0.5, 0.25]);
});
check("is sharper when it is colder", async ({ mine }) => {
  close(await mine.temperature([three, 0], 0.5), [0.9, 0.1]);
});
check("is flatter when it is warmer", async ({ mine }) => {
  close(await mine.temperature([2 * three, 0], 2), [0.75, 0.25]);
});
check("adds up to 1", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vector(1, 6), exact(0.125, 4)],
    async (scores, temperature) => {
      const p = await mine.temperature(scores, temperature);
      close(p.reduce((a, b) => a + b, 0), 1);
    },
  );
});
check("agrees with softmax(scores / temperature)", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vector(1, 6, exact(-4, 4)), exact(0.25, 4)],
    async (scores, temperature) =>
      close(
        await mine.temperature(scores, temperature),
        at(scores, temperature),
      ),
  );
});
check("takes the highest at temperature 0", async ({ mine }) => {
  close(await mine.temperature([1, 3, 2], 0), [0, 1, 0]);
  close(await mine.temperature([-3, -5], 0), [1, 0]);
});
check("takes the first of the highest at temperature 0", async ({ mine }) => {
  close(await mine.temperature([1, 3, 3, 2, 3], 0), [0, 1, 0, 0, 0]);
  close(await mine.temperature([0, 0], 0), [1, 0]);
});
check("agrees with the highest at 0, for any scores", async ({ mine, fc }) => {
  await forAll(fc, [vector(1, 6, exact(-2, 2))], async (scores) => {
    const first = scores.indexOf(Math.max(...scores));
    equal(
      await mine.temperature(scores, 0),
      scores.map((_, i) => i === first ? 1 : 0),
    );
  });
});
check("does not overflow, however large the scores are", async ({ mine }) => {
  close(await mine.temperature([1000, 1000], 1), [0.5, 0.5]);
  close(await mine.temperature([1001, 1000], 1), softmax([1, 0]));
  close(await mine.temperature([9, 8], 0.001), [1, 0]);
});
check("does not underflow, however cold it is", async ({ mine }) => {
  close(await mine.temperature([-1000, -1000], 1), [0.5, 0.5]);
  close(await mine.temperature([-8, -9], 0.001), [1, 0]);
});
check("gives nearly equal chances where it is hot", async ({ mine }) => {
  close(await mine.temperature([5, -5], 1e9), [0.5, 0.5], 1e-6);
});
check("leaves no chance to what has a score of −∞", async ({ mine }) => {
  close(await mine.temperature([-Infinity, 2, 2], 0.5), [0, 0.5, 0.5]);
  close(await mine.temperature([-Infinity, 2, 1], 0), [0, 1, 0]);
});
check("throws at a temperature below 0", async ({ mine }) => {
  await throws(mine.temperature([1, 2], -1), "RangeError");
  await throws(mine.temperature([1, 2], -1e-9), "RangeError");
});
check("throws at an infinite temperature", async ({ mine }) => {
  await throws(mine.temperature([1, 2], Infinity), "RangeError");
});
check("throws at a temperature that is no number", async ({ mine }) => {
  await throws(mine.temperature([1, 2], NaN), "RangeError");
});
check("leaves the scores as they were", async ({ mine }) => {
  for (const temperature of [0, 0.5]) {
    equal(await mine.scoresAfter([1, 3, 2], temperature), [1, 3, 2]);
  }
});
//# sourceMappingURL=10.5.check.ts.map
