/**
 * Files that appear whole or not at all.
 *
 * @module
 */
import { dirname } from "node:path";
import { UserError } from "../terminal/command.ts";

/** Writes a file by renaming a complete one. Throws a `UserError` where the folder can't take it. */
export async function writeWhole(
  path: string,
  content: Uint8Array | string,
): Promise<void> {
  const temporary = `${path}.part`;
  try {
    await Deno.mkdir(dirname(path), { recursive: true });
    const bytes = typeof content === "string"
      ? new TextEncoder().encode(content)
      : content;
    const file = await Deno.open(temporary, {
      write: true,
      create: true,
      truncate: true,
    });
    try {
      for (let at = 0; at < bytes.length;) {
        at += await file.write(bytes.subarray(at));
      }
      await file.sync();
    } finally {
      file.close();
    }
    await Deno.rename(temporary, path);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    throw new UserError(`mirror: ${path} could not be written: ${why(error)}`);
  }
}

function why(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/No space left|not enough space/.test(text)) {
    return "the disk is full; make room and run it again, what is there stays";
  }
  if (error instanceof Deno.errors.PermissionDenied) {
    return "not allowed; choose a folder that is yours";
  }
  return text.split("\n")[0].replace(/: \w+ '.*'$/, "");
}
