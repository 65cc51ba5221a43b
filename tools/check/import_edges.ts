/**
 * The imports of a file as it stands, each with its place in the chapter it came from.
 *
 * @module
 */
import { fileImports } from "../tangle/file_imports.ts";
import type { Place } from "../tangle/place.ts";
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
  return fileImports(root, path).map(({ to, typeOnly, line, column }) => ({
    to,
    typeOnly,
    place: locate(path, line, column),
  }));
}
