/**
 * What a payoff may touch when it runs on real data.
 *
 * @module
 */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Folders and variables for the loaders of real data. */
export interface DataAccess {
  /** Absolute path of the folder that keeps downloads. */
  readonly cache: string;
  /** An address, or the absolute path of a folder. */
  readonly mirror?: string;
}

/**
 * Finds the cache and the mirror, as the loaders do (`lib/data/places.ts`).
 *
 * @param env reads an environment variable
 * @param cwd where the command was typed: relative paths start there
 */
export function dataAccess(
  env: (name: string) => string | undefined,
  cwd: string,
  os = Deno.build.os,
): DataAccess {
  const read = (name: string) => {
    const text = plainPlace(env(name) ?? "", homeOf(env));
    return text === "" || isAddress(text) ? text : resolve(cwd, text);
  };
  const mirror = read("DESCENT_MIRROR");
  return {
    cache: read("DESCENT_CACHE") || resolve(cwd, platformCache(env, os)),
    ...(mirror ? { mirror } : {}),
  };
}

/** A folder or an address without quotes, `~`, `file:` and the slash at the end. */
function plainPlace(text: string, home: string): string {
  let place = text.trim().replace(/^(["'])(.*)\1$/, "$2");
  if (/^~(?=$|[/\\])/.test(place)) place = home + place.slice(1);
  if (place.startsWith("file:") && URL.canParse(place)) {
    place = fileURLToPath(place);
  }
  return isAddress(place) ? place.replace(/\/+$/, "") : place;
}

function homeOf(env: (name: string) => string | undefined): string {
  return env("HOME") ?? env("USERPROFILE") ?? ".";
}

/** The permissions that real data needs, and no others. */
export function dataFlags(
  { cache, mirror }: DataAccess,
): { read: string[]; write: string[]; other: string[] } {
  const folder = mirror !== undefined && !isAddress(mirror) ? [mirror] : [];
  return {
    read: [cache, ...folder],
    write: [cache],
    other: [
      "--allow-net",
      "--allow-env=DESCENT_CACHE,DESCENT_MIRROR,HOME,USERPROFILE,LOCALAPPDATA,XDG_CACHE_HOME",
    ],
  };
}

function isAddress(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

function platformCache(
  env: (name: string) => string | undefined,
  os: string,
): string {
  const home = homeOf(env);
  if (os === "windows") {
    return `${env("LOCALAPPDATA") ?? `${home}/AppData/Local`}/descent`;
  }
  if (os === "darwin") return `${home}/Library/Caches/descent`;
  return `${env("XDG_CACHE_HOME") ?? `${home}/.cache`}/descent`;
}
