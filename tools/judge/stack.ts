/**
 * Stack traces and messages from a child, as a learner should read them: their own file by its path, the library by
 * its chapter or path, the machinery left out.
 *
 * @module
 */
import { pathToFileURL } from "node:url";
import { sanitize } from "./sanitize.ts";
import { type Edit, original } from "./submission.ts";
import type { Place } from "./verdict.ts";

const MAX_FRAMES = 20;
const BLOB = /blob:[\w-]+\/[\w-]+(?::(\d+):(\d+))?/g;

/** Puts a learner's path into texts that come from one child. */
export class Places {
  readonly #file: string;
  readonly #rootUrl: string;
  readonly #rootPath: string;
  readonly #edits: readonly Edit[];

  /**
   * @param root path of the repository
   * @param file the path to show for the learner's file
   * @param edits what was replaced in it
   */
  constructor(root: string, file: string, edits: readonly Edit[]) {
    this.#rootPath = root.endsWith("/") ? root : `${root}/`;
    this.#rootUrl = pathToFileURL(this.#rootPath).href;
    this.#file = file;
    this.#edits = edits;
  }

  /** The first position in the learner's file that a text names. */
  place(text: string): Place | undefined {
    for (const [, line, column] of text.matchAll(BLOB)) {
      if (line !== undefined) {
        return original(
          { line: Number(line), column: Number(column) },
          this.#edits,
        );
      }
    }
    return undefined;
  }

  /** Replaces the names that only the child knows: `exercises/02-perceptron/predict.ts:14:3`. */
  text(text: string): string {
    const named = text.replaceAll(BLOB, (_, line, column) => {
      if (line === undefined) return this.#file;
      const place = original(
        { line: Number(line), column: Number(column) },
        this.#edits,
      );
      return `${this.#file}:${place.line}:${place.column}`;
    });
    // Positions that come through a source map have blanks and letters as they are, all others percent-encoded.
    return sanitize(
      named.replaceAll(this.#rootUrl, "")
        .replaceAll(decodeURI(this.#rootUrl), "")
        .replaceAll(this.#rootPath, ""),
    );
  }

  /** A stack trace without the frames of the judge, the kit, the driver and Deno; empty if no frame is left. */
  stack(stack: string): string {
    const lines = stack.split("\n");
    const first = lines.findIndex((line) => /^\s+at /.test(line));
    if (first < 0) return "";
    const frames = lines.slice(first).filter((line) => /^\s+at /.test(line))
      .map((line) => this.text(line))
      .filter((line) =>
        !/[ (](?:async )?(?:tools\/|tests\/|ext:|node:|file:|course\/[\w-]+\.exercises\.md)/
          .test(line)
      );
    if (frames.length === 0) return "";
    return [
      this.text(lines.slice(0, first).join("\n")),
      ...frames.slice(0, MAX_FRAMES),
    ].join("\n").slice(0, 8192);
  }
}
