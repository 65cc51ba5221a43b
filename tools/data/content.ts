/**
 * Reads a file of the cache, and says what stands where it or a folder belongs.
 *
 * @module
 */
import { dirname } from "node:path";
import { UserError } from "../terminal/command.ts";

/** The content of a file in the cache; `undefined` where there is none. Throws a `UserError` where there can't be one. */
export async function contentOf(
  cache: string,
  file: string,
): Promise<Uint8Array | undefined> {
  const path = `${cache}/${file}`;
  try {
    return await Deno.readFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) {
      await refuseObstacle(cache, path);
      return undefined;
    }
    if (error instanceof Deno.errors.IsADirectory) {
      throw new UserError(
        `data: ${path} is a folder, but a data file belongs there; move it away and run this again`,
      );
    }
    await refuseObstacle(cache, path);
    throw error;
  }
}

/** Throws a `UserError` for a file on the way to the path. */
async function refuseObstacle(cache: string, path: string): Promise<void> {
  for (let on = dirname(path); on !== dirname(on); on = dirname(on)) {
    const found = await Deno.stat(on).catch(() => undefined);
    if (found?.isDirectory) return;
    if (found === undefined) continue;
    throw new UserError(
      `${cache}/`.startsWith(`${on}/`)
        ? `data: the cache can't be in ${cache}: ${on} is a file; set DESCENT_CACHE to a folder`
        : `data: ${on} is a file, but a folder belongs there; move it away and run this again`,
    );
  }
}
