import { useBackend } from "../../../lib/backend/current.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { learnRecall, pupils } from "../../../lib/run/recall.ts";

export const seeds = 3;
// In 32 bits, for speed; another processor may round otherwise.
export const tolerance = 0.3;

const delays = [10, 20, 50];

export function measure(seed: number): Record<string, number> {
  useBackend("wasm");
  return Object.fromEntries(
    pupils.flatMap((pupil) =>
      delays.map((delay) => [
        `${pupil.name}, ${delay}`,
        learnRecall(pupil, { delay, batches: 800 }, seed),
      ])
    ),
  );
}

export function report(results: Record<string, number>[]): string {
  const right = (name: string) => results.map((result) => result[name]);
  return table([
    ["recalled, median of 3", ...delays.map((delay) => `${delay} steps`)],
    ["guessing", ...delays.map(() => percent(1 / 8))],
    ...pupils.map(({ name }) => [
      name,
      ...delays.map((delay) => percent(median(right(`${name}, ${delay}`)))),
    ]),
  ]);
}
//# sourceMappingURL=recall-delays.claim.ts.map
