// Wants: to keep the grader waiting for ever
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  for (;;);
}
