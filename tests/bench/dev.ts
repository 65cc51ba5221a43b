/**
 * How long an author waits after a save while `deno task dev` runs.
 *
 * @module
 */

/**
 * Starts `dev` in `root`, saves a chapter and waits until its file is written.
 *
 * @param root a copy of the repository, since a chapter is written to
 * @returns milliseconds from the save to the line that says so
 */
export async function timeToRebuild(root: string): Promise<number> {
  const path = `${root}/course/02-perceptron.md`;
  const chapter = await Deno.readTextFile(path);
  const changed = chapter.replace(
    /^export function predict\(/m,
    "// Saved.\nexport function predict(",
  );
  if (changed === chapter) throw new Error("chapter 2 has no predict()");
  const child = new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "dev"],
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
      if (saved === 0 && /^ready · .*\n/m.test(text)) {
        // The maps of the start are made by then.
        await new Promise((resolve) => setTimeout(resolve, 2500));
        text = "";
        saved = performance.now();
        await Deno.writeTextFile(path, changed);
      } else if (saved > 0 && /^ready · .* files in/m.test(text)) {
        return performance.now() - saved;
      }
    }
    throw new Error(`dev ended without a rebuild:\n${text}`);
  } finally {
    child.kill("SIGINT");
    await child.status;
    await Deno.writeTextFile(path, chapter);
  }
}
