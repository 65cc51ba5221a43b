/**
 * What a person reads: a line for each check, the remedies in order of importance, a closing line.
 *
 * @module
 */
import type { Screen } from "../terminal/screen.ts";
import { displayWidth, padEnd } from "../terminal/width.ts";
import { wrap } from "../terminal/wrap.ts";
import type { Examined } from "./examine.ts";
import { GROUPS } from "./check.ts";
import type { Level, Remedy } from "./finding.ts";
import { count } from "./words.ts";

/** Marks that differ without colours too. */
const MARKS: Readonly<Record<Level, string>> = {
  fine: "✓",
  know: "!",
  mend: "✗",
};

const HEADINGS: readonly [Exclude<Level, "fine">, string][] = [
  ["mend", "To mend"],
  ["know", "Worth knowing"],
];

/** Prints the report. */
export function printReport(
  examined: readonly Examined[],
  screen: Screen,
  home: string,
): void {
  const { paint } = screen;
  const width = screen.width();
  const styles = { fine: paint.green, know: paint.yellow, mend: paint.red };
  const column = Math.max(
    ...examined.map(({ check }) => displayWidth(check.title)),
  );
  for (const group of GROUPS) {
    const rows = examined.filter(({ check }) => check.group === group);
    if (rows.length === 0) continue;
    screen.print(paint.bold(group));
    for (const { check, finding } of rows) {
      const mark = styles[finding.level](MARKS[finding.level]);
      screen.print(wrap(tidy(finding.text, home), {
        width,
        indent: " ".repeat(column + 6),
        first: `  ${mark} ${padEnd(check.title, column)}  `,
      }));
    }
    screen.print();
  }
  for (const [level, heading] of HEADINGS) {
    const rows = byImportance(examined).filter(({ finding }) =>
      finding.level === level
    );
    if (rows.length === 0) continue;
    screen.print(paint.bold(heading));
    for (const { names, remedy } of remedies(rows)) {
      const mark = styles[level](MARKS[level]);
      const { text, type = [] } = remedy;
      screen.print(wrap(tidy(`${names.join(", ")}: ${text}`, home), {
        width,
        indent: "    ",
        first: `  ${mark} `,
      }));
      // A command stays whole, however narrow the window, so that it can be copied.
      for (const line of type) {
        screen.print(`      ${paint.cyan(tidy(line, home))}`);
      }
    }
    screen.print();
  }
  const closing = closingLine(examined);
  screen.print(isReady(examined) ? paint.green(closing) : paint.red(closing));
}

/** One for all checks that say the same. */
function remedies(
  rows: readonly Examined[],
): { names: string[]; remedy: Remedy }[] {
  const list = new Map<string, { names: string[]; remedy: Remedy }>();
  for (const { check, finding: { remedy } } of rows) {
    if (remedy === undefined) continue;
    const key = JSON.stringify(remedy);
    const known = list.get(key);
    if (known) known.names.push(nameOf(check));
    else list.set(key, { names: [nameOf(check)], remedy });
  }
  return [...list.values()];
}

/** `disk` and `cache-disk` bear one title in two groups. */
function nameOf({ title, group }: Examined["check"]): string {
  return group === "Real data" ? `data ${title}` : title;
}

/** What matters most first. */
export function byImportance(examined: readonly Examined[]): Examined[] {
  const rank = { mend: 0, know: 1, fine: 2 };
  return [...examined].sort((a, b) =>
    rank[a.finding.level] - rank[b.finding.level] ||
    a.check.weight - b.check.weight
  );
}

/** Whether nothing is left to mend. */
export function isReady(examined: readonly Examined[]): boolean {
  return examined.every(({ finding }) => finding.level !== "mend");
}

/** `ready for the workshop`, or how much there is to mend. */
export function closingLine(examined: readonly Examined[]): string {
  const [toMend, toKnow] = (["mend", "know"] as const).map((level) =>
    examined.filter(({ finding }) => finding.level === level).length
  );
  if (toMend > 0) return `${count(toMend, "thing")} to mend`;
  return toKnow === 0
    ? "ready for the workshop"
    : `ready for the workshop; ${count(toKnow, "thing")} worth knowing`;
}

/** Writes `~` for the home folder: shorter, and nobody's name. */
export function tidy(text: string, home: string): string {
  if (home.length < 2) return text;
  let tidied = "";
  for (let rest = text;;) {
    const at = rest.indexOf(home);
    if (at < 0) return tidied + rest;
    const before = rest[at - 1] ?? " ";
    const after = rest[at + home.length] ?? " ";
    // `/home/ann`, not the start of `/home/anna` nor the end of `/mnt/home/ann`.
    const whole = !/[\w.~-]/.test(before) && !/[\w.-]/.test(after);
    tidied += rest.slice(0, at) + (whole ? "~" : home);
    rest = rest.slice(at + home.length);
  }
}
