/**
 * Which files a person means.
 *
 * @module
 */
import { UserError } from "../terminal/command.ts";
import { nearest } from "../terminal/nearest.ts";
import type { DataFile } from "./loader.ts";

/**
 * Finds files by chapter (`2`), by name (`occupancy/datatest.txt`, `datatest.txt`) or by folder (`occupancy`); all of
 * them where nothing is said. Throws a `UserError` for a word that means none.
 */
export function chooseFiles(
  catalogue: readonly DataFile[],
  words: readonly string[],
): DataFile[] {
  if (words.length === 0) return [...catalogue];
  const chosen = new Set(words.flatMap((word) => {
    const found = catalogue.filter((entry) => means(word, entry));
    if (found.length === 0) throw unknown(word, catalogue);
    return found;
  }));
  return catalogue.filter((entry) => chosen.has(entry));
}

function means(word: string, { file, chapters }: DataFile): boolean {
  return /^\d+$/.test(word)
    ? chapters.includes(Number(word))
    : namesOf(file).includes(word.replace(/\/+$/, ""));
}

function namesOf(file: string): string[] {
  const parts = file.split("/");
  return [file, parts[0], parts[parts.length - 1]];
}

function unknown(word: string, catalogue: readonly DataFile[]): UserError {
  if (/^\d+$/.test(word)) {
    return new UserError(`data: chapter ${word} uses no data file`);
  }
  const near = nearest(word, catalogue.flatMap(({ file }) => namesOf(file)));
  return new UserError(
    `data: no file or folder "${word}"${near ? `; did you mean ${near}?` : ""}`,
    "deno task data lists them all",
  );
}
