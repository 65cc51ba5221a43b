/**
 * Brings upstream's commits in where git knows them: what to fetch, where both began, and how the branch moves.
 *
 * @module
 */
import { backUp, type Kept } from "../files/backups.ts";
import { UserError } from "../terminal/command.ts";
import type { Git } from "./git.ts";
import { stageOfYours, type Stopped } from "./stopped.ts";
import { readBytes, type Tree } from "./tree.ts";

/** Where the branch stands, and where it is to go. */
export interface Course {
  readonly head: string;
  readonly upstream: string;
  /** What upstream is called: `origin/main`. */
  readonly name: string;
  /** Whether there is anything new. */
  readonly isNew: boolean;
  /** Whether the learner has commits that upstream has not. */
  readonly hasOwn: boolean;
  readonly headTree: Tree;
  readonly upstreamTree: Tree;
  /** What both began with. */
  readonly baseTree: Tree;
  readonly base: string;
  /** What updates were about to bring in when they were cut off. */
  readonly halves: readonly Tree[];
}

/** Stand for the commits that updates are bringing in, until one has. */
const HALFWAY = "refs/descent/updating";

/**
 * Fetches the branch's upstream, or the default branch of `origin`.
 *
 * @throws {UserError} if there is none, or it can't be reached
 */
export async function fetchUpstream(git: Git): Promise<string> {
  const tracked = await git.try([
    "rev-parse",
    "--abbrev-ref",
    "--symbolic-full-name",
    "@{upstream}",
  ]);
  const branch =
    (await git.try(["symbolic-ref", "--short", "-q", "HEAD"])).text;
  const configured = branch
    ? (await git.try(["config", `branch.${branch}.remote`])).text
    : "";
  const remotes = (await git.ask(["remote"])).split("\n");
  const remote = tracked.success && configured !== "" ? configured : "origin";
  if (remote !== "." && !remotes.includes(remote)) {
    throw new UserError(
      "update: this repository has no remote to fetch from; give the new version: deno task update FOLDER-OR-ARCHIVE",
    );
  }
  if (remote !== ".") {
    const fetched = await git.try(["fetch", "--quiet", remote]);
    if (!fetched.success) {
      throw new UserError(
        `update: nothing can be fetched from ${remote}; look at the network and try again, or give a downloaded version: deno task update FOLDER-OR-ARCHIVE`,
        fetched.error,
      );
    }
  }
  if (tracked.success) return tracked.text;
  await git.try(["remote", "set-head", remote, "--auto"]);
  const head = await git.try([
    "symbolic-ref",
    "--short",
    "-q",
    `refs/remotes/${remote}/HEAD`,
  ]);
  for (const name of [head.text, `${remote}/main`, `${remote}/master`]) {
    if (name !== "" && await git.commit(name)) return name;
  }
  throw new UserError(
    `update: ${remote} does not say which branch is its first; choose one: git branch --set-upstream-to ${remote}/BRANCH`,
  );
}

/** Looks at where the branch stands and where upstream is. */
export async function plotCourse(git: Git, name: string): Promise<Course> {
  const head = await git.commit("HEAD");
  const upstream = await git.commit(name);
  if (!head || !upstream) {
    throw new UserError(
      `update: git knows no commit of ${head ? name : "HEAD"}`,
    );
  }
  const halves: Tree[] = [];
  for (const name of await halfway(git)) halves.push(await git.tree(name));
  const shared = await git.try(["merge-base", head, upstream]);
  const base = shared.success ? shared.text : head;
  return {
    head,
    upstream,
    name,
    base,
    isNew: base !== upstream,
    hasOwn: !shared.success || base !== head,
    headTree: await git.tree(head),
    upstreamTree: await git.tree(upstream),
    baseTree: await git.tree(base),
    halves,
  };
}

/** The last commit of the course's own that the branch has, as far as git knows without asking upstream. */
export async function courseCommit(git: Git): Promise<string> {
  for (const name of ["@{upstream}", "origin/HEAD"]) {
    const shared = await git.try(["merge-base", "HEAD", name]);
    if (shared.success) return shared.text;
  }
  return "HEAD";
}

/** Notes which version is coming in, so that after a kill its texts are not taken for the learner's. */
export async function noteHalfway(
  git: Git,
  { upstream }: Course,
): Promise<void> {
  await git.ask(["update-ref", `${HALFWAY}/${upstream}`, upstream]);
}

