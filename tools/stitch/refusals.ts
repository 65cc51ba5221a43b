/**
 * What stitch says of an edit that it can't carry.
 *
 * @module
 */
import { readMade } from "../tangle/made.ts";
import { placesOf } from "../tangle/edits.ts";
import { formatPlace, type Place } from "../tangle/place.ts";
import type { RenderedFile } from "../tangle/render.ts";
import type { Differing } from "../tangle/sides.ts";
import { generatedFiles } from "../tangle/tangle.ts";
import type { Astray } from "./carry.ts";
import type { ChapterEdit } from "./chapter_edits.ts";
import type { Refusal } from "./plan.ts";
import type { Edited } from "./prove.ts";

/** Whether a file's bytes are UTF-8: others would not come back. */
export function isText(path: string): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(Deno.readFileSync(path));
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** A file that is no text. */
export function refuseBytes(file: RenderedFile, edit: Differing): Refusal[] {
  return [{
    reason: "syntax",
    message: "this file is not UTF-8",
    places: placesOf(file, edit),
    remedy: "save it as UTF-8",
  }];
}

/** Files whose edits can't be looked at. */
export function refuseSide(file: RenderedFile, edit: Differing): Refusal[] {
  if (edit.problem !== undefined && edit.side !== "chapter") {
    const match = /:(\d+):(\d+)\b/.exec(
      edit.problem.slice(edit.problem.lastIndexOf("file:")),
    );
    const message = edit.problem.split("\n")[0].replace(/ at file:.*$/, "")
      .replace(/^(SyntaxError:\s*)?/, "");
    const [place, origin] = placesOf(file, edit);
    return [{
      reason: "syntax",
      message,
      places: [
        match
          ? {
            file: file.path,
            line: Number(match[1]),
            column: Number(match[2]),
          }
          : place,
        origin,
      ],
      remedy: "mend the syntax",
    }];
  }
  if (edit.side === "both") {
    return [{
      reason: "both sides",
      message: "this file and its chapter have both changed since they agreed",
      places: placesOf(file, edit),
      remedy:
        "make the file's edit in the chapter by hand, then deno task tangle --discard, which keeps a backup of the file",
    }];
  }
  if (edit.side === "unknown") {
    return [{
      reason: "no base",
      message:
        "nothing says what this file was when it and its chapter agreed: there is no record of a tangle, and git has none",
      places: placesOf(file, edit),
      remedy:
        "make the file's edit in the chapter by hand, then deno task tangle --discard, which keeps a backup of the file",
    }];
  }
  return [];
}

/** Files of generated folders that no block makes, and that tangle did not make either: somebody wrote them. */
export function refuseStrangers(
  root: string,
  files: ReadonlyMap<string, RenderedFile>,
): Refusal[] {
  const made = readMade(root);
  return generatedFiles(root)
    .filter((path) => !files.has(path) && /\.ts$/.test(path) && !made.has(path))
    .map((path): Refusal => ({
      reason: "glue",
      message: "no block makes this file",
      places: [{ file: path, line: 1, column: 1 }],
      remedy:
        "write a block for it, or move it; deno task tangle would move it to .descent/backups/",
    }));
}

/** A line that no block holds, or two do. */
export function strayRefusal({ file, places }: Edited, stray: Astray): Refusal {
  const place: Place = { file: file.path, line: stray.line, column: 1 };
  const chapter = stray.chapter ?? places[1];
  return stray.reason === "glue"
    ? {
      reason: "glue",
      message: "tangle writes this by itself; no block holds it",
      places: [place, chapter],
      remedy:
        "take this edit back, or change what it is made from in the chapter",
    }
    : {
      reason: "crossing",
      message: `this edit crosses from one block to another${
        chapter ? ` (${formatPlace(chapter)})` : ""
      }`,
      places: [place, chapter],
      remedy: "edit on one side of the boundary at a time, or in the chapter",
    };
}

/** Two copies that were edited differently. */
export function clashRefusal(
  [a, b]: readonly [ChapterEdit, ChapterEdit],
): Refusal {
  return {
    reason: "copies",
    message:
      `${a.file}:${a.line} and ${b.file}:${b.line} come from one block and were edited differently`,
    places: [
      { file: a.file, line: a.line, column: 1 },
      { file: a.chapter, line: a.from, column: 1 },
    ],
    remedy: "make the edit in one of them, and take it back in the other",
  };
}
