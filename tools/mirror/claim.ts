/**
 * Whether a folder may become a mirror: nothing of somebody else's is ever replaced.
 *
 * @module
 */
import { basename, dirname, join, sep } from "node:path";
import { UserError } from "../terminal/command.ts";
import { isOurManifest, isOurPage, startsOurManifest } from "./pages.ts";

/**
 * Refuses a folder that belongs to something else.
 *
 * @param folder absolute
 * @param course the course's own folder, where nothing but the course shall lie
 * @returns whether what it says about itself is whole
 */
export async function claimFolder(
  folder: string,
  course: string,
): Promise<boolean> {
  const real = await realPath(folder);
  if (`${real}${sep}`.startsWith(`${await realPath(course)}${sep}`)) {
    throw refusal(folder, "lies in the course's own folder");
  }
  const manifest = await textOf(`${folder}/manifest.json`, folder);
  const page = await textOf(`${folder}/index.html`, folder);
  if (manifest !== undefined) {
    // A stick pulled out too early keeps names without content: empty, or full of zeros.
    const isEmpty = /^[\0\s]*$/.test(manifest);
    const isFree = page === undefined || /^[\0\s]*$/.test(page);
    if (isEmpty || isOurManifest(manifest) || startsOurManifest(manifest)) {
      if (!isFree && !isOurPage(page)) throw notOurs(folder, "an index.html");
      return !isFree && isOurManifest(manifest);
    }
    if (
      !isJson(manifest) && page !== undefined && isOurPage(page)
    ) {
      throw new UserError(
        `mirror: ${folder}/manifest.json is damaged; delete it and run this again, the rest stays`,
      );
    }
    throw notOurs(folder, "a manifest.json");
  }
  if (page !== undefined) {
    if (isOurPage(page)) return false;
    throw notOurs(folder, "an index.html");
  }
  if (await isThere(`${folder}/npm`)) throw notOurs(folder, "an npm folder");
  return false;
}

function notOurs(folder: string, what: string): UserError {
  return refusal(folder, `has ${what} that this command did not write`);
}

function refusal(folder: string, why: string): UserError {
  return new UserError(`mirror: ${folder} ${why}; name another folder`);
}

/** The folder behind links, also where its last parts do not exist yet. */
async function realPath(path: string): Promise<string> {
  try {
    return await Deno.realPath(path);
  } catch (error) {
    const parent = dirname(path);
    if (!(error instanceof Deno.errors.NotFound) || parent === path) {
      return path;
    }
    return join(await realPath(parent), basename(path));
  }
}

/** A file's text, `undefined` where there is none; not ours where a folder has its name. */
async function textOf(
  path: string,
  folder: string,
): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    if (error instanceof Deno.errors.NotADirectory) {
      throw new UserError(`mirror: ${folder} is a file; name a folder`);
    }
    if (error instanceof Deno.errors.IsADirectory) {
      throw notOurs(folder, `a folder ${basename(path)}`);
    }
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await Deno.lstat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
