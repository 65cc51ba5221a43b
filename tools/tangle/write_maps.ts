/**
 * Makes the map of every tangled file as it stands on disk.
 *
 * @module
 */
import { replaceFiles } from "./files.ts";
import { CourseError } from "./place.ts";
import { mappingsOf } from "./render.ts";
import { buildMaps } from "./source_map.ts";
import { buildCourse, listFiles, readIfThere } from "./tangle.ts";

/**
 * Writes `x.ts.map` beside each mapped `x.ts`, and removes maps whose file is gone. A course that can't be built
 * (an author's draft) keeps the maps it has: what runs is still the last good engine.
 */
export async function writeMaps(root: string): Promise<void> {
  const { files } = tryBuild(root);
  const mapped = new Map<
    string,
    { text: string; mappings: ReturnType<typeof mappingsOf> }
  >();
  for (const file of files) {
    const text = file.mapped ? readIfThere(`${root}/${file.path}`) : undefined;
    if (text !== undefined) {
      mapped.set(file.path, { text, mappings: mappingsOf(file, text) });
    }
  }
  const maps = await buildMaps(mapped);
  const changed = [...maps].map(([path, text]) => ({
    path: `${path}.map`,
    text,
  }))
    .filter(({ path, text }) => readIfThere(`${root}/${path}`) !== text);
  await replaceFiles(root, changed);
  if (files.length === 0) return;
  const stale = ["lib", "tests/course"].flatMap((folder) =>
    listFiles(root, folder)
  )
    .filter((path) => path.endsWith(".map") && !maps.has(path.slice(0, -4)));
  for (const path of stale) await Deno.remove(`${root}/${path}`);
}

function tryBuild(root: string) {
  try {
    return buildCourse(root).build;
  } catch (error) {
    if (error instanceof CourseError || error instanceof Deno.errors.NotFound) {
      return { files: [] };
    }
    throw error;
  }
}
