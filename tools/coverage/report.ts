/**
 * What a person reads: a table for each chapter, then the lines that no test ran.
 *
 * @module
 */
import type { Screen } from "../terminal/screen.ts";
import { table } from "../terminal/table.ts";
import type { BlockCoverage } from "./blocks.ts";

/** Prints the report. */
export function printReport(
  blocks: readonly BlockCoverage[],
  screen: Screen,
): void {
  const chapters = Map.groupBy(blocks, ({ block }) => block.source.path);
  for (const [path, own] of chapters) {
    screen.print(`${screen.paint.bold(path)}  ${share(own)}`);
    screen.print(
      table(
        own.map((one) => {
          const { covered, total } = tally([one]);
          return [
            `  ${path}:${one.block.place.line}`,
            one.file,
            `${covered} of ${total}`,
          ];
        }),
        "llr",
      ),
    );
    screen.print();
  }
  for (const { block: { source }, lines } of blocks) {
    const text = source.text.split("\n");
    for (const [line, count] of [...lines].sort(([a], [b]) => a - b)) {
      if (count > 0) continue;
      const place = screen.paint.cyan(`${source.path}:${line}`);
      screen.print(`${place}: ${text[line - 1].trim()}`);
    }
  }
  const { covered, total } = tally(blocks);
  screen.print(
    `${covered < total ? "\n" : ""}coverage: ${share(blocks)} lines`,
  );
}

function share(blocks: readonly BlockCoverage[]): string {
  const { covered, total } = tally(blocks);
  // Rounded down, so that 100 % means all.
  const percent = total === 0 ? 100 : Math.floor(100 * covered / total);
  return `${covered} of ${total} (${percent} %)`;
}

function tally(blocks: readonly BlockCoverage[]) {
  const counts = blocks.flatMap(({ lines }) => [...lines.values()]);
  return {
    covered: counts.filter((count) => count > 0).length,
    total: counts.length,
  };
}
