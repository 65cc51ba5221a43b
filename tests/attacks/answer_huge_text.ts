// Wants: to answer with a very long text
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  return "x".repeat(2 ** 28);
}
