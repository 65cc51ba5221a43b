/**
 * Size and colours of the terminal.
 *
 * @module
 */
import { wantsColor } from "../../terminal/paint.ts";
import type { Check } from "../check.ts";
import { fine, know } from "../finding.ts";

/** Columns below which tables and diffs break. */
const COLUMNS = 60;

/** Wide enough, coloured or not. */
export const terminal: Check = {
  id: "terminal",
  group: "This machine",
  title: "terminal",
  weight: 8,
  seconds: 1,
  look: ({ env }) => terminalFinding(consoleSize(), env),
};

/** What a size means; `undefined` stands for a pipe. */
export function terminalFinding(
  size: { columns: number; rows: number } | undefined,
  env: (name: string) => string | undefined,
) {
  const colors = wantsColor(size !== undefined, env);
  const facts = {
    columns: size?.columns ?? null,
    rows: size?.rows ?? null,
    colors,
  };
  if (!size) {
    return fine("none: the output goes elsewhere, as plain text", facts);
  }
  const text = `${size.columns} × ${size.rows}, ${
    colors ? "with colours" : "without colours"
  }`;
  return size.columns >= COLUMNS ? fine(text, facts) : know(text, {
    text: `Make the window at least ${COLUMNS} columns wide`,
  }, facts);
}

function consoleSize() {
  try {
    return Deno.stdout.isTerminal() ? Deno.consoleSize() : undefined;
  } catch {
    return undefined;
  }
}
