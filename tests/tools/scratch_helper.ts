/**
 * A repository of its own for a test: our tools, somebody else's course.
 *
 * @module
 */
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url)).replace(
  /\/$/,
  "",
);

/** Toolchain folders that a course needs to be tangled, checked and measured. */
const TOOLS = [
  "check",
  "child",
  "claims",
  "compiled",
  "course",
  "files",
  "judge",
  "outputs",
  "tangle",
  "terminal",
  "test",
];

/** Makes a repository without chapters. */
export async function scratchRoot(): Promise<string> {
  const root = await Deno.realPath(await Deno.makeTempDir());
  for (const folder of ["course", "tools", "exercises"]) {
    await Deno.mkdir(`${root}/${folder}`);
  }
  for (const folder of TOOLS) {
    await copyFolder(`${ROOT}/tools/${folder}`, `${root}/tools/${folder}`);
  }
  for (const file of ["deno.json", "deno.lock", "exercises/todo.ts"]) {
    await Deno.copyFile(`${ROOT}/${file}`, `${root}/${file}`);
  }
  return root;
}

/** Writes chapters, by file name. */
export async function writeChapters(
  root: string,
  sources: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, text] of Object.entries(sources)) {
    await Deno.writeTextFile(`${root}/course/${name}`, text);
  }
}

/** Runs `tools/TOOL/main.ts` there. */
export function runTool(root: string, tool: string, ...args: string[]) {
  return runToolWith({}, root, tool, ...args);
}

/** The same with more in the environment. */
export async function runToolWith(
  env: Readonly<Record<string, string>>,
  root: string,
  tool: string,
  ...args: string[]
) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "-A", `${root}/tools/${tool}/main.ts`, ...args],
    cwd: root,
    env: { NO_COLOR: "1", ...env },
    stdout: "piped",
    stderr: "piped",
  }).output();
  const decoder = new TextDecoder();
  return { code, text: decoder.decode(stdout) + decoder.decode(stderr) };
}

/** Copies a folder with all that is in it. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await Deno.mkdir(to, { recursive: true });
  for await (const entry of Deno.readDir(from)) {
    if (entry.isDirectory) {
      await copyFolder(`${from}/${entry.name}`, `${to}/${entry.name}`);
    } else await Deno.copyFile(`${from}/${entry.name}`, `${to}/${entry.name}`);
  }
}
