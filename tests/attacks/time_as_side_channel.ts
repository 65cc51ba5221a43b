// Wants: to behave well only on the first seconds of a run
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
const started = performance.now();
export function predict() {
  return performance.now() - started > 1 ? 0 : 1;
}
