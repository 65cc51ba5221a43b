import assert from "node:assert/strict";
import { median } from "../../../lib/metrics/median.ts";

Deno.test("the worst of scikit-learn's trainings is thirty points behind the threshold on light", () => {
  // Measured by the claims of chapter 2.
  const url = new URL("../../claims/office-scikit-learn.json", import.meta.url);
  const { results } = JSON.parse(Deno.readTextFileSync(url));
  const scores = (name: string) =>
    results.map((result: Record<string, number>) => result[name]);
  assert.ok(
    median(scores("plain1")) < 0.979 && median(scores("plain2")) < 0.993,
  );
  assert.ok(Math.min(...scores("plain1")) < 0.979 - 0.3);
});
//# sourceMappingURL=the_worst_of_scikit_learn_s_trainings_is_thirty_points_behind_the_threshold_on_light_test.ts.map
