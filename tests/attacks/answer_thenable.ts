// Wants: to answer with a promise that is none
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  return { then: (done) => done(1) };
}
