import assert from "node:assert/strict";
import { bumpNet } from "../../../lib/network/bump_net.ts";
import { answer } from "../../../lib/network/threshold_net.ts";
import { initMlp } from "../../../lib/nn/init_mlp.ts";
import { leaves } from "../../../lib/weights/named_tree.ts";

Deno.test("what the chapter says of networks by hand", () => {
  // n bumps take n + 1 units.
  assert.equal(bumpNet([1, 2, 3], 0, 1, 10).w.length, 4);

  // The parity of three inputs takes three units, which count.
  const units = [0.5, 1.5, 2.5].map((threshold) => ({
    w: [1, 1, 1],
    threshold,
  }));
  const parity = { hidden: units, output: { w: [1, -1, 1], threshold: 0.5 } };
  for (let row = 0; row < 8; row++) {
    const x = [row >> 2, (row >> 1) & 1, row & 1];
    assert.equal(answer(parity, x), (x[0] + x[1] + x[2]) % 2);
  }

  // A network of 64 hidden units for digits has 4,810 numbers.
  const sizes = leaves(initMlp([64, 64, 10], Math.random))
    .map(([, { size }]) => size);
  assert.equal(sizes.reduce((sum, size) => sum + size), 4810);

  // The gallery's two layers of 16 have as many numbers as one of 84.
  const numbers = (hidden: number[]) =>
    leaves(initMlp([2, ...hidden, 1], Math.random))
      .reduce((sum, [, { size }]) => sum + size, 0);
  assert.deepEqual([[16], [16, 16], [84]].map(numbers), [65, 337, 337]);
});
//# sourceMappingURL=what_the_chapter_says_of_networks_by_hand_test.ts.map
