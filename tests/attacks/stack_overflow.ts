// Wants: to crash the stack
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  return predict() + 1;
}
