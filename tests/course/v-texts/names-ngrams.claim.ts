import {
  realNames,
  splitDistinct,
  splitLines,
} from "../../../lib/data/names.ts";
import { seeded } from "../../../lib/random.ts";
import { fitNgrams, ngramEntropy } from "../../../lib/text/ngrams.ts";

export const seeds = 20;
export const data = true;

export async function measure(seed: number): Promise<Record<string, number>> {
  const names = await realNames();
  const lines = splitLines(names, seeded(seed));
  const known = new Set(lines.train);
  const seen = lines.test.filter((name) => known.has(name)).length;
  const result: Record<string, number> = { seen: seen / lines.test.length };
  for (const [how, split] of Object.entries({ splitLines, splitDistinct })) {
    const { train, test } = split(names, seeded(seed));
    for (const n of [2, 3, 4]) {
      result[`${how} ${n}`] = ngramEntropy(fitNgrams(train, n), test);
    }
  }
  return result;
}

export function report(results: Record<string, number>[]): string {
  return Object.keys(results[0]).map((key) => {
    const values = results.map((each) => each[key]);
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const [least, middle, most] = [low, mean, high].map((x) => x.toFixed(3));
    return `${key.padEnd(15)} ${middle}, from ${least} to ${most}`;
  }).join("\n");
}
//# sourceMappingURL=names-ngrams.claim.ts.map
