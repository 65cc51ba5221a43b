/**
 * How long a person waits after a save, while a task watches.
 *
 * @module
 */

/** A task that watches, and a save that it is to notice. */
export interface Watching {
  readonly root: string;
  /** `["exercise", "2.1", "--watch"]`. */
  readonly task: readonly string[];
  /** The file that is saved, from the root; it gets its text back. */
  readonly path: string;
  readonly text: string;
  /** Printed once the task watches; milliseconds until it has nothing else to do. */
  readonly isUp: RegExp;
  readonly settles: number;
  /** Printed when it has done what the save asks for. */
  readonly isDone: RegExp;
}

/** Milliseconds from the save until the task says that it is done. */
export async function timeFromSave(
  { root, task, path, text, isUp, settles, isDone }: Watching,
): Promise<number> {
  const file = `${root}/${path}`;
  const before = await Deno.readTextFile(file);
  const child = new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", ...task],
    cwd: root,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  let saved = 0;
  let printed = "";
  const decoder = new TextDecoder();
  try {
    for await (const chunk of child.stdout) {
      printed += decoder.decode(chunk, { stream: true });
      if (saved === 0 && isUp.test(printed)) {
        await new Promise((resolve) => setTimeout(resolve, settles));
        printed = "";
        saved = performance.now();
        await Deno.writeTextFile(file, text);
      } else if (saved > 0 && isDone.test(printed)) {
        return performance.now() - saved;
      }
    }
    throw new Error(`${task[0]} ended before it was done:\n${printed}`);
  } finally {
    child.kill("SIGINT");
    await child.status;
    await Deno.writeTextFile(file, before);
  }
}
