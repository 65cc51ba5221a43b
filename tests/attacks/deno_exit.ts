// Wants: to pass by ending with exit code 0
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  Deno.exit(0);
}
