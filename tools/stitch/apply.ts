/**
 * Carries a stitch out.
 *
 * @module
 */
import { backUp } from "../files/backups.ts";
import { UserError } from "../terminal/command.ts";
import { keep } from "../tangle/edits.ts";
import { replaceFiles } from "../tangle/files.ts";
import type { RenderedFile } from "../tangle/render.ts";
import type { Formatter } from "../tangle/sides.ts";
import {
  apply,
  generatedFiles,
  plan,
  readIfThere,
  refuseLinks,
} from "../tangle/tangle.ts";
import type { StitchPlan } from "./plan.ts";

/**
 * Writes the chapters, then tangles, so that copies agree. What was there is backed up first.
 *
 * @returns the generated files that were written
 * @throws {UserError} when something has changed since the plan was made, or leads out of the tree; nothing is written
 */
export async function applyStitch(
  root: string,
  { chapters, refusals, seen, built }: StitchPlan,
  options: {
    readonly format?: Formatter;
    /** As in `apply`. */
    readonly leaveOrphans?: boolean;
  } = {},
): Promise<{ written: readonly RenderedFile[] }> {
  if (refusals.length > 0) throw new Error("a refused plan is not applied");
  for (const [path, text] of seen) {
    if ((readIfThere(`${root}/${path}`) ?? "") === text) continue;
    throw new UserError(
      `stitch: ${path} has changed meanwhile; run deno task stitch again (nothing was written)`,
    );
  }
  const paths = chapters.map(({ path }) => path);
  const edited = [...seen.keys()].filter((path) => !path.startsWith("course/"));
  const copies = generatedFiles(root);
  refuseLinks(root, [...paths, ...edited, ...copies]);
  refuseReadOnly(root, paths);
  backUp(root, "stitch", paths.map((path) => keep(root, path)));
  await replaceFiles(root, chapters);
  // From here on the chapters hold the edits; the files as they were typed are backed up all the same.
  const planned = await plan(root, { ...options, built });
  const found = new Map([
    ...planned.found,
    ...edited.map((path): [string, string] => [path, seen.get(path)!]),
  ]);
  await apply({ ...planned, found }, root, {
    command: "stitch",
    discard: true,
    ...options,
  });
  return { written: planned.changed };
}

/** A rename would replace them all the same; who took the right to write away meant it. */
function refuseReadOnly(root: string, paths: readonly string[]): void {
  for (const path of paths) {
    const { mode } = Deno.statSync(`${root}/${path}`);
    if (mode === null || (mode & 0o200) !== 0) continue;
    throw new UserError(
      `stitch: ${path} is read-only; make it writable and run it again (nothing was written)`,
    );
  }
}
