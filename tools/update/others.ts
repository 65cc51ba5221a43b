/**
 * Plans everything but the exercises: chapters, the engine, the tools.
 *
 * @module
 */
import { equalBytes, type Kept } from "../files/backups.ts";
import type { Brought } from "./brought.ts";
import { bytesAfter, tell } from "./exercises.ts";
import { mergeBytes, type Merged } from "./merge.ts";
import type { Change, Plan } from "./plan.ts";
import { mergeStopped, type Stopped } from "./stopped.ts";
import { isForeign, readBytes, type Tree } from "./tree.ts";

/** Folders that are ours alone: what the new version lacks there goes. */
const OURS = /^(course|lib|solutions|tests|tools|slides|\.ci)\//;
/** What nobody edits: tangle makes it, and no lesson asks to look into it. */
const GENERATED = /^tests\/course\//;
/** What the commands can't do without: a conflict in it would leave nothing that runs. */
const MUST_RUN = /^tools\/|^deno\.lock$|\.json$/;

/** What is known of the files that a course without history had. */
export interface Ours {
  /** Whether the course had such a file. */
  has(path: string): boolean;
  /** Whether a text is as the course had it. */
  isSame(path: string, bytes: Uint8Array): boolean;
}

/** What the other files are updated with. */
export interface OtherSources {
  readonly root: string;
  readonly after: Tree;
  /** The version that these files started from; undefined where nobody knows. */
  readonly base: Tree | undefined;
  /** Versions that updates were about to bring in when they were cut off: their texts are nobody's edits. */
  readonly halves?: readonly Tree[];
  /** Files of exercises, which have a plan of their own. */
  readonly exercises: ReadonlySet<string>;
  /** Reads a file as it stands: in the folder, if nothing else is said. */
  readonly read?: (path: string) => Uint8Array | undefined;
  /** What updates brought in before. */
  readonly brought?: Brought;
  /** Tells the course's files from a person's own, where there is no `base`. */
  readonly ours?: Ours;
  readonly stopped?: ReadonlyMap<string, Stopped>;
  /** The version that a merge which stopped has brought into all but the files in `stopped`. */
  readonly merging?: Tree;
}

/** Plans the other files. Nothing is written. */
export function planOthers(sources: OtherSources): Partial<Plan> {
  const { root, after, base, halves = [], exercises, stopped, merging } =
    sources;
  const onDisk = sources.read ??
    ((path: string) => readBytes(`${root}/${path}`));
  const yours = (path: string) => stopped?.get(path)?.yours;
  const { brought, ours } = sources;
  /** Whether nobody has touched a file since the course, or an update of it, wrote it. */
  const isUntouched = (path: string, was: Uint8Array | undefined) =>
    halves.some((half) => isSame(half.read(path), was)) ||
    (was !== undefined &&
      (brought?.isSame(path, was) || !base && ours?.isSame(path, was)));
  const changes: Change[] = [];
  const kept: Kept[] = [];
  const lines: string[] = [];
  const conflicts: string[] = [];
  const coming = new Set(after.paths);
  for (const path of after.paths) {
    if (exercises.has(path) || isForeign(path)) continue;
    const next = after.read(path)!;
    const was = onDisk(path);
    const isHalf = isUntouched(path, was);
    const began = base?.read(path);
    const start = isHalf
      ? was
      : merging && !stopped?.has(path) && !isSame(began, was)
      ? merging.read(path)
      : began;
    // What upstream has not touched stays as it is, gone or changed.
    if (start && equalBytes(start, next) && !yours(path)) continue;
    const text = yours(path) ?? was;
    const executable = after.isExecutable(path);
    if (!text) {
      changes.push({ path, next, was, executable });
      continue;
    }
    if (was && equalBytes(was, next)) continue;
    const again = stopped?.get(path) && mergeStopped(stopped.get(path)!);
    const [merged, result] = again?.kind === "conflict" && !MUST_RUN.test(path)
      ? [again, bytesAfter(again, text)] as const
      : bring(path, again ? bytesAfter(again, text) : text, start, next);
    if (was && equalBytes(was, result)) continue;
    changes.push({ path, next: result, was, executable });
    if (was && !(start && equalBytes(start, was))) {
      kept.push({ path, bytes: was });
    }
    if (yours(path)) kept.push({ path: `${path}.yours`, bytes: text });
    if (!base && !start && was && !GENERATED.test(path)) {
      lines.push(
        `${path}: the new version stands here; what stood here is in the backup`,
      );
    }
    const told = base && merged && tell(path, merged);
    if (told) lines.push(told);
    if (base && !merged) {
      lines.push(
        `${path}: the new version stands here, since the commands need it; yours is in the backup`,
      );
    }
    if (merged?.kind === "conflict") {
      conflicts.push(...merged.lines.map((line) => `${path}:${line}`));
    }
  }
  const leftOvers = new Set([
    ...leftOver(root, base),
    ...halves.flatMap(({ paths }) => paths),
    ...brought?.paths ?? [],
  ]);
  for (const path of leftOvers) {
    if (isForeign(path)) continue;
    if (coming.has(path) || exercises.has(path)) continue;
    const was = onDisk(path);
    if (!was) continue;
    const isHalf = isUntouched(path, was);
    const start = isHalf ? was : base?.read(path);
    // The learner's own, which only that other version would have had too.
    if (base && !start) continue;
    if (!base && !brought?.has(path) && !ours?.has(path)) {
      lines.push(`${path} is no file of the course's, so it stays`);
      continue;
    }
    changes.push({ path, next: undefined, was });
    if (!start || !equalBytes(start, was)) kept.push({ path, bytes: was });
    if (!start || !equalBytes(start, was)) {
      lines.push(
        `${path} is no part of the new version; yours is in the backup`,
      );
    }
  }
  return { changes, kept, lines, conflicts };
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a && b ? equalBytes(a, b) : a === b;
}

/** The result, and how it came about; no way where the new version stands in place of a conflict. */
function bring(
  path: string,
  text: Uint8Array,
  start: Uint8Array | undefined,
  next: Uint8Array,
): [Merged | undefined, Uint8Array] {
  if (!start) return [{ kind: "replaced", bytes: next }, next];
  const merged = mergeBytes(text, [start], next);
  const stuck = ["conflict", "marked"].includes(merged.kind) &&
    MUST_RUN.test(path);
  return stuck || merged.kind === "opaque"
    ? [undefined, next]
    : [merged, bytesAfter(merged, text)];
}

/** What may have to go: files that the version before had, or that stand in folders of ours. */
function leftOver(root: string, base: Tree | undefined): string[] {
  if (base) return base.paths.filter((path) => !isForeign(path));
  const found: string[] = [];
  const visit = (folder: string) => {
    for (
      const { name, isDirectory, isFile } of Deno.readDirSync(
        `${root}/${folder}`,
      )
    ) {
      const path = folder + name;
      if (isForeign(path)) continue;
      if (isDirectory) {
        if (OURS.test(`${path}/`)) visit(`${path}/`);
      } else if (isFile && OURS.test(path)) found.push(path);
    }
  };
  visit("");
  return found.sort();
}