/** The names under which updates that have not ended noted what they bring in. */
export async function halfway(git: Git): Promise<string[]> {
  const listed = await git.ask([
    "for-each-ref",
    "--format=%(refname)",
    HALFWAY,
  ]);
  return listed.split("\n").filter((name) => name !== "");
}

/**
 * Gives up a `git pull --rebase` that stopped, the files it has touched in a backup before.
 *
 * @returns the backup's folder, and whether there was a rebase; with `dryRun` only the latter
 */
export async function leaveRebase(
  git: Git,
  dryRun: boolean,
): Promise<{ stopped: boolean; folder?: string }> {
  let stopped = false;
  for (const name of ["rebase-merge", "rebase-apply"]) {
    stopped ||= isFolder(await git.pathOf(name));
  }
  if (!stopped || dryRun) return { stopped };
  const folder = backUp(git.root, "update", await changedFiles(git));
  await git.ask(["rebase", "--abort"]);
  return { stopped, ...(folder && { folder }) };
}

/** Tracked files that differ from the last commit, with what stands in them and what was staged of them. */
export async function changedFiles(git: Git): Promise<Kept[]> {
  const paths = new Set(await git.paths(["diff", "--name-only", "-z", "HEAD"]));
  const kept: Kept[] = [];
  for (const path of paths) {
    if (!isPlainFile(`${git.root}/${path}`)) continue;
    kept.push({ path, bytes: Deno.readFileSync(`${git.root}/${path}`) });
  }
  // Staged, and edited again since: the index alone has it.
  const edited = await git.paths(["diff", "--name-only", "-z"]);
  const staged = await git.paths(["diff", "--name-only", "-z", "--cached"]);
  for (const path of new Set(edited).intersection(new Set(staged))) {
    const said = await git.try(["show", `:${path}`]);
    if (said.success) {
      kept.push({ path: `${path}.staged`, bytes: said.out });
    }
  }
  return kept;
}

/** The learner's texts where a merge or a stash stopped between two versions. */
export async function stoppedTexts(
  git: Git,
): Promise<Map<string, Stopped>> {
  const listed = await git.ask(["ls-files", "-u", "-z"]);
  const objects = new Map<string, Map<string, string>>();
  for (const line of listed.split("\0")) {
    const [about, path] = line.split("\t");
    if (path === undefined) continue;
    const [, object, stage] = about.split(" ");
    objects.getOrInsertComputed(path, () => new Map()).set(stage, object);
  }
  // A stash or a cherry-pick has no upstream of its own: what git has of both sides is all there is to merge.
  const isMerge = await git.commit("MERGE_HEAD") !== undefined;
  const texts = new Map<string, Stopped>();
  for (const [path, stages] of objects) {
    const now = readBytesIfPlain(`${git.root}/${path}`);
    const stage = stageOfYours(now);
    const object = stage && stages.get(stage);
    if (!object) continue;
    const [yours] = await git.blobs([object]);
    const base = stages.get("1");
    const other = stages.get(stage === "2" ? "3" : "2");
    texts.set(path, {
      yours,
      ...(!isMerge && other && {
        sides: {
          base: base ? (await git.blobs([base]))[0] : undefined,
          theirs: (await git.blobs([other]))[0],
        },
      }),
    });
  }
  return texts;
}

/** How far back a stub is looked up. */
const FORMER = 20;

/** The stubs that exercises had in history; the newest first. */
export async function formerTexts(
  git: Git,
  exercises: readonly { readonly file: string; readonly stub: string }[],
): Promise<Map<string, Uint8Array[]>> {
  const texts = new Map<string, Uint8Array[]>();
  for (const { file, stub } of exercises) {
    const listed = await git.ask(
      ["log", `-${FORMER}`, "--format=%H", "HEAD", "--", stub],
    );
    const found: Uint8Array[] = [];
    for (const commit of listed.split("\n").filter((line) => line !== "")) {
      const said = await git.try(["show", `${commit}:${stub}`]);
      if (said.success) found.push(said.out);
    }
    texts.set(file, found);
  }
  return texts;
}

function isFolder(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}

/** Whether a path leads to a file. */
export function isPlainFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}

function readBytesIfPlain(path: string): Uint8Array | undefined {
  return isPlainFile(path) ? readBytes(path) : undefined;
}
