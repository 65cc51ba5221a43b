import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/autograd/topological_order.ts";
import { useBackend } from "../../../lib/backend/current.ts";
import { tensor } from "../../../lib/tensor/create.ts";
import { Tensor } from "../../../lib/tensor/tensor.ts";

useBackend("reference");

/** Makes a tensor for each node, with the record that it was made from others; no inputs, no record. */
function made(graph: readonly (readonly number[])[]): Tensor[] {
  const nodes: Tensor[] = [];
  const { storage } = tensor(1);
  for (const inputs of graph) {
    const node = new Tensor(storage, []);
    if (inputs.length > 0) {
      node.made = {
        op: "add",
        inputs: inputs.map((input) => nodes[input]),
        attributes: null,
      };
    }
    nodes.push(node);
  }
  return nodes;
}

/** The order, as numbers of nodes. */
export function orderOf(
  mine: typeof Exercise,
  graph: number[][],
  last: number,
) {
  const nodes = made(graph);
  return mine.topologicalOrder(nodes[last]).map((node) => nodes.indexOf(node));
}

/** How long the order of a chain is, and whether it goes from its beginning to its end. */
export function orderOfChain(mine: typeof Exercise, length: number) {
  const graph = Array.from(
    { length: length + 1 },
    (_, i) => i === 0 ? [] : [i - 1],
  );
  const nodes = made(graph);
  const order = mine.topologicalOrder(nodes[length]);
  return {
    length: order.length,
    ascending: order.every((node, i) => node === nodes[i]),
  };
}

/** What each node was made from after the call. */
export function recordAfterOrder(
  mine: typeof Exercise,
  graph: number[][],
  last: number,
) {
  const nodes = made(graph);
  mine.topologicalOrder(nodes[last]);
  return nodes.map((node) =>
    (node.made?.inputs ?? []).map((input) => nodes.indexOf(input))
  );
}

serve({ orderOf, orderOfChain, recordAfterOrder });
//# sourceMappingURL=4.4.driver.ts.map
