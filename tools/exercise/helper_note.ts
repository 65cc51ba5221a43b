/**
 * Where a check's own helper stands, since its name is in no file that a learner knows.
 *
 * @module
 */
import type { ExerciseIndex } from "../course/index.ts";
import type { Verdict } from "../judge/verdict.ts";

/**
 * `slopes calls your numGrad: tests/course/03-gradient-descent/3.3.driver.ts:19`, if the first failing call is a
 * driver's.
 */
export function helperNote(
  root: string,
  exercise: ExerciseIndex,
  verdict: Verdict,
): string | undefined {
  const failed = verdict.checks.find(({ status }) => status === "failed");
  const name = /^(\w+)\(/.exec(failed?.failure?.call ?? "")?.[1];
  if (name === undefined || !exercise.driverFunctions.includes(name)) {
    return undefined;
  }
  const lines = driverText(root, exercise).split("\n");
  const line = lines.findIndex((line) =>
    new RegExp(`\\bfunction\\*? ${name}\\b`).test(line)
  );
  const place = line < 0 ? exercise.driver : `${exercise.driver}:${line + 1}`;
  return `${name} calls your ${exercise.name}: ${place}`;
}

function driverText(root: string, { driver }: ExerciseIndex): string {
  try {
    return Deno.readTextFileSync(`${root}/${driver}`);
  } catch {
    return "";
  }
}
