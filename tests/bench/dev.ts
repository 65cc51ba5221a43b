/**
 * How long an author waits after a save while `deno task dev` runs.
 *
 * @module
 */
import { timeFromSave } from "./saved.ts";

/**
 * Starts `dev` in `root`, saves a chapter and waits until its file is written.
 *
 * @param root a copy of the repository, since a chapter is written to
 * @returns milliseconds from the save to the line that says so
 */
export async function timeToRebuild(root: string): Promise<number> {
  const path = "course/02-perceptron.md";
  const chapter = await Deno.readTextFile(`${root}/${path}`);
  const text = chapter.replace(
    /^export function predict\(/m,
    "// Saved.\nexport function predict(",
  );
  if (text === chapter) throw new Error("chapter 2 has no predict()");
  return await timeFromSave({
    root,
    task: ["dev"],
    path,
    text,
    isUp: /^ready · .*\n/m,
    // The maps of the start are made by then.
    settles: 2500,
    isDone: /^ready · .* files in/m,
  });
}
