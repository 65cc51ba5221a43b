import { equal, forAll, ok, suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/autograd/topological_order.ts";
import type * as driver from "./4.4.driver.ts";

export const checks = suite<typeof ref, typeof driver>("4.4", ref);
const { check } = checks;

check("lists a leaf alone", async ({ mine }) => {
  equal(await mine.orderOf([[]], 0), [0]);
});
check("lists a chain from its beginning", async ({ mine }) => {
  equal(await mine.orderOf([[], [0], [1], [2]], 3), [0, 1, 2, 3]);
});
check("lists what is used twice once", async ({ mine }) => {
  equal(await mine.orderOf([[], [0, 0]], 1), [0, 1]);
  equal(await mine.orderOf([[], [0, 0, 0], [1, 0]], 2), [0, 1, 2]);
});
check("puts each after all that it was made from", async ({ mine }) => {
  const diamond = [[], [0], [0], [1, 2]];
  inOrder(diamond, 3, await mine.orderOf(diamond, 3));
});
check("knows ways of unequal length", async ({ mine }) => {
  equal(await mine.orderOf([[], [0], [1], [0, 2]], 3), [0, 1, 2, 3]);
  equal(await mine.orderOf([[], [0], [1], [2, 0]], 3), [0, 1, 2, 3]);
  equal(await mine.orderOf([[], [0], [1], [2], [3, 1]], 4), [0, 1, 2, 3, 4]);
  equal(await mine.orderOf([[], [0], [1], [2], [1, 3]], 4), [0, 1, 2, 3, 4]);
});
check("follows every input, and leaves out the rest", async ({ mine }) => {
  const graph = [[], [], [], [0, 1, 2], [0], [3, 4], [5, 1]];
  inOrder(graph, 5, await mine.orderOf(graph, 5));
  inOrder(graph, 3, await mine.orderOf(graph, 3));
  equal(await mine.orderOf(graph, 2), [2]);
});
check("does so for any record", async ({ mine, fc }) => {
  const cases = (of: typeof fc) =>
    of.array(of.array(of.nat(), { maxLength: 3 }), {
      minLength: 1,
      maxLength: 12,
    });
  await forAll(fc, [cases], async (nodes) => {
    const graph = nodes.map((inputs, i) =>
      i === 0 ? [] : inputs.map((input) => input % i)
    );
    const last = graph.length - 1;
    inOrder(graph, last, await mine.orderOf(graph, last));
  });
});
check("bears a chain of thirty thousand ops", async ({ mine }) => {
  equal(await mine.orderOfChain(1000), { length: 1001, ascending: true });
  equal(await mine.orderOfChain(30_000), { length: 30_001, ascending: true });
});
check("bears forty stacked diamonds", async ({ mine }) => {
  const stacked = [[] as number[]];
  for (let i = 0; i < 40; i++) {
    const below = stacked.length - 1;
    stacked.push([below], [below], [below + 1, below + 2]);
  }
  inOrder(stacked, 120, await mine.orderOf(stacked, 120));
  const squares = Array.from(
    { length: 41 },
    (_, i) => i === 0 ? [] : [i - 1, i - 1],
  );
  equal(await mine.orderOf(squares, 40), squares.map((_, i) => i));
});
check("leaves the record as it was", async ({ mine }) => {
  const graph = [[], [0], [0, 1], [2, 2, 0]];
  equal(await mine.recordAfterOrder(graph, 3), graph);
});

/** Expects everything that a node was made from, each once, after all that it was made from. */
function inOrder(graph: number[][], last: number, order: number[]): void {
  const needed = new Set([last]);
  for (let node = last; node >= 0; node--) {
    if (needed.has(node)) graph[node].forEach((input) => needed.add(input));
  }
  equal(
    order.toSorted((a, b) => a - b),
    [...needed].sort((a, b) => a - b),
    "who is in the list",
  );
  for (const [place, node] of order.entries()) {
    for (const input of graph[node]) {
      ok(
        order.indexOf(input) < place,
        `${node} was made from ${input}, and stands before it in ${
          order.join(", ")
        }`,
      );
    }
  }
  equal(order.at(-1), last, "the last in the list");
}
//# sourceMappingURL=4.4.check.ts.map
