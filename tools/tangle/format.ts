/**
 * Formatting by `deno fmt`, all files in one process.
 *
 * @module
 */
import { dirname } from "node:path";
import { isThere } from "../files/is_there.ts";
import { UserError } from "../terminal/command.ts";

const EXTENSIONS = /\.(ts|tsx|js|json|jsonc|md|css|html|svg|yaml|yml)$/;

/**
 * Formats files as `deno fmt` would.
 *
 * @param root where the project's `deno.json` is
 * @param files text by path from the root
 * @returns the formatted texts, and what `deno fmt` said of files that it can't read
 */
export async function formatFiles(
  root: string,
  files: ReadonlyMap<string, string>,
): Promise<{ texts: Map<string, string>; problems: Map<string, string> }> {
  const texts = new Map(files);
  const problems = new Map<string, string>();
  const chosen = [...files.keys()].filter((path) => EXTENSIONS.test(path));
  if (chosen.length === 0) return { texts, problems };
  const stage = await Deno.makeTempDir({ prefix: "tangle-" });
  try {
    for (const folder of new Set(chosen.map(dirname))) {
      Deno.mkdirSync(`${stage}/${folder}`, { recursive: true });
    }
    for (const path of chosen) {
      Deno.writeTextFileSync(`${stage}/${path}`, files.get(path)!);
    }
    const config = isThere(`${root}/deno.json`)
      ? ["--config", `${root}/deno.json`]
      : ["--no-config"];
    const { success, signal, stderr } = await new Deno.Command(
      Deno.execPath(),
      {
        args: ["fmt", "--quiet", ...config, "."],
        cwd: stage,
        env: { NO_COLOR: "1" },
        stdout: "null",
        stderr: "piped",
      },
    ).output();
    if (signal !== null) {
      throw new UserError(
        `deno fmt was stopped by ${signal}; make room on the disk and in memory, and run it again (nothing was written)`,
      );
    }
    for (const path of chosen) {
      texts.set(path, Deno.readTextFileSync(`${stage}/${path}`));
    }
    if (!success) {
      readProblems(new TextDecoder().decode(stderr), chosen, problems);
    }
    return { texts, problems };
  } finally {
    await Deno.remove(stage, { recursive: true });
  }
}

/** `Error formatting: /stage/lib/x.ts` and the lines that follow it, by file. */
function readProblems(
  text: string,
  paths: readonly string[],
  problems: Map<string, string>,
): void {
  for (const part of text.split(/^Error formatting: /m).slice(1)) {
    const [head, ...rest] = part.split("\n");
    const path = paths.find((candidate) =>
      head.trimEnd().endsWith(`/${candidate}`)
    );
    if (path) {
      problems.set(
        path,
        rest.map((line) => line.trim()).filter(Boolean).join("\n"),
      );
    }
  }
  if (problems.size === 0) throw new Error(`deno fmt failed:\n${text}`);
}

/** What `deno.json` says of formatting, as one text. */
export function formatSettings(root: string): string {
  try {
    return JSON.stringify(
      JSON.parse(Deno.readTextFileSync(`${root}/deno.json`)).fmt ?? {},
    );
  } catch {
    // None, or one with comments: only for whom the record was made by the same text.
    return isThere(`${root}/deno.json`)
      ? Deno.readTextFileSync(`${root}/deno.json`)
      : "";
  }
}
