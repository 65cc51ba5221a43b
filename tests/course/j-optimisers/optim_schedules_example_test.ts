import assert from "node:assert/strict";
import {
  cosine,
  linearDecay,
  scheduled,
  stepDecay,
  warmUp,
} from "../../../lib/optim/schedules.ts";

Deno.test("lib/optim/schedules.ts: example 1", () => {
  assert.equal(scheduled("mine", 0.1)(3), 0.1);
  assert.equal(scheduled("mine", (step) => 1 / (1 + step))(3), 0.25);
});

Deno.test("lib/optim/schedules.ts: example 2", () => {
  const rate = stepDecay(1, { every: 100, factor: 0.5 });
  assert.deepEqual([0, 99, 100, 200].map(rate), [1, 1, 0.5, 0.25]);
});

Deno.test("lib/optim/schedules.ts: example 3", () => {
  assert.deepEqual([0, 50, 100, 150].map(linearDecay(1, 100)), [1, 0.5, 0, 0]);
});

Deno.test("lib/optim/schedules.ts: example 4", () => {
  const rate = cosine(1, 100);
  assert.deepEqual([0, 100, 150].map(rate), [1, 0, 0]);
  assert.ok(rate(25) > 0.75 && rate(75) < 0.25);
});

Deno.test("lib/optim/schedules.ts: example 5", () => {
  assert.deepEqual([0, 1, 3, 9].map(warmUp(4, 1)), [0.25, 0.5, 1, 1]);
});
//# sourceMappingURL=optim_schedules_example_test.ts.map
