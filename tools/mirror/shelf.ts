/**
 * What a mirror may hand out: a fixed list of addresses, made before it opens. Whatever is not on it does not exist, so
 * no address can lead out of the folder.
 *
 * @module
 */
import type { DataFile, Loader } from "../data/loader.ts";
import { type Description, readPackage } from "./fill_npm.ts";
import type { Content } from "./fill.ts";
import { type Package, packagePaths } from "./packages.ts";
import { indexPage, manifestText } from "./pages.ts";

/** A file on disk. */
export interface StoredFile {
  readonly path: string;
  readonly bytes: number;
  readonly type: string;
  /** In quotes, as HTTP wants it. */
  readonly etag: string;
}

/** A text that depends on the address under which people see this computer. */
export interface MadeText {
  readonly type: string;
  /** @param origin `http://192.168.1.5:8000` */
  make(origin: string): string;
}

/** What each address hands out, by its path without the first slash. */
export type Shelf = ReadonlyMap<string, StoredFile | MadeText>;

/** Reads what the folder has of the content, each file verified. */
export async function stockShelf(
  folder: string,
  content: Content,
  problemWith: Loader["problemWith"],
): Promise<{ shelf: Shelf; missing: string[] }> {
  const shelf = new Map<string, StoredFile | MadeText>();
  const missing: string[] = [];
  const files: DataFile[] = [];
  for (const file of content.files) {
    const path = `${folder}/${file.file}`;
    if (!await isRight(path, file, problemWith)) {
      missing.push(file.file);
      continue;
    }
    files.push(file);
    const { bytes, sha256 } = file;
    const type = "application/octet-stream";
    shelf.set(file.file, { path, bytes, type, etag: `"${sha256}"` });
  }
  const described = new Map<string, Description[]>();
  for (const wanted of content.packages) {
    const found = await readPackage(folder, wanted);
    if (!found) {
      missing.push(`npm:${wanted.name}@${wanted.version}`);
      continue;
    }
    const { tarball } = packagePaths(wanted);
    shelf.set(tarball, {
      path: `${folder}/${tarball}`,
      bytes: found.bytes,
      type: "application/gzip",
      etag: `"${found.description.dist.integrity}"`,
    });
    described.set(wanted.name, [
      ...described.get(wanted.name) ?? [],
      found.description,
    ]);
  }
  for (const [name, versions] of described) {
    shelf.set(`npm/${name}`, {
      type: "application/json",
      make: (origin) => packageText(name, versions, origin),
    });
  }
  const deno = described.has("deno") ? content.deno : undefined;
  const page = {
    type: "text/html; charset=utf-8",
    make: (origin: string) => indexPage(files, origin, deno),
  };
  shelf.set("", page);
  shelf.set("index.html", page);
  shelf.set("manifest.json", {
    type: "application/json",
    make: () => manifestText(files),
  });
  return { shelf, missing };
}

/** A package as a registry describes it, with the pinned versions alone and this mirror's addresses. */
function packageText(
  name: string,
  versions: readonly Description[],
  origin: string,
): string {
  const described = versions.map((description) => {
    const { tarball } = packagePaths(description as Package);
    const dist = { ...description.dist, tarball: `${origin}/${tarball}` };
    return [description.version, { ...description, dist }] as const;
  });
  return JSON.stringify({
    name,
    "dist-tags": { latest: versions[versions.length - 1].version },
    versions: Object.fromEntries(described),
  });
}

async function isRight(
  path: string,
  file: DataFile,
  problemWith: Loader["problemWith"],
): Promise<boolean> {
  try {
    return await problemWith(await Deno.readFile(path), file) === undefined;
  } catch (error) {
    const { NotFound, NotADirectory, IsADirectory } = Deno.errors;
    const known = [NotFound, NotADirectory, IsADirectory];
    if (known.some((kind) => error instanceof kind)) return false;
    throw error;
  }
}
