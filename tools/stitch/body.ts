/**
 * A file without what tangle rearranges: its imports, and the line that names a map.
 *
 * @module
 */
import { findImports, type Statement, takeHeader } from "../tangle/imports.ts";
import { isComment, tokenize } from "../tangle/tokens.ts";
import { glue, type Line, linesText, lineText } from "../tangle/text.ts";

/** A line of a body. */
export interface Row {
  readonly line: Line;
  readonly text: string;
  /** Its number in the file, from 0; -1 for the blank line below a header, which may not be there. */
  readonly index: number;
}

/** A file taken apart. */
export interface Body {
  readonly rows: readonly Row[];
  readonly statements: readonly Statement[];
  /** A line (from 0) with a comment inside or beside an import, which tangle would lose. */
  readonly lostComment?: number;
  /** A line (from 0) with a comment above an import, which tangle would put below all of them. */
  readonly strandedComment?: number;
}

/** Takes a file apart. What is no TypeScript has no imports. */
export function bodyOf(path: string, lines: readonly Line[]): Body {
  if (!path.endsWith(".ts")) {
    return { rows: rowsOf(lines), statements: [] };
  }
  const { statements } = findImports(lines, { from: path, to: path });
  const taken = new Set<number>();
  for (const { from, to } of statements) {
    for (let at = from.line; at <= to.line; at++) taken.add(at);
  }
  const rows = rowsOf(lines).filter(({ text, index }) =>
    !taken.has(index) && !/^\/\/# sourceMappingURL=/.test(text)
  );
  const lost = tokenize(linesText(lines)).find((token) =>
    isComment(token) && taken.has(token.line)
  );
  return {
    rows: evenOut(rows),
    statements,
    ...(lost && { lostComment: lost.line }),
    ...strandedIn(lines, statements, taken),
  };
}

/** The first comment between a file's header and the last import above its code. */
function strandedIn(
  lines: readonly Line[],
  statements: readonly Statement[],
  taken: ReadonlySet<number>,
): { strandedComment?: number } {
  const tokens = tokenize(linesText(lines)).filter(({ line }) =>
    !taken.has(line)
  );
  const code = tokens.find((token) => !isComment(token))?.line ?? Infinity;
  const last = Math.max(
    -1,
    ...statements.map(({ from }) => from.line).filter((line) => line < code),
  );
  const header = takeHeader(lines).length;
  const found = tokens.find(({ line }) => line >= header && line < last);
  return found ? { strandedComment: found.line } : {};
}

/** A text as lines that know their own numbers. */
export function linesOf(path: string, text: string): Line[] {
  return text.replace(/\n$/, "").split("\n").map((line, index) => [{
    text: line,
    origin: { file: path, line: index + 1, column: 1 },
  }]);
}

function rowsOf(lines: readonly Line[]): Row[] {
  return lines.map((line, index) => ({ line, text: lineText(line), index }));
}

/** One blank line below the header, none at both ends: these depend on whether there are imports. */
function evenOut(rows: readonly Row[]): Row[] {
  const all = trim(rows);
  const header = takeHeader(all.map(({ line }) => line)).length;
  if (header === 0) return all;
  const rest = trim(all.slice(header));
  const gap: Row = { line: glue(""), text: "", index: -1 };
  return [...all.slice(0, header), ...rest.length > 0 ? [gap] : [], ...rest];
}

function trim(rows: readonly Row[]): Row[] {
  let [from, to] = [0, rows.length];
  while (from < to && rows[from].text.trim() === "") from++;
  while (to > from && rows[to - 1].text.trim() === "") to--;
  return rows.slice(from, to);
}
