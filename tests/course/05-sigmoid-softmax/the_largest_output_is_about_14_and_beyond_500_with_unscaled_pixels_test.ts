import assert from "node:assert/strict";
import { useBackend } from "../../../lib/backend/current.ts";
import { seeded } from "../../../lib/random.ts";
import {
  asTensors,
  drawn,
  outputs,
  plan,
  train,
} from "../../../lib/run/05_sigmoid_softmax.ts";
import { values } from "../../../lib/tensor.ts";

Deno.test("the largest output is about 14, and beyond 500 with unscaled pixels", () => {
  useBackend("reference");
  const { train: training, test } = drawn(1);
  /** The largest output on the test, pixels and epochs as told. */
  function largest(scale: number, epochs: number): number {
    const [learnt, asked] = [training, test].map(({ rows, labels }) => ({
      rows: rows.map((row) => row.map((ink) => scale * ink)),
      labels,
    }));
    const layer = train(learnt, { ...plan, epochs }, seeded(1));
    return Math.max(...values(outputs(layer, asTensors(asked)[0])));
  }
  assert.equal(Math.round(largest(1, 20)), 14);
  assert.ok(largest(16, 1) > 500);
});
//# sourceMappingURL=the_largest_output_is_about_14_and_beyond_500_with_unscaled_pixels_test.ts.map
