/**
 * Runs the tests that cover `lib/`, and counts. Deno's own report is in lines of the TypeScript files: it goes by the
 * map that the transpiler makes, not by the one that a file names.
 *
 * @module
 */
import { relative } from "node:path";
import { pathToFileURL } from "node:url";
import { type Counts, readLcov } from "./lcov.ts";

/** What the tests did. */
export interface Measured {
  /** Of files in `lib/`, by path from the root. */
  readonly counts: Counts;
  /** What the tests printed, if one failed. */
  readonly failure?: string;
}

/**
 * Measures.
 *
 * @param tests folders of tests, from the root
 * @param library every module that counts, from the root; what no test loads has counts of 0
 * @param extra further arguments for `deno test`
 */
export async function measure(
  root: string,
  tests: readonly string[],
  library: readonly string[],
  extra: readonly string[],
): Promise<Measured> {
  const folder = await Deno.makeTempDir({ prefix: "descent-coverage-" });
  const remove = () => {
    try {
      Deno.removeSync(folder, { recursive: true });
    } catch {
      // It has gone.
    }
  };
  // Ctrl-C ends the process in order.
  globalThis.addEventListener("unload", remove);
  try {
    const { success, text } = await deno(root, [
      "test",
      "--no-check",
      "--allow-all",
      `--config=${root}/deno.json`,
      `--coverage=${folder}/tests`,
      // Deno's own table is not wanted.
      "--coverage-raw-data-only",
      ...extra,
      ...tests,
    ]);
    const counts = new Map(await report(root, `${folder}/tests`, library));
    const never = library.filter((path) => !counts.has(path));
    if (never.length > 0) {
      for (const [path, lines] of await loaded(root, folder, never)) {
        counts.set(path, new Map([...lines.keys()].map((line) => [line, 0])));
      }
    }
    return { counts, ...(success ? {} : { failure: text }) };
  } finally {
    remove();
    globalThis.removeEventListener("unload", remove);
  }
}

/** Which lines of modules have code: found out by loading them. */
async function loaded(
  root: string,
  folder: string,
  modules: readonly string[],
): Promise<Counts> {
  const loader = `${folder}/load_test.ts`;
  const imports = modules.map((path) =>
    `import ${JSON.stringify(pathToFileURL(`${root}/${path}`).href)};\n`
  );
  await Deno.writeTextFile(loader, imports.join(""));
  const { success, text } = await deno(root, [
    "test",
    "--no-check",
    "--permit-no-files",
    `--config=${root}/deno.json`,
    `--coverage=${folder}/loaded`,
    "--coverage-raw-data-only",
    loader,
  ]);
  if (!success) throw new Error(`lib/ can't be loaded:\n${text}`);
  return await report(root, `${folder}/loaded`, modules);
}

/** The counts in a folder of V8's coverage. */
async function report(
  root: string,
  folder: string,
  library: readonly string[],
): Promise<Counts> {
  const { success, text } = await deno(root, [
    "coverage",
    "--quiet",
    "--lcov",
    `--include=^${RegExp.escape(pathToFileURL(`${root}/lib/`).href)}`,
    folder,
  ], false);
  // A run without a test leaves no folder.
  if (!success && !/No coverage files|not found|os error 2/i.test(text)) {
    throw new Error(`deno coverage failed:\n${text}`);
  }
  const counts = [...readLcov(text)].map(([path, lines]) =>
    [relative(root, path).replaceAll("\\", "/"), lines] as const
  );
  return new Map(counts.filter(([path]) => library.includes(path)));
}

async function deno(root: string, args: readonly string[], both = true) {
  const child = new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd: root,
    // The solutions are judged, as in `deno task test`.
    env: { NO_COLOR: "1", DESCENT_ANSWERS: "solutions" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const stop = () => {
    try {
      child.kill();
    } catch {
      // It has ended.
    }
  };
  globalThis.addEventListener("unload", stop);
  const { success, stdout, stderr } = await child.output();
  globalThis.removeEventListener("unload", stop);
  const [out, err] = [stdout, stderr].map((bytes) =>
    new TextDecoder().decode(bytes)
  );
  return { success, text: both || !success ? out + err : out };
}
