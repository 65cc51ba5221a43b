/**
 * One rebuild: edits of generated files go back into the chapters, then the chapters' files are written.
 *
 * @module
 */
import { isSourceName } from "../tangle/chapter.ts";
import { CourseError, type Finding } from "../tangle/place.ts";
import { rememberingFormatter } from "../tangle/remembering.ts";
import type { Formatter } from "../tangle/sides.ts";
import { apply, plan, readIfThere } from "../tangle/tangle.ts";
import { UserError } from "../terminal/command.ts";
import { carryBack } from "./carry.ts";
import { LAYERS, type News, type Tree } from "./tree.ts";

/** What came of a rebuild. */
export interface Rebuilt {
  /** What has to be mended; nothing was written then. */
  readonly findings: readonly Finding[];
  /** What kept it from its work: a full disk, a bug of ours. */
  readonly trouble?: string;
  /** Lines that say what else happened. */
  readonly notes: readonly string[];
  /** Files that were written, by path from the root. */
  readonly written: readonly string[];
}

/** Rebuilds the course of a tree, again and again. */
export class Rebuilder {
  readonly #tree: Tree;
  readonly #format: Formatter;
  /** Whether a generated file may hold an edit that is in no chapter yet. */
  #edited = true;
  /** Generated files whose chapter is gone, as they were last told. */
  #orphans = 0;

  constructor(tree: Tree) {
    this.#tree = tree;
    this.#format = rememberingFormatter(tree.root);
  }

  /** Rebuilds after `news`. What the person has to mend comes back as findings. */
  async rebuild(news: News): Promise<Rebuilt> {
    this.#edited ||= [...news.keys()].some((path) =>
      !path.startsWith("course/")
    );
    const notes = [...news].flatMap(([path, text]) =>
      text === undefined && isSourceName(path.slice("course/".length))
        ? [
          `${path} is gone. What it made stays until deno task tangle moves that to .descent/backups/`,
        ]
        : []
    );
    try {
      const layers = layersFinding(this.#tree.root);
      const { findings, written } = await this.#bothWays(notes);
      return {
        findings: layers ? [layers, ...findings] : findings,
        notes,
        written,
      };
    } catch (error) {
      if (error instanceof CourseError) {
        return { findings: error.findings, notes, written: [] };
      }
      return { findings: [], trouble: trouble(error), notes, written: [] };
    }
  }

  async #bothWays(notes: string[]) {
    const written: string[] = [];
    let refused: readonly Finding[] = [];
    if (this.#edited) {
      const { refusals, carried, chapters, written: copies } = await carryBack(
        this.#tree.root,
        this.#format,
      );
      for (const { path, text } of chapters) {
        this.#tree.wrote(path, text);
        written.push(path);
      }
      for (const { path, text } of copies) {
        this.#tree.wrote(path, text);
        written.push(path);
      }
      notes.push(...carried);
      refused = refusals;
      this.#edited = refusals.length > 0;
      // What was carried has been tangled too.
      if (chapters.length > 0) return { findings: [], written };
    }
    try {
      written.push(...await this.#tangle(written, notes));
      return { findings: refused, written };
    } catch (error) {
      if (!(error instanceof CourseError)) throw error;
      // An edit that can't be carried is no second finding because it can't be overwritten either.
      const files = new Set(refused.map(({ place }) => place.file));
      const others = error.findings.filter(({ place }) =>
        !files.has(place.file)
      );
      return { findings: [...refused, ...others], written };
    }
  }

  /** Writes what the chapters make; never over an edit that none of them holds. */
  async #tangle(before: readonly string[], notes: string[]) {
    const { root } = this.#tree;
    const written: string[] = [];
    const format = this.#format;
    const planned = await plan(root, { format });
    // An orphan's chapter may come back: `tangle` moves what nothing makes, not we.
    await apply(planned, root, {
      command: "dev",
      leaveOrphans: true,
      format,
    });
    for (const { path } of planned.changed) written.push(path);
    const ours = new Set([...before, ...written]);
    for (const { path, text } of planned.files) {
      if (ours.has(path)) this.#tree.wrote(path, text);
    }
    const orphans = planned.orphans.length;
    if (orphans > 0 && orphans !== this.#orphans) {
      notes.push(
        `${
          orphans === 1 ? "1 file is" : `${orphans} files are`
        } made by no chapter, as ${
          planned.orphans[0]
        }; deno task tangle moves them to .descent/backups/`,
      );
    }
    this.#orphans = orphans;
    return written;
  }
}

/** What is wrong with the list of layers, which `check` reads. */
function layersFinding(root: string): Finding | undefined {
  const text = readIfThere(`${root}/${LAYERS}`);
  if (text === undefined) return undefined;
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /\(line (\d+) column (\d+)\)/.exec(message);
    return {
      place: {
        file: LAYERS,
        line: Number(at?.[1] ?? 1),
        column: Number(at?.[2] ?? 1),
      },
      message: message.replace(/ in JSON at.*/, ""),
      remedy: "a list of folders under lib/, lowest first",
    };
  }
}

/** What kept a rebuild from its work, in a line; a bug of ours with its stack. */
function trouble(error: unknown): string {
  if (error instanceof UserError) {
    return [`error: ${error.message}`, error.details].filter(Boolean).join(
      "\n",
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof Error && "code" in error || /os error/.test(message)
    ? `error: ${message}; nothing is lost, and the next save tries again`
    : `error: that is a bug of ours, not yours; still watching. Please report:\n${
      error instanceof Error ? error.stack : message
    }`;
}
