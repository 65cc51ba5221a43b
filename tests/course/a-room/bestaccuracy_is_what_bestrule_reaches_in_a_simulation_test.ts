import assert from "node:assert/strict";
import { bestAccuracy, bestRule, room } from "../../../lib/data/room.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("bestAccuracy() is what bestRule() reaches in a simulation", () => {
  const { w, threshold } = bestRule();
  const { rows, labels } = room(100_000, seeded(4));
  const score = (weights: number[], limit: number) =>
    rows.filter((row, i) =>
      row.reduce((sum, x, k) => sum + weights[k] * x, 0) >= limit ===
        (labels[i] === 1)
    ).length /
    rows.length;

  // The standard deviation of a share of 100,000 is at most 0.0016.
  const reached = score(w, threshold);
  assert.ok(
    Math.abs(reached - bestAccuracy()) < 0.003,
    `${reached} against ${bestAccuracy()}`,
  );

  assert.ok(score(w, threshold * 1.05) < reached);
  assert.ok(score(w, threshold * 0.95) < reached);
  for (const [i, weight] of w.entries()) {
    const change = weight === 0 ? 0.05 : weight / 2;
    const shift = change * [380, 650, 21.4, 40][i];
    assert.ok(
      score(w.with(i, weight + change), threshold + shift) < reached,
      `more of sensor ${i}`,
    );
    assert.ok(
      score(w.with(i, weight - change), threshold - shift) < reached,
      `less of sensor ${i}`,
    );
  }
});
//# sourceMappingURL=bestaccuracy_is_what_bestrule_reaches_in_a_simulation_test.ts.map
