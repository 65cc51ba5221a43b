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
const rates: Record<string, Rate> = {
  "0.1 throughout": 0.1,
  "0.01 throughout": 0.01,
  "0.1, a tenth from half way on": stepDecay(0.1, {
    every: steps / 2,
    factor: 0.1,
  }),
  "0.1, falling along a line": linearDecay(0.1, steps),
  "0.1, falling along a cosine": cosine(0.1, steps),
  "the same, warmed up for an epoch": warmUp(each, cosine(0.1, steps)),
};

export function measure(seed: number): Record<string, number> {
  useBackend("wasm");
  const { train, test } = drawnFew(seed);
  const result: Record<string, number> = {};
  for (const [name, rate] of Object.entries(rates)) {
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
    const { params } = minimise(momentum({ rate }), loss, start, { steps });
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
    ...Object.keys(rates).map(row),
  ]);
}
//# sourceMappingURL=schedules.claim.ts.map
