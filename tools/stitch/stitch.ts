/**
 * Edits in generated files go back to their chapters. Every result is proved before anything is written: the new chapters
 * are built in memory, and must give each edited file again.
 *
 * @module
 */
import type { Build } from "../tangle/build.ts";
import { byPath, readCourse } from "../tangle/course.ts";
import { placesOf } from "../tangle/edits.ts";
import { formatFiles } from "../tangle/format.ts";
import { readMade } from "../tangle/made.ts";
import { render, type RenderedFile } from "../tangle/render.ts";
import { type Differing, type Formatter, judgeSides } from "../tangle/sides.ts";
import { readIfThere } from "../tangle/tangle.ts";
import { bodyOf, linesOf } from "./body.ts";
import { type Astray, carryBody } from "./carry.ts";
import { carryImports } from "./carry_imports.ts";
import { type ChapterEdit, editText, mergeEdits } from "./chapter_edits.ts";
import { compare } from "./compare.ts";
import { homesOf } from "./homes.ts";
import type { Carried, Refusal, StitchPlan } from "./plan.ts";
import { type Edited, prove } from "./prove.ts";
import { blocksOf, type Reading, readTexts, writerOf } from "./read.ts";
import {
  clashRefusal,
  isText,
  refuseBytes,
  refuseSide,
  refuseStrangers,
  strayRefusal,
} from "./refusals.ts";
import { report } from "./report.ts";
import { writtenLines } from "./specifiers.ts";

export { applyStitch } from "./apply.ts";
export type { Carried, Reason, Refusal, StitchPlan } from "./plan.ts";

/** How to stitch. */
export interface StitchOptions {
  /** How to format. Default: `deno fmt`. */
  readonly format?: Formatter;
}

/**
 * Works out what the chapters of `root` take over from the generated files. Writes nothing.
 *
 * @throws {CourseError} when the chapters themselves can't be built
 */
export async function planStitch(
  root: string,
  options: StitchOptions = {},
): Promise<StitchPlan> {
  const format = options.format ?? ((files) => formatFiles(root, files));
  const texts = byPath(readCourse(root));
  const reading = readTexts(texts);
  const rendered = await render(
    root,
    reading.build.files,
    readMade(root),
    format,
  );
  const files = new Map(rendered.map((file) => [file.path, file]));
  const differing = rendered.flatMap(({ path, text, stub }) => {
    const now = stub ? undefined : readIfThere(`${root}/${path}`);
    return now === undefined || now === text ? [] : [{ path, now, made: text }];
  });
  const judged = (await judgeSides(root, differing, format))
    .filter((edit) => !isCarried(files.get(edit.path)!, edit, reading));
  const refusals = [
    ...judged.flatMap((edit) =>
      isText(`${root}/${edit.path}`)
        ? refuseSide(files.get(edit.path)!, edit)
        : refuseBytes(files.get(edit.path)!, edit)
    ),
    ...refuseStrangers(root, files),
  ];
  const edited = judged.flatMap((edit): Edited[] =>
    edit.side === "file" && edit.formatted !== undefined
      ? [{
        file: files.get(edit.path)!,
        text: edit.formatted,
        places: placesOf(files.get(edit.path)!, edit),
      }]
      : []
  );
  const seen = new Map([
    ...texts,
    // As they were read at first: what is saved from then on is not what was judged.
    ...differing.map(({ path, now }): [string, string] => [path, now]),
  ]);
  const nothing = { carried: [], chapters: [], seen };
  if (refusals.length > 0) return { ...nothing, refusals };
  if (edited.length === 0) return { ...nothing, refusals: [] };
  const first = await attempt(edited, reading, texts, format, false);
  if ("chapters" in first) return { ...first, refusals: [], seen };
  // Once more with whole stretches, for layouts that can't be matched line by line.
  const second = first.final
    ? first
    : await attempt(edited, reading, texts, format, true);
  if ("chapters" in second) return { ...second, refusals: [], seen };
  return { ...nothing, refusals: first.refusals };
}

/** Whether the chapters hold an edit already: a stitch was cut off between writing them and tangling. */
function isCarried(
  file: RenderedFile,
  { side, formatted, made }: Differing,
  reading: Reading,
): boolean {
  return side === "both" && formatted !== undefined && compare({
        path: file.path,
        oldRaw: file,
        before: made,
        edited: formatted,
        raw: file,
        made,
        reading,
      }) === undefined;
}

type Attempt =
  | {
    carried: Carried[];
    chapters: { path: string; text: string }[];
    built: Build;
  }
  | { refusals: Refusal[]; final: boolean };

