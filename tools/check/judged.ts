/**
 * Whether the checks tell wrong solutions from right ones.
 *
 * @module
 */
import type { ExerciseIndex } from "../course/index.ts";
import { loadCourse } from "../course/index.ts";
import { judge } from "../judge/judge.ts";
import type { Verdict } from "../judge/verdict.ts";
import { ensureMaps } from "../tangle/maps.ts";
import type { Finding, Place } from "../tangle/place.ts";
import { slug } from "../tangle/exercises.ts";
import { type Context, notLookedAt } from "./context.ts";

const SEED = 1;
const AT_ONCE = 2;

/** Every wrong solution fails, with its own diagnosis; every right one passes, and so does the solution. */
export async function judged(
  { root, build, plan, progress }: Context,
): Promise<Finding[]> {
  // What stands in the tree is judged; while it differs from the chapters, that says nothing about them.
  if (plan.changed.length > 0) return [notLookedAt("solutions", plan)];
  await ensureMaps(root);
  const jobs: (() => Promise<Finding[]>)[] = [];
  for (
    const exercise of loadCourse(root).flatMap(({ exercises }) => exercises)
  ) {
    const source = build.exercises.find(({ id }) => id === exercise.id);
    if (source === undefined) continue;
    const placeOf = (kind: "wrong" | "right", name: string): Place =>
      source[kind].find((block) =>
        slug(block.attributes.get("title")!) === name
      )?.place ?? source.block.place;
    const run = (file: string, diagnose: boolean) =>
      judgeFile(root, exercise, file, diagnose);
    jobs.push(async () =>
      mustPass(
        await run(exercise.solution, false),
        source.block.place,
        "the solution",
      )
    );
    for (const { slug, title, file } of exercise.right) {
      jobs.push(async () =>
        mustPass(
          await run(file, false),
          placeOf("right", slug),
          `right solution "${title}"`,
        )
      );
    }
    for (const { slug, title, file } of exercise.wrong) {
      jobs.push(async () =>
        mustFail(await run(file, true), placeOf("wrong", slug), title)
      );
    }
  }
  const findings: Finding[] = [];
  progress?.add(jobs.length);
  const worker = async () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      findings.push(...await job());
      progress?.finish();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return findings;
}

function judgeFile(
  root: string,
  exercise: ExerciseIndex,
  file: string,
  diagnose: boolean,
): Promise<Verdict> {
  return judge({
    root,
    exercise,
    source: Deno.readFileSync(`${root}/${file}`),
    path: file,
    at: file,
    seed: SEED,
    diagnose,
  });
}

function mustPass(verdict: Verdict, place: Place, what: string): Finding[] {
  if (verdict.status === "passed") return [];
  const failed = verdict.checks.find(({ status }) => status === "failed");
  const reason = verdict.problem ??
    `"${failed?.name}": ${failed?.failure?.message}`;
  return [{
    place,
    message: `${what} of ${verdict.exercise} fails: ${reason}`,
    remedy: "mend it, or the check that rejects it",
  }];
}

function mustFail(verdict: Verdict, place: Place, title: string): Finding[] {
  if (verdict.status === "passed") {
    return [{
      place,
      message:
        `wrong solution "${title}" of ${verdict.exercise} passes every check`,
      remedy: "add a check that it fails, or take it away",
    }];
  }
  if (verdict.status === "refused") {
    return [{
      place,
      message:
        `wrong solution "${title}" of ${verdict.exercise} can't run: ${verdict.problem}`,
      remedy: "mend it",
    }];
  }
  if (verdict.diagnosis?.title === title) return [];
  const found = verdict.diagnosis
    ? `recognised as "${verdict.diagnosis.title}"`
    : "not recognised";
  return [{
    place,
    message: `wrong solution "${title}" of ${verdict.exercise} is ${found}`,
    remedy: "add a check that tells them apart, or merge them",
  }];
}
