// Wants: to answer with a number that no comparison refuses
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  return NaN;
}
