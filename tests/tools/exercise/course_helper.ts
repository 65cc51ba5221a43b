/**
 * A small course in a folder of its own, made from literal chapters by the real toolchain, with the real tasks.
 *
 * @module
 */
import { dirname } from "node:path";

const REPOSITORY = dirname(dirname(dirname(import.meta.dirname as string)));

const VOTES = `---
title: Votes
minutes: 5
practice: 5
track: day
needs: []
---

# Votes

The sum of products is in the library already.

\`\`\`ts file=lib/votes/dot.ts
/** Adds up the products: Σ aᵢbᵢ. */
export function dot(a: number[], b: number[]): number {
  if (a.length !== b.length) throw new RangeError(\`dot: lengths differ: [\${a.length}] and [\${b.length}]\`);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
\`\`\`

It fires at the threshold too.

\`\`\`ts file=lib/votes/predict.ts exercise=1.1
import { dot } from "./dot.ts";

/** Fires when the weighted sum reaches the threshold. */
export function predict(w: number[], x: number[], threshold: number): 0 | 1 {
  // BEGIN SOLUTION
  return dot(w, x) >= threshold ? 1 : 0;
  // END SOLUTION
}
\`\`\`

\`\`\`ts file=lib/votes/majority.ts exercise=1.2
/** Says 1 when more than half of the votes are 1. */
export function majority(votes: number[]): 0 | 1 {
  // BEGIN SOLUTION
  let ones = 0;
  for (const vote of votes) ones += vote;
  return 2 * ones > votes.length ? 1 : 0;
  // END SOLUTION
}
\`\`\`

\`\`\`ts file=lib/run/01_votes.ts
/** Tells what it was asked. */
export async function main(args: string[]): Promise<void> {
  console.log("payoff of chapter 1:", args.join(" "));
  if (args.includes("--fail")) throw new RangeError("the payoff failed");
  if (args.includes("--wait")) await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (args.includes("--write")) Deno.writeTextFileSync("course/stray.txt", "x");
}
\`\`\`
`;

const VOTES_KIT = `## 1.1 predict

<!-- hint 1.1: Which helper adds up the products? -->
<!-- hint 1.1: What happens when the sum is **equal** to \`threshold\`? -->
<!-- hint 1.1: Compare \`dot(w, x)\` with \`threshold\`. -->

\`\`\`ts check=1.1
check("fires at the threshold itself", async ({ mine }) => {
  equal(await mine.predict([1], [2], 2), 1);
});
check("agrees with the weighted sum", async ({ mine, ref, fc }) => {
  await forAll(fc, [vectors(2, 0, 6), exact()], async ([w, x], t) => equal(await mine.predict(w, x, t), ref.predict(w, x, t)));
});
\`\`\`

If it stays silent exactly at the threshold, the comparison is strict: the unit must fire **when the sum reaches** the threshold.

\`\`\`ts wrong=1.1 title="strict threshold"
return dot(w, x) > threshold ? 1 : 0;
\`\`\`

If it fires below the threshold, the comparison looks the wrong way.

\`\`\`ts wrong=1.1 title="the wrong way"
return dot(w, x) <= threshold ? 1 : 0;
\`\`\`

If it always fires, the sum plays no part.

\`\`\`ts wrong=1.1 title="always fires"
return 1;
\`\`\`

\`\`\`ts right=1.1 title="a loop"
let sum = 0;
for (let i = 0; i < w.length; i++) sum += w[i] * x[i];
return sum < threshold ? 0 : 1;
\`\`\`

\`\`\`ts right=1.1 title="negated"
return -dot(w, x) <= -threshold ? 1 : 0;
\`\`\`

## 1.2 majority

<!-- hint 1.2: How many ones are there? -->
<!-- hint 1.2: More than half, not half. -->
<!-- hint 1.2: Compare twice the count with the length. -->

\`\`\`ts check=1.2
check("a tie is no majority", async ({ mine }) => {
  equal(await mine.majority([0, 1]), 0);
});
check("agrees with counting", async ({ mine, ref, fc }) => {
  await forAll(fc, [vector(0, 8, bit())], async (votes) => equal(await mine.majority(votes), ref.majority(votes)));
});
\`\`\`

If a tie wins, the comparison lets half through.

\`\`\`ts wrong=1.2 title="a tie wins"
let ones = 0;
for (const vote of votes) ones += vote;
return 2 * ones >= votes.length ? 1 : 0;
\`\`\`

If one vote is enough, nothing is counted.

\`\`\`ts wrong=1.2 title="one is enough"
return votes.some((vote) => vote === 1) ? 1 : 0;
\`\`\`

If all must agree, half plus one is not enough.

\`\`\`ts wrong=1.2 title="all must agree"
return votes.length > 0 && votes.every((vote) => vote === 1) ? 1 : 0;
\`\`\`

\`\`\`ts right=1.2 title="filter"
return votes.filter((vote) => vote === 1).length > votes.length / 2 ? 1 : 0;
\`\`\`

\`\`\`ts right=1.2 title="sum of signs"
let balance = 0;
for (const vote of votes) balance += vote === 1 ? 1 : -1;
return balance > 0 ? 1 : 0;
\`\`\`
`;

