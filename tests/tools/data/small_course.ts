/**
 * A course whose data files lie on a server of the test: the real tools and the real loader, another catalogue.
 *
 * @module
 */
import { dirname } from "node:path";
import type { DataFile } from "../../../tools/data/loader.ts";
import { taskFlags } from "../exercise/course_helper.ts";
import {
  describe,
  someBytes,
  withoutProgress,
} from "../../lib/data/server_helper.ts";

const REPOSITORY = dirname(dirname(dirname(import.meta.dirname as string)));

/** What a command did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Files of different sizes, with what is known about them. */
export async function makeFiles(
  source: string,
  sizes: readonly number[] = [30_000, 20_000, 10_000],
): Promise<{ files: DataFile[]; contents: Map<string, Uint8Array> }> {
  const contents = new Map<string, Uint8Array>();
  const files: DataFile[] = [];
  for (const [i, size] of sizes.entries()) {
    const content = someBytes(size);
    const file = `set${i % 2}/part${i}.bin`;
    const about = await describe(content, `${source}/${file}`, file);
    contents.set(file, content);
    files.push({ ...about, chapters: [i + 1] });
  }
  return { files, contents };
}

/** A folder with the tools, the loader and that catalogue. */
export class SmallCourse {
  /** Where its commands are typed; the course lies in it. */
  readonly desk: string;
  readonly root: string;

  private constructor(desk: string) {
    this.desk = desk;
    this.root = `${desk}/course`;
  }

  /** @param npm the lockfile's packages */
  static async make(
    files: readonly DataFile[],
    npm: Record<string, unknown> = {},
  ): Promise<SmallCourse> {
    const desk = await Deno.realPath(
      await Deno.makeTempDir({ prefix: "descent-data-" }),
    );
    const course = new SmallCourse(desk);
    const { root } = course;
    for (const tool of ["data", "mirror", "run", "terminal"]) {
      copyTree(`${REPOSITORY}/tools/${tool}`, `${root}/tools/${tool}`);
    }
    for (const file of ["tools/exercise/course.ts", "tools/course/index.ts"]) {
      await Deno.mkdir(dirname(`${root}/${file}`), { recursive: true });
      await Deno.copyFile(`${REPOSITORY}/${file}`, `${root}/${file}`);
    }
    copyTree(`${REPOSITORY}/lib/data`, `${root}/lib/data`);
    await Deno.copyFile(
      `${REPOSITORY}/lib/progress.ts`,
      `${root}/lib/progress.ts`,
    );
    await Deno.writeTextFile(
      `${root}/lib/data/catalogue.ts`,
      `export const catalogue = ${JSON.stringify(files)};\n`,
    );
    const config = JSON.parse(
      await Deno.readTextFile(`${REPOSITORY}/deno.json`),
    );
    await Deno.writeTextFile(
      `${root}/deno.json`,
      JSON.stringify({ ...config, imports: {}, lock: false }),
    );
    await Deno.writeTextFile(
      `${root}/deno.lock`,
      JSON.stringify({ version: "5", specifiers: {}, npm }),
    );
    return course;
  }

  /** The cache that its commands use. */
  get cache(): string {
    return `${this.desk}/cache`;
  }

  command(
    [task, ...args]: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Deno.Command {
    return new Deno.Command(Deno.execPath(), {
      args: [...taskFlags(task), ...args],
      cwd: this.root,
      env: {
        NO_COLOR: "1",
        DENO_NO_UPDATE_CHECK: "1",
        INIT_CWD: this.desk,
        DESCENT_CACHE: this.cache,
        DESCENT_MIRROR: "",
        ...env,
      },
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    });
  }

  /** Runs `deno task …` to its end. */
  async task(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Ran> {
    const { code, stdout, stderr } = await this.command(args, env).output();
    const decoder = new TextDecoder();
    const err = withoutProgress(decoder.decode(stderr));
    return { code, out: decoder.decode(stdout), err };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.desk, { recursive: true });
  }
}

function copyTree(from: string, to: string): void {
  Deno.mkdirSync(to, { recursive: true });
  for (const { name, isDirectory } of Deno.readDirSync(from)) {
    if (isDirectory) copyTree(`${from}/${name}`, `${to}/${name}`);
    else Deno.copyFileSync(`${from}/${name}`, `${to}/${name}`);
  }
}
