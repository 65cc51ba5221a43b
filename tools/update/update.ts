/**
 * An update from beginning to end: work out what changes, keep it, write it, move git's branch.
 *
 * @module
 */
import { equalBytes, type Kept } from "../files/backups.ts";
import type { ProgressStore } from "../exercise/progress.ts";
import { UserError } from "../terminal/command.ts";
import { readMade } from "../tangle/made.ts";
import { type Committed, moveBranch, ownFiles, repairIndex } from "./branch.ts";
import { readBrought } from "./brought.ts";
import { carryOut } from "./carry_out.ts";
import {
  type ExerciseSources,
  knownExercises,
  markedStubs,
  planExercises,
} from "./exercises.ts";
import { type Git, openGit } from "./git.ts";
import { type OtherSources, type Ours, planOthers } from "./others.ts";
import { joinPlans, type Plan } from "./plan.ts";
import { refuseTaken } from "./places.ts";
import { exercisesOf, folderTree, type Tree } from "./tree.ts";
import {
  changedFiles,
  type Course,
  courseCommit,
  fetchUpstream,
  formerTexts,
  leaveRebase,
  noteHalfway,
  plotCourse,
  stoppedTexts,
} from "./upstream.ts";

/** What to update, and how. */
export interface UpdateOptions {
  readonly root: string;
  /** The new version, where a person named one. */
  readonly source?: Tree;
  readonly dryRun: boolean;
  readonly store: ProgressStore;
}

/** What an update did, or would do. */
export interface Updated {
  readonly plan: Plan;
  /** Backups that were made, from the root. */
  readonly folders: readonly string[];
  /** What the new version is called; undefined where nothing was brought in. */
  readonly version?: string;
  /** Why nothing could be fetched. The exercises were looked after all the same. */
  readonly trouble?: UserError;
  /** A pull that stopped halfway, which is finished now. */
  readonly stopped?: "rebase" | "merge" | "stash";
}

/** Updates a working copy. */
export async function update(options: UpdateOptions): Promise<Updated> {
  const { root, source, dryRun } = options;
  if (source) return updateFrom(options, source, "what you gave");
  const git = await openGit(root);
  if (!git || !await git.commit("HEAD")) {
    const result = updateStubs(options, folderTree(root, "skipped"));
    return {
      ...result,
      trouble: new UserError(
        "update: this folder is not a clone, so nothing can be fetched; download the new version and say where it is: deno task update ../descent-main.zip",
      ),
    };
  }
  if (!dryRun) await git.refuseLocked();
  const rebase = await leaveRebase(git, dryRun);
  if (rebase.stopped && dryRun) {
    return { plan: EMPTY, folders: [], stopped: "rebase" };
  }
  const before = rebase.folder ? [rebase.folder] : [];
  let course: Course;
  try {
    course = await plotCourse(git, await fetchUpstream(git));
  } catch (trouble) {
    if (!(trouble instanceof UserError)) throw trouble;
    const head = await git.tree("HEAD");
    const result = updateStubs(
      options,
      head,
      await formerTexts(git, markedStubs(root, head)),
    );
    return { ...result, folders: [...before, ...result.folders], trouble };
  }
  const result = await updateByGit(options, git, course);
  return {
    ...result,
    folders: [...before, ...result.folders],
    ...(rebase.stopped && { stopped: "rebase" as const }),
  };
}

const EMPTY: Plan = {
  changes: [],
  kept: [],
  records: [],
  names: [],
  numbers: new Map(),
  lines: [],
  conflicts: [],
};

/** Brings the stubs that stand here into the exercises: after a pull, or a new archive over the folder. */
function updateStubs(
  options: UpdateOptions,
  before: Tree,
  former: ReadonlyMap<string, readonly Uint8Array[]> = new Map(),
): Updated {
  const after = folderTree(options.root, "skipped");
  if (exercisesOf(after).length === 0) {
    throw new UserError(
      "update: there are no exercises here; `deno task tangle` writes them, if the chapters are here",
    );
  }
  const plan = planExercises({ root: options.root, before, after, former });
  return finish(options, plan, before);
}

/** Brings in a version that came without history. */
async function updateFrom(
  options: UpdateOptions,
  after: Tree,
  version: string,
): Promise<Updated> {
  const { root } = options;
  const before = folderTree(root, "skipped");
  const exercises = planExercises({ root, before, after });
  const others = planOthers({
    root,
    after,
    base: undefined,
    brought: readBrought(root),
    ours: await oursIn(root),
    exercises: exerciseFiles(root, before, after),
  });
  return {
    ...finish(options, joinPlans(exercises, others), before, after),
    version,
  };
}

/** What git and tangle know of the course that stands here. */
async function oursIn(root: string): Promise<Ours> {
  const git = await openGit(root);
  const tree = git && await git.commit("HEAD")
    ? await git.tree(await courseCommit(git))
    : undefined;
  const made = readMade(root);
  return {
    has: (path) => tree?.read(path) !== undefined || made.has(path),
    isSame: (path, bytes) => {
      const text = made.get(path)?.text;
      return [tree?.read(path), text && new TextEncoder().encode(text)].some((
        known,
      ) => known && equalBytes(known, bytes));
    },
  };
}

