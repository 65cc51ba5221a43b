import { useBackend } from "../../../lib/backend/current.ts";
import { median } from "../../../lib/metrics/median.ts";
import { annealing } from "../../../lib/optim/annealing.ts";
import { evolution } from "../../../lib/optim/evolution.ts";
import { gradientDescent } from "../../../lib/optim/gradient_descent.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import type { Optimiser } from "../../../lib/optim/optimiser.ts";
import { randomRestarts } from "../../../lib/optim/restarts.ts";
import { hollows } from "../../../lib/optim/surfaces.ts";
import { table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import { scope, type Tensor, tensor, values } from "../../../lib/tensor.ts";

export const seeds = 5;

const limit = 20_000;
const sizes = [1, 2, 4, 8, 16];

const seekers: Record<string, (n: number) => Optimiser> = {
  restarts: (n) =>
    randomRestarts(gradientDescent({ rate: 0.3 }), {
      every: 20,
      draw: (random) =>
        tensor(Array.from({ length: n }, () => 4 * random() - 2)),
    }),
  annealing: () => annealing({ hot: 0.3, cooling: 0.9999, spread: 0.5 }),
  evolution: () => evolution({ population: 20, spread: 0.5, rate: 0.3 }),
};

/** How often the loss is asked for until all weights are in the left hollows. */
function asked(optimiser: Optimiser, n: number, seed: number): number {
  using _ = scope();
  const { loss, start } = hollows(n);
  let [count, found] = [0, Infinity];
  const counted = (w: Tensor) => {
    count++;
    return loss(w);
  };
  minimise(optimiser, counted, tensor([...start]), {
    steps: limit,
    random: seeded(seed),
    watch(w) {
      if (values(w).every((x) => x < -0.5)) found = Math.min(found, count);
      return found < Infinity || count >= limit;
    },
  });
  return Math.min(found, limit);
}

export function measure(seed: number): Record<string, number> {
  useBackend("reference");
  const result: Record<string, number> = {};
  for (const [name, make] of Object.entries(seekers)) {
    for (const n of sizes) result[name + n] = asked(make(n), n, seed);
  }
  return result;
}

export function report(results: Record<string, number>[]): string {
  const show = (count: number) =>
    count >= limit ? `over ${limit}` : String(count);
  return table([
    [
      "weights: hollows",
      ...Object.keys(seekers).flatMap((name) => [name, "worst"]),
    ],
    ...sizes.map((n) => [
      `${n}: ${2 ** n}`,
      ...Object.keys(seekers).flatMap((name) => {
        const counts = results.map((result) => result[name + n]);
        return [median(counts), Math.max(...counts)].map(show);
      }),
    ]),
  ]);
}
//# sourceMappingURL=many-hollows.claim.ts.map
