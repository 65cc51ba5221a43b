/**
 * Finds the backup that a person means.
 *
 * @module
 */
import { type Backup, equalBytes } from "../files/backups.ts";
import { UserError } from "../terminal/command.ts";

/** A kept text, and the backup that it lies in. */
export interface Found {
  /** From the root, where it stood. */
  readonly path: string;
  readonly backup: Backup;
  readonly bytes: Uint8Array;
}

/** Finds a backup by its place in the list, from 1, or by its folder. */
export function findBackup(
  backups: readonly Backup[],
  word: string,
): Backup {
  const plain = word.replaceAll("\\", "/").replace(/^\.\//, "")
    .replace(/\/$/, "");
  const found = /^\d{1,6}$/.test(plain)
    ? backups[Number(plain) - 1]
    : backups.find(({ folder }) =>
      folder === plain || folder.endsWith(`/${plain}`) ||
      plain.endsWith(`/${folder}`)
    );
  if (found) return found;
  throw new UserError(
    `restore: there is no backup ${word}; \`deno task restore\` lists those that there are`,
  );
}

/** The path of a kept file that a word names: whole, or by its end. */
export function findPath(
  backups: readonly Backup[],
  word: string,
): string | undefined {
  const plain = word.replaceAll("\\", "/").replace(/^\.\//, "");
  const paths = [...new Set(backups.flatMap(({ paths }) => paths))];
  const inFolder = backups.flatMap(({ folder, paths }) =>
    paths.filter((path) => plain.endsWith(`${folder}/${path}`))
  );
  if (inFolder.length > 0) return inFolder[0];
  if (paths.includes(plain)) return plain;
  const whole = paths.filter((path) => plain.endsWith(`/${path}`));
  if (whole.length > 0) return whole[0];
  const ends = paths.filter((path) =>
    path.endsWith(`/${plain}`) || path.endsWith(`/${plain}.ts`)
  );
  if (ends.length > 1) {
    throw new UserError(
      `"${word}" names several files; type the path of one:`,
      ends.map((path) => `  ${path}`).join("\n"),
    );
  }
  return ends[0];
}

/** The newest kept text of a file that differs from what stands there. */
export function findText(
  root: string,
  backups: readonly Backup[],
  path: string,
  now: Uint8Array | undefined,
): Found | undefined {
  for (const backup of backups) {
    if (!backup.paths.includes(path)) continue;
    const bytes = Deno.readFileSync(`${root}/${backup.folder}/${path}`);
    if (!now || !equalBytes(bytes, now)) return { path, backup, bytes };
  }
  return undefined;
}