/** Brings upstream's commits in and moves the branch. */
async function updateByGit(
  options: UpdateOptions,
  git: Git,
  course: Course,
): Promise<Updated> {
  const { root, dryRun } = options;
  const merging = await git.commit("MERGE_HEAD");
  if (
    merging &&
    !(await git.try(["merge-base", "--is-ancestor", merging, course.upstream]))
      .success
  ) {
    throw new UserError(
      "update: a merge of your own has stopped halfway; finish it with `git commit`, or leave it with `git merge --abort`, then update",
    );
  }
  const texts = await stoppedTexts(git);
  const stopped = merging !== undefined || texts.size > 0;
  const { headTree, baseTree, upstreamTree, halves } = course;
  if (!course.isNew && !stopped && halves.length === 0) {
    if (!dryRun) await repairIndex(git);
    return updateStubs(
      options,
      headTree,
      await formerTexts(git, markedStubs(root, headTree)),
    );
  }
  // With nothing new, upstream is behind: what the branch has is the new version.
  const after = course.isNew ? upstreamTree : headTree;
  const mergeTree = merging && await git.tree(merging);
  const between = {
    stopped: texts,
    ...(mergeTree && { merging: mergeTree }),
  };
  const brought = readBrought(root);
  const former = await formerTexts(git, markedStubs(root, headTree));
  const planWith = (more: Partial<ExerciseSources & OtherSources>) =>
    joinPlans(
      planExercises({
        root,
        before: headTree,
        after,
        others: [baseTree, ...halves],
        former,
        ...more,
      }),
      planOthers({
        root,
        after,
        base: course.isNew ? baseTree : headTree,
        halves,
        brought,
        exercises: exerciseFiles(root, headTree, after),
        ...more,
      }),
    );
  const kept = dryRun ? [] : await changedFiles(git);
  const plan = planWith(between);
  // A merge that stopped is finished with what stands in the files, else only what was committed is.
  const committed = course.isNew && course.hasOwn && !stopped && !dryRun
    ? committedTexts(
      planWith({ read: (path) => headTree.read(path) }),
      headTree,
      after,
      await ownFiles(git, course),
    )
    : undefined;
  if (!dryRun) await noteHalfway(git, course);
  const result = finish(
    options,
    { ...plan, kept: withoutTwins([...plan.kept, ...kept]) },
    headTree,
    after,
  );
  if (!dryRun) {
    const conflicted = new Set(
      plan.conflicts.map((place) => place.replace(/:\d+$/, "")),
    );
    await moveBranch(
      git,
      course,
      conflicted,
      plan.records.filter(({ stub }) => stub).map(({ file }) => file),
      committed,
    );
  }
  return {
    ...result,
    ...(course.isNew && { version: course.name }),
    ...(stopped && { stopped: merging ? "merge" as const : "stash" as const }),
  };
}

function finish(
  { root, dryRun, store }: UpdateOptions,
  plan: Plan,
  before: Tree,
  after?: Tree,
): Updated {
  refuseTaken(
    root,
    plan.changes.filter(({ next }) => next).map(({ path }) => path),
  );
  if (dryRun) return { plan, folders: [] };
  const known = knownExercises(root, before);
  const folder = carryOut(root, plan, known, store, after);
  return { plan, folders: folder ? [folder] : [] };
}

function exerciseFiles(
  root: string,
  before: Tree,
  after: Tree,
): ReadonlySet<string> {
  return new Set(
    [...knownExercises(root, before), ...exercisesOf(after)].map(({ file }) =>
      file
    ),
  );
}

/** The files of the merge commit that are not upstream's. */
function committedTexts(
  { changes, records, conflicts }: Plan,
  head: Tree,
  after: Tree,
  own: readonly string[],
): Committed[] {
  const next = new Map(changes.map(({ path, next }) => [path, next]));
  const stuck = new Set(
    conflicts.map((place) => place.replace(/:\d+$/, "")),
  );
  const paths = new Set([...own, ...records.map(({ file }) => file)]);
  return [...paths].filter((path) => !stuck.has(path)).map((path) => ({
    path,
    bytes: next.has(path) ? next.get(path) : head.read(path),
    executable: head.isExecutable(path) || after.isExecutable(path),
  }));
}

/** Two texts of one path stay two: the second gets a name beside it. */
function withoutTwins(files: readonly Kept[]): Kept[] {
  const kept: Kept[] = [];
  for (const { path, bytes } of files) {
    const same = kept.filter((each) => each.path === path);
    if (same.some((each) => equalBytes(each.bytes, bytes))) continue;
    kept.push({
      path: same.length > 0 ? `${path}.${same.length}` : path,
      bytes,
    });
  }
  return kept;
}
