import assert from "node:assert/strict";
import { delta } from "../../../lib/perceptron/delta.ts";
import { seeded } from "../../../lib/random.ts";
import { add, dot } from "../../../lib/vector.ts";

Deno.test("delta() moves the sum of its own example the right way", () => {
  assert.throws(
    () => add([1], []),
    new RangeError("add: lengths differ: [1] + [0]; expected 1 = 0"),
  );
  const random = seeded(3);
  const integer = () => Math.floor(random() * 19) - 9;
  for (let i = 0; i < 500; i++) {
    const w = [integer(), integer(), integer()];
    const x = [1, integer(), integer()];
    const y = i % 2;
    const error = y - (dot(w, x) >= 0 ? 1 : 0);
    assert.equal(
      dot(add(w, delta(w, x, y, 0.5)), x),
      dot(w, x) + 0.5 * error * dot(x, x),
    );
  }
});
//# sourceMappingURL=delta_moves_the_sum_of_its_own_example_the_right_way_test.ts.map
