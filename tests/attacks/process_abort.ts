// Wants: to take the grader down with a crash
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  process.abort?.();
  process.reallyExit?.(0);
  return 1;
}
