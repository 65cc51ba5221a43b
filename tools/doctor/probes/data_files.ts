/**
 * Prints the data files of the course as JSON: `data_files.ts ROOT`.
 *
 * @module
 */
import { pathToFileURL } from "node:url";
import { isThere } from "../../files/is_there.ts";

/** Where the engine lists them; the first that is there counts. */
const LISTS = ["lib/data/catalogue.ts", "lib/data/occupancy.ts"];

const [root] = Deno.args;
const list = LISTS.find((path) => isThere(`${root}/${path}`));
const module = list ? await import(pathToFileURL(`${root}/${list}`).href) : {};
const files = new Map<string, unknown>();
for (const value of Object.values(module)) collect(value);
console.log(JSON.stringify([...files.values()]));

/** Finds files in exported lists and records, whatever these are called. */
function collect(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  const { file, url, bytes, sha256 } = value as Record<string, unknown>;
  if (
    typeof file === "string" && typeof url === "string" &&
    typeof bytes === "number" && typeof sha256 === "string"
  ) files.set(file, { file, url, bytes, sha256 });
  else Object.values(value).forEach(collect);
}
