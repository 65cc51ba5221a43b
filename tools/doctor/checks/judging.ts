/**
 * Whether an exercise can be judged here, and how fast.
 *
 * @module
 */
import { isGoodVersion } from "./deno_version.ts";
import { probe } from "../conditions.ts";
import type { Check } from "../check.ts";
import { fine, know, mend, NotTried, packagesMissing } from "../finding.ts";
import { reason } from "../words.ts";

/** Milliseconds that a person hardly waits. */
const FAST = 1000;

const REPORT = {
  text: "That is our bug: report it with what this prints",
  type: ["deno task doctor --json", "deno task test course"],
};

/** Judges one solution of the course in its sandbox. */
export const judging: Check = {
  id: "judging",
  group: "Exercises",
  title: "judging",
  weight: 3,
  seconds: 8,
  late: mend("one exercise takes longer than 8 s", {
    text: "Close other programs and look again",
    type: ["deno task doctor"],
  }, { ms: null, status: "late" }),
  async look({ root, deno, runDeno, packages }) {
    if (!isGoodVersion(deno)) {
      throw new NotTried("Deno is the wrong one", {
        text: "Mend Deno's version, then look again",
        type: ["deno task doctor"],
      });
    }
    const { success, out, err } = await runDeno([
      "run",
      "--quiet",
      "--no-prompt",
      "--no-check",
      "--cached-only",
      `--config=${root}/deno.json`,
      "--allow-read",
      "--allow-write",
      "--allow-run",
      "--allow-env",
      probe("judge_one.ts"),
      root,
    ]);
    if (!success && !(await packages()).here) throw packagesMissing();
    if (!success) {
      return mend(`the judge does not run: ${reason(err)}`, REPORT, {
        ms: null,
        status: "broken",
      });
    }
    const result: {
      exercise: string;
      status: string;
      problem: string | null;
      ms: number;
    } | null = JSON.parse(out);
    if (result === null) {
      return mend("there are no exercises", {
        text: "Write them from the chapters",
        type: ["deno task tangle"],
      }, { ms: null, status: "none" });
    }
    const { exercise, status, problem, ms } = result;
    const facts = { ms, status };
    if (status !== "passed") {
      return mend(
        `our own solution of ${exercise} does not pass: ${problem ?? status}`,
        REPORT,
        facts,
      );
    }
    const text = `${exercise} in ${ms} ms`;
    return ms <= FAST ? fine(text, facts) : know(`${text}: slow`, {
      text: "Close other programs, and plug the charger in",
      type: ["deno task doctor"],
    }, facts);
  },
};
