// Wants: to pass by ending with exit code 0 before anything is asked
// Verdict: refused
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
Deno.exit(0);

export function predict() {
  return 1;
}
