// Wants: to throw a symbol
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  throw Symbol("s");
}