const ECHO = `---
title: Echo
minutes: 5
practice: 5
track: day
needs: [1]
---

# Echo

\`\`\`ts file=lib/echo/echo.ts exercise=2.1
/** Gives back what it gets. */
export function echo(x: number): number {
  // BEGIN SOLUTION
  return x;
  // END SOLUTION
}
\`\`\`
`;

const ECHO_KIT = `## 2.1 echo

<!-- hint 2.1: What comes in goes out. -->
<!-- hint 2.1: It needs one line. -->
<!-- hint 2.1: \`return x;\` -->

\`\`\`ts check=2.1
check("gives back what it gets", async ({ mine, fc }) => {
  await forAll(fc, [exact()], async (x) => equal(await mine.echo(x), x));
});
\`\`\`

If it answers twice as much, it adds an echo of its own.

\`\`\`ts wrong=2.1 title="twice"
return 2 * x;
\`\`\`

If it always answers 0, it forgets what it heard.

\`\`\`ts wrong=2.1 title="silent"
return 0 * x;
\`\`\`

If the sign is lost, so is half of the answer.

\`\`\`ts wrong=2.1 title="no sign"
return Math.abs(x);
\`\`\`

\`\`\`ts right=2.1 title="plus nothing"
return x + 0;
\`\`\`

\`\`\`ts right=2.1 title="identity"
return ((y: number) => y)(x);
\`\`\`
`;

/** Its chapters and kits, by path. */
export const CHAPTERS: Readonly<Record<string, string>> = {
  "course/01-votes.md": VOTES,
  "course/01-votes.exercises.md": VOTES_KIT,
  "course/02-echo.md": ECHO,
  "course/02-echo.exercises.md": ECHO_KIT,
};

let master: Promise<string> | undefined;

/** A copy of the small course in a new temporary folder, as a fresh clone would be. Removed by `dispose`. */
export async function makeCourse(
  prefix = "descent-course-",
): Promise<CourseCopy> {
  master ??= tangleMaster();
  const root = await Deno.makeTempDir({ prefix });
  copyTree(await master, root);
  return new CourseCopy(await Deno.realPath(root));
}

