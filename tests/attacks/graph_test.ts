/**
 * What a learner's code can read without asking: Deno refuses a child every file but those in its driver's module
 * graph. So nothing that would help may be in it.
 */
import assert from "node:assert/strict";
import { fileURLToPath, pathToFileURL } from "node:url";
import { loadCourse } from "../../tools/course/index.ts";

const courses = ["../..", "../tools/judge/fixture"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)).replace(/\/$/, "")
);
const machinery = new URL("../../tools/child/", import.meta.url).href;

for (const root of courses) {
  for (const { exercises } of loadCourse(root)) {
    for (const exercise of exercises) {
      Deno.test(`${exercise.driver} leads to nothing but what its exercise may use`, async () => {
        const base = pathToFileURL(`${root}/`).href;
        const graph = await codeGraph(`${root}/${exercise.driver}`);
        const expected = exercise.allow.map((path) => new URL(path, base).href);
        for (const href of graph) {
          const path = href.startsWith(base) ? href.slice(base.length) : href;
          assert.notEqual(
            path,
            exercise.lib,
            "its own library module is in the graph",
          );
          assert.ok(
            path === exercise.driver ||
              /^lib\/.*\.(?:ts|js|wasm)$/.test(path) ||
              href.startsWith(machinery),
            `${href} is in the graph`,
          );
        }
        for (const href of expected) {
          assert.ok(
            graph.includes(href),
            `${href} is allowed and not in the graph`,
          );
        }
      });
    }
  }
}

Deno.test("nothing imports a value from exercises/", async () => {
  const [root] = courses;
  const offenders: string[] = [];
  for (
    const folder of ["lib", "tools", "tests/course", "solutions", "exercises"]
  ) {
    for await (const path of sources(`${root}/${folder}`)) {
      const text = await Deno.readTextFile(path);
      const imports = text.matchAll(
        /^\s*(?:import|export)\b(?!\s+type\b)[^;]*?from\s*["']([^"']+)["']|\bimport\(\s*["'`]([^"'`]+)["'`]/gm,
      );
      for (const [, fixed, dynamic] of imports) {
        const specifier = fixed ?? dynamic;
        if (!/^\.{1,2}\//.test(specifier)) continue;
        const { pathname } = new URL(specifier, pathToFileURL(path));
        const target = decodeURIComponent(pathname).slice(root.length + 1);
        if (target.startsWith("exercises/") && target !== "exercises/todo.ts") {
          offenders.push(`${path.slice(root.length + 1)} imports ${target}`);
        }
      }
    }
  }
  assert.deepEqual(offenders, []);
});

/** Every module that a module loads, at any depth, without those that only types come from. */
async function codeGraph(path: string): Promise<string[]> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", "--no-config", "--no-lock", "--no-remote", path],
  }).output();
  const { modules, roots, npmPackages } = JSON.parse(
    new TextDecoder().decode(stdout),
  );
  assert.deepEqual(npmPackages, {}, "npm packages are in the graph");
  interface Module {
    specifier: string;
    error?: string;
    dependencies?: {
      specifier: string;
      code?: { specifier?: string; error?: string };
    }[];
  }
  const byName = new Map<string, Module>(
    modules.map((module: Module) => [module.specifier, module]),
  );
  const found: string[] = [];
  const visit = (href: string) => {
    if (found.includes(href)) return;
    const module = byName.get(href);
    assert.ok(
      module && module.error === undefined,
      `${href}: ${module?.error ?? "not in the graph"}`,
    );
    found.push(href);
    for (const { specifier, code } of module.dependencies ?? []) {
      if (!code) continue;
      assert.ok(code.specifier, `${href} imports ${specifier}: ${code.error}`);
      visit(code.specifier);
    }
  };
  roots.forEach(visit);
  return found;
}

async function* sources(folder: string): AsyncGenerator<string> {
  try {
    for await (const { name, isDirectory } of Deno.readDir(folder)) {
      if (isDirectory) yield* sources(`${folder}/${name}`);
      else if (name.endsWith(".ts")) yield `${folder}/${name}`;
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
