// Wants: to throw what is no error
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  throw "RangeError: lengths differ";
}
