/**
 * A formatter that asks `deno fmt` once about each text.
 *
 * @module
 */
import { formatFiles, formatSettings } from "./format.ts";
import { formatKey } from "./made.ts";
import type { Formatter } from "./sides.ts";

/** So many texts are remembered at most: a day of edits. */
const MOST = 5000;

/**
 * Makes a formatter for work that asks about the same texts several times: to prove an edit, then to write it.
 *
 * @param root where the project's `deno.json` is
 */
export function rememberingFormatter(root: string): Formatter {
  const known = new Map<string, string>();
  return async (files) => {
    const settings = formatSettings(root);
    const keys = new Map(
      [...files].map(([path, text]) => [path, formatKey(path, text, settings)]),
    );
    const fresh = new Map(
      [...files].filter(([path]) => !known.has(keys.get(path)!)),
    );
    const { texts, problems } = await formatFiles(root, fresh);
    if (known.size + texts.size > MOST) known.clear();
    const found = new Map(
      [...files.keys()].map((path) => [
        path,
        texts.get(path) ?? known.get(keys.get(path)!)!,
      ]),
    );
    for (const [path, text] of texts) {
      if (problems.has(path)) continue;
      known.set(keys.get(path)!, text);
      // What is formatted stays as it is.
      known.set(formatKey(path, text, settings), text);
    }
    return { texts: found, problems };
  };
}
