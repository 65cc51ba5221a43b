import { useBackend } from "../../../lib/backend/current.ts";
import { median } from "../../../lib/metrics/median.ts";
import { initMlp } from "../../../lib/nn/init_mlp.ts";
import { table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import {
  fit,
  shareRight,
  xor,
  xorPlan,
  xorStart,
  yesOrNo,
} from "../../../lib/run/06_neural_networks.ts";

export const seeds = 50;

const sizes = [1, 2, 3, 4, 8];

export function measure(seed: number): Record<string, number> {
  useBackend("reference");
  return Object.fromEntries(sizes.flatMap((hidden) => {
    const random = seeded(seed);
    const start = initMlp([2, hidden, 1], random, xorStart);
    let last = NaN;
    const watch = (_: number, loss: number) => void (last = loss);
    const net = fit(start, xor, yesOrNo, xorPlan, random, watch);
    const right = 4 * shareRight(net, xor, xorPlan.activation);
    return [[`right${hidden}`, right], [`loss${hidden}`, last]];
  }));
}

export function report(results: Record<string, number>[]): string {
  const rows = sizes.map((hidden) => {
    const right = results.map((result) => result[`right${hidden}`]);
    const losses = results.map((result) => result[`loss${hidden}`]);
    const all = right.filter((rows) => rows === 4).length;
    return [
      `${hidden}`,
      `${all} of ${results.length}`,
      median(losses).toFixed(3),
      Math.max(...losses).toFixed(3),
    ];
  });
  return table([
    ["hidden units", "all four right", "loss: median", "worst"],
    ...rows,
  ]);
}
//# sourceMappingURL=xor.claim.ts.map
