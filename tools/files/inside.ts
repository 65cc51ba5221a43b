/**
 * Whether a write stays in the tree: a link may lead out of it.
 *
 * @module
 */
import { dirname } from "node:path";

/**
 * Where a path from the root really leads, links followed, when that is outside the root.
 *
 * @param path may name what is not there yet
 * @returns undefined for a path that stays inside
 */
export function leadsOutTo(root: string, path: string): string | undefined {
  const home = Deno.realPathSync(root);
  const real = realPathOf(`${root}/${path}`);
  return real === home || real.startsWith(`${home}/`) ||
      real.startsWith(`${home}\\`)
    ? undefined
    : real;
}

/** Where a write to a path has to go: a linked file stays a link. */
export function targetOf(path: string): string {
  try {
    return Deno.lstatSync(path).isSymlink ? Deno.realPathSync(path) : path;
  } catch {
    return path;
  }
}

/** The real path of what is there, or of the nearest folder above it that is. */
function realPathOf(path: string): string {
  for (let at = path;; at = dirname(at)) {
    try {
      return Deno.realPathSync(at);
    } catch (error) {
      // A file in a folder's place: whoever writes there will say so.
      const isMissing = error instanceof Deno.errors.NotFound ||
        error instanceof Deno.errors.NotADirectory;
      if (!isMissing || at === dirname(at)) throw error;
    }
    const target = linkTarget(at);
    // A link to nothing yet: a write would make what it points at.
    if (target !== undefined) return realPathOf(target);
  }
}

function linkTarget(path: string): string | undefined {
  try {
    if (!Deno.lstatSync(path).isSymlink) return undefined;
    const target = Deno.readLinkSync(path);
    return /^([/\\]|[A-Za-z]:)/.test(target)
      ? target
      : `${dirname(path)}/${target}`;
  } catch {
    return undefined;
  }
}
