/**
 * Whether a result is right: against what PyTorch found in float64, recorded in `expected.jsonl`.
 *
 * @module
 */
import { mix } from "./tasks.ts";

interface Expected {
  readonly size: number;
  /** Place, value, and how far off it may be. */
  readonly entries: readonly (readonly [number, number, number])[];
  /** The sum of entry i, i + n, i + 2n … for n stripes, some counted as negative; and how far off. */
  readonly stripes: readonly (readonly [number, number])[];
}

const expected = new Map<string, Expected>();

function read(): void {
  const url = new URL("expected.jsonl", import.meta.url);
  for (const line of Deno.readTextFileSync(url).trim().split("\n")) {
    const { task, ...rest } = JSON.parse(line);
    expected.set(task, rest);
  }
}

/** Says what is wrong with a result, if anything is. */
export function wrongWith(
  task: string,
  result: ArrayLike<number>,
): string | undefined {
  if (expected.size === 0) read();
  const { size, entries, stripes } = expected.get(task)!;
  if (result.length !== size) {
    return `${result.length} numbers; expected ${size}`;
  }
  for (const [place, value, slack] of entries) {
    const off = Math.abs(result[place] - value);
    if (!(off <= slack)) {
      return `${result[place]} at ${place}; expected ${value} ± ${slack}`;
    }
  }
  const sums = stripes.map(() => 0);
  for (let i = 0; i < size; i++) {
    sums[i % sums.length] += mix(i, 99) & 1 ? -result[i] : result[i];
  }
  for (const [stripe, [value, slack]] of stripes.entries()) {
    const off = Math.abs(sums[stripe] - value);
    if (!(off <= slack)) {
      return `stripe ${stripe} adds up to ${
        sums[stripe]
      }; expected ${value} ± ${slack}`;
    }
  }
}
