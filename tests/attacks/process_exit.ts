// Wants: to pass by ending with exit code 0, as Node does
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  process.exit(0);
}
