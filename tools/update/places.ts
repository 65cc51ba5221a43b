/**
 * Whether the files of a version can stand where they are to be written.
 *
 * @module
 */
import { UserError } from "../terminal/command.ts";

/** Names that a system may take for folders that are not ours to write. */
const DISGUISED = /^(\.git|\.descent|node_modules)[. ]*$|^git~\d+$/i;
const PLAIN = [".git", ".descent", "node_modules"];

/** Why the paths of a version can't stand beside each other on every system; undefined where they can. */
export function findClash(paths: readonly string[]): string | undefined {
  const files = new Set(paths);
  const spelled = new Map<string, string>();
  for (const path of paths) {
    const parts = path.split("/");
    const disguised = parts.find((part) =>
      DISGUISED.test(part) && !PLAIN.includes(part)
    );
    if (disguised) return `would write in ${disguised}, with ${path}`;
    for (let length = 1; length <= parts.length; length++) {
      const part = parts.slice(0, length).join("/");
      if (length < parts.length && files.has(part)) {
        return `has a file ${part}, and ${path} in it`;
      }
      const other = spelled.get(part.toLowerCase());
      if (other !== undefined && other !== part) {
        return `has ${other} and ${part}, which differ in their case alone`;
      }
      spelled.set(part.toLowerCase(), part);
    }
  }
  return undefined;
}

/** Throws a `UserError` where a file stands in a folder's place, or a folder is there in another case. */
export function refuseTaken(root: string, paths: readonly string[]): void {
  const folders = new Set(paths.flatMap((path) => {
    const parts = path.split("/").slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  }));
  for (const folder of folders) {
    const above = folder.includes("/")
      ? folder.slice(0, folder.lastIndexOf("/"))
      : ".";
    const name = folder.slice(folder.lastIndexOf("/") + 1);
    const names = namesIn(`${root}/${above}`);
    const other = names.includes(name)
      ? undefined
      : names.find((each) => each.toLowerCase() === name.toLowerCase());
    if (other !== undefined) {
      refuse(folder, `${other} is there, which differs in its case alone`);
    }
    if (names.includes(name) && !isFolder(`${root}/${folder}`)) {
      refuse(folder, "a file is there");
    }
  }
}

function refuse(folder: string, why: string): never {
  throw new UserError(
    `update: the new version has a folder ${folder}, but ${why}; nothing was written. Move it away, or download the course again`,
  );
}

function namesIn(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].map(({ name }) => name);
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}
