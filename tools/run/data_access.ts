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
 * Finds the cache and the mirror, as the loaders do.
 *
 * @param env reads an environment variable
 * @param cwd where the command was typed: relative paths start there
 */
export function dataAccess(
  env: (name: string) => string | undefined,
  cwd: string,
  os = Deno.build.os,
): DataAccess {
  const mirror = env("DESCENT_MIRROR");
  const absolute = mirror === undefined || mirror === ""
    ? undefined
    : isAddress(mirror)
    ? mirror
    : resolve(cwd, mirror);
  return {
    cache: resolve(cwd, env("DESCENT_CACHE") || platformCache(env, os)),
    ...(absolute ? { mirror: absolute } : {}),
  };
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
  return /^https?:\/\//.test(place);
}

function platformCache(
  env: (name: string) => string | undefined,
  os: string,
): string {
  const home = env("HOME") ?? env("USERPROFILE") ?? ".";
  if (os === "windows") {
    return `${env("LOCALAPPDATA") ?? `${home}/AppData/Local`}/descent`;
  }
  if (os === "darwin") return `${home}/Library/Caches/descent`;
  return `${env("XDG_CACHE_HOME") ?? `${home}/.cache`}/descent`;
}
