/**
 * The one result of grading, which every writer reads.
 *
 * @module
 */
import type { ChapterIndex } from "../course/index.ts";
import type { Verdict } from "../judge/verdict.ts";

/** What grading says of one submission. */
export interface SubmissionResult {
  /** Its folder's name. */
  readonly submission: string;
  /** One per exercise of the chapter, in order. */
  readonly verdicts: readonly Verdict[];
  /** Exercises without a text that could be judged: nothing handed in, a link, too big. */
  readonly unread: readonly string[];
  /** What was ignored or odd: extra files, links, a file that stood in two places. */
  readonly notes: readonly string[];
  /** Set when our own machinery broke on it; it is graded again the next time. */
  readonly broken?: boolean;
}

/** What the results have in common. */
export interface GradeRun {
  readonly chapter: ChapterIndex;
  readonly seed: number;
  /** How many submissions there are. */
  readonly count: number;
}

/** How many checks of a verdict passed. */
export function checksPassed({ checks }: Verdict): number {
  return checks.filter(({ status }) => status === "passed").length;
}

/** How many exercises of a submission passed. */
export function exercisesPassed({ verdicts }: SubmissionResult): number {
  return verdicts.filter(({ status }) => status === "passed").length;
}

/** What went wrong, in one line; for a pass its notes, mostly none. */
export function messageOf(verdict: Verdict): string {
  if (verdict.status === "passed") return (verdict.notes ?? []).join(" ");
  if (verdict.problem !== undefined) return verdict.problem;
  if (verdict.status === "todo") return "still to do";
  const first = verdict.checks.find(({ status }) => status === "failed");
  if (!first) return "";
  const { call, message } = first.failure ?? { message: "failed" };
  return [first.name, call, message].filter((part) => part !== undefined).join(
    ": ",
  );
}
