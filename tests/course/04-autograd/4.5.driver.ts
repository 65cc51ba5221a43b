import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/ops/arithmetic/add.ts";
import type * as Exercise from "../../../lib/autograd/backward.ts";
import { primitiveRules } from "../../../lib/autograd/primitive_rules.ts";
import type { Rules } from "../../../lib/autograd/rule.ts";
import { topologicalOrder } from "../../../lib/autograd/topological_order.ts";
import { useBackend } from "../../../lib/backend/current.ts";
import { add } from "../../../lib/ops/arithmetic/add.ts";
import { mul } from "../../../lib/ops/arithmetic/mul.ts";
import { sub } from "../../../lib/ops/arithmetic/sub.ts";
import { neg } from "../../../lib/ops/functions/neg.ts";
import { matmul } from "../../../lib/ops/matmul/matmul.ts";
import { type Nested, tensor } from "../../../lib/tensor/create.ts";
import { item, toArray } from "../../../lib/tensor/read.ts";
import type { Tensor } from "../../../lib/tensor/tensor.ts";

useBackend("reference");

/** Primitive ops are all that is asked about. */
const rules = primitiveRules as Partial<Rules> as Rules;

/** A leaf's numbers, or an op and the places of what it is given: "mul 0 1". */
type Node = Nested | string;

const ops: Record<string, (a: Tensor, b: Tensor) => Tensor> = {
  add,
  sub,
  mul,
  matmul,
  neg,
};

function computed(graph: readonly Node[]): Tensor[] {
  const nodes: Tensor[] = [];
  for (const node of graph) {
    if (typeof node !== "string") {
      nodes.push(tensor(node));
      continue;
    }
    const [op, ...of] = node.split(" ");
    const [a, b] = of.map((place) => nodes[Number(place)]);
    nodes.push(ops[op](a, b));
  }
  return nodes;
}

/** The gradients by every node; null where there is none. */
export function gradientsOf(
  mine: typeof Exercise,
  graph: Node[],
  seed: Nested,
  leftOut: number[] = [],
) {
  const nodes = computed(graph);
  const order = nodes.filter((_, i) => !leftOut.includes(i));
  const gradients = mine.backward(order, tensor(seed), rules);
  return nodes.map((node) => {
    const gradient = gradients.get(node);
    return gradient ? toArray(gradient) : null;
  });
}

/** Puts something between a rule and who asks it. */
function watched(
  see: (
    output: Tensor,
    pulls: ((() => Tensor) | null)[],
  ) => ((() => Tensor) | null)[],
): Rules {
  const entries = Object.entries(rules).map(([op, rule]) => [
    op,
    (g: Tensor, made: { output: Tensor }) =>
      see(made.output, rule(g, made as never)),
  ]);
  return Object.fromEntries(entries);
}

/** Which results' rules were asked, in order, and for which inputs. */
export function asked(
  mine: typeof Exercise,
  graph: Node[],
  seed: Nested,
  leftOut: number[],
) {
  const nodes = computed(graph);
  const found: { rules: number[]; pulls: string[] } = { rules: [], pulls: [] };
  const order = nodes.filter((_, i) => !leftOut.includes(i));
  const watching = watched((output, pulls) => {
    const at = nodes.indexOf(output);
    found.rules.push(at);
    return pulls.map((pull, i) => () => {
      found.pulls.push(`${at}:${i}`);
      return pull!();
    });
  });
  mine.backward(order, tensor(seed), watching);
  return found;
}

/** The gradients by every node if no rule has one for its second input. */
export function gradientsWithout(
  mine: typeof Exercise,
  graph: Node[],
  seed: Nested,
) {
  const nodes = computed(graph);
  const first = watched((_, [pull]) => [pull, null]);
  const gradients = mine.backward(nodes, tensor(seed), first);
  return nodes.map((node) => {
    const gradient = gradients.get(node);
    return gradient ? toArray(gradient) : null;
  });
}

/** The slope of x + x + x + …, by so many ops. */
export function gradientOfChain(mine: typeof Exercise, length: number) {
  const x = tensor(2);
  let last = x;
  for (let i = 0; i < length; i++) last = add(last, x);
  const gradients = mine.backward(topologicalOrder(last), tensor(1), rules);
  return item(gradients.get(x)!);
}

/** The slope of so many doublings. */
export function gradientOfDiamonds(mine: typeof Exercise, count: number) {
  const x = tensor(1);
  let last = x;
  for (let i = 0; i < count; i++) last = add(last, last);
  const gradients = mine.backward(topologicalOrder(last), tensor(1), rules);
  return item(gradients.get(x)!);
}

/** The value of the last node and its derivatives by node 0, up to an order; null where the record ends. */
export function derivatives(
  mine: typeof Exercise,
  graph: Node[],
  highest: number,
) {
  const nodes = computed(graph);
  let result: Tensor | undefined = nodes[nodes.length - 1];
  const found: (number | null)[] = [item(result)];
  for (let order = 1; order <= highest; order++) {
    result = result && mine.backward(
      topologicalOrder(result),
      tensor(1),
      rules,
    ).get(nodes[0]);
    found.push(result ? item(result) : null);
  }
  return found;
}

/** The nodes in the order's places after the call. */
export function orderAfterBackward(mine: typeof Exercise, graph: Node[]) {
  const nodes = computed(graph);
  const order = [...nodes];
  mine.backward(order, tensor(1), rules);
  return order.map((node) => nodes.indexOf(node));
}

serve({
  gradientsOf,
  asked,
  gradientsWithout,
  gradientOfChain,
  gradientOfDiamonds,
  derivatives,
  orderAfterBackward,
});
//# sourceMappingURL=4.5.driver.ts.map
