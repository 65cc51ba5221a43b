// Wants: to answer with more than fits in memory
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  return new Array(2 ** 32 - 1);
}
