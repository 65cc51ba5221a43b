/**
 * `deno task bench`: how long people wait, beside a bare Deno start in the same run. A table, or with `--json` one line
 * for each measurement.
 *
 * @module
 */
import {
  measure,
  type Measurement,
  type Subject,
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
};

const scratch = await Deno.makeTempDir();
try {
  const root = await copyRepository(Deno.cwd(), `${scratch}/repository`);
  await Deno.writeTextFile(`${scratch}/empty.ts`, "");
  const task = ["task", "--quiet"];
  const subjects: Subject[] = [
    {
      task: "first-verdict",
      peer: "deno-start",
      run: () => timeToEnd(["run", `${scratch}/empty.ts`], root),
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
  ];
  report(await measure(subjects, ROUNDS));
} finally {
  await Deno.remove(scratch, { recursive: true });
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

function report(measurements: readonly Measurement[]): void {
  if (Deno.args.includes("--json")) {
    for (const measurement of measurements) {
      const ok = measurement.median_ms <= limitOf(measurement);
      console.log(JSON.stringify({ ...measurement, gflops: null, ok }));
    }
    return;
  }
  console.log("task            peer         min ms  median ms  budget");
  for (const measurement of measurements) {
    const { task, peer, min_ms, median_ms } = measurement;
    const limit = limitOf(measurement);
    console.log(
      [
        task.padEnd(15),
        peer.padEnd(11),
        min_ms.toFixed(1).padStart(7),
        median_ms.toFixed(1).padStart(10),
        limit === Infinity
          ? ""
          : ` ≤ ${limit} ms ${median_ms <= limit ? "✓" : "✗"}`,
      ].join(" ").trimEnd(),
    );
  }
}

function limitOf({ task, peer }: Measurement): number {
  return BUDGETS[`${task} ${peer}`] ?? Infinity;
}
