/**
 * Plans how new stubs come into a learner's exercises.
 *
 * @module
 */
import { stubPath } from "../exercise/course.ts";
import { equalBytes, type Kept } from "../files/backups.ts";
import { readStubRecords, type StubRecord } from "../files/stub_records.ts";
import { matchExercises } from "./match.ts";
import { mergeBytes, type Merged } from "./merge.ts";
import type { Change, NewRecord, Plan } from "./plan.ts";
import { renumber } from "./renumber.ts";
import { mergeStopped, type Stopped } from "./stopped.ts";
import { exercisesOf, readBytes, type Tree } from "./tree.ts";

/** What the exercises are updated with. */
export interface ExerciseSources {
  readonly root: string;
  /** The version that stood here before, as far as it is known. */
  readonly before: Tree;
  /** The version to bring in; where there is none, the one that stands here. */
  readonly after: Tree;
  /** Further versions that a file may have started from. */
  readonly others?: readonly Tree[];
  /** Reads a file as it stands: in the folder, if nothing else is said. */
  readonly read?: (path: string) => Uint8Array | undefined;
  /** A learner's text where it is not what the file holds: in a merge that stopped. */
  readonly stopped?: ReadonlyMap<string, Stopped>;
  /** The version that a merge which stopped has brought into all but the files in `stopped`. */
  readonly merging?: Tree;
  /** Stubs of before, by the exercise, for files in which markers were left. */
  readonly former?: ReadonlyMap<string, readonly Uint8Array[]>;
}

/** Exercises that have markers of a conflict in them, and where their stubs are. */
export function markedStubs(
  root: string,
  before: Tree,
): { file: string; stub: string }[] {
  return exercisesOf(before).filter(({ file }) => {
    const bytes = readBytes(`${root}/${file}`);
    return bytes && /^<{7} /m.test(new TextDecoder().decode(bytes));
  }).map((exercise) => ({ file: exercise.file, stub: stubPath(exercise) }));
}

/** The exercises that a learner may have here: those on record, and those of the version that stood here before. */
export function knownExercises(root: string, before: Tree): StubRecord[] {
  const listed = exercisesOf(before).flatMap((exercise) => {
    const stub = before.read(stubPath(exercise));
    return stub ? [{ ...exercise, stub }] : [];
  });
  const recorded = readStubRecords(root).map((record) => {
    const named = listed.find(({ file }) => file === record.file);
    return record.lib === "" && named
      ? { ...named, stub: record.stub }
      : record;
  });
  const have = new Set(recorded.map(({ file }) => file));
  const ids = new Set(recorded.map(({ lib }) => lib));
  return [
    ...recorded,
    // One that has moved is on record under its old path: don't count it twice.
    ...listed.filter(({ file, lib }) => !have.has(file) && !ids.has(lib)),
  ];
}

