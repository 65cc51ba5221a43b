import {
  close,
  equal,
  exact,
  forAll,
  ok,
  suite,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/recurrent/clip_factor.ts";
import type * as driver from "./9.5.driver.ts";

export const checks = suite<typeof ref, typeof driver>("9.5", ref);
const { check } = checks;

const lengthOf = (gradients: number[][]) =>
  Math.sqrt(gradients.flat().reduce((sum, value) => sum + value * value, 0));

check("shortens a gradient that is too long", async ({ mine }) => {
  close(await mine.factorOf([[50]], 5), 0.1);
  close(await mine.factorOf([[8]], 2), 0.25);
});
check("leaves a short one as it is", async ({ mine }) => {
  equal(await mine.factorOf([[0.5]], 5), 1);
  equal(await mine.factorOf([[2]], 8), 1);
});
check("looks at the length, with or without a minus", async ({ mine }) => {
  close(await mine.factorOf([[-50]], 5), 0.1);
});
check("takes the length of all numbers of a tensor", async ({ mine }) => {
  close(await mine.factorOf([[30, 40]], 5), 0.1);
  close(await mine.factorOf([[30, -40]], 5), 0.1);
});
check("takes the length of all tensors together", async ({ mine }) => {
  close(await mine.factorOf([[30], [40]], 5), 0.1);
  close(await mine.factorOf([[40], [30]], 5), 0.1);
  close(await mine.factorOf([[2, 3], [6]], 1), 1 / 7);
});
check(
  "shortens what is too long only together",
  async ({ mine }) => {
    close(await mine.factorOf([[3], [4]], 4.5), 0.9);
    close(await mine.factorOf([[1, 1], [1, 1]], 1), 0.5);
  },
);
check("leaves a whole list as it is if it is short", async ({ mine }) => {
  equal(await mine.factorOf([[3], [4]], 10), 1);
  equal(await mine.factorOf([[3], [4]], 6), 1);
  equal(await mine.factorOf([[0.25], [0.5]], 1), 1);
});
check("has nothing to do at the limit itself", async ({ mine }) => {
  equal(await mine.factorOf([[3], [4]], 5), 1);
  equal(await mine.factorOf([[5]], 5), 1);
});
check("takes tensors of any shape", async ({ mine }) => {
  close(await mine.factorOf([30, [[40]]], 5), 0.1);
  close(await mine.factorOf([[[1, 2], [2, 4]], [[[4]], [[2]]], 2], 3.5), 0.5);
  close(await mine.factorOf([[], [50]], 5), 0.1);
});
check("is 1 where there is nothing to shorten", async ({ mine }) => {
  equal(await mine.factorOf([], 5), 1);
  equal(await mine.factorOf([[]], 5), 1);
  equal(await mine.factorOf([[0], [0, 0]], 5), 1);
});
check("agrees with plain loops", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vector(1, 4, vector(1, 4)), exact(0.125, 16)],
    async (gradients, most) => {
      const length = lengthOf(gradients);
      close(
        await mine.factorOf(gradients, most),
        length > most ? most / length : 1,
      );
    },
  );
});
check("makes nothing longer, and nothing too long", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vector(1, 4, vector(1, 4)), exact(0.125, 16)],
    async (gradients, most) => {
      const factor = await mine.factorOf(gradients, most);
      ok(factor <= 1, `a factor of ${factor} makes gradients longer`);
      const after = factor * lengthOf(gradients);
      ok(after <= most * (1 + 1e-9), `${after} is longer than ${most}`);
    },
  );
});
check("leaves the gradients as they were", async ({ mine }) => {
  equal(await mine.gradientsAfter([[30], [40]], 5), [[30], [40]]);
});
//# sourceMappingURL=9.5.check.ts.map
