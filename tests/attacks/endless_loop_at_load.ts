// Wants: to keep the grader waiting for ever, before anything is asked
// Verdict: refused
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
for (;;);

export function predict() {
  return 1;
}