async function attempt(
  edited: readonly Edited[],
  reading: Reading,
  texts: ReadonlyMap<string, string>,
  format: Formatter,
  whole: boolean,
): Promise<Attempt> {
  const all: ChapterEdit[] = [];
  const refusals: Refusal[] = [];
  const astray = new Map<string, Astray[]>();
  for (const one of edited) {
    const result = carryFile(one, reading, whole);
    all.push(...result.edits);
    astray.set(one.file.path, result.astray);
    refusals.push(
      ...result.astray.filter(({ reason }) => reason === "crossing").map((
        stray,
      ) => strayRefusal(one, stray)),
    );
  }
  if (refusals.length > 0) return { refusals, final: true };
  const { edits, clashes } = mergeEdits(all);
  if (clashes.length > 0) {
    return { refusals: clashes.map(clashRefusal), final: true };
  }
  const changed = new Map(texts);
  for (const path of new Set(edits.map(({ chapter }) => chapter))) {
    changed.set(
      path,
      editText(
        texts.get(path)!,
        edits.filter(({ chapter }) => chapter === path),
      ),
    );
  }
  const proof = await prove({ edited, reading, texts, changed, format });
  if ("failures" in proof) {
    return {
      refusals: proof.failures.map((failure) => {
        const { path } = failure.edited.file;
        const glue = astray.get(path)!.find(({ reason }) => reason === "glue");
        if (failure.reason === "chapter") {
          return {
            reason: "chapter",
            message:
              `with this edit the chapter would not build: ${failure.message}`,
            places: [failure.edited.places[0], failure.place],
            remedy: "make this edit in the chapter by hand",
          };
        }
        const rival = all.find((edit) =>
          edit.file !== path &&
          sharesBlock(edit, failure.edited, reading)
        );
        if (rival) {
          return {
            reason: "copies",
            message:
              `${path} and ${rival.file}:${rival.line} come from one block and were edited differently`,
            places: failure.edited.places,
            remedy:
              "make the edit in one of them, and take it back in the other",
          };
        }
        if (glue) return strayRefusal(failure.edited, glue);
        return {
          reason: failure.isGlue ? "glue" : "no way back",
          message: failure.isGlue
            ? "tangle writes this line by itself; no block holds it"
            : "with this edit in the chapter, tangle would make another file",
          places: [
            { file: path, line: failure.line, column: 1 },
            failure.edited.places[1],
          ],
          remedy: failure.isGlue
            ? "take this edit back, or change what it is made from in the chapter"
            : "make this edit in the chapter by hand",
        };
      }),
      final: whole,
    };
  }
  return {
    carried: report(all, edits, changed, proof.texts),
    chapters: [...proof.texts].filter(([path, text]) =>
      text !== texts.get(path)
    ).map(([path, text]) => ({ path, text })),
    built: proof.built,
  };
}

/** What the chapters have to change for one file. */
function carryFile(
  { file, text, places }: Edited,
  reading: Reading,
  whole: boolean,
): { edits: ChapterEdit[]; astray: Astray[] } {
  const { path } = file;
  const line = places[0].line;
  // Nothing but what an exercise's other files hold, for `deno task reset`.
  if (file.formatAs) return { edits: [], astray: [{ reason: "glue", line }] };
  const { course, chapters } = reading;
  const writer = writerOf(path, reading);
  const editedLines = linesOf(path, text);
  const raw = bodyOf(path, file.lines);
  const made = bodyOf(path, linesOf(path, file.text));
  const edited = bodyOf(path, editedLines);
  const comment = edited.lostComment ?? edited.strandedComment;
  if (comment !== undefined) {
    const line = comment + 1;
    return { edits: [], astray: [{ reason: "glue", line }] };
  }
  const blocks = blocksOf(file, reading);
  const written = writtenLines(editedLines, writer);
  const body = carryBody({
    path,
    raw: raw.rows,
    homes: homesOf(raw.rows, course, chapters),
    made: made.rows,
    edited: edited.rows,
    texts: edited.rows.map(({ index }) => index < 0 ? "" : written[index]),
    roots: blocks,
    chapters,
  }, whole);
  const imports = carryImports({
    writer,
    raw: raw.statements,
    edited: edited.statements,
    blocks,
    chapters,
  });
  return {
    edits: [...body.edits, ...imports.edits],
    astray: [
      ...body.astray,
      ...imports.astray.map(({ line }): Astray => ({ reason: "glue", line })),
    ],
  };
}

function sharesBlock(
  edit: ChapterEdit,
  { file }: Edited,
  reading: Reading,
): boolean {
  return blocksOf(file, reading).some(({ place, endLine }) =>
    place.file === edit.chapter && place.line < edit.from &&
    edit.from <= endLine
  );
}
