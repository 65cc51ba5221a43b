/**
 * How long a learner waits after a save while `exercise --watch` runs.
 *
 * @module
 */
import { timeFromSave } from "./saved.ts";

/**
 * Starts a watch in `root`, saves the first exercise and waits for the new verdict.
 *
 * @param root a copy of the repository, since an exercise is written to
 * @returns milliseconds from the save to the verdict
 */
export async function timeToRerun(root: string): Promise<number> {
  return await timeFromSave({
    root,
    task: ["exercise", "2.1", "--watch"],
    path: "exercises/02-perceptron/predict.ts",
    text: await Deno.readTextFile(
      `${root}/solutions/02-perceptron/predict.ts`,
    ),
    isUp: /○ 2\.1/,
    // The watcher is up once the verdict has settled.
    settles: 500,
    isDone: /✓ 2\.1/,
  });
}
