/**
 * How long a learner waits after a save while `exercise --watch` runs.
 *
 * @module
 */

/**
 * Starts a watch in `root`, saves the first exercise and waits for the new verdict.
 *
 * @param root a copy of the repository, since an exercise is written to
 * @returns milliseconds from the save to the verdict
 */
export async function timeToRerun(root: string): Promise<number> {
  const path = `${root}/exercises/02-perceptron/predict.ts`;
  const stub = await Deno.readTextFile(path);
  const solution = await Deno.readTextFile(
    `${root}/solutions/02-perceptron/predict.ts`,
  );
  const child = new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "exercise", "2.1", "--watch"],
    cwd: root,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  let saved = 0;
  let text = "";
  const decoder = new TextDecoder();
  try {
    for await (const chunk of child.stdout) {
      text += decoder.decode(chunk, { stream: true });
      if (saved === 0 && /○ 2\.1/.test(text)) {
        // The watcher is up once the verdict has settled.
        await new Promise((resolve) => setTimeout(resolve, 500));
        await Deno.writeTextFile(path, solution);
        saved = performance.now();
      } else if (saved > 0 && /✓ 2\.1/.test(text)) {
        return performance.now() - saved;
      }
    }
    throw new Error(`the watch ended without a second verdict:\n${text}`);
  } finally {
    child.kill("SIGINT");
    await child.status;
    await Deno.writeTextFile(path, stub);
  }
}
