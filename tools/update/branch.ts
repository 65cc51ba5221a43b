/**
 * The branch and the index, once the files are in place.
 *
 * @module
 */
import { removeIfThere } from "../files/atomic.ts";
import type { Git } from "./git.ts";
import { type Course, halfway, isPlainFile } from "./upstream.ts";

/** Ends the subject of a merge commit of ours. */
const MERGED = "(deno task update)";

/**
 * Moves the branch to upstream, once the files are in place. Without commits of the learner's own it goes there; else a
 * merge commit with both parents takes it there, so that nothing leaves history.
 *
 * @param conflicted files with markers in them: the merge commit has upstream's text of those
 * @param committed the merged texts of what the learner has committed; without it, what stands in the files is taken
 */
export async function moveBranch(
  git: Git,
  { head, upstream, base, name, hasOwn, isNew }: Course,
  conflicted: ReadonlySet<string>,
  further: readonly string[],
  committed?: readonly Committed[],
): Promise<void> {
  let target = isNew ? upstream : head;
  if (isNew && hasOwn) {
    const own = await ownFiles(git, { base, head });
    const paths = [...new Set([...own, ...further])].filter((path) =>
      !conflicted.has(path)
    );
    const env = { GIT_INDEX_FILE: await git.pathOf("descent-index") };
    // What an update that was cut off left.
    removeIfThere(`${env.GIT_INDEX_FILE}.lock`);
    try {
      await git.ask(["read-tree", upstream], { env });
      if (committed) await indexTexts(git, committed, env);
      else {
        await git.ask(["update-index", "--add", "--remove", "-z", "--stdin"], {
          env,
          input: new TextEncoder().encode(paths.join("\0")),
        });
      }
      const tree = await git.ask(["write-tree"], { env });
      const known = (await git.try(["config", "user.email"])).text !== "";
      const person = known ? [] : [
        "-c",
        "user.name=deno task update",
        "-c",
        "user.email=update@localhost",
      ];
      target = await git.ask([
        ...person,
        "commit-tree",
        tree,
        "-p",
        head,
        "-p",
        upstream,
        "-m",
        `Merge ${name} ${MERGED}`,
      ]);
    } finally {
      try {
        Deno.removeSync(env.GIT_INDEX_FILE);
      } catch {
        // It was never made.
      }
    }
  }
  // `reset` moves the branch, empties the index of what was staged, and ends a merge that stopped.
  if (target !== upstream && target !== head) {
    await git.ask([
      "update-ref",
      "-m",
      "deno task update",
      "HEAD",
      target,
      head,
    ]);
  }
  await git.ask(["reset", "--mixed", "--quiet", target]);
  for (const name of await halfway(git)) {
    await git.ask(["update-ref", "-d", name]);
  }
}

/** A file of the merge commit; without a text it goes. */
export interface Committed {
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
  readonly executable: boolean;
}

/** Puts texts into an index that stand in no file. */
async function indexTexts(
  git: Git,
  texts: readonly Committed[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const lines: string[] = [];
  for (const { path, bytes, executable } of texts) {
    const object = bytes &&
      await git.ask(["hash-object", "-w", "--stdin"], { input: bytes });
    lines.push(
      object
        ? `${executable ? "100755" : "100644"} ${object}\t${path}\0`
        : `0 ${"0".repeat(40)}\t${path}\0`,
    );
  }
  await git.ask(["update-index", "-z", "--index-info"], {
    env,
    input: new TextEncoder().encode(lines.join("")),
  });
}

/** Files in which the branch differs from where both began. */
export async function ownFiles(
  git: Git,
  { base, head }: Pick<Course, "base" | "head">,
): Promise<string[]> {
  return await git.paths(["diff", "--name-only", "-z", base, head]);
}

/**
 * Brings the index up to the merge commit of an update that was killed before it could: a commit would take the update
 * back. What the learner has staged stays.
 */
export async function repairIndex(git: Git): Promise<void> {
  const subject = await git.ask(["log", "-1", "--format=%s"]);
  if (!subject.endsWith(MERGED)) return;
  const names = async (...from: string[]) =>
    new Set(
      await git.paths(["diff", "--no-renames", "--name-only", "-z", ...from]),
    );
  const stale = (await names("--cached", "HEAD"))
    .difference(await names("--cached", "HEAD^1"));
  if (stale.size === 0) return;
  // New in the merge: git's diff against the index does not know the file.
  const [edited, added] = [
    await names(),
    await names("--diff-filter=D", "--cached", "HEAD"),
  ];
  const paths = [...stale].filter((path) =>
    edited.has(path) || (added.has(path) && isPlainFile(`${git.root}/${path}`))
  );
  if (paths.length === 0) return;
  await git.refuseLocked();
  await git.ask([
    "reset",
    "--quiet",
    "HEAD",
    "--pathspec-from-file=-",
    "--pathspec-file-nul",
  ], {
    input: new TextEncoder().encode(paths.join("\0")),
    env: { GIT_LITERAL_PATHSPECS: "1" },
  });
}
