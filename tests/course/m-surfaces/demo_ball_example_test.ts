import assert from "node:assert/strict";
import { ball } from "../../../lib/demo/ball.ts";

Deno.test("lib/demo/ball.ts: example 1", () => {
  const drawing = ball({
    surface: "valley",
    optimiser: "momentum",
    rate: 0.05,
    momentum: 0.7,
    steps: 20,
  });
  assert.ok(drawing.startsWith("<svg"));
});
//# sourceMappingURL=demo_ball_example_test.ts.map
