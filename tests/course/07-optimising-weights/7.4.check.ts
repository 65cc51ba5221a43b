import {
  bit,
  close,
  equal,
  exact,
  forAll,
  matrix,
  suite,
  throws,
  vector,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/optim/newton_step.ts";
import type * as driver from "./7.4.driver.ts";

export const checks = suite<typeof ref, typeof driver>("7.4", ref);
const { check } = checks;

const times = (rows: number[][], x: number[]) =>
  rows.map((row) => row.reduce((sum, v, j) => sum + v * x[j], 0));
/** Rows of any numbers to a symmetric matrix whose diagonal outweighs the rest. */
const bowlOrSaddle = (rows: number[][], signs: number[]) => {
  const n = signs.length;
  const half = signs.map((_, i) =>
    signs.map((_, j) => i === j ? 0 : rows[Math.min(i, j)][Math.max(i, j)])
  );
  return half.map((row, i) =>
    row.with(i, signs[i] * (1 + n + row.reduce((s, v) => s + Math.abs(v), 0)))
  );
};
const sides = [
  matrix([3, 3], [3, 3], exact(-4, 4)),
  vectors(2, 1, 3, exact(-8, 8)),
] as const;
const ups = [1, 1, 1];

check("goes to the bottom of a parabola in one step", async ({ mine }) => {
  // w² from 3: slope 6, bend 2.
  close(await mine.newtonStep([3], [6], [[2]]), [0]);
  close(await mine.newtonStep([8], [1], [[0.25]]), [4]);
  close(await mine.newtonStep([1], [-6], [[3]]), [3]);
});
check("goes to the bottom of a bowl in one step", async ({ mine }) => {
  close(await mine.newtonStep([3, 4], [6, 40], [[2, 0], [0, 10]]), [0, 0]);
  close(await mine.newtonStep([1, 1], [3, 3], [[2, 1], [1, 2]]), [0, 0]);
});
check("goes to the bottom of any bowl, from anywhere", async ({ mine, fc }) => {
  await forAll(fc, sides, async (rows, [w, bottom]) => {
    const hessian = bowlOrSaddle(rows, ups.slice(0, w.length));
    const slope = times(hessian, w.map((v, i) => v - bottom[i]));
    close(await mine.newtonStep(w, slope, hessian), bottom);
  });
});
check("stays where it is level", async ({ mine }) => {
  close(await mine.newtonStep([3, 4], [0, 0], [[2, 1], [1, 3]]), [3, 4]);
});
check(
  "goes to the level point of a saddle, up or down",
  async ({ mine }) => {
    close(await mine.newtonStep([1], [2], [[-2]]), [2]);
    close(await mine.newtonStep([3, 4], [6, -8], [[2, 0], [0, -2]]), [0, 0]);
  },
);
check("goes there from anywhere too", async ({ mine, fc }) => {
  await forAll(
    fc,
    [...sides, vector(3, 3, bit())],
    async (rows, [w, level], bits) => {
      const signs = bits.slice(0, w.length).map((one) => 2 * one - 1);
      const hessian = bowlOrSaddle(rows, signs);
      const slope = times(hessian, w.map((v, i) => v - level[i]));
      close(await mine.newtonStep(w, slope, hessian), level);
    },
  );
});
check("bears zeros on the diagonal", async ({ mine }) => {
  close(await mine.newtonStep([0, 0], [2, 3], [[0, 1], [1, 0]]), [-3, -2]);
  const hessian = [[0, 2, 0], [2, 0, 1], [0, 1, 3]];
  close(
    await mine.newtonStep([1, 2, 3], times(hessian, [1, 2, 3]), hessian),
    [0, 0, 0],
  );
});
check("adds the damping to the bend", async ({ mine }) => {
  close(await mine.newtonStep([3], [6], [[2]], 1), [1]);
  close(await mine.newtonStep([3], [6], [[2]], 4), [2]);
});
check(
  "adds it in every direction, and on the diagonal only",
  async ({ mine }) => {
    close(
      await mine.newtonStep([0, 0], [12, 0], [[1, 2], [2, 1]], 3),
      [-4, 2],
    );
    close(
      await mine.newtonStep([1, 1, 1], [3, 2, 5], [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ], 1),
      [-2, -1, -4],
    );
  },
);
check("solves (H + λI)x = g for the step", async ({ mine, fc }) => {
  await forAll(
    fc,
    [...sides, exact(0, 8)],
    async (rows, [w, step], damping) => {
      const hessian = bowlOrSaddle(rows, ups.slice(0, w.length));
      const damped = hessian.map((row, i) => row.with(i, row[i] + damping));
      close(
        await mine.newtonStep(w, times(damped, step), hessian, damping),
        w.map((v, i) => v - step[i]),
      );
    },
  );
});
check("goes downhill where much damping outweighs a bend", async ({ mine }) => {
  close(await mine.newtonStep([1], [2], [[-2]], 4), [0]);
  close(await mine.newtonStep([3, 4], [6, -8], [[2, 0], [0, -2]], 4), [2, 8]);
});
check(
  "takes a damping of 0 unless told otherwise",
  async ({ mine }) => {
    close(await mine.newtonStep([8, 8], [2, 4], [[1, 0], [0, 2]]), [6, 6]);
    close(await mine.newtonStep([8, 8], [2, 4], [[1, 0], [0, 2]], 0), [6, 6]);
  },
);
check("throws a RangeError where nothing solves it", async ({ mine }) => {
  await throws(mine.newtonStep([1], [1], [[0]]), "RangeError");
  await throws(mine.newtonStep([1, 1], [1, 2], [[1, 2], [2, 4]]), "RangeError");
  await throws(mine.newtonStep([1], [1], [[2]], -2), "RangeError");
});
check("is mended by damping there", async ({ mine }) => {
  close(await mine.newtonStep([1], [1], [[0]], 0.5), [-1]);
  close(await mine.newtonStep([0, 0], [4, 4], [[1, 1], [1, 1]], 2), [-1, -1]);
});
check("stands still without weights", async ({ mine }) => {
  equal(await mine.newtonStep([], [], []), []);
});
check("leaves what it is given as it was", async ({ mine }) => {
  const [w, slope, hessian] = [[3, 4], [6, 40], [[2, 1], [1, 10]]];
  equal(await mine.givenAfter(w, slope, hessian, 2), { w, slope, hessian });
});
//# sourceMappingURL=7.4.check.ts.map
