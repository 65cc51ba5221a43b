/**
 * The `.map` files. Deno 2.9 looks a position of the *emitted JavaScript* up in the map that a TypeScript file names, so
 * each map is the composition of the chapter's (chapter ← TypeScript) and the transpiler's (TypeScript ← JavaScript).
 *
 * @module
 */
import { addMapping, GenMapping, toEncodedMap } from "@jridgewell/gen-mapping";
import remapping from "@jridgewell/remapping";
import type { Mapping } from "./align.ts";
import { relativeSpecifier } from "./imports.ts";
import { transpileFiles } from "./transpile.ts";

/** The last line of a file that has a map. */
export function mapComment(path: string): string {
  return `//# sourceMappingURL=${path.split("/").at(-1)}.map`;
}

/** Chapter ← TypeScript, with chapters named relative to the file. */
function chapterMap(
  path: string,
  mappings: readonly Mapping[],
): string {
  const map = new GenMapping({ file: path });
  for (const { line, column, origin } of mappings) {
    addMapping(map, {
      generated: { line: line + 1, column },
      source: relativeSpecifier(path, origin.file),
      original: { line: origin.line, column: origin.column - 1 },
    });
  }
  return JSON.stringify(toEncodedMap(map));
}

/**
 * The maps of files, ready to be written beside them.
 *
 * @param files text and mappings by path; texts as they stand (or will stand) in the folder
 */
export async function buildMaps(
  files: ReadonlyMap<string, { text: string; mappings: readonly Mapping[] }>,
): Promise<Map<string, string>> {
  const maps = new Map<string, string>();
  if (files.size === 0) return maps;
  const emitted = await transpile(
    new Map([...files].map(([path, { text }]) => [path, text])),
  );
  for (const [path, { mappings }] of files) {
    const own = chapterMap(path, mappings);
    const composed = remapping(
      emitted.get(path)!,
      (_, context) => context.depth === 1 ? own : null,
      {
        excludeContent: true,
        decodedMappings: false,
      },
    );
    const { version, names, sources, mappings: encoded } = composed;
    const file = path.split("/").at(-1);
    maps.set(
      path,
      JSON.stringify({
        version,
        file,
        names,
        sources: sources.map((s) => relativeTo(path, s!)),
        mappings: encoded,
      }) + "\n",
    );
  }
  return maps;
}

/** Sources come back resolved against the emitted file's URL; only the way to `course/` matters. */
function relativeTo(path: string, source: string): string {
  return relativeSpecifier(
    path,
    source.slice(source.lastIndexOf("/course/") + 1),
  );
}

/** TypeScript ← JavaScript of each file, as the transpiler that will run them makes it. */
async function transpile(
  files: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const stage = await Deno.makeTempDir({ prefix: "tangle-" });
  try {
    for (const [path, text] of files) {
      await Deno.mkdir(`${stage}/in/${path.replace(/\/[^/]*$/, "")}`, {
        recursive: true,
      });
      await Deno.writeTextFile(`${stage}/in/${path}`, text);
    }
    await transpileFiles(`${stage}/in`, "../out", files.keys());
    const maps = new Map<string, string>();
    for (const path of files.keys()) {
      maps.set(
        path,
        await Deno.readTextFile(
          `${stage}/out/${path.replace(/\.ts$/, ".js")}.map`,
        ),
      );
    }
    return maps;
  } finally {
    await Deno.remove(stage, { recursive: true });
  }
}
