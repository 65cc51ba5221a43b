/**
 * Exercises: the module with its hole, what fills it, and what checks it.
 *
 * @module
 */
import type { Assembled } from "./assemble.ts";
import type { Block, Hint } from "./chapter.ts";
import type { Course } from "./course.ts";
import { type Findings, formatPlace } from "./place.ts";
import { nearest } from "../terminal/nearest.ts";
import { findRegion, type Region, reportMarkers } from "./region.ts";

/** An exercise with everything that belongs to it. */
export interface Exercise {
  readonly id: string;
  readonly block: Block;
  readonly file: Assembled;
  readonly region: Region;
  readonly checks: readonly Block[];
  readonly drivers: readonly Block[];
  readonly wrong: readonly Block[];
  readonly right: readonly Block[];
  readonly hints: readonly Hint[];
}

const BY = ["check", "driver", "wrong", "right"] as const;

/** Finds the exercises of the assembled files and what the kits say of them. */
export function collectExercises(
  course: Course,
  files: readonly Assembled[],
  findings: Findings,
): Exercise[] {
  const exercises: Exercise[] = [];
  const blocks = new Map<string, Block>();
  const belongings = collectBelongings(course);
  for (const file of files) {
    const marked = file.blocks.filter((block) =>
      block.attributes.has("exercise")
    );
    if (marked.length === 0) {
      reportMarkers(file.lines, file.blocks[0].source.number, findings);
    }
    for (const block of marked) {
      const id = block.attributes.get("exercise")!;
      const other = blocks.get(id);
      if (other) {
        findings.add(
          block.place,
          `exercise ${id} is there twice; the first is at ${
            formatPlace(other.place)
          }`,
          "number one of them anew",
        );
        continue;
      }
      blocks.set(id, block);
      if (
        !/^\d+\.\d+$/.test(id) ||
        Number(id.split(".")[0]) !== block.source.number
      ) {
        findings.add(
          block.place,
          `exercise=${id} does not belong to this chapter`,
          `write exercise=${block.source.number}.1 or the next free number`,
        );
        continue;
      }
      const elsewhere = file.blocks.find((part) =>
        part.source.number !== block.source.number
      );
      if (elsewhere) {
        findings.add(
          elsewhere.place,
          `${file.path} is an exercise of ${block.source.path}, and built there only`,
          "write another file",
        );
      }
      if (marked.length > 1 && block !== marked[0]) {
        findings.add(
          block.place,
          `${file.path} holds two exercises`,
          "one exercise, one file: move this one to its own",
        );
        continue;
      }
      const region = findRegion(file.lines, block.place, findings);
      if (region) {
        exercises.push({ id, block, file, region, ...belongings(id) });
      }
    }
  }
  reportStrays(course, new Set(blocks.keys()), findings);
  reportClashes(exercises, findings);
  return exercises.sort((a, b) => compareIds(a.id, b.id));
}

/** By chapter, then by number. */
export function compareIds(a: string, b: string): number {
  const [ca, na] = a.split(".").map(Number);
  const [cb, nb] = b.split(".").map(Number);
  return ca - cb || na - nb;
}

/** What the kits say of an exercise, by its id. */
function collectBelongings(course: Course) {
  const by = (key: string) =>
    Map.groupBy(course.blocks, ({ attributes }) => attributes.get(key));
  const [checks, drivers, wrong, right] = BY.map(by);
  const hints = Map.groupBy(
    course.files.flatMap(({ hints }) => hints),
    ({ exercise }) => exercise,
  );
  return (id: string) => ({
    checks: checks.get(id) ?? [],
    drivers: drivers.get(id) ?? [],
    wrong: wrong.get(id) ?? [],
    right: right.get(id) ?? [],
    hints: hints.get(id) ?? [],
  });
}

/** Kits that speak of exercises nobody wrote. */
function reportStrays(
  course: Course,
  ids: ReadonlySet<string>,
  findings: Findings,
): void {
  const unknown = (place: Block["place"], what: string, id: string) => {
    const near = nearest(id, ids);
    findings.add(
      place,
      `${what}: there is no exercise ${id}`,
      near ? `did you mean ${near}?` : "mark a block with exercise=…",
    );
  };
  // A kit without its chapter has been reported, once for all that it says.
  const chapters = new Set(
    course.files.filter(({ source }) => !source.isKit).map(({ source }) =>
      source.name
    ),
  );
  const isAlone = ({ isKit, name }: Block["source"]) =>
    isKit && !chapters.has(name);
  for (const block of course.blocks) {
    if (isAlone(block.source)) continue;
    for (const key of BY) {
      const id = block.attributes.get(key);
      if (id !== undefined && block.kind === key && !ids.has(id)) {
        unknown(block.place, `${key}=${id}`, id);
      }
    }
    const limit = block.attributes.get("limit");
    if (limit !== undefined && !/^\d+$/.test(limit)) {
      findings.add(
        block.place,
        `limit=${limit}: not a number of seconds`,
        "write limit=10",
      );
    }
  }
  for (const { source, hints } of course.files) {
    if (isAlone(source)) continue;
    for (const hint of hints) {
      if (!ids.has(hint.exercise)) {
        unknown(hint.place, "hint", hint.exercise);
      }
    }
  }
}

/** Two solutions of one exercise with one title, a wrong one without a diagnosis, two files of one name. */
function reportClashes(
  exercises: readonly Exercise[],
  findings: Findings,
): void {
  const files = new Map<string, Exercise>();
  for (const exercise of exercises) {
    const path = `${exercise.block.source.name}/${baseName(exercise)}`;
    const other = files.get(path);
    if (other) {
      findings.add(
        exercise.block.place,
        `exercise ${other.id} has a file ${baseName(exercise)} too`,
        "rename one of them",
      );
    }
    files.set(path, exercise);
    const titles = new Map<string, Block>();
    for (const block of [...exercise.wrong, ...exercise.right]) {
      const title = slug(block.attributes.get("title") ?? "");
      const first = titles.get(title);
      if (first) {
        findings.add(
          block.place,
          `this title is taken at ${formatPlace(first.place)}`,
          "give it a title of its own",
        );
      }
      titles.set(title, block);
    }
    for (const block of exercise.wrong) {
      if (block.paragraph === undefined) {
        findings.add(
          block.place,
          "this wrong solution has no diagnosis",
          "write a paragraph directly before it: what a learner should hear",
        );
      }
    }
  }
}

/** `strict threshold` → `strict-threshold`. */
export function slug(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(
    /^-|-$/g,
    "",
  );
}

/** `predict.ts`. */
export function baseName(exercise: Exercise): string {
  return exercise.file.path.split("/").at(-1)!;
}
