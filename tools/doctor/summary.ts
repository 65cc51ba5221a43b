/**
 * What an instructor collects from forty machines: one JSON object each, with stable keys.
 *
 * @module
 */
import type { Examined } from "./examine.ts";
import { byImportance, closingLine, isReady, tidy } from "./report.ts";

/** Grows when a key changes its meaning. */
const VERSION = 1;

/** The summary as JSON text. Facts that a check lists are there whenever it got so far. */
export function summaryText(
  examined: readonly Examined[],
  home: string,
): string {
  const summary = {
    doctor: VERSION,
    ready: isReady(examined),
    closing: closingLine(examined),
    mend: idsOf(examined, "mend"),
    know: idsOf(examined, "know"),
    checks: Object.fromEntries(examined.map(({ check, finding, ms }) => [
      check.id,
      {
        level: finding.level,
        text: finding.text,
        remedy: finding.remedy?.text ?? null,
        type: finding.remedy?.type ?? [],
        facts: finding.facts ?? {},
        ms,
      },
    ])),
  };
  return JSON.stringify(
    summary,
    (_, value) => typeof value === "string" ? tidy(value, home) : value,
    2,
  );
}

/** Most important first. */
function idsOf(examined: readonly Examined[], level: string): string[] {
  return byImportance(examined).filter(({ finding }) => finding.level === level)
    .map(({ check }) => check.id);
}
