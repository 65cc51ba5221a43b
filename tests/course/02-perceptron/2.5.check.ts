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

interface Training {
  w: number[];
  mistakes: number[];
  drawn: number;
}

const corners = [[1, 0, 0], [1, 0, 1], [1, 1, 0], [1, 1, 1]];
const and = [0, 0, 0, 1];
const xor = [0, 1, 1, 0];

/** Compares the epochs first: their number says more than a shape. */
function sameTraining(actual: Training, expected: Training): void {
  const { w, mistakes, drawn } = expected;
  if (Array.isArray(actual.mistakes)) {
    equal(actual.mistakes.length, mistakes.length, "epochs run");
  }
  equal(actual.mistakes, mistakes, "mistakes of each epoch");
  equal(actual.w, w, "weights");
  equal(actual.drawn, drawn, "numbers drawn");
}

check("learns AND in six epochs from zero weights", async ({ mine }) => {
  sameTraining(await mine.fitWithRandom(corners, and, 1, 100, [0.5]), {
    w: [-3, 2, 1],
    mistakes: [2, 3, 3, 2, 1, 0],
    drawn: 3,
  });
});
check("stops after an epoch without a mistake", async ({ mine }) => {
  sameTraining(await mine.fitWithRandom([[1], [1]], [1, 1], 1, 50, [0.75]), {
    w: [0.5],
    mistakes: [0],
    drawn: 1,
  });
  sameTraining(await mine.fitWithRandom([[1]], [1], 1, 50, [0.25]), {
    w: [0.5],
    mistakes: [1, 0],
    drawn: 1,
  });
});
check("stops after maxEpochs epochs", async ({ mine }) => {
  sameTraining(await mine.fitWithRandom(corners, and, 1, 3, [0.5]), {
    w: [-2, 2, 1],
    mistakes: [2, 3, 3],
    drawn: 3,
  });
  sameTraining(await mine.fitWithRandom(corners, xor, 1, 7, [0.5]), {
    w: [0, -1, 0],
    mistakes: [3, 3, 4, 4, 4, 4, 4],
    drawn: 3,
  });
  const { mistakes } = await mine.fitWithRandom(corners, xor, 1, 300, [0.5]);
  equal(mistakes.length, 300, "epochs of XOR");
});
check(
  "draws one start weight after the other, from −1 up to 1",
  async ({ mine }) => {
    const draws = [0, 0.25, 0.75];
    sameTraining(await mine.fitWithRandom([[1, 2, 3]], [1], 1, 0, draws), {
      w: [-1, -0.5, 0.5],
      mistakes: [],
      drawn: 3,
    });
  },
);
check("draws no more than the start weights", async ({ mine }) => {
  const draws = [0.125, 0.875];
  const result = await mine.fitWithRandom(corners, xor, 1, 9, draws);
  equal(result.drawn, 3, "numbers drawn");
});
check("goes on while the mistakes rise", async ({ mine }) => {
  const rows = [[1, 4], [1, 3]];
  const result = await mine.fitWithRandom(rows, [0, 1], 1, 500, [0.5]);
  equal(result.mistakes.at(-1), 0, "mistakes of the last epoch");
});
check("agrees with the reference from any start", async ({ mine, ref, fc }) => {
  const draw = (fc: Parameters<typeof forAll>[0]) =>
    fc.integer({ min: 0, max: 63 }).map((value) => value / 64);
  await forAll(
    fc,
    [
      matrix([1, 6], [3, 3], integer(-4, 4)),
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
      sameTraining(
        await mine.fitWithRandom(rows, labels, learningRate, maxEpochs, draws),
        { ...expected, drawn },
      );
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
      const fit = (maxEpochs: number) =>
        mine.fitWithRandom(rows, labels, 1, maxEpochs, [0.5]);
      const [short, long] = [await fit(epochs), await fit(epochs + 5)];
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
    await throws(mine.fitWithRandom([[1]], [], 1, 1, [0.5]), "RangeError");
    await throws(mine.fitWithRandom([[1]], [1, 1], 1, 1, [0.5]), "RangeError");
  },
);
check("throws a RangeError if the rows differ in length", async ({ mine }) => {
  const rows = [[1, 2], [1]];
  await throws(mine.fitWithRandom(rows, [1, 1], 1, 1, [0.5]), "RangeError");
});
check("leaves rows and labels as they were", async ({ mine }) => {
  equal(await mine.inputsAfterFit(corners, xor, 1, 5), {
    rows: corners,
    labels: xor,
  });
});
check("has no weights without rows", async ({ mine }) => {
  sameTraining(await mine.fitWithRandom([], [], 1, 5, [0.5]), {
    w: [],
    mistakes: [0],
    drawn: 0,
  });
  sameTraining(await mine.fitWithRandom([], [], 1, 0, [0.5]), {
    w: [],
    mistakes: [],
    drawn: 0,
  });
  await throws(mine.fitWithRandom([], [1], 1, 1, [0.5]), "RangeError");
});
//# sourceMappingURL=2.5.check.ts.map
