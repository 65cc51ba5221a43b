/**
 * TypeScript to JavaScript with source maps, by the transpiler that will run it.
 *
 * @module
 */

/**
 * Writes `x.js` and `x.js.map` for each `x.ts`.
 *
 * @param folder where the paths start
 * @param out the folder for what is written, from there
 * @throws {Error} with what `deno transpile` says
 */
export async function transpileFiles(
  folder: string,
  out: string,
  paths: Iterable<string>,
): Promise<void> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "transpile",
      "--no-config",
      "--source-map",
      "separate",
      "--outdir",
      out,
      ...paths,
    ],
    cwd: folder,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).output();
  if (!success) {
    throw new Error(
      `deno transpile failed:\n${new TextDecoder().decode(stderr)}`,
    );
  }
}
