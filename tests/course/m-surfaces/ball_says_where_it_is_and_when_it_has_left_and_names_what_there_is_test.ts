import assert from "node:assert/strict";
import { ball, optimisers, ranges, surfaces } from "../../../lib/demo/ball.ts";
import { useBackend } from "../../../lib/tensor.ts";

Deno.test("ball() says where it is, and when it has left; and names what there is", () => {
  useBackend("reference");
  const first = { rate: ranges.rate.first, momentum: ranges.momentum.first };
  for (const surface of Object.keys(surfaces)) {
    for (const optimiser of Object.keys(optimisers)) {
      const sliders = { surface, optimiser, ...first, steps: 12 };
      const drawing = ball(sliders);
      assert.match(drawing, /above the lowest point after 12 steps/, optimiser);
      assert.doesNotMatch(drawing, /NaN|Infinity|undefined/, optimiser);
      assert.equal(ball(sliders), drawing, `${optimiser} twice`);
    }
  }
  const valley = {
    surface: "valley",
    optimiser: "gradient descent",
    momentum: 0,
  };
  const still = ball({ ...valley, rate: 0.07, steps: 0, start: [2, 1] });
  assert.match(
    still,
    />gradient descent: 15 above the lowest point after 0 steps</,
  );
  const gone = ball({ ...valley, rate: 0.5, steps: 1000 });
  assert.match(gone, /after \d+ steps it is beyond all bounds/);
  assert.throws(
    () => ball({ ...valley, rate: 0.07, steps: 1e9 }),
    RangeError,
  );
  assert.throws(
    () => ball({ ...valley, rate: 0.1, steps: 1, optimiser: "adam" }),
    new RangeError(
      `ball: no adam here; expected ${Object.keys(optimisers).join(", ")}`,
    ),
  );
});
//# sourceMappingURL=ball_says_where_it_is_and_when_it_has_left_and_names_what_there_is_test.ts.map
