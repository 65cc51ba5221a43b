/**
 * The imports of a file as it stands, each with its place in the chapter it came from.
 *
 * @module
 */
import { liftImports, resolveSpecifier } from "../tangle/imports.ts";
import type { Place } from "../tangle/place.ts";
import { readIfThere } from "../tangle/tangle.ts";
import type { Context } from "./context.ts";

/** One import of a file of ours. */
export interface Edge {
  /** From the root. */
  readonly to: string;
  readonly typeOnly: boolean;
  readonly place: Place;
}

/** What a file imports, packages left out. */
export function importEdges(
  root: string,
  path: string,
  locate: Context["locate"],
): Edge[] {
  const text = readIfThere(`${root}/${path}`) ?? "";
  // Each line remembers its own number, so that an import knows where it stands.
  const lines = text.split("\n").map((line, index) => [{
    text: line,
    origin: { file: path, line: index + 1, column: 1 },
  }]);
  const { imports } = liftImports(lines, { from: path, to: path });
  return imports.flatMap(({ specifier, typeOnly, source }) => {
    const to = resolveSpecifier(specifier, path);
    if (to === undefined || !source.origin) return [];
    const { line, column } = source.origin;
    return [{ to, typeOnly, place: locate(path, line, column) }];
  });
}
