/**
 * The number and the name of an exercise in its text: where the stub throws, where the function is declared and called.
 *
 * @module
 */
import type { ExerciseName } from "../files/stub_records.ts";

const THROWN = /(\bnew Todo\(\s*)"([^"]*)"(,\s*)"([^"]*)"/g;

/**
 * Gives a text the number and name that its exercise has in the new version, so that a new number or name alone is no
 * conflict with an answer that stands beside it.
 */
export function renumber(
  bytes: Uint8Array,
  from: ExerciseName,
  to: ExerciseName,
): Uint8Array {
  if (from.id === to.id && from.name === to.name) return bytes;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
      .decode(bytes);
  } catch {
    return bytes;
  }
  const declared = from.name === "" || from.name === to.name
    ? text
    : text.replace(
      new RegExp(`(?<![.\\w$])${RegExp.escape(from.name)}(?=\\()`, "g"),
      () => to.name,
    );
  const result = declared.replace(
    THROWN,
    (_, head, id, comma, name) =>
      `${head}"${id === from.id ? to.id : id}"${comma}"${
        name === from.name ? to.name : name
      }"`,
  );
  return result === text ? bytes : new TextEncoder().encode(result);
}
