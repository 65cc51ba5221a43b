// Wants: to answer with shared memory
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  return new Float64Array(new SharedArrayBuffer(8));
}
