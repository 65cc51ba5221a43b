import {
  close,
  equal,
  exact,
  forAll,
  matrix,
  suite,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/optim/l2_penalty.ts";
import type * as driver from "./7.6.driver.ts";

export const checks = suite<typeof ref, typeof driver>("7.6", ref);
const { check } = checks;

const layer = { w: [[3], [4]], b: [100] };
const squares = (rows: number[][]) =>
  rows.flat().reduce((sum, v) => sum + v * v, 0);

check("is half the square of a single weight", async ({ mine }) => {
  close(await mine.penaltyOf({ w: [[4]] }, 1), 8);
  close(await mine.penaltyOf({ w: [[-4]] }, 1), 8);
});
check("grows with λ, and is 0 without it", async ({ mine }) => {
  close(await mine.penaltyOf({ w: [[4]] }, 0.25), 2);
  close(await mine.penaltyOf({ w: [[4]] }, 3), 24);
  close(await mine.penaltyOf({ w: [[4]] }, 0), 0);
});
check("adds up the squares of all weights", async ({ mine }) => {
  close(await mine.penaltyOf({ w: [[1, -2, 3], [4, 0, -1]] }, 1), 15.5);
  close(await mine.penaltyOf({ w: [[2, 2], [2, 2]] }, 1), 8);
});
check("lets biases be", async ({ mine }) => {
  close(await mine.penaltyOf({ layer1: layer }, 0.1), 1.25);
  close(await mine.penaltyOf({ w: [[1, 1]], b: [7, 7] }, 2), 2);
});
check("lets a single number be", async ({ mine }) => {
  close(await mine.penaltyOf({ w: [[1, 1]], scale: 9 }, 2), 2);
});
check("counts every layer", async ({ mine }) => {
  close(
    await mine.penaltyOf({
      layer1: layer,
      layer2: { w: [[1, 2]], b: [5, 5] },
      layer3: { w: [[2]], b: [5] },
    }, 0.5),
    0.25 * (25 + 5 + 4),
  );
});
check("agrees with ½λ Σw² over two layers", async ({ mine, fc }) => {
  await forAll(
    fc,
    [matrix([1, 3], [1, 3]), matrix([1, 3], [1, 3]), vector(1, 3), exact(0, 4)],
    async (first, second, b, strength) =>
      close(
        await mine.penaltyOf(
          { layer1: { w: first, b }, layer2: { w: second, b } },
          strength,
        ),
        strength / 2 * (squares(first) + squares(second)),
        1e-6,
      ),
  );
});
check("goes by the axes, not by the names", async ({ mine }) => {
  close(await mine.penaltyOf({ table: [[1, 2]], b: [[2]] }, 2), 9);
  close(await mine.penaltyOf({ w: [3, 4], b: [5] }, 2), 0);
});
check("counts weights with three axes and more", async ({ mine }) => {
  close(await mine.penaltyOf({ w: [[[1, 2]], [[3, 4]]] }, 2), 30);
  close(await mine.penaltyOf({ w: [[[[3]]]], v: [[1]] }, 2), 10);
});
check("counts a weight alone in its tensor", async ({ mine }) => {
  close(await mine.penaltyOf({ w: [[3]], b: [3] }, 2), 9);
});
check("goes into lists, and as deep as the tree", async ({ mine }) => {
  close(
    await mine.penaltyOf({
      encoder: { layers: [{ w: [[1]], b: [9] }, { w: [[2]], b: [9] }] },
      decoder: { inner: { most: { w: [[3]] } } },
    }, 2),
    14,
  );
  close(await mine.penaltyOf([[3, 4]], 2), 25);
});
check("is 0 where there are no weights", async ({ mine }) => {
  close(await mine.penaltyOf({}, 1), 0);
  close(await mine.penaltyOf({ b: [1, 2] }, 1), 0);
  close(await mine.penaltyOf({ w: [[], []], b: [1] }, 1), 0);
  close(await mine.penaltyOf(7, 1), 0);
});
check("says NaN for a weight that is, not for a bias", async ({ mine }) => {
  close(await mine.penaltyOf({ w: [[NaN, 1]], b: [1] }, 1), NaN);
  close(await mine.penaltyOf({ w: [[2, 0]], b: [NaN, Infinity] }, 1), 2);
});
check("has the slope λw, and 0 for biases", async ({ mine }) => {
  close(await mine.slopesOf({ layer1: layer }, 0.5), {
    "layer1.w": [[1.5], [2]],
    "layer1.b": [0],
  });
});
check("has that slope in every layer", async ({ mine, fc }) => {
  await forAll(
    fc,
    [matrix([1, 3], [1, 3]), matrix([1, 3], [1, 3]), exact(0, 4)],
    async (first, second, strength) => {
      const pulled = (rows: number[][]) =>
        rows.map((row) => row.map((v) => strength * v));
      close(
        await mine.slopesOf(
          { layer1: { w: first, b: [1] }, layer2: { w: second, b: [1] } },
          strength,
        ),
        {
          "layer1.w": pulled(first),
          "layer1.b": [0],
          "layer2.w": pulled(second),
          "layer2.b": [0],
        },
      );
    },
  );
});
check("has no slope at 0, and NaN nowhere", async ({ mine }) => {
  close(await mine.slopesOf({ w: [[0, 0]] }, 2), { w: [[0, 0]] });
});
check("bends by λ, whatever the weights", async ({ mine }) => {
  close(await mine.bendsOf({ w: [[3, -4]], v: [[2]] }, 0.5), {
    w: [[0.5, 0.5]],
    v: [[0.5]],
  });
});
check("leaves the weights as they were", async ({ mine }) => {
  equal(await mine.paramsAfter({ layer1: layer }, 0.1), {
    "layer1.w": [[3], [4]],
    "layer1.b": [100],
  });
});
//# sourceMappingURL=7.6.check.ts.map
