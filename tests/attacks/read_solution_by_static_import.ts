// Wants: the solution, exported again
// Verdict: refused
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export { predict } from "../tools/judge/fixture/solutions/01-votes/predict.ts";
