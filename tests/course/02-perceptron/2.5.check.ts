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
import * as ref from "../../../lib/perceptron/fit.ts";
import type * as driver from "./2.5.driver.ts";

export const checks = suite<typeof ref, typeof driver>("2.5", ref);
const { check } = checks;

const corners = [[1, 0, 0], [1, 0, 1], [1, 1, 0], [1, 1, 1]];

check("learns AND in six epochs from zero weights", async ({ mine }) => {
  const result = await mine.train(corners, [0, 0, 0, 1], 1, 100, [0.5]);
  equal(result.mistakes, [2, 3, 3, 2, 1, 0], "mistakes per epoch");
  equal(result.w, [-3, 2, 1], "weights");
});
check(
  "draws one start weight after the other, from −1 up to 1",
  async ({ mine }) => {
    equal(await mine.train([[1, 2, 3]], [1], 1, 0, [0, 0.25, 0.75]), {
      w: [-1, -0.5, 0.5],
      mistakes: [],
      drawn: 3,
    });
  },
);
check("draws no more than the start weights", async ({ mine }) => {
  equal(
    (await mine.train(corners, [0, 1, 1, 0], 1, 9, [0.125, 0.875])).drawn,
    3,
    "numbers drawn",
  );
});
check("stops after an epoch without a mistake", async ({ mine }) => {
  equal(await mine.train([[1], [1]], [1, 1], 1, 50, [0.75]), {
    w: [0.5],
    mistakes: [0],
    drawn: 1,
  });
  equal(await mine.train([[1]], [1], 1, 50, [0.25]), {
    w: [0.5],
    mistakes: [1, 0],
    drawn: 1,
  });
});
check("stops after maxEpochs epochs", async ({ mine }) => {
  const { mistakes, w } = await mine.train(corners, [0, 1, 1, 0], 1, 7, [0.5]);
  equal(mistakes, [3, 3, 4, 4, 4, 4, 4], "mistakes per epoch");
  equal(w, [0, -1, 0], "weights");
});
check("goes on while the mistakes rise", async ({ mine }) => {
  const { mistakes } = await mine.train([[1, 4], [1, 3]], [0, 1], 1, 500, [
    0.5,
  ]);
  equal(mistakes.at(-1), 0, "mistakes of the last epoch");
});
check("has no weights without rows", async ({ mine }) => {
  equal(await mine.train([], [], 1, 5, [0.5]), {
    w: [],
    mistakes: [0],
    drawn: 0,
  });
  equal(await mine.train([], [], 1, 0, [0.5]), {
    w: [],
    mistakes: [],
    drawn: 0,
  });
});
check("agrees with the reference from any start", async ({ mine, ref, fc }) => {
  const draw = (fc: Parameters<typeof forAll>[0]) =>
    fc.integer({ min: 0, max: 63 }).map((value) => value / 64);
  await forAll(
    fc,
    [
      matrix([0, 6], [3, 3], integer(-4, 4)),
      vector(6, 6, bit()),
      exact(0.125, 2),
      integer(0, 12),
      vector(3, 3, draw),
    ],
    async (rows, bits, learningRate, maxEpochs, draws) => {
      const labels = bits.slice(0, rows.length);
      let drawn = 0;
      const expected = ref.fit(
        rows,
        labels,
        learningRate,
        maxEpochs,
        () => draws[drawn++],
      );
      equal(await mine.train(rows, labels, learningRate, maxEpochs, draws), {
        ...expected,
        drawn,
      });
    },
  );
});
check("begins a long training like a short one", async ({ mine, fc }) => {
  await forAll(
    fc,
    [
      matrix([1, 6], [2, 2], integer(-4, 4)),
      vector(6, 6, bit()),
      integer(1, 8),
    ],
    async (rows, bits, epochs) => {
      const labels = bits.slice(0, rows.length);
      const short = await mine.train(rows, labels, 1, epochs, [0.5]);
      const long = await mine.train(rows, labels, 1, epochs + 5, [0.5]);
      equal(
        long.mistakes.slice(0, epochs),
        short.mistakes,
        `mistakes of the first ${epochs} epochs`,
      );
    },
  );
});
check(
  "throws a RangeError if there are not as many labels as rows",
  async ({ mine }) => {
    await throws(mine.train([[1]], [], 1, 1, [0.5]), "RangeError");
    await throws(mine.train([[1]], [1, 1], 1, 1, [0.5]), "RangeError");
    await throws(mine.train([], [1], 1, 1, [0.5]), "RangeError");
  },
);
check("throws a RangeError if the rows differ in length", async ({ mine }) => {
  await throws(mine.train([[1, 2], [1]], [1, 1], 1, 1, [0.5]), "RangeError");
});
check("leaves rows and labels as they were", async ({ mine }) => {
  equal(await mine.afterwards(corners, [0, 1, 1, 0], 1, 5), {
    rows: corners,
    labels: [0, 1, 1, 0],
  });
});
//# sourceMappingURL=2.5.check.ts.map
