/**
 * Asks git, in one repository.
 *
 * @module
 */
import { isAbsolute } from "node:path";
import { removeIfThere } from "../files/atomic.ts";
import { isThere } from "../files/is_there.ts";
import { UserError } from "../terminal/command.ts";
import { memoryTree, type Tree } from "./tree.ts";

/** What git said. */
export interface Said {
  readonly success: boolean;
  readonly out: Uint8Array;
  readonly text: string;
  readonly error: string;
}

/** Git in a working copy. */
export class Git {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Runs git and takes a no for an answer. */
  async try(
    args: readonly string[],
    options: { input?: Uint8Array; env?: Readonly<Record<string, string>> } =
      {},
  ): Promise<Said> {
    const child = new Deno.Command("git", {
      args: ["-c", "core.quotePath=false", ...args],
      cwd: this.root,
      // In English, without pagers, and nobody to ask.
      env: { LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", ...options.env },
      stdin: options.input ? "piped" : "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    const feeding = options.input && feed(child.stdin, options.input);
    const { success, stdout, stderr, signal } = await child.output();
    await feeding;
    if (signal) {
      this.#unlock(options.env?.GIT_INDEX_FILE);
      throw new UserError(
        `update: git ${args[0]} was stopped by ${signal}${
          signal === "SIGXFSZ" ? ": no room for the file that it writes" : ""
        }; make sure that there is room, and run the update again, which completes it`,
      );
    }
    const decoder = new TextDecoder();
    return {
      success,
      out: stdout,
      text: decoder.decode(stdout).trimEnd(),
      error: decoder.decode(stderr).trim(),
    };
  }

  /** Where a file of git's own is. */
  async pathOf(name: string): Promise<string> {
    const path = await this.ask(["rev-parse", "--git-path", name]);
    return isAbsolute(path) ? path : `${this.root}/${path}`;
  }

  /**
   * Throws while another git has the index, before anything is written.
   *
   * From then on, a lock that a git of ours leaves when it is killed is ours to remove.
   */
  async refuseLocked(): Promise<void> {
    const lock = await this.pathOf("index.lock");
    if (isThere(lock)) {
      throw new UserError(
        `update: ${lock} is there: another git runs here, or was killed; nothing was written. Wait for it, or remove that file if none runs, and update again`,
      );
    }
    this.#lock = lock;
  }

  #lock?: string;

  #unlock(index: string | undefined): void {
    const lock = index ? `${index}.lock` : this.#lock;
    if (lock) removeIfThere(lock);
  }

  /** Runs git. Throws a `UserError` with what it says when it fails. */
  async ask(
    args: readonly string[],
    options: { input?: Uint8Array; env?: Readonly<Record<string, string>> } =
      {},
  ): Promise<string> {
    const said = await this.try(args, options);
    if (!said.success) {
      throw new UserError(
        `update: git ${args[0]} says no: ${firstLine(said.error)}`,
        said.error,
      );
    }
    return said.text;
  }

  /** The paths that a command lists with `-z`. */
  async paths(args: readonly string[]): Promise<string[]> {
    return (await this.ask(args)).split("\0").filter((path) => path !== "");
  }

  /** The commit that a name stands for, if there is one. */
  async commit(name: string): Promise<string | undefined> {
    const said = await this.try([
      "rev-parse",
      "--verify",
      "--quiet",
      `${name}^{commit}`,
    ]);
    return said.success ? said.text : undefined;
  }

  /** All files of a commit. Links are left out: the course has none. */
  async tree(commit: string): Promise<Tree> {
    const listed = await this.ask(["ls-tree", "-r", "-z", commit]);
    const entries = listed.split("\0").filter((line) => line !== "").map(
      (line) => {
        const [about, path] = line.split("\t");
        const [mode, kind, object] = about.split(" ");
        return { mode, kind, object, path };
      },
    ).filter(({ mode, kind }) => kind === "blob" && mode !== "120000");
    const texts = await this.blobs(entries.map(({ object }) => object));
    return memoryTree(
      new Map(entries.map(({ path }, index) => [path, texts[index]])),
      new Set(
        entries.filter(({ mode }) => mode === "100755").map(({ path }) => path),
      ),
    );
  }

  /** The bytes of objects, in order. */
  async blobs(objects: readonly string[]): Promise<Uint8Array[]> {
    if (objects.length === 0) return [];
    const input = new TextEncoder().encode(`${objects.join("\n")}\n`);
    const { success, out, error } = await this.try(["cat-file", "--batch"], {
      input,
    });
    if (!success) throw new UserError(`update: git cat-file says no: ${error}`);
    const found: Uint8Array[] = [];
    for (let at = 0; found.length < objects.length;) {
      const end = out.indexOf(10, at);
      const head = new TextDecoder().decode(out.subarray(at, end));
      const size = Number(/ blob (\d+)$/.exec(head)?.[1] ?? NaN);
      if (Number.isNaN(size)) {
        throw new UserError(
          `update: git lacks a file of a version: ${head}; a fresh clone has it`,
        );
      }
      found.push(out.slice(end + 1, end + 1 + size));
      at = end + 1 + size + 1;
    }
    return found;
  }
}

/** Opens the repository whose top is `root`; undefined where there is none, or no git. */
export async function openGit(root: string): Promise<Git | undefined> {
  const git = new Git(root);
  try {
    const top = await git.try(["rev-parse", "--show-toplevel"]);
    if (!top.success) {
      if (/dubious ownership/.test(top.error)) {
        throw new UserError(
          "update: git refuses this folder, since it belongs to somebody else",
          top.error,
        );
      }
      return undefined;
    }
    return Deno.realPathSync(top.text) === Deno.realPathSync(root)
      ? git
      : undefined;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

async function feed(
  stdin: WritableStream<Uint8Array>,
  input: Uint8Array,
): Promise<void> {
  try {
    const writer = stdin.getWriter();
    await writer.write(input);
    await writer.close();
  } catch {
    // It has ended, and its exit code says why.
  }
}

function firstLine(text: string): string {
  return text.split("\n")[0].replace(/^(fatal|error): /, "");
}
