import assert from "node:assert/strict";
import { initMlp } from "../../../lib/nn/init_mlp.ts";
import { leaves } from "../../../lib/weights/named_tree.ts";

Deno.test("a network of 64 hidden units for digits has 4,810 numbers", () => {
  const sizes = leaves(initMlp([64, 64, 10], Math.random)).map(([, { size }]) =>
    size
  );
  assert.equal(sizes.reduce((sum, size) => sum + size), 4810);
});
//# sourceMappingURL=a_network_of_64_hidden_units_for_digits_has_4_810_numbers_test.ts.map
