/**
 * Copies of the learner's modules that have passed, and the import map that puts them in the engine's place. What runs
 * is the very text that was judged: a save in between changes nothing. Each copy is compiled, with a source map that
 * names the learner's file, so that an error shows `exercises/…` and its line.
 *
 * @module
 */
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type { ExerciseIndex } from "../course/index.ts";
import { leadsOutTo } from "../files/inside.ts";
import { transpileFiles } from "../tangle/transpile.ts";
import { UserError } from "../terminal/command.ts";

/** A module to run in place of the engine's. */
export interface Passed {
  readonly exercise: ExerciseIndex;
  readonly source: Uint8Array;
}

/** The copies of one run; dispose of them. */
export interface Copies extends Disposable {
  /** Path of the import map. */
  readonly importMap: string;
}

const HOME = ".descent/mine";
/** Milliseconds after which a folder belongs to nobody any more. */
const DAY = 86_400_000;

/** Copies modules into a folder of their own. */
export async function copyModules(
  root: string,
  passed: readonly Passed[],
): Promise<Copies> {
  const outside = leadsOutTo(root, HOME);
  if (outside !== undefined) {
    throw new UserError(
      `run: ${HOME} leads to ${outside}, out of this folder; take the link away`,
    );
  }
  Deno.mkdirSync(`${root}/${HOME}`, { recursive: true });
  sweep(`${root}/${HOME}`);
  const folder = Deno.makeTempDirSync({ dir: `${root}/${HOME}` });
  const remove = () => {
    try {
      Deno.removeSync(folder, { recursive: true });
    } catch {
      // It has gone.
    }
  };
  // An exit in the middle, by a second Ctrl-C, leaves nothing behind either.
  globalThis.addEventListener("unload", remove);
  try {
    await compile(root, folder, passed);
    const importMap = `${folder}/import_map.json`;
    Deno.writeTextFileSync(importMap, mapText(root, folder, passed));
    return { importMap, [Symbol.dispose]: remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Writes `exercises/…/x.js` with its map for each module. */
async function compile(
  root: string,
  folder: string,
  passed: readonly Passed[],
): Promise<void> {
  for (const { exercise: { file }, source } of passed) {
    Deno.mkdirSync(dirname(`${folder}/judged/${file}`), { recursive: true });
    const text = withoutMap(new TextDecoder().decode(source));
    Deno.writeTextFileSync(`${folder}/judged/${file}`, text);
  }
  await transpileFiles(
    `${folder}/judged`,
    "..",
    passed.map(({ exercise }) => exercise.file),
  );
  for (const { exercise: { file } } of passed) {
    const code = `${folder}/${compiled(file)}`;
    const { version, names, mappings } = JSON.parse(
      Deno.readTextFileSync(`${code}.map`),
    );
    const sources = [pathToFileURL(`${root}/${file}`).href];
    Deno.writeTextFileSync(
      `${code}.map`,
      JSON.stringify({ version, names, sources, mappings }),
    );
    const name = code.slice(code.lastIndexOf("/") + 1);
    const text = Deno.readTextFileSync(code);
    Deno.writeTextFileSync(
      code,
      `${text}\n//# sourceMappingURL=${encodeURIComponent(name)}.map\n`,
    );
  }
}

/** Makes a source map of the learner's own mean nothing, without moving a character. */
function withoutMap(source: string): string {
  return source.replace(/([#@]\s*sourceMapping)URL(?=\s*=)/g, "$1Url");
}

function compiled(file: string): string {
  return file.replace(/\.ts$/, ".js");
}

/**
 * Leads every way to an engine's module, by address, from a copy or through `deno.json`, to the copy that stands in for
 * it, and everything else to the engine.
 */
function mapText(
  root: string,
  folder: string,
  passed: readonly Passed[],
): string {
  const at = (path: string) => pathToFileURL(`${root}/${path}`).href;
  const fromCopy = (path: string) => pathToFileURL(`${folder}/${path}`).href;
  const config = JSON.parse(Deno.readTextFileSync(`${root}/deno.json`));
  const given = Object.entries<string>(config.imports ?? {}).map(
    ([name, target]) => [
      name,
      // `./lib/` starts at deno.json, and a map is elsewhere.
      /^\.{0,2}\//.test(target)
        ? new URL(target, at("deno.json")).href
        : target,
    ],
  );
  const imports: Record<string, string> = {
    ...Object.fromEntries(given),
    [fromCopy("lib/")]: at("lib/"),
    [fromCopy("exercises/todo.ts")]: at("exercises/todo.ts"),
  };
  for (const { exercise: { lib, file } } of passed) {
    const copy = fromCopy(compiled(file));
    for (const name of [at(lib), fromCopy(lib), lib]) imports[name] = copy;
  }
  return JSON.stringify({ imports }, null, 2);
}

/** Removes what killed processes left more than a day ago. */
function sweep(home: string): void {
  for (const { name } of Deno.readDirSync(home)) {
    const path = `${home}/${name}`;
    try {
      const { mtime } = Deno.lstatSync(path);
      if (mtime && Date.now() - mtime.getTime() > DAY) {
        Deno.removeSync(path, { recursive: true });
      }
    } catch {
      // Someone else is sweeping.
    }
  }
}