/** What a command did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A course to try commands on. */
export class CourseCopy {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Runs `deno task …` with its output in pipes. */
  async task(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Ran> {
    const { code, stdout, stderr } = await this.command(args, env).output();
    const decoder = new TextDecoder();
    return { code, out: decoder.decode(stdout), err: decoder.decode(stderr) };
  }

  /**
   * A command to spawn. It runs without the task runner, so that a signal reaches it alone.
   *
   * @param flags further ones for Deno
   */
  command(
    [task, ...args]: readonly string[],
    env: Readonly<Record<string, string>> = {},
    flags: readonly string[] = [],
  ): Deno.Command {
    const all = taskFlags(task);
    const more = flags.filter((flag) => !all.includes(flag));
    return new Deno.Command(Deno.execPath(), {
      args: [...all.slice(0, -1), ...more, all[all.length - 1], ...args],
      cwd: this.root,
      env: {
        NO_COLOR: "1",
        DENO_NO_UPDATE_CHECK: "1",
        // As the task runner sets it; without, an outer `deno task test` would pass its own on.
        INIT_CWD: this.root,
        ...env,
      },
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    });
  }

  /** The same command on a terminal, which `script` makes. Its two streams come as one; `CAN_MAKE_TERMINAL` first. */
  onTerminal([task, ...args]: readonly string[]): Deno.Command {
    const words = [Deno.execPath(), ...taskFlags(task), ...args];
    const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`);
    return new Deno.Command("script", {
      args: ["-qec", quoted.join(" "), "/dev/null"],
      cwd: this.root,
      env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1", INIT_CWD: this.root },
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    });
  }

  path(name: string): string {
    return `${this.root}/${name}`;
  }

  has(name: string): boolean {
    try {
      return Boolean(Deno.statSync(this.path(name)));
    } catch {
      return false;
    }
  }

  read(name: string): string {
    return Deno.readTextFileSync(this.path(name));
  }

  write(name: string, text: string): void {
    Deno.mkdirSync(dirname(this.path(name)), { recursive: true });
    Deno.writeTextFileSync(this.path(name), text);
  }

  /** Writes a text where the stub of an exercise throws. */
  fill(file: string, body: string): string {
    const text = this.read(file).replace(/throw new Todo\(.*\);/, () => body);
    this.write(file, text);
    return text;
  }

  /** Solves exercises by copying their solutions. */
  solve(...files: string[]): void {
    for (const file of files) {
      this.write(file, this.read(file.replace(/^exercises/, "solutions")));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.root, { recursive: true });
  }
}

/** Whether there is util-linux's `script`. */
export const CAN_MAKE_TERMINAL = Deno.build.os === "linux" && (() => {
  try {
    return Deno.statSync("/usr/bin/script").isFile;
  } catch {
    return false;
  }
})();

/** Takes the flags of a task from the repository's own configuration: what is tested is what people type. */
export function taskFlags(task: string): string[] {
  return tasks()[task].command.replace(/^deno /, "").split(" ");
}

function tasks(): Record<string, { command: string }> {
  return JSON.parse(Deno.readTextFileSync(`${REPOSITORY}/deno.json`)).tasks;
}

async function tangleMaster(): Promise<string> {
  const root = await Deno.makeTempDir({ prefix: "descent-master-" });
  addEventListener("unload", () => Deno.removeSync(root, { recursive: true }));
  Deno.copyFileSync(`${REPOSITORY}/deno.json`, `${root}/deno.json`);
  Deno.copyFileSync(`${REPOSITORY}/deno.lock`, `${root}/deno.lock`);
  for (
    const folder of [
      "child",
      "course",
      "dev",
      "doctor",
      "exercise",
      "files",
      "grade",
      "judge",
      "restore",
      "run",
      "stitch",
      "tangle",
      "terminal",
      "update",
    ]
  ) {
    copyTree(`${REPOSITORY}/tools/${folder}`, `${root}/tools/${folder}`);
  }
  Deno.mkdirSync(`${root}/exercises`);
  Deno.copyFileSync(
    `${REPOSITORY}/exercises/todo.ts`,
    `${root}/exercises/todo.ts`,
  );
  Deno.mkdirSync(`${root}/course`);
  for (const [path, text] of Object.entries(CHAPTERS)) {
    Deno.writeTextFileSync(`${root}/${path}`, text);
  }
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: taskFlags("tangle"),
    cwd: root,
    env: { NO_COLOR: "1" },
  }).output();
  if (!success) {
    throw new Error(
      `the test's course does not tangle:\n${new TextDecoder().decode(stdout)}${
        new TextDecoder().decode(stderr)
      }`,
    );
  }
  return root;
}

function copyTree(from: string, to: string): void {
  Deno.mkdirSync(to, { recursive: true });
  for (const entry of Deno.readDirSync(from)) {
    if (entry.name === "node_modules") continue;
    if (entry.isDirectory) {
      copyTree(`${from}/${entry.name}`, `${to}/${entry.name}`);
    } else if (entry.isFile) {
      Deno.copyFileSync(`${from}/${entry.name}`, `${to}/${entry.name}`);
    }
  }
}
