// Wants: to keep the grader waiting inside the engine
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  return /^(a+)+$/.test("a".repeat(64) + "b") ? 1 : 0;
}
