// Wants: to throw an error with a very long message
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  throw new Error("x".repeat(1e8));
}
