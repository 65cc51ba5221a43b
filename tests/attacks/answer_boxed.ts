// Wants: to answer with a boxed number
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  return new Number(1);
}
