import {
  bit,
  equal,
  exact,
  forAll,
  integer,
  matrix,
  suite,
  throws,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/perceptron/fit_epoch.ts";
import type * as driver from "./2.4.driver.ts";

export const checks = suite<typeof ref, typeof driver>("2.4", ref);
const { check } = checks;

check("runs AND's first epochs as on paper", async ({ mine }) => {
  const rows = [[1, 0, 0], [1, 0, 1], [1, 1, 0], [1, 1, 1]];
  equal(await mine.fitEpoch([0, 0, 0], rows, [0, 0, 0, 1], 1), {
    w: [0, 1, 1],
    mistakes: 2,
  });
  equal(await mine.fitEpoch([0, 1, 1], rows, [0, 0, 0, 1], 1), {
    w: [-1, 2, 1],
    mistakes: 3,
  });
});
check(
  "lets each row meet the weights that the rows before it left",
  async ({ mine }) => {
    equal(await mine.fitEpoch([0, 0], [[1, 2], [1, 2]], [0, 0], 1), {
      w: [-1, -2],
      mistakes: 1,
    });
  },
);
check("goes on after a mistake, to the last row", async ({ mine }) => {
  equal(await mine.fitEpoch([0], [[1], [1], [1]], [0, 1, 0], 1), {
    w: [-1],
    mistakes: 3,
  });
  equal(await mine.fitEpoch([-1, 0], [[1, 0], [1, 5]], [0, 1], 1), {
    w: [0, 5],
    mistakes: 1,
  });
});
check("changes nothing when there is no mistake", async ({ mine }) => {
  equal(await mine.fitEpoch([-3, 2, 2], [[1, 0, 1], [1, 1, 1]], [0, 1], 1), {
    w: [-3, 2, 2],
    mistakes: 0,
  });
});
check("counts a mistake that no step can mend", async ({ mine }) => {
  equal(await mine.fitEpoch([3, 4], [[0, 0], [0, 0]], [0, 0], 1), {
    w: [3, 4],
    mistakes: 2,
  });
});
check("steps as far as the learning rate says", async ({ mine }) => {
  equal(await mine.fitEpoch([0, 0], [[1, 3], [1, -8]], [0, 1], 0.5), {
    w: [-0.5, -1.5],
    mistakes: 1,
  });
  equal(await mine.fitEpoch([0], [[2]], [0], 16), { w: [-32], mistakes: 1 });
});
check("agrees with the reference on any rows", async ({ mine, ref, fc }) => {
  await forAll(
    fc,
    [
      vector(3, 3),
      matrix([1, 8], [3, 3]),
      vector(8, 8, bit()),
      exact(0.125, 2),
    ],
    async (w, rows, bits, learningRate) => {
      const labels = bits.slice(0, rows.length);
      equal(
        await mine.fitEpoch(w, rows, labels, learningRate),
        ref.fitEpoch(w, rows, labels, learningRate),
      );
    },
  );
});
check("does the same in two halves as at once", async ({ mine, fc }) => {
  await forAll(
    fc,
    [
      vector(2, 2, integer(-5, 5)),
      matrix([1, 8], [2, 2], integer(-5, 5)),
      vector(8, 8, bit()),
      integer(0, 8),
    ],
    async (w, rows, bits, cut) => {
      const labels = bits.slice(0, rows.length);
      const first = await mine.fitEpoch(
        w,
        rows.slice(0, cut),
        labels.slice(0, cut),
        1,
      );
      const second = await mine.fitEpoch(
        first.w,
        rows.slice(cut),
        labels.slice(cut),
        1,
      );
      const whole = await mine.fitEpoch(w, rows, labels, 1);
      equal(whole, { w: second.w, mistakes: first.mistakes + second.mistakes });
    },
  );
});
check(
  "throws a RangeError if there are not as many labels as rows",
  async ({ mine }) => {
    await throws(mine.fitEpoch([0], [[1]], [], 1), "RangeError");
    await throws(mine.fitEpoch([0], [[1]], [1, 1], 1), "RangeError");
  },
);
check("throws a RangeError if a row is not as long as w", async ({ mine }) => {
  await throws(mine.fitEpoch([0, 0], [[1, 1], [1]], [1, 1], 1), "RangeError");
  await throws(mine.fitEpoch([0, 0], [[1, 1, 1]], [0], 1), "RangeError");
});
check("leaves weights, rows and labels as they were", async ({ mine }) => {
  const rows = [[1, 0], [1, 1], [1, 5]];
  equal(await mine.inputsAfterFitEpoch([0, 0], rows, [0, 1, 0], 1), {
    w: [0, 0],
    rows,
    labels: [0, 1, 0],
  });
});
check("has nothing to do without rows", async ({ mine }) => {
  equal(await mine.fitEpoch([7, 8], [], [], 1), { w: [7, 8], mistakes: 0 });
  equal(await mine.fitEpoch([], [], [], 1), { w: [], mistakes: 0 });
});
check("takes rows without inputs", async ({ mine }) => {
  equal(await mine.fitEpoch([], [[], []], [0, 1], 1), { w: [], mistakes: 1 });
});
//# sourceMappingURL=2.4.check.ts.map
