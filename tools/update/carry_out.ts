/**
 * Carries a plan out: backups first, then every file whole, then what is remembered about them.
 *
 * @module
 */
import { accessSync, constants } from "node:fs";
import { dirname } from "node:path";
import { moveInto, removeIfThere, stage } from "../files/atomic.ts";
import { backUp, equalBytes } from "../files/backups.ts";
import { targetOf } from "../files/inside.ts";
import { refuseWaysOut } from "../exercise/ways_out.ts";
import {
  forgetStub,
  STUBS,
  writeNames,
  writeStub,
} from "../files/stub_records.ts";
import type { ProgressStore } from "../exercise/progress.ts";
import { UserError } from "../terminal/command.ts";
import { writeBrought } from "./brought.ts";
import type { Change, Plan } from "./plan.ts";
import { readBytes, type Tree } from "./tree.ts";

/**
 * Carries a plan out. A kill at any moment leaves each file old or new and what was replaced in the backup; a second
 * update completes the work.
 *
 * @param known stubs to write down before the first file changes, where none are on record
 * @param after the version that comes in, if one does
 * @returns the folder of the backup, if there was anything to keep
 */
export function carryOut(
  root: string,
  plan: Plan,
  known: readonly { readonly file: string; readonly stub: Uint8Array }[],
  store: ProgressStore,
  after?: Tree,
): string | undefined {
  const { changes, kept, records } = plan;
  refuseWaysOut(root, [
    ".descent/backups",
    STUBS,
    ...changes.map(({ path }) => path),
  ]);
  for (const { path } of changes) refuseFolder(root, path);
  for (const { file, stub } of known) {
    if (readBytes(`${root}/${STUBS}/${file}`) === undefined) {
      writeStub(root, file, stub);
    }
  }
  const folder = backUp(root, "update", kept);
  if (after) writeBrought(root, after, false);
  const scratch = `${root}/.descent/tmp`;
  const staged: { change: Change; temporary: string }[] = [];
  try {
    for (const folder of new Set(changes.map(({ path }) => dirname(path)))) {
      refuseUnwritable(root, folder);
    }
    for (const change of changes.filter(({ next }) => next)) {
      // What came from upstream can be brought again; a learner's text can't.
      const durable = change.path.startsWith("exercises/");
      const temporary = stage(change.next!, scratch, durable);
      staged.push({ change, temporary });
      if (change.executable && Deno.build.os !== "windows") {
        Deno.chmodSync(temporary, 0o755);
      }
    }
    // The tools come last, and what they need to start at the very end.
    staged.sort((a, b) => rank(a.change.path) - rank(b.change.path));
    for (const { change, temporary } of staged) {
      refuseSaved(root, change);
      moveInto(temporary, targetOf(`${root}/${change.path}`));
    }
    for (const change of changes.filter(({ next }) => !next)) {
      refuseSaved(root, change);
      removeIfThere(`${root}/${change.path}`);
      removeEmpty(root, dirname(change.path));
    }
  } catch (error) {
    for (const { temporary } of staged) removeIfThere(temporary);
    throw error;
  }
  for (const { file, stub } of records) {
    if (stub) writeStub(root, file, stub);
    else forgetStub(root, file);
  }
  store.renumber(plan.numbers);
  writeNames(root, plan.names);
  if (after) writeBrought(root, after, true);
  return folder;
}

function refuseFolder(root: string, path: string): void {
  try {
    if (Deno.statSync(`${root}/${path}`).isFile) return;
  } catch (error) {
    if (
      error instanceof Deno.errors.NotFound ||
      error instanceof Deno.errors.NotADirectory
    ) return;
    throw error;
  }
  throw new UserError(
    `${path} is not a file; nothing was written. Move it away and try again`,
  );
}

/** An editor may have saved in the meantime. */
function refuseSaved(root: string, { path, was }: Change): void {
  const now = readBytes(`${root}/${path}`);
  if (was ? now && equalBytes(now, was) : now === undefined) return;
  throw new UserError(
    `${path} was saved while the update ran; it stays as it is. Run the update again`,
  );
}

/** Throws where nothing can be written, before the first file changes. */
function refuseUnwritable(root: string, folder: string): void {
  Deno.mkdirSync(`${root}/${folder}`, { recursive: true });
  try {
    accessSync(`${root}/${folder}`, constants.W_OK);
  } catch (error) {
    const code = (error as { code?: string }).code ?? "";
    // Whatever else it is, the write itself will say.
    if (!["EACCES", "EPERM", "EROFS"].includes(code)) return;
    throw new Deno.errors.PermissionDenied(
      `nothing can be written in ${folder}`,
    );
  }
}

function rank(path: string): number {
  return path === "deno.json" ? 2 : path.startsWith("tools/") ? 1 : 0;
}

function removeEmpty(root: string, folder: string): void {
  if (folder === ".") return;
  try {
    Deno.removeSync(`${root}/${folder}`);
  } catch {
    return; // Something is in it still.
  }
  removeEmpty(root, dirname(folder));
}