/** Plans the exercises. Nothing is written. */
export function planExercises(sources: ExerciseSources): Plan {
  const { root, before, after, others = [], stopped, merging, former } =
    sources;
  const yours = (path: string) => stopped?.get(path)?.yours;
  const known = knownExercises(root, before);
  const coming = exercisesOf(after).flatMap((exercise) => {
    const stub = after.read(stubPath(exercise));
    return stub ? [{ ...exercise, stub }] : [];
  });
  const pairs = matchExercises(known, coming);
  const stubsOf = new Map(
    [before, ...others].flatMap((tree) =>
      exercisesOf(tree).map((exercise) => ({
        file: exercise.file,
        stub: tree.read(stubPath(exercise)),
      }))
    ).filter(({ stub }) => stub !== undefined).reduce((map, { file, stub }) => {
      map.set(file, [...map.get(file) ?? [], stub!]);
      return map;
    }, new Map<string, Uint8Array[]>()),
  );
  const onDisk = sources.read ??
    ((path: string) => readBytes(`${root}/${path}`));
  const textOf = (path: string) => yours(path) ?? onDisk(path);
  /** What a file may have started from, the likeliest first. */
  const basesOf = (old: StubRecord) => [
    old.stub,
    ...stubsOf.get(old.file) ?? [],
    ...former?.get(old.file) ?? [],
  ];
  const mergedStubs = new Map(
    (merging ? exercisesOf(merging) : []).map((exercise) => [
      exercise.file,
      merging!.read(stubPath(exercise)),
    ]),
  );
  const isUntouched = (old: StubRecord, text: Uint8Array) =>
    basesOf(old).some((base) => sameText(base, text));

  const changes: Change[] = [];
  const kept: Kept[] = [];
  const records: NewRecord[] = [];
  const lines: string[] = [];
  const conflicts: string[] = [];
  const keep = (path: string) => {
    for (const bytes of [onDisk(path), yours(path)]) {
      if (
        bytes &&
        !kept.some((each) =>
          each.path === path && equalBytes(each.bytes, bytes)
        )
      ) {
        const taken = kept.some((each) => each.path === path);
        kept.push({ path: taken ? `${path}.yours` : path, bytes });
      }
    }
  };
  const claimed = new Set(
    [...pairs].filter(([exercise, old]) => exercise.file !== old.file)
      .map(([, old]) => old.file),
  );
  const gone = known.filter((old) => ![...pairs.values()].includes(old));
  for (const old of gone) claimed.add(old.file);
  const written = new Set(coming.map(({ file }) => file));

  for (const exercise of coming) {
    const { file, stub } = exercise;
    const old = pairs.get(exercise);
    const was = onDisk(file);
    const moved = old !== undefined && old.file !== file
      ? textOf(old.file)
      : undefined;
    const here = claimed.has(file) ? undefined : textOf(file);
    const found = moved ?? here;
    const renamed = (bytes: Uint8Array) =>
      old ? renumber(bytes, old, exercise) : bytes;
    let text = found && renamed(found);
    let bases = (old ? basesOf(old) : stubsOf.get(file) ?? []).map(renamed);
    if (moved && here && old) {
      const result = bytesAfter(mergeBytes(text!, bases, stub), text!);
      const untouched = [stub, result, moved, ...stubsOf.get(file) ?? []]
        .some((known) => sameText(known, here));
      if (!untouched) {
        // Somebody wrote in both places: the new one stays, the old one is in the backup.
        [text, bases] = [here, [stub]];
        lines.push(
          `${file}: you wrote here and in ${old.file}; this one stays, the other is in the backup`,
        );
      }
    }
    const from = moved ? old!.file : file;
    const brought = mergedStubs.get(from);
    if (
      text && brought && !stopped?.has(from) &&
      !bases.some((base) => sameText(base, text!))
    ) bases = [renamed(brought)];
    const again = stopped?.get(from) && mergeStopped(stopped.get(from)!);
    // What git could not merge, line by line, may be no conflict of ours.
    if (text && again) text = renamed(bytesAfter(again, text));
    // Git's conflict first: what is newer still comes once it is resolved.
    const merged: Merged = again?.kind === "conflict"
      ? again
      : text
      ? mergeBytes(text, bases, stub)
      : { kind: "replaced", bytes: stub };
    const next = text ? bytesAfter(merged, text) : stub;
    if (!was || !equalBytes(was, next)) {
      changes.push({ path: file, next, was });
      const known = [...bases, ...stubsOf.get(file) ?? [], stub];
      if (!known.some((base) => was && equalBytes(base, was))) keep(file);
    }
    const stays = (merged.kind === "marked" && !merged.brought) ||
      merged.kind === "opaque" || merged === again;
    records.push({ file, stub: stays && old ? old.stub : stub });
    if (old && old.file !== file) {
      if (!written.has(old.file)) {
        const left = onDisk(old.file);
        if (left) {
          changes.push({ path: old.file, next: undefined, was: left });
        }
        records.push({ file: old.file, stub: undefined });
      }
      keep(old.file);
      if (moved) lines.push(`${old.file} is ${file} now`);
    }
    const told = tell(file, merged);
    if (told && text) lines.push(told);
    if (merged.kind === "conflict") {
      conflicts.push(...merged.lines.map((line) => `${file}:${line}`));
    }
    if (merged.kind === "marked") conflicts.push(`${file}:${merged.line}`);
  }

  for (const old of gone) {
    if (!written.has(old.file)) {
      records.push({ file: old.file, stub: undefined });
    }
    const left = onDisk(old.file);
    if (!left) continue;
    if (!written.has(old.file)) {
      changes.push({ path: old.file, next: undefined, was: left });
    }
    keep(old.file);
    if (!isUntouched(old, textOf(old.file) ?? left)) {
      lines.push(`${old.file} is no exercise any more; yours is in the backup`);
    }
  }

  const numbers = new Map<string, string | undefined>();
  for (const old of known) {
    const [exercise] = [...pairs].find(([, each]) => each === old) ?? [];
    if (old.id !== "" && exercise?.id !== old.id) {
      numbers.set(old.id, exercise?.id);
    }
  }
  return { changes, kept, records, names: coming, numbers, lines, conflicts };
}

/** The text that stands there afterwards. */
export function bytesAfter(merged: Merged, before: Uint8Array): Uint8Array {
  return "bytes" in merged ? merged.bytes : before;
}

/** What to tell about a file, if anything. */
export function tell(file: string, merged: Merged): string | undefined {
  switch (merged.kind) {
    case "merged":
      return `${file}: merged with yours`;
    case "conflict":
      return `${file}:${
        merged.lines[0]
      }: both sides changed; choose between the markers`;
    case "marked":
      return `${file}:${merged.line}: both sides stand here; choose between the markers, then update again`;
    case "opaque":
      return `${file}: is no text, so it stays as it is`;
    case "same":
    case "replaced":
      return undefined;
  }
}

/** Whether two texts differ in their line ends at most. */
function sameText(a: Uint8Array, b: Uint8Array): boolean {
  return mergeBytes(a, [], b).kind === "same";
}
