/**
 * What a file as it stands imports from the repository.
 *
 * @module
 */
import { liftImports, resolveSpecifier } from "./imports.ts";
import { readIfThere } from "./tangle.ts";

/** One import of a file of ours. */
export interface FileImport {
  /** From the root. */
  readonly to: string;
  readonly typeOnly: boolean;
  /** Where the specifier's line is, from 1. */
  readonly line: number;
  readonly column: number;
}

/** The imports of a file, packages left out; none if it is not there. */
export function fileImports(root: string, path: string): FileImport[] {
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
    return [{ to, typeOnly, line, column }];
  });
}
