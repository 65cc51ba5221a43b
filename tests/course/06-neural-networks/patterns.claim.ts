import { useBackend } from "../../../lib/backend/current.ts";
import { checkers, circles, spirals } from "../../../lib/data/patterns.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import {
  learnt,
  models,
  scoreOf,
} from "../../../lib/run/06_neural_networks.ts";

export const seeds = 10;

const patterns = { circles, spirals, checkers };
// As many numbers as two layers of 16 have: 337.
const wide: typeof models[number] = [
  "84 hidden",
  (data, random) => learnt([84], data, random),
];
const withControl = [...models, wide];

export function measure(seed: number): Record<string, number> {
  useBackend("reference");
  return Object.fromEntries(
    Object.entries(patterns).flatMap(([pattern, draw]) => {
      const random = seeded(seed);
      const [training, test] = [draw(300, random), draw(1000, random)];
      return withControl.map(([model, learn]) => [
        `${pattern} ${model}`,
        scoreOf(learn(training, random), test),
      ]);
    }),
  );
}

export function report(results: Record<string, number>[]): string {
  const cell = (pattern: string, model: string) => {
    const scores = results.map((result) => result[`${pattern} ${model}`]);
    return [median(scores), Math.min(...scores)].map(percent);
  };
  return table([
    ["", ...Object.keys(patterns).flatMap((name) => [name, "worst"])],
    ...withControl.map(([model]) => [
      model,
      ...Object.keys(patterns).flatMap((pattern) => cell(pattern, model)),
    ]),
  ]);
}
//# sourceMappingURL=patterns.claim.ts.map
