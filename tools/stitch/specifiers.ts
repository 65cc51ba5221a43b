/**
 * Specifiers as blocks write them: the way back from where a file stands to what its chapter says.
 *
 * @module
 */
import {
  findImports,
  relativeSpecifier,
  resolveSpecifier,
} from "../tangle/imports.ts";
import { type Line, lineText } from "../tangle/text.ts";
import { unquote } from "../tangle/tokens.ts";

/** Where a file stands, and the path that its blocks' imports are written for. */
export interface Writer {
  readonly path: string;
  /** The library file of a solution; else the file itself. */
  readonly from: string;
}

/** The specifier as a block would write it. */
export function writtenSpecifier(specifier: string, writer: Writer): string {
  const target = resolveSpecifier(specifier, writer.path);
  if (target === undefined) return specifier;
  return target.startsWith("lib/") && !writer.from.startsWith("lib/")
    ? target
    : relativeSpecifier(writer.from, target);
}

/** Lines of a file, with the specifiers of `import("…")` and `export … from "…"` as the block would write them. */
export function writtenLines(
  lines: readonly Line[],
  writer: Writer,
): string[] {
  const texts = lines.map(lineText);
  if (!writer.path.endsWith(".ts")) return texts;
  const { strings } = findImports(lines, {
    from: writer.path,
    to: writer.path,
  });
  for (const { value, line, column } of strings.toReversed()) {
    const old = unquote(value);
    const written = writtenSpecifier(old, writer);
    if (written === old) continue;
    texts[line] = texts[line].slice(0, column) + JSON.stringify(written) +
      texts[line].slice(column + value.length);
  }
  return texts;
}
