/**
 * Fills a folder with the course's data files and packages.
 *
 * @module
 */
import type { DataFile, Loader } from "../data/loader.ts";
import { sizeText } from "../terminal/size_text.ts";
import type { DataAccess } from "../run/data_access.ts";
import { UserError } from "../terminal/command.ts";
import type { Screen } from "../terminal/screen.ts";
import { fillPackage } from "./fill_npm.ts";
import type { Package } from "./packages.ts";
import { indexPage, manifestText } from "./pages.ts";
import { writeWhole } from "./write.ts";

/** What a mirror shall hold. */
export interface Content {
  readonly files: readonly DataFile[];
  readonly packages: readonly Package[];
  /** The version of Deno among the packages, if it is. */
  readonly deno: string | undefined;
}

/** Writes what a mirror says about itself. */
export async function writeLists(
  folder: string,
  { files, deno }: Content,
): Promise<void> {
  await writeWhole(`${folder}/manifest.json`, manifestText(files));
  await writeWhole(
    `${folder}/index.html`,
    indexPage(files, undefined, deno),
  );
}

/**
 * Fetches what is missing; what is there and right stays.
 *
 * @returns what could not be fetched, a line each
 */
export async function fill(
  folder: string,
  content: Content,
  loader: Loader,
  access: DataAccess,
  registry: string,
  screen: Screen,
): Promise<string[]> {
  // `Deno.exit` takes a progress line away; a signal alone would leave it there.
  const stop = () => Deno.exit(130);
  Deno.addSignalListener("SIGINT", stop);
  // First, so that a folder which can't be written is found out at once.
  await writeLists(folder, content);
  const missing = [
    ...await fillData(folder, content.files, loader, access, screen),
    ...await fillPackages(folder, content.packages, registry, screen),
  ];
  Deno.removeSignalListener("SIGINT", stop);
  return missing;
}

async function fillData(
  folder: string,
  files: readonly DataFile[],
  { download }: Loader,
  { cache, mirror = "" }: DataAccess,
  { paint, print }: Screen,
): Promise<string[]> {
  const missing: string[] = [];
  for (const file of files) {
    try {
      // What it gives has the right hash, or it throws.
      await download(file, { folder, mirror, also: [cache] });
      if (!await isKept(`${folder}/${file.file}`, file)) {
        throw new UserError(
          `mirror: ${folder} could not keep ${file.file}; make room and run it again, what is there stays`,
        );
      }
      print(`${paint.green("✓")} ${file.file}  ${sizeText(file.bytes)}`);
    } catch (error) {
      if ((error as Error).name !== "DownloadError") throw error;
      const tried = (error as Error).message.split("\n").filter((line) =>
        /^ {2}\S/.test(line) && !/^ {2}\d\./.test(line)
      );
      print(`${paint.red("✗")} ${file.file}\n${tried.join("\n")}`);
      missing.push(file.file);
    }
  }
  return missing;
}

async function isKept(path: string, { bytes }: DataFile): Promise<boolean> {
  try {
    return (await Deno.stat(path)).size === bytes;
  } catch {
    return false;
  }
}

async function fillPackages(
  folder: string,
  packages: readonly Package[],
  registry: string,
  { paint, print }: Screen,
): Promise<string[]> {
  const missing: string[] = [];
  let offline = false;
  for (const wanted of packages) {
    const { bytes, problem, unreachable } = await fillPackage(
      folder,
      wanted,
      registry,
      offline,
    );
    const name = `npm:${wanted.name}@${wanted.version}`;
    offline ||= unreachable === true;
    if (problem) missing.push(name);
    print(
      problem
        ? `${paint.red("✗")} ${name}  ${problem}`
        : `${paint.green("✓")} ${name}  ${sizeText(bytes)}`,
    );
  }
  return missing;
}
