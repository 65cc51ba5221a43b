import assert from "node:assert/strict";
import { seeded, shuffled } from "../../../lib/random.ts";

Deno.test("shuffled() gives each order of three items about equally often", () => {
  const random = seeded(6);
  const counts = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const order = shuffled("abc", random).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  assert.equal(counts.size, 6);
  // Each count has mean 1000 and standard deviation 29.
  for (const [order, count] of counts) {
    assert.ok(Math.abs(count - 1000) < 120, `${order}: ${count}`);
  }
});
//# sourceMappingURL=shuffled_gives_each_order_of_three_items_about_equally_often_test.ts.map
