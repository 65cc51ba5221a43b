/**
 * No command writes through a link that leads out of the course.
 *
 * @module
 */
import { leadsOutTo } from "../files/inside.ts";
import { UserError } from "../terminal/command.ts";

/** Throws a `UserError` for the first path from the root that leads out of it. */
export function refuseWaysOut(root: string, paths: readonly string[]): void {
  for (const path of paths) {
    const out = leadsOutTo(root, path);
    if (out !== undefined) {
      throw new UserError(
        `${path} leads out of the course, to ${out}; nothing was written. Put a plain file or folder there and try again`,
      );
    }
  }
}
