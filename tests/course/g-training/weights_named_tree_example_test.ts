import assert from "node:assert/strict";
import { leaves, nested, withLeaves } from "../../../lib/weights/named_tree.ts";
import { full, toArray, zeros } from "../../../lib/tensor.ts";

Deno.test("lib/weights/named_tree.ts: example 1", () => {
  const tree = { layer1: { w: zeros([2, 3]), b: zeros([3]) } };
  assert.deepEqual(leaves(tree).map(([name]) => name), [
    "layer1.w",
    "layer1.b",
  ]);
});

Deno.test("lib/weights/named_tree.ts: example 2", () => {
  const tree = { a: zeros([1]), more: [zeros([1])] };
  const twos = withLeaves(tree, () => full([1], 2));
  assert.deepEqual(toArray(twos.more[0]), [2]);
});

Deno.test("lib/weights/named_tree.ts: example 3", () => {
  const tree = nested([["layer1.w", zeros([2, 3])], ["layer1.b", zeros([3])]]);
  assert.deepEqual(Object.keys(tree.layer1), ["w", "b"]);
});
//# sourceMappingURL=weights_named_tree_example_test.ts.map
