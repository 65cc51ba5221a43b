/**
 * A file before it is formatted.
 *
 * @module
 */
import { relativeSpecifier } from "./imports.ts";
import { glue, type Line } from "./text.ts";

/** What tangle is about to write. */
export interface RawFile {
  /** From the root. */
  readonly path: string;
  readonly lines: readonly Line[];
  /** Whether stack traces in it should lead to the chapter. */
  readonly mapped: boolean;
  /** A learner writes here: it is only replaced while it is as we made it. */
  readonly stub?: boolean;
  /** Formatted as a file of this name would be. */
  readonly formatAs?: string;
}

/** `import { name } from "…";`, as the file `path` would write it. */
export function glueImport(name: string, path: string, target: string): Line {
  return glue(
    `import { ${name} } from ${
      JSON.stringify(relativeSpecifier(path, target))
    };`,
  );
}
