/**
 * Tiny Shakespeare: a megabyte of plays.
 *
 * @module
 */
import { download } from "./download.ts";
import { shakespeareFiles } from "./shakespeare_files.ts";

/** Loads the text, see {@linkcode download}. */
export async function tinyShakespeare(): Promise<string> {
  return new TextDecoder().decode(await download(shakespeareFiles.plays));
}

/**
 * Cuts a text in two: its last tenth is the test.
 *
 * @example
 * ```ts
 * assert.deepEqual(lastTenth("to be or not to be"), { train: "to be or not to ", test: "be" });
 * ```
 */
export function lastTenth(text: string): { train: string; test: string } {
  const cut = Math.floor(0.9 * text.length);
  return { train: text.slice(0, cut), test: text.slice(cut) };
}
//# sourceMappingURL=shakespeare.ts.map
