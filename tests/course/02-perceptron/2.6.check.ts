import {
  bit,
  equal,
  forAll,
  integer,
  matrix,
  suite,
  throws,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/perceptron/is_separable.ts";
import type * as driver from "./2.6.driver.ts";

export const checks = suite<typeof ref, typeof driver>("2.6", ref);
const { check } = checks;

const corners = [[0, 0], [0, 1], [1, 0], [1, 1]];

check("says yes to AND and to OR", async ({ mine }) => {
  equal(await mine.isSeparable(corners, [0, 0, 0, 1]), true);
  equal(await mine.isSeparable(corners, [0, 1, 1, 1]), true);
});
check("parts points with a line that misses the origin", async ({ mine }) => {
  equal(await mine.isSeparable([[1], [2]], [0, 1]), true);
  equal(await mine.isSeparable([[1], [2]], [1, 0]), true);
  equal(await mine.isSeparable([[2, 2], [3, 3]], [1, 0]), true);
  equal(await mine.isSeparable([[0, 0]], [0]), true);
});
check("says yes if all labels are the same", async ({ mine }) => {
  equal(await mine.isSeparable([[5, -5]], [1]), true);
  equal(await mine.isSeparable(corners, [0, 0, 0, 0]), true);
  equal(await mine.isSeparable(corners, [1, 1, 1, 1]), true);
  equal(await mine.isSeparable([[3], [3]], [0, 0]), true);
});
check("says no to XOR", async ({ mine }) => {
  equal(await mine.isSeparable(corners, [0, 1, 1, 0]), false);
  equal(await mine.isSeparable(corners, [1, 0, 0, 1]), false);
});
check("says no to one point with both labels", async ({ mine }) => {
  equal(await mine.isSeparable([[3], [3]], [0, 1]), false);
  equal(await mine.isSeparable([[3], [3]], [1, 0]), false);
});
check("says no to a point between two of the other kind", async ({ mine }) => {
  // XOR's weights stand still in the end, the others' go round in a circle.
  equal(await mine.isSeparable(corners, [0, 1, 1, 0]), false);
  equal(await mine.isSeparable([[0], [1], [2]], [0, 1, 0]), false);
  equal(await mine.isSeparable([[0], [1], [2]], [1, 0, 1]), false);
  equal(await mine.isSeparable([[0, 0], [2, 2], [1, 1]], [1, 1, 0]), false);
});
check("looks at every coordinate", async ({ mine }) => {
  const inSpace = corners.map(([a, b]) => [0, a, b]);
  equal(await mine.isSeparable(inSpace, [0, 1, 1, 0]), false);
  equal(await mine.isSeparable([[0, 0, 0], [0, 0, 1]], [0, 1]), true);
});
check("knows -1 1 from -11", async ({ mine }) => {
  equal(await mine.isSeparable([[5], [-5], [12]], [0, 0, 1]), true);
  equal(await mine.isSeparable([[7], [-3], [11]], [0, 0, 1]), true);
});
check(
  "is patient with neighbours far from the origin",
  async ({ mine }) => {
    // 10,203 epochs: who runs fewer fails here, and whoever keeps all weights in a list still has the time.
    equal(await mine.isSeparable([[100], [101]], [0, 1]), true);
  },
  { limit: 8 },
);
check("is patient with nearer neighbours", async ({ mine }) => {
  equal(await mine.isSeparable([[9], [10]], [0, 1]), true);
  equal(await mine.isSeparable([[12], [11]], [0, 1]), true);
  equal(await mine.isSeparable([[60], [61]], [1, 0]), true);
});
check(
  "finds 14 of the 16 Boolean functions of two inputs",
  async ({ mine }) => {
    let count = 0;
    for (let f = 0; f < 16; f++) {
      if (
        await mine.isSeparable(
          corners,
          corners.map((_, i) => f >> i & 1),
        )
      ) count++;
    }
    equal(count, 14, "separable functions");
  },
);
check("says yes wherever a line was drawn first", async ({ mine, fc }) => {
  await forAll(
    fc,
    [
      matrix([1, 8], [2, 2], integer(-5, 5)),
      integer(-5, 5),
      integer(-5, 5),
      integer(-5, 5),
    ],
    async (points, a, b, c) => {
      const labels = points.map(([x, y]) => a * x + b * y >= c ? 1 : 0);
      equal(await mine.isSeparable(points, labels), true);
    },
  );
});
check(
  "says no as soon as a middle has the other label",
  async ({ mine, fc }) => {
    await forAll(
      fc,
      [matrix([2, 6], [2, 2], integer(-2, 2)), vector(6, 6, bit()), bit()],
      async (halves, bits, label) => {
        const ends = halves.map((point) => point.map((value) => 2 * value));
        const middle = [0, 1].map((k) => halves[0][k] + halves[1][k]);
        const labels = [label, label, ...bits.slice(2, ends.length), 1 - label];
        equal(await mine.isSeparable([...ends, middle], labels), false);
      },
    );
  },
);
check("decides any small case", async ({ mine, ref, fc }) => {
  await forAll(fc, [
    matrix([1, 6], [2, 2], integer(-3, 3)),
    vector(6, 6, bit()),
  ], async (points, bits) => {
    const labels = bits.slice(0, points.length);
    equal(
      await mine.isSeparable(points, labels),
      ref.isSeparable(points, labels),
    );
  });
});
check(
  "says the same when labels are swapped or points are moved",
  async ({ mine, fc }) => {
    await forAll(
      fc,
      [
        matrix([1, 5], [2, 2], integer(-3, 3)),
        vector(5, 5, bit()),
        integer(-3, 3),
      ],
      async (points, bits, shift) => {
        const labels = bits.slice(0, points.length);
        const answer = await mine.isSeparable(points, labels);
        equal(
          await mine.isSeparable(points, labels.map((label) => 1 - label)),
          answer,
          "labels swapped",
        );
        const moved = points.map((point) =>
          point.map((value) => value + shift)
        );
        equal(
          await mine.isSeparable(moved, labels),
          answer,
          `moved by ${shift}`,
        );
      },
    );
  },
);
check(
  "throws a RangeError for coordinates that are not integers",
  async ({ mine }) => {
    await throws(mine.isSeparable([[0.5]], [1]), "RangeError");
    await throws(mine.isSeparable([[1], [NaN]], [1, 0]), "RangeError");
    await throws(mine.isSeparable([[2 ** 53]], [1]), "RangeError");
    equal(await mine.isSeparable([[2 ** 53 - 1], [-0]], [1, 1]), true);
  },
);
check(
  "throws a RangeError if labels or lengths don't fit",
  async ({ mine }) => {
    await throws(mine.isSeparable([[1]], []), "RangeError");
    await throws(mine.isSeparable([[1]], [1, 0]), "RangeError");
    await throws(mine.isSeparable([[1, 2], [3]], [1, 0]), "RangeError");
  },
);
check("leaves points and labels as they were", async ({ mine }) => {
  equal(await mine.inputsAfterIsSeparable(corners, [0, 1, 1, 0]), {
    points: corners,
    labels: [0, 1, 1, 0],
  });
});
check("takes points without coordinates, and no points", async ({ mine }) => {
  equal(await mine.isSeparable([[]], [0]), true);
  equal(await mine.isSeparable([[], []], [0, 1]), false);
  equal(await mine.isSeparable([], []), true);
});
//# sourceMappingURL=2.6.check.ts.map
