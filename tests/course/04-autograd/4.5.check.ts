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
  equal(await mine.gradientsOf([3], 7), [7]);
  equal(await mine.gradientsOf([[1, 2]], [5, 6]), [[5, 6]]);
});
check("goes back through a chain", async ({ mine }) => {
  const chain = [3, 2, "mul 0 1", "neg 2", 5, "mul 3 4"];
  equal(await mine.gradientsOf(chain, 1), [-10, -15, -5, 5, -6, 1]);
});
check("starts with the seed, whatever it is", async ({ mine }) => {
  const product = [[2, 3], 10, "mul 0 1"];
  equal(await mine.gradientsOf(product, [1, -1]), [[10, -10], -1, [1, -1]]);
  equal(await mine.gradientsOf(product, [0.5, 4]), [[5, 40], 13, [0.5, 4]]);
});
check("adds up what comes back to a number used twice", async ({ mine }) => {
  equal(await mine.gradientsOf([3, "mul 0 0"], 1), [6, 1]);
  equal(
    await mine.gradientsOf([3, "mul 0 0", "mul 1 0"], 1),
    [27, 3, 1],
  );
  equal(
    await mine.gradientsOf([5, "neg 0", "mul 0 0", "add 1 2"], 2),
    [18, 2, 2, 2],
  );
});
check("waits until all has come back before handing on", async ({ mine }) => {
  equal(
    await mine.gradientsOf(
      [2, 10, "mul 0 1", "mul 2 2", "neg 3", "add 2 4"],
      1,
    ),
    [-390, -78, -39, -1, 1, 1],
  );
});
check("sums where a row was repeated, and matrices", async ({ mine }) => {
  equal(
    await mine.gradientsOf([
      [[1, 2], [3, 4]],
      [10, 20],
      "mul 0 1",
      "add 2 1",
    ], [[1, 2], [3, 4]]),
    [[[10, 40], [30, 80]], [14, 26], [[1, 2], [3, 4]], [[1, 2], [3, 4]]],
  );
  equal(
    await mine.gradientsOf([
      [[1, 2], [3, 4]],
      "matmul 0 0",
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
      const graph: Node[] = [first, second];
      for (const { op, one, other } of ops) {
        const count = graph.length;
        const of = op === "neg" ? [one % count] : [one % count, other % count];
        graph.push([op, ...of].join(" "));
      }
      const expected = forwards(graph, seed);
      const size = Math.max(1, ...expected.map((g) => Math.abs(g ?? 0)));
      close(await mine.gradientsOf(graph, seed), expected, 1e-9 * size);
    },
  );
});
check("gives nothing to what the last was not made from", async ({ mine }) => {
  equal(
    await mine.gradientsOf([3, 4, "mul 1 1", "neg 0"], 1),
    [-1, null, null, 1],
  );
});
check("computes nothing for what the order leaves out", async ({ mine }) => {
  const graph = [3, 4, "mul 0 1", "add 2 1"];
  equal(await mine.gradientsOf(graph, 1, [1]), [4, null, 1, 1]);
  equal(await mine.asked(graph, 1, [1]), {
    rules: [3, 2],
    pulls: ["3:0", "2:0"],
  });
  equal(await mine.gradientsOf(graph, 1, [0, 2]), [null, 1, null, 1]);
  equal(await mine.asked(graph, 1, [0, 2]), { rules: [3], pulls: ["3:1"] });
});
check("asks the rule of each result once", async ({ mine }) => {
  const graph = [3, "mul 0 0", "mul 1 1", "add 2 1"];
  equal(await mine.asked(graph, 1, []), {
    rules: [3, 2, 1],
    pulls: ["3:0", "3:1", "2:0", "2:1", "1:0", "1:1"],
  });
});
check("bears inputs through which no gradient goes", async ({ mine }) => {
  const graph = [3, 4, "mul 0 1"];
  equal(await mine.gradientsWithout(graph, 1), [4, null, 1]);
});
check("bears a thousand ops, and thirty diamonds", async ({ mine }) => {
  equal(await mine.gradientOfChain(1000), 1001);
  equal(await mine.gradientOfDiamonds(30), 2 ** 30);
});
check("gives gradients that have gradients", async ({ mine }) => {
  equal(
    await mine.derivatives([3, "mul 0 0", "mul 1 1"], 4),
    [81, 108, 108, 72, 24],
  );
  equal(
    await mine.derivatives([2, "mul 0 0", "add 1 0", "mul 2 0"], 3),
    [12, 16, 14, 6],
  );
});
check("leaves the order as it was", async ({ mine }) => {
  equal(
    await mine.orderAfterBackward([3, "mul 0 0", "neg 1"]),
    [0, 1, 2],
  );
});

/** A leaf's number, or an op and the places of what it is given: "mul 0 1". */
type Node = number | string;

function read(node: string) {
  const [op, ...of] = node.split(" ");
  return { op, of: of.map(Number) };
}

/** The slopes of the last node by each: nudge one, and carry its slope along. */
function forwards(graph: Node[], seed: number): (number | null)[] {
  const values: number[] = [];
  for (const node of graph) {
    if (typeof node === "number") {
      values.push(node);
      continue;
    }
    const { op, of } = read(node);
    const [a, b] = of.map((i) => values[i]);
    values.push(
      op === "add" ? a + b : op === "sub" ? a - b : op === "mul" ? a * b : -a,
    );
  }
  const last = graph.length - 1;
  const needed = new Set([last]);
  for (let i = last; i >= 0; i--) {
    const node = graph[i];
    if (!needed.has(i) || typeof node === "number") continue;
    read(node).of.forEach((k) => needed.add(k));
  }
  return graph.map((_, nudged) => {
    if (!needed.has(nudged)) return null;
    const slopes = graph.map(() => 0);
    slopes[nudged] = seed;
    for (let i = nudged + 1; i < graph.length; i++) {
      const node = graph[i];
      if (typeof node === "number") continue;
      const { op, of: [one, other] } = read(node);
      const [da, db] = [slopes[one], slopes[other]];
      slopes[i] = op === "add"
        ? da + db
        : op === "sub"
        ? da - db
        : op === "mul"
        ? da * values[other] + values[one] * db
        : -da;
    }
    return slopes[last];
  });
}
//# sourceMappingURL=4.5.check.ts.map
