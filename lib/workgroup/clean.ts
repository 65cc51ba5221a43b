import type { Report } from "./report.ts";

/** A finding as an error; its name says what kind: race, out of bounds. */
export class KernelError extends Error {
  /**
   * Makes an error.
   *
   * @param text of the finding, "race: …"
   */
  constructor(text: string) {
    const end = text.indexOf(": ");
    super(text.slice(end + 2));
    this.name = text.slice(0, end);
    // The places are in the text; who throws it is of no interest.
    this.stack = text;
  }
}

/**
 * Gives back the report of a simulation in which nothing was found.
 *
 * @param source of the kernel, where that is WGSL: its lines are quoted
 * @throws {KernelError} the first finding, if there is one
 * @example
 * ```ts
 * import { simulate } from "lib/workgroup/simulate.ts";
 *
 * const out = new Float32Array(2);
 * const launch = { workgroups: 1, size: 3, buffers: { out } };
 * const report = simulate(({ global }, { out }) => {
 *   out[global.x] = 1;
 * }, launch);
 * assert.throws(() => clean(report), { name: "out of bounds" });
 * ```
 */
export function clean(report: Report, source?: string): Report {
  const [first] = report.findings;
  if (first === undefined) return report;
  throw new KernelError(quoted(first.message, source));
}

/** Puts the lines behind their numbers: (line 7: out[i] = x[i];). */
function quoted(message: string, source?: string): string {
  if (source === undefined) return message;
  const lines = source.split("\n").map((line) => line.trim());
  return message.replace(
    /\(line ((\d+)(?::\d+)?)\)/g,
    (place, where, line) =>
      lines[line - 1] ? `(line ${where}: ${lines[line - 1]})` : place,
  );
}
//# sourceMappingURL=clean.ts.map
