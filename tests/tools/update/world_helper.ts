/**
 * Small versions of a course, and folders and repositories that hold them.
 *
 * @module
 */
import { dirname } from "node:path";
import { openProgress } from "../../../tools/exercise/progress.ts";
import type { Tree } from "../../../tools/update/tree.ts";
import { memoryTree } from "../../../tools/update/tree.ts";
import { update, type Updated } from "../../../tools/update/update.ts";

/** An exercise of a small course. */
export interface Small {
  readonly id: string;
  readonly name: string;
  /** `exercises/01-votes/predict.ts`. */
  readonly file: string;
  /** What its comment says. */
  readonly about?: string;
  readonly lib?: string;
}

export const PREDICT: Small = {
  id: "1.1",
  name: "predict",
  file: "exercises/01-votes/predict.ts",
};
export const MAJORITY: Small = {
  id: "1.2",
  name: "majority",
  file: "exercises/01-votes/majority.ts",
};

/** The stub of an exercise. */
export function stubOf({ id, name, about = `Works ${name} out.` }: Small) {
  return `import { Todo } from "../todo.ts";
import { dot } from "../../lib/votes/dot.ts";

/**
 * ${about}
 *
 * Shapes: ${name} takes [n].
 */
export function ${name}(w: number[], x: number[]): number {
  throw new Todo("${id}", "${name}");
}
`;
}

/** An answer to an exercise: its stub with a body. */
export function answer(exercise: Small, body = "return dot(w, x);"): string {
  return stubOf(exercise).replace(/throw .*;/, () => body);
}

/** The files of a version, by path. */
export function version(
  exercises: readonly Small[],
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const task = { command: "deno run tools/x.ts" };
  const files: Record<string, string> = {
    "deno.json": JSON.stringify({
      tasks: { exercise: task, hint: task, reset: task, tangle: task },
    }),
    ".gitignore": "*.map\n.descent/\n",
    "course/01-votes.md": "# Votes\n\nOne.\n\nTwo.\n\nThree.\n",
    "tools/x.ts": "export const x = 1;\n",
    "exercises/todo.ts": "export {};\n",
    ...more,
  };
  const chapters = Map.groupBy(exercises, ({ file }) => file.split("/")[1]);
  for (const [chapter, list] of chapters) {
    files[`tests/course/${chapter}/exercises.json`] = JSON.stringify({
      number: parseInt(chapter),
      name: chapter,
      title: chapter,
      exercises: list.map((each) => ({
        ...each,
        lib: libOf(each),
        check: `tests/course/${chapter}/${each.id}.check.ts`,
      })),
    });
  }
  for (const each of exercises) {
    const chapter = each.file.split("/")[1];
    files[each.file] = stubOf(each);
    files[`tests/course/${chapter}/${each.id}.stub.txt`] = stubOf(each);
    files[libOf(each)] = `export const ${each.name} = "${each.id}";\n`;
  }
  return files;
}

function libOf({ lib, name }: Small): string {
  return lib ?? `lib/votes/${name}.ts`;
}

/** A version as `update` reads it. */
export function treeOf(files: Readonly<Record<string, string>>): Tree {
  const encoder = new TextEncoder();
  return memoryTree(
    new Map(
      Object.entries(files).map(([path, text]) => [path, encoder.encode(text)]),
    ),
  );
}

/** Where writes cost nothing, if there is such a place. */
const MEMORY = ["/dev/shm"].find((path) => {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
});

/** A folder of a test, gone at its end. */
export class Place {
  readonly root: string;

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.root = Deno.realPathSync(
      Deno.makeTempDirSync(MEMORY ? { dir: MEMORY } : {}),
    );
    this.fill(files);
  }

  fill(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    Deno.mkdirSync(dirname(`${this.root}/${path}`), { recursive: true });
    Deno.writeTextFileSync(`${this.root}/${path}`, text);
  }

  read(path: string): string {
    return Deno.readTextFileSync(`${this.root}/${path}`);
  }

  has(path: string): boolean {
    try {
      Deno.lstatSync(`${this.root}/${path}`);
      return true;
    } catch {
      return false;
    }
  }

  remove(path: string): void {
    Deno.removeSync(`${this.root}/${path}`, { recursive: true });
  }

  /** Everything under a folder, by path from it. */
  files(folder = ".", prefix = ""): Record<string, string> {
    const result: Record<string, string> = {};
    if (!this.has(folder)) return result;
    for (const entry of Deno.readDirSync(`${this.root}/${folder}`)) {
      if (entry.name === ".git") continue;
      const path = prefix + entry.name;
      if (entry.isDirectory) {
        Object.assign(
          result,
          this.files(`${folder}/${entry.name}`, `${path}/`),
        );
      } else result[path] = this.read(`${folder}/${entry.name}`);
    }
    return result;
  }

  /** Texts in all backups. */
  backups(): string[] {
    return Object.entries(this.files(".descent/backups"))
      .filter(([path]) => !path.endsWith(".about.json"))
      .map(([, text]) => text);
  }

  /** Runs git here, as somebody. Throws when it fails, unless a failure is what is wanted. */
  git(...args: string[]): string {
    const { success, out } = this.tryGit(...args);
    if (!success) throw new Error(`git ${args.join(" ")}: ${out}`);
    return out;
  }

  tryGit(...args: string[]): { success: boolean; out: string } {
    const { success, stdout, stderr } = new Deno.Command("git", {
      args: [
        "-c",
        "user.name=Ada",
        "-c",
        "user.email=ada@example.org",
        "-c",
        "init.defaultBranch=main",
        "-c",
        "advice.diverging=false",
        ...args,
      ],
      cwd: this.root,
      env: { GIT_EDITOR: "true", LC_ALL: "C" },
      stdin: "null",
    }).outputSync();
    const decoder = new TextDecoder();
    return {
      success,
      out: (decoder.decode(stdout) + (success ? "" : decoder.decode(stderr)))
        .trim(),
    };
  }

  commit(message: string): string {
    this.git("add", "-A");
    this.git("commit", "-q", "-m", message);
    return this.git("rev-parse", "HEAD");
  }

  /** Updates what is here. */
  update(source?: Tree, dryRun = false): Promise<Updated> {
    return update({
      root: this.root,
      dryRun,
      store: openProgress(this.root, () => {}),
      ...(source && { source }),
    });
  }

  [Symbol.dispose](): void {
    Deno.removeSync(this.root, { recursive: true });
  }
}

/** An upstream repository with one version, and a learner's clone of it. */
export function cloned(files: Readonly<Record<string, string>>): {
  upstream: Place;
  mine: Place;
  [Symbol.dispose](): void;
} {
  const upstream = new Place(files);
  upstream.git("init", "-q");
  upstream.commit("first");
  const mine = new Place();
  mine.git("clone", "-q", upstream.root, ".");
  return {
    upstream,
    mine,
    [Symbol.dispose]() {
      upstream[Symbol.dispose]();
      mine[Symbol.dispose]();
    },
  };
}

/** Replaces what a place holds by another version, as a release does. */
export function release(
  upstream: Place,
  files: Readonly<Record<string, string>>,
): string {
  for (const entry of Deno.readDirSync(upstream.root)) {
    if (entry.name !== ".git") upstream.remove(entry.name);
  }
  upstream.fill(files);
  return upstream.commit("release");
}
