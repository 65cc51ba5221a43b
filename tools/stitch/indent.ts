/**
 * Lines of a file as their chapter writes them: without the reference's indent, behind the quote's mark or the list's
 * indent, with the block's own indentation.
 *
 * @module
 */
import { type Token, tokenize } from "../tangle/tokens.ts";
import type { Bodies } from "./bodies.ts";
import type { Home } from "./homes.ts";
import type { Sync } from "./sync.ts";

/** Makes what turns edited lines `from` up to `to` into lines of the chapter, for the block that a raw row lives in. */
export function makeIndenter(
  { raw, homes, made, edited, texts }: Bodies,
  sync: readonly (Sync | undefined)[],
): (row: number, from: number, to: number) => string[] {
  const inTemplate = templateLines(edited.map(({ text }) => text));
  /** Rows with their indent in the made file. */
  const known: { row: number; home: Home; indent: string }[] = [];
  const seen = new Set<number>();
  made.forEach(({ text }, p) => {
    const row = sync[p]?.high;
    const home = row === undefined ? undefined : homes[row];
    if (
      home && text.trim() !== "" && home.text.trim() !== "" && !seen.has(row!)
    ) {
      seen.add(row!);
      known.push({ row: row!, home, indent: indentOf(text) });
    }
  });
  return (row, from, to) => {
    const home = homes[row]!;
    const near = known
      .filter((other) =>
        other.home.block === home.block && other.home.lead === home.lead
      )
      .toSorted((a, b) => Math.abs(a.row - row) - Math.abs(b.row - row));
    // A blank line's prefix may be cut short.
    const prefix = raw[row].text.trim() !== ""
      ? home.prefix
      : near[0]?.home.prefix ?? home.prefix;
    return texts.slice(from, to).map((text, k) => {
      if (text.trim() === "" && !inTemplate.has(from + k)) {
        return prefix.trimEnd();
      }
      if (inTemplate.has(from + k)) {
        return prefix +
          (text.startsWith(home.lead) ? text.slice(home.lead.length) : text);
      }
      const indent = indentOf(text);
      const same = near.find((other) => other.indent === indent);
      const shorter = near.filter((other) => indent.startsWith(other.indent))
        .toSorted((a, b) => b.indent.length - a.indent.length)[0];
      const best = same ?? shorter;
      const own = best
        ? indentOf(best.home.text) + indent.slice(best.indent.length)
        : indent.startsWith(home.lead)
        ? indent.slice(home.lead.length)
        : "";
      return prefix + own + text.slice(indent.length);
    });
  };
}

function indentOf(text: string): string {
  return /^[ \t]*/.exec(text)![0];
}

/** Lines whose start lies in a template: their indent is text. */
function templateLines(lines: readonly string[]): Set<number> {
  const result = new Set<number>();
  const isTemplate = (token: Token) => /Template/.test(token.type);
  for (const token of tokenize(lines.join("\n")).filter(isTemplate)) {
    const height = token.value.split("\n").length;
    for (let k = 1; k < height; k++) result.add(token.line + k);
  }
  return result;
}
