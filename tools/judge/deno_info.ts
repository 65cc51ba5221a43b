/**
 * What Deno's parser says of a learner's file: `deno info` in a process of its own with limits, from an empty folder,
 * under an import map that lets no import be followed.
 *
 * @module
 */
import { environment, underLimits } from "./limits.ts";
import { oneLine } from "./sanitize.ts";
import type { Place } from "./verdict.ts";

/** Patience with the parser; its own limit is two seconds of processor time, whatever else the machine does. */
const PARSER_MS = 20_000;

/** A dependency as `deno info` lists it: at the first place where the specifier stands as code. */
export interface Dependency {
  readonly specifier: string;
  readonly code?: {
    readonly span?: { readonly start: Position; readonly end: Position };
  };
}

/** From 0, in code points. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

// A null entry blocks what it matches: no relative, absolute or remote import leads anywhere.
const nowhere = JSON.stringify({
  imports: { "file:///": null, "http://": null, "https://": null },
});

// An orderly exit in the middle of it leaves nothing behind.
const folders = new Set<string>();
globalThis.addEventListener("unload", () => {
  for (const folder of folders) {
    try {
      Deno.removeSync(folder, { recursive: true });
    } catch { /* it has just gone */ }
  }
});

/** The dependencies of a file, or what is wrong with it. */
export type Info = { readonly dependencies: readonly Dependency[] } | {
  readonly problem: string;
  readonly place: Place;
};

/**
 * Parses a module.
 *
 * @throws only on abort
 */
export async function denoInfo(
  source: string,
  signal?: AbortSignal,
): Promise<Info> {
  const folder = Deno.makeTempDirSync({ prefix: "descent-parse-" });
  folders.add(folder);
  try {
    const file = `${folder}/submission.ts`;
    await Deno.writeTextFile(file, source);
    const flags = [
      "--json",
      "--no-remote",
      "--no-npm",
      "--no-config",
      "--no-lock",
    ];
    const { command, args } = underLimits(
      ["info", ...flags, `--import-map=data:application/json,${nowhere}`, file],
      { cpuSeconds: 2, dataKiB: 512 * 1024 },
    );
    const timeout = AbortSignal.timeout(PARSER_MS);
    const { stdout } = await new Deno.Command(command, {
      args,
      clearEnv: true,
      env: environment(),
      cwd: folder,
      stdin: "null",
      stdout: "piped",
      stderr: "null",
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    }).output();
    signal?.throwIfAborted();
    return read(new TextDecoder().decode(stdout));
  } finally {
    await Deno.remove(folder, { recursive: true });
    folders.delete(folder);
  }
}

interface Module {
  readonly specifier: string;
  readonly error?: string;
  readonly dependencies?: readonly Dependency[];
}

function read(text: string): Info {
  let modules: readonly Module[];
  try {
    // The diagnostics of the import map precede the JSON.
    modules =
      JSON.parse(text.slice(text.indexOf("{\n"), text.lastIndexOf("}") + 1))
        .modules;
  } catch {
    return {
      problem: "the file could not be parsed: is it nested very deeply?",
      place: { line: 1, column: 1 },
    };
  }
  const module = modules.find(({ specifier }) =>
    specifier.endsWith("/submission.ts")
  );
  if (!module) {
    return {
      problem: "the file could not be parsed",
      place: { line: 1, column: 1 },
    };
  }
  if (module.error === undefined) {
    return { dependencies: module.dependencies ?? [] };
  }
  const [, line, column] = /:(\d+):(\d+)\s*$/.exec(module.error) ?? [];
  const problem = oneLine(
    module.error.split("\n")[0].replace(/^SyntaxError: /, ""),
  );
  return {
    problem: `syntax error: ${problem}`,
    place: { line: Number(line ?? 1), column: Number(column ?? 1) },
  };
}
