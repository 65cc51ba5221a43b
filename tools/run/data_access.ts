/**
 * What a payoff may touch when it runs on real data.
 *
 * @module
 */
import { resolve } from "node:path";

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
    // What looks like an address of another kind stays as it is: the loader refuses it by name.
    return text === "" || /^[a-z][a-z0-9+.-]+:\/\//i.test(text)
      ? text
      : resolve(cwd, text);
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
  if (/^file:\/\/\//.test(place)) place = pathOf(new URL(place));
  // A forgotten host: still no folder.
  if (/^https?:\/*$/i.test(place)) return place.replace(/\/*$/, "//");
  return isAddress(place) ? place.replace(/\/+$/, "") : place;
}

/** Not `fileURLToPath`, which throws for what another system wrote. */
function pathOf({ pathname }: URL): string {
  const path = pathname.replace(/(%[0-9a-f]{2})+/gi, (bytes) => {
    const codes = bytes.slice(1).split("%").map((code) => parseInt(code, 16));
    return new TextDecoder().decode(new Uint8Array(codes));
  });
  return path.replace(/^\/(?=[A-Za-z]:)/, "");
}

function homeOf(env: (name: string) => string | undefined): string {
  return env("HOME") || env("USERPROFILE") || ".";
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

/** Tells an address from a folder, as the loaders do. */
export function isAddress(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

function platformCache(
  env: (name: string) => string | undefined,
  os: string,
): string {
  const home = homeOf(env);
  if (os === "windows") {
    return `${env("LOCALAPPDATA") || `${home}/AppData/Local`}/descent`;
  }
  if (os === "darwin") return `${home}/Library/Caches/descent`;
  return `${env("XDG_CACHE_HOME") || `${home}/.cache`}/descent`;
}
