import {
  close,
  equal,
  exact,
  forAll,
  suite,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/autograd/backward.ts";
import type * as driver from "./4.5.driver.ts";

export const checks = suite<typeof ref, typeof driver>("4.5", ref);
const { check } = checks;

check("gives the last tensor the seed", async ({ mine }) => {
  equal(await mine.gradientsOf([{ leaf: 3 }], 7), [7]);
  equal(await mine.gradientsOf([{ leaf: [1, 2] }], [5, 6]), [[5, 6]]);
});
check("goes back through a chain", async ({ mine }) => {
  const chain = [
    { leaf: 3 },
    { leaf: 2 },
    { op: "mul", of: [0, 1] },
    { op: "neg", of: [2] },
    { leaf: 5 },
    { op: "mul", of: [3, 4] },
  ];
  equal(await mine.gradientsOf(chain, 1), [-10, -15, -5, 5, -6, 1]);
});
check("starts with the seed, whatever it is", async ({ mine }) => {
  const product = [{ leaf: [2, 3] }, { leaf: 10 }, { op: "mul", of: [0, 1] }];
  equal(await mine.gradientsOf(product, [1, -1]), [[10, -10], -1, [1, -1]]);
  equal(await mine.gradientsOf(product, [0.5, 4]), [[5, 40], 13, [0.5, 4]]);
});
check("adds up what comes back to a number used twice", async ({ mine }) => {
  equal(await mine.gradientsOf([{ leaf: 3 }, { op: "mul", of: [0, 0] }], 1), [
    6,
    1,
  ]);
  equal(
    await mine.gradientsOf([
      { leaf: 3 },
      { op: "mul", of: [0, 0] },
      { op: "mul", of: [1, 0] },
    ], 1),
    [27, 3, 1],
  );
  equal(
    await mine.gradientsOf([
      { leaf: 5 },
      { op: "neg", of: [0] },
      { op: "mul", of: [0, 0] },
      { op: "add", of: [1, 2] },
    ], 2),
    [18, 2, 2, 2],
  );
});
check("waits until all has come back before handing on", async ({ mine }) => {
  equal(
    await mine.gradientsOf([
      { leaf: 2 },
      { leaf: 10 },
      { op: "mul", of: [0, 1] },
      { op: "mul", of: [2, 2] },
      { op: "neg", of: [3] },
      { op: "add", of: [2, 4] },
    ], 1),
    [-390, -78, -39, -1, 1, 1],
  );
});
check("sums where a row was repeated, and matrices", async ({ mine }) => {
  equal(
    await mine.gradientsOf([
      { leaf: [[1, 2], [3, 4]] },
      { leaf: [10, 20] },
      { op: "mul", of: [0, 1] },
      { op: "add", of: [2, 1] },
    ], [[1, 2], [3, 4]]),
    [[[10, 40], [30, 80]], [14, 26], [[1, 2], [3, 4]], [[1, 2], [3, 4]]],
  );
  equal(
    await mine.gradientsOf([
      { leaf: [[1, 2], [3, 4]] },
      { op: "matmul", of: [0, 0] },
    ], [[1, 0], [0, 2]]),
    [[[2, 9], [6, 16]], [[1, 0], [0, 2]]],
  );
});
check("agrees with slopes carried forwards", async ({ mine, fc }) => {
  const cases = (of: typeof fc) =>
    of.array(
      of.record({
        op: of.constantFrom("add", "sub", "mul", "neg"),
        one: of.nat(),
        other: of.nat(),
      }),
      { minLength: 1, maxLength: 7 },
    );
  await forAll(
    fc,
    [cases, exact(-1, 1), exact(-1, 1), exact(-2, 2)],
    async (ops, first, second, seed) => {
      const graph: Node[] = [{ leaf: first }, { leaf: second }];
      for (const { op, one, other } of ops) {
        const count = graph.length;
        const of = op === "neg" ? [one % count] : [one % count, other % count];
        graph.push({ op, of });
      }
      const expected = forwards(graph, seed);
      const size = Math.max(1, ...expected.map((g) => Math.abs(g ?? 0)));
      close(await mine.gradientsOf(graph, seed), expected, 1e-9 * size);
    },
  );
});
check("gives nothing to what the last was not made from", async ({ mine }) => {
  equal(
    await mine.gradientsOf([
      { leaf: 3 },
      { leaf: 4 },
      { op: "mul", of: [1, 1] },
      { op: "neg", of: [0] },
    ], 1),
    [-1, null, null, 1],
  );
});
check("computes nothing for what the order leaves out", async ({ mine }) => {
  const graph = [
    { leaf: 3 },
    { leaf: 4 },
    { op: "mul", of: [0, 1] },
    { op: "add", of: [2, 1] },
  ];
  equal(await mine.gradientsOf(graph, 1, [1]), [4, null, 1, 1]);
  equal(await mine.asked(graph, 1, [1]), {
    rules: [3, 2],
    pulls: ["3:0", "2:0"],
  });
  equal(await mine.gradientsOf(graph, 1, [0, 2]), [null, 1, null, 1]);
  equal(await mine.asked(graph, 1, [0, 2]), { rules: [3], pulls: ["3:1"] });
});
check("asks the rule of each result once", async ({ mine }) => {
  const graph = [
    { leaf: 3 },
    { op: "mul", of: [0, 0] },
    { op: "mul", of: [1, 1] },
    { op: "add", of: [2, 1] },
  ];
  equal(await mine.asked(graph, 1, []), {
    rules: [3, 2, 1],
    pulls: ["3:0", "3:1", "2:0", "2:1", "1:0", "1:1"],
  });
});
check("bears inputs through which no gradient goes", async ({ mine }) => {
  const graph = [{ leaf: 3 }, { leaf: 4 }, { op: "mul", of: [0, 1] }];
  equal(await mine.gradientsWithout(graph, 1), [4, null, 1]);
});
check("bears a thousand ops, and thirty diamonds", async ({ mine }) => {
  equal(await mine.gradientOfChain(1000), 1001);
  equal(await mine.gradientOfDiamonds(30), 2 ** 30);
});
check("gives gradients that have gradients", async ({ mine }) => {
  equal(
    await mine.derivatives([
      { leaf: 3 },
      { op: "mul", of: [0, 0] },
      { op: "mul", of: [1, 1] },
    ], 4),
    [81, 108, 108, 72, 24],
  );
  equal(
    await mine.derivatives([
      { leaf: 2 },
      { op: "mul", of: [0, 0] },
      { op: "add", of: [1, 0] },
      { op: "mul", of: [2, 0] },
    ], 3),
    [12, 16, 14, 6],
  );
});
check("leaves the order as it was", async ({ mine }) => {
  equal(
    await mine.orderAfterBackward([
      { leaf: 3 },
      { op: "mul", of: [0, 0] },
      { op: "neg", of: [1] },
    ]),
    [0, 1, 2],
  );
});

type Node = { leaf: number } | { op: string; of: number[] };

/** The slopes of the last node by each: nudge one, and carry its slope along. */
function forwards(graph: Node[], seed: number): (number | null)[] {
  const values: number[] = [];
  for (const node of graph) {
    if ("leaf" in node) {
      values.push(node.leaf);
      continue;
    }
    const [a, b] = node.of.map((i) => values[i]);
    values.push(
      node.op === "add"
        ? a + b
        : node.op === "sub"
        ? a - b
        : node.op === "mul"
        ? a * b
        : -a,
    );
  }
  const last = graph.length - 1;
  const needed = new Set([last]);
  for (let i = last; i >= 0; i--) {
    const node = graph[i];
    if (needed.has(i) && "of" in node) node.of.forEach((k) => needed.add(k));
  }
  return graph.map((_, nudged) => {
    if (!needed.has(nudged)) return null;
    const slopes = graph.map(() => 0);
    slopes[nudged] = seed;
    for (let i = nudged + 1; i < graph.length; i++) {
      const node = graph[i];
      if ("leaf" in node) continue;
      const [one, other] = node.of;
      const [da, db] = [slopes[one], slopes[other]];
      slopes[i] = node.op === "add"
        ? da + db
        : node.op === "sub"
        ? da - db
        : node.op === "mul"
        ? da * values[other] + values[one] * db
        : -da;
    }
    return slopes[last];
  });
}
//# sourceMappingURL=4.5.check.ts.map
