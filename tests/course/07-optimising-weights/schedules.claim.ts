import { useBackend } from "../../../lib/backend/current.ts";
import { inRandomOrder } from "../../../lib/data/labelled.ts";
import { median } from "../../../lib/metrics/median.ts";
import { glorot } from "../../../lib/nn/init.ts";
import { initMlp } from "../../../lib/nn/init_mlp.ts";
import type { MlpParams } from "../../../lib/nn/params.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import { momentum } from "../../../lib/optim/momentum.ts";
import {
  cosine,
  linearDecay,
  type Rate,
  stepDecay,
  warmUp,
} from "../../../lib/optim/schedules.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import {
  drawnFew,
  lossOver,
  reads,
} from "../../../lib/run/07_optimising_weights.ts";
import { item, scope } from "../../../lib/tensor.ts";

export const seeds = 5;
// In 32 bits, for speed; another processor may round otherwise.
export const tolerance = 0.1;

const [epochs, batch, digits] = [20, 16, 500];
const each = Math.ceil(digits / batch);
const steps = epochs * each;
const plans: Record<string, { rate: Rate; clip?: number }> = {
  "0.2 throughout": { rate: 0.2 },
  "0.2, falling along a line": { rate: linearDecay(0.2, steps) },
  "0.4 throughout": { rate: 0.4 },
  "0.4, a tenth from half way on": {
    rate: stepDecay(0.4, { every: steps / 2, factor: 0.1 }),
  },
  "0.4, falling along a line": { rate: linearDecay(0.4, steps) },
  "0.4, falling along a cosine": { rate: cosine(0.4, steps) },
  "the same, warmed up for an epoch": {
    rate: warmUp(each, cosine(0.4, steps)),
  },
  "0.4 throughout, clipped at 1": { rate: 0.4, clip: 1 },
};

export function measure(seed: number): Record<string, number> {
  useBackend("wasm");
  const { train, test } = drawnFew(seed);
  const result: Record<string, number> = {};
  for (const [name, plan] of Object.entries(plans)) {
    using _ = scope();
    const random = seeded(seed);
    let [order, at] = [train, 0];
    // Each step asks once: the next batch.
    const loss = (params: MlpParams) => {
      if (at % each === 0) order = inRandomOrder(train, random);
      const from = batch * (at++ % each);
      return lossOver({
        rows: order.rows.slice(from, from + batch),
        labels: order.labels.slice(from, from + batch),
      })(params);
    };
    const start = initMlp([64, 16, 10], seeded(seed), glorot);
    const { params } = minimise(momentum(plan), loss, start, { steps });
    result[`${name} loss`] = item(lossOver(train)(params));
    result[`${name} reads`] = reads(params, test);
  }
  return result;
}

export function report(results: Record<string, number>[]): string {
  const row = (name: string) => {
    const losses = results.map((result) => result[`${name} loss`]);
    const reads = results.map((result) => result[`${name} reads`]);
    return [
      name,
      ...[median(losses), Math.max(...losses)].map((x) => x.toPrecision(2)),
      ...[median(reads), Math.min(...reads)].map(percent),
    ];
  };
  return table([
    ["the rate", "loss", "worst", "test", "worst"],
    ...Object.keys(plans).map(row),
  ]);
}
//# sourceMappingURL=schedules.claim.ts.map
