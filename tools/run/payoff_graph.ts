/**
 * Which exercises a payoff is built from.
 *
 * @module
 */
import { pathToFileURL } from "node:url";
import type { ExerciseIndex } from "../course/index.ts";

interface Module {
  readonly specifier: string;
  readonly dependencies?: readonly {
    /** What runs; an import of types alone has none. */
    readonly code?: { readonly specifier?: string };
  }[];
}

/**
 * The exercises whose library module runs in a payoff, at any depth.
 *
 * @param payoff path from the root: `lib/run/02_perceptron.ts`
 */
export async function exercisesIn(
  root: string,
  payoff: string,
  exercises: readonly ExerciseIndex[],
): Promise<ExerciseIndex[]> {
  const reached = await modulesOf(root, pathToFileURL(`${root}/${payoff}`));
  return exercises.filter(({ lib }) =>
    reached.has(pathToFileURL(`${root}/${lib}`).href)
  );
}

/** Addresses of everything of ours that a module runs, itself included. */
async function modulesOf(root: string, main: URL): Promise<Set<string>> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "info",
      "--json",
      "--no-lock",
      "--no-npm",
      "--no-remote",
      `--config=${root}/deno.json`,
      main.href,
    ],
    cwd: root,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).output();
  if (!success) {
    throw new Error(`deno info failed: ${new TextDecoder().decode(stderr)}`);
  }
  const { modules }: { modules: readonly Module[] } = JSON.parse(
    new TextDecoder().decode(stdout),
  );
  const known = new Map(modules.map((module) => [module.specifier, module]));
  const reached = new Set<string>();
  const visit = (specifier: string) => {
    if (reached.has(specifier)) return;
    reached.add(specifier);
    for (const { code } of known.get(specifier)?.dependencies ?? []) {
      if (code?.specifier !== undefined) visit(code.specifier);
    }
  };
  visit(main.href);
  return reached;
}
