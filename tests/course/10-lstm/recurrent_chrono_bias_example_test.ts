import assert from "node:assert/strict";
import { chronoBias } from "../../../lib/recurrent/chrono_bias.ts";
import { seeded } from "../../../lib/random.ts";
import { toArray } from "../../../lib/tensor.ts";

Deno.test("lib/recurrent/chrono_bias.ts: example 1", () => {
  const [input, forget] = toArray(chronoBias(1, 100, seeded(1))) as number[];
  assert.equal(input, -forget);
  assert.ok(forget >= 0 && forget <= Math.log(99));
});
//# sourceMappingURL=recurrent_chrono_bias_example_test.ts.map
