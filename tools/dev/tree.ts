/**
 * What `deno task dev` looks at, and what it has seen there: a file counts as edited when its text is another one, however
 * often it was saved, and whoever wrote it.
 *
 * @module
 */
import { type Watched } from "../files/changes.ts";
import { GENERATED, listFiles, readIfThere } from "../tangle/tangle.ts";

/** The order of the engine's layers. */
export const LAYERS = "course/layers.json";

/** Files that differ from what was last seen, by path from the root; text is undefined for one that is gone. */
export type News = ReadonlyMap<string, string | undefined>;

/** The watched files of a repository, and their texts. */
export class Tree {
  readonly root: string;
  readonly #seen = new Map<string, string>();

  constructor(root: string) {
    this.root = root;
    for (const path of this.#paths()) this.#see(path);
  }

  /** What to watch. */
  get watched(): Watched {
    return {
      paths: () => this.#paths().map((path) => `${this.root}/${path}`),
      folders: ["course", ...GENERATED].map((name) => `${this.root}/${name}`),
    };
  }

  /** Which of these files have another text now. From then on that text has been seen. */
  news(paths: readonly string[]): News {
    const news = new Map<string, string | undefined>();
    for (const full of paths) {
      const path = full.slice(this.root.length + 1);
      const before = this.#seen.get(path);
      const now = this.#see(path);
      if (now !== before) news.set(path, now);
    }
    return news;
  }

  /** Takes note of a text that we wrote: it is no news. */
  wrote(path: string, text: string): void {
    this.#seen.set(path, text);
  }

  #see(path: string): string | undefined {
    const text = orNothing(() => readIfThere(`${this.root}/${path}`));
    if (text === undefined) this.#seen.delete(path);
    else this.#seen.set(path, text);
    return text;
  }

  #paths(): string[] {
    return [
      ...orNothing(() => chapterFiles(this.root)) ?? [],
      LAYERS,
      ...GENERATED.flatMap((folder) =>
        orNothing(() => listFiles(this.root, folder)) ?? []
      )
        .filter((path) => !path.endsWith(".map")),
    ];
  }
}

/** What can't be read is not there for us; the rebuild that follows says why. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The files that `readCourse` reads. */
function chapterFiles(root: string): string[] {
  try {
    return [...Deno.readDirSync(`${root}/course`)]
      .filter(({ isFile, name }) =>
        isFile && name.endsWith(".md") && name !== "README.md"
      )
      .map(({ name }) => `course/${name}`);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
