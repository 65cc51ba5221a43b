/**
 * Which submissions there are.
 *
 * @module
 */
import { UserError } from "../terminal/command.ts";

/** The submissions in a folder, and what else lies there. */
export interface SubmissionList {
  /** Names of the sub-folders, sorted. */
  readonly names: readonly string[];
  /** Names of what was passed over: files, links, hidden folders. */
  readonly ignored: readonly string[];
}

/** Lists the sub-folders of `dir`. Throws a `UserError` where there are none. */
export function listSubmissions(dir: string, shown: string): SubmissionList {
  const names: string[] = [];
  const ignored: string[] = [];
  let entries: Deno.DirEntry[];
  try {
    entries = [...Deno.readDirSync(dir)];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) {
      throw new UserError(`grade: there is no folder ${shown}`);
    }
    if (error instanceof Deno.errors.NotADirectory) {
      throw new UserError(
        `grade: ${shown} is not a folder; give the folder that holds one sub-folder per submission`,
      );
    }
    if (error instanceof Deno.errors.PermissionDenied) {
      throw new UserError(`grade: ${shown} cannot be read: permission denied`);
    }
    throw error;
  }
  for (const entry of entries) {
    if (entry.isDirectory && !entry.isSymlink && !entry.name.startsWith(".")) {
      names.push(entry.name);
    } else ignored.push(entry.name);
  }
  if (names.length === 0) {
    throw new UserError(
      `grade: ${shown} has no sub-folders; each submission is a folder of its own: ${shown}/NAME/predict.ts`,
    );
  }
  return { names: names.sort(), ignored: ignored.sort() };
}
