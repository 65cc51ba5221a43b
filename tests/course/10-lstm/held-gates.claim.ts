import { useBackend } from "../../../lib/backend/current.ts";
import { median } from "../../../lib/metrics/median.ts";
import { table } from "../../../lib/plot/table.ts";
import { type Gate, learnNotes } from "../../../lib/run/one_cell.ts";

export const seeds = 3;
// In 32 bits, for speed; another processor may round otherwise.
export const tolerance = 0.3;

const gates: (Gate | undefined)[] = [undefined, "input", "forget", "output"];
const named = (gate?: Gate) => gate ? `${gate} held open` : "all gates";

export function measure(seed: number): Record<string, number> {
  useBackend("wasm");
  return Object.fromEntries(
    [1, 4].flatMap((cells) =>
      gates.map((gate) => [
        `${named(gate)}, ${cells}`,
        learnNotes(cells, seed, gate),
      ])
    ),
  );
}

export function report(results: Record<string, number>[]): string {
  return table([
    ["off by, 3 seeds", "1 cell", "worst", "4 cells", "worst"],
    ["always 0", "0.31", "", "0.31"],
    ...gates.map((gate) => [
      named(gate),
      ...[1, 4].flatMap((cells) => {
        const off = results.map((all) => all[`${named(gate)}, ${cells}`]);
        return [median(off), Math.max(...off)].map((x) => x.toFixed(2));
      }),
    ]),
  ]);
}
//# sourceMappingURL=held-gates.claim.ts.map
