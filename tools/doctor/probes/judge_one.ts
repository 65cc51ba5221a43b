/**
 * Judges the course's own solution of its first exercise and prints how it went as JSON: `judge_one.ts ROOT`.
 *
 * @module
 */
import { loadCourse } from "../../course/index.ts";

const [root] = Deno.args;
const exercise = loadCourse(root).flatMap(({ exercises }) => exercises)[0];
if (exercise === undefined) {
  console.log(JSON.stringify(null));
  Deno.exit(0);
}
const start = performance.now();
const { judge } = await import("../../judge/judge.ts");
const verdict = await judge({
  root,
  exercise,
  source: Deno.readFileSync(`${root}/${exercise.solution}`),
  path: exercise.solution,
  at: exercise.solution,
  seed: 1,
  diagnose: false,
});
const failed = verdict.checks.find(({ status }) => status !== "passed");
console.log(JSON.stringify({
  exercise: `${exercise.id} ${exercise.name}`,
  status: verdict.status,
  problem: verdict.problem ?? failed?.failure?.message ?? null,
  ms: Math.round(performance.now() - start),
}));
Deno.exit(0);
