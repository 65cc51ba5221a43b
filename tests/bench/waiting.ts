/**
 * How long people wait for our commands, beside a bare Deno start.
 *
 * @module
 */
import type { Progress } from "../../tools/terminal/progress.ts";
import { table } from "../../tools/terminal/table.ts";
import { timeToRebuild } from "./dev.ts";
import {
  measure,
  type Measurement,
  type Subject,
  timeThatItSays,
  timeToEnd,
  timeToText,
} from "./measure.ts";
import { timeToRerun } from "./watch.ts";

const ROUNDS = 9;

/** What a person waits for at most, in milliseconds. */
const BUDGETS: Record<string, number> = {
  "first-verdict descent": 1000,
  "watch-rerun descent": 300,
  "tangle descent": 1000,
  "dev-rebuild descent": 200,
};

/** How many copies of the course show how the cost grows, and how many times as long as one they may take. */
export const COPIES = 100;
const GROWTH = 120;

/** What can be asked for by name. */
export const WAITING: readonly string[] = [
  "first-verdict",
  "tangle",
  "watch-rerun",
  "dev-rebuild",
  ...["build", "tangle"].flatMap((
    what,
  ) => [`${what}-1x`, `${what}-${COPIES}x`]),
];

/** Who is measured at them. */
export const WAITED_FOR: readonly string[] = ["descent", "deno-start"];

/** Measures some of them, in a copy of the repository. */
export async function measureWaiting(
  isWanted: (task: string, peer: string) => boolean,
  progress: Progress,
): Promise<Measurement[]> {
  const scratch = await Deno.makeTempDir();
  try {
    const root = await copyRepository(Deno.cwd(), `${scratch}/repository`);
    await Deno.writeTextFile(`${scratch}/empty.ts`, "");
    const subjects = subjectsIn(root, `${scratch}/empty.ts`).filter((
      { task, peer },
    ) => isWanted(task, peer));
    return await measure(subjects, ROUNDS, progress);
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}

function subjectsIn(root: string, empty: string): Subject[] {
  const task = ["task", "--quiet"];
  return [
    {
      task: "first-verdict",
      peer: "deno-start",
      run: () => timeToEnd(["run", empty], root),
    },
    {
      task: "first-verdict",
      peer: "descent",
      run: () => timeToText([...task, "exercise", "2"], root, /[✓✗○◦·-] 2\.1/),
    },
    {
      task: "tangle",
      peer: "descent",
      run: () => timeToEnd([...task, "check", "drift"], root),
    },
    { task: "watch-rerun", peer: "descent", run: () => timeToRerun(root) },
    { task: "dev-rebuild", peer: "descent", run: () => timeToRebuild(root) },
    ...["build", "tangle"].flatMap((what) => growth(root, what)),
  ];
}

/** Parsing and building without the formatter, or with it: one course, and many copies of it once. */
function growth(root: string, what: string): Subject[] {
  const run = (times: number) => () =>
    timeThatItSays(
      [
        "run",
        "--quiet",
        "--no-check",
        "-P=author",
        "tests/bench/growth.ts",
        `${times}`,
        what,
      ],
      root,
    );
  return [
    { task: `${what}-1x`, peer: "descent", run: run(1) },
    {
      task: `${what}-${COPIES}x`,
      peer: "descent",
      rounds: 1,
      run: run(COPIES),
    },
  ];
}

/** Exercises are written to and stand as they were handed out, so a copy it is. */
async function copyRepository(from: string, to: string): Promise<string> {
  await Deno.mkdir(to);
  const { success } = await new Deno.Command("git", {
    args: ["checkout-index", "--all", `--prefix=${to}/`],
    cwd: from,
  }).output();
  if (!success) throw new Error("bench needs a git checkout");
  return to;
}

/** Whether a measurement is within its budget. */
export function isMet(
  measurement: Measurement,
  all: readonly Measurement[],
): boolean {
  return measurement.median_ms <= limitOf(measurement, all);
}

/** A line of JSON for each measurement. */
export function waitingLines(measurements: readonly Measurement[]): string {
  return measurements.map((measurement) => {
    const ok = isMet(measurement, measurements);
    return JSON.stringify({ ...measurement, gflops: null, ok });
  }).join("\n");
}

/** A table, with budgets. */
export function waitingTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map((measurement) => {
    const { task, peer, min_ms, median_ms } = measurement;
    const limit = limitOf(measurement, measurements);
    const budget = limit === Infinity
      ? ""
      : `≤ ${limit} ms ${median_ms <= limit ? "✓" : "✗"}`;
    return [task, peer, min_ms.toFixed(1), median_ms.toFixed(1), budget];
  });
  return table(
    [["task", "peer", "min ms", "median ms", "budget"], ...rows],
    "llrrl",
  );
}

/** A budget, or what many copies may take beside one copy in the same run. */
function limitOf(
  { task, peer }: Measurement,
  measurements: readonly Measurement[],
): number {
  const [, what] = new RegExp(`^(.+)-${COPIES}x$`).exec(task) ?? [];
  const once = measurements.find((other) =>
    other.peer === peer && other.task === `${what}-1x`
  );
  if (once) return Math.round(GROWTH * once.median_ms);
  return BUDGETS[`${task} ${peer}`] ?? Infinity;
}
