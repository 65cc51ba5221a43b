import assert from "node:assert/strict";
import { median } from "../../../lib/metrics/median.ts";
import { percent } from "../../../lib/plot/table.ts";
import { scikitLearn } from "../../../lib/run/02_perceptron.ts";

Deno.test("run 2 quotes what was measured of scikit-learn's perceptron", () => {
  const { results } = JSON.parse(
    Deno.readTextFileSync(
      new URL("../../claims/office-scikit-learn.json", import.meta.url),
    ),
  ) as { results: Record<string, number>[] };
  const measured = ["plain1", "plain2"].map((name) => {
    const scores = results.map((result) => result[name]);
    return [percent(median(scores)), percent(Math.min(...scores))];
  });
  assert.deepEqual(scikitLearn, measured);
});
//# sourceMappingURL=run_2_quotes_what_was_measured_of_scikit_learn_s_perceptron_test.ts.map
