/**
 * The proof: chapters with an edit are built in memory, and give the edited files.
 *
 * @module
 */
import type { Build } from "../tangle/build.ts";
import { CourseError, type Place } from "../tangle/place.ts";
import type { RenderedFile } from "../tangle/render.ts";
import type { Formatter } from "../tangle/sides.ts";
import { mapComment } from "../tangle/source_map.ts";
import { linesText } from "../tangle/text.ts";
import { compare } from "./compare.ts";
import { type Reading, readTexts } from "./read.ts";

/** A file that somebody edited. */
export interface Edited {
  /** As the chapters make it. */
  readonly file: RenderedFile;
  /** As it was edited, formatted. */
  readonly text: string;
  readonly places: readonly [Place, Place?];
}

/** Why there is no proof. */
export type Failure =
  & { readonly edited: Edited }
  & (
    | {
      readonly reason: "chapter";
      readonly message: string;
      readonly place: Place;
    }
    | {
      readonly reason: "differs";
      readonly line: number;
      readonly isGlue: boolean;
    }
  );

/** What is to be proved. */
interface Claim {
  readonly edited: readonly Edited[];
  readonly reading: Reading;
  readonly texts: ReadonlyMap<string, string>;
  readonly changed: ReadonlyMap<string, string>;
  readonly format: Formatter;
}

/**
 * Proves that the changed chapters give the edited files. Chapters that were formatted before are formatted after.
 *
 * @returns the chapters' texts and what they build, or what is wrong
 */
export async function prove(
  claim: Claim,
): Promise<
  | { texts: ReadonlyMap<string, string>; built: Build }
  | { failures: Failure[] }
> {
  const { texts, changed, format } = claim;
  const paths = [...changed.keys()].filter((path) =>
    changed.get(path) !== texts.get(path)
  );
  const chapters = new Map(paths.flatMap((path) => [
    [path, changed.get(path)!],
    [`before/${path}`, texts.get(path)!],
  ]));
  const { failures, formatted, built } = await proveOnce(
    claim,
    changed,
    chapters,
  );
  if (failures.length > 0 || built === undefined) return { failures };
  const final = new Map(changed);
  for (const path of paths) {
    const wasClean = formatted.get(`before/${path}`) === texts.get(path);
    const clean = formatted.get(path);
    if (wasClean && clean !== undefined) final.set(path, clean);
  }
  if (paths.every((path) => final.get(path) === changed.get(path))) {
    return { texts: changed, built };
  }
  const again = await proveOnce({ ...claim, format }, final, new Map());
  // A chapter that its formatter would spoil stays as it is.
  return again.failures.length > 0 || again.built === undefined
    ? { texts: changed, built }
    : { texts: final, built: again.built };
}

async function proveOnce(
  { edited, reading, format }: Claim,
  texts: ReadonlyMap<string, string>,
  chapters: ReadonlyMap<string, string>,
): Promise<
  { failures: Failure[]; formatted: Map<string, string>; built?: Build }
> {
  const formatted = new Map<string, string>();
  let built: Reading;
  try {
    built = readTexts(texts);
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    const [{ message, place }] = error.findings;
    return {
      failures: [{ edited: edited[0], reason: "chapter", message, place }],
      formatted,
    };
  }
  const wanted = new Set(edited.map(({ file }) => file.path));
  const fresh = [...built.files.values()].filter(({ path, lines }) => {
    const before = reading.files.get(path);
    return wanted.has(path) || before === undefined ||
      linesText(before.lines) !== linesText(lines);
  });
  const result = await format(
    new Map([
      ...fresh.map((file): [string, string] => [
        file.formatAs ?? file.path,
        linesText(file.lines),
      ]),
      ...chapters,
    ]),
  );
  const failures: Failure[] = [];
  for (const file of fresh) {
    const problem = result.problems.get(file.formatAs ?? file.path);
    if (problem === undefined) continue;
    const place = file.lines.flat().find(({ origin }) => origin)?.origin ??
      { file: file.path, line: 1, column: 1 };
    const cause = edited.find((one) => one.file.path === file.path) ??
      edited[0];
    failures.push({
      edited: cause,
      reason: "chapter",
      message: `${file.path}: ${
        problem.split("\n")[0].replace(/ at file:.*$/, "")
      }`,
      place,
    });
  }
  if (failures.length > 0) return { failures, formatted };
  for (const one of edited) {
    const { path } = one.file;
    const raw = built.files.get(path);
    const text = result.texts.get(path);
    if (raw === undefined || text === undefined) {
      failures.push({ edited: one, reason: "differs", line: 1, isGlue: true });
      continue;
    }
    const difference = compare({
      path,
      oldRaw: reading.files.get(path)!,
      before: one.file.text,
      edited: one.text,
      raw,
      made: raw.mapped ? `${text}${mapComment(path)}\n` : text,
      reading: built,
    });
    if (difference) {
      failures.push({ edited: one, reason: "differs", ...difference });
    }
  }
  return { failures, formatted: result.texts, built: built.build };
}
