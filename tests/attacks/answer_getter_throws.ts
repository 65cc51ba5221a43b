// Wants: to answer with a getter that throws
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  return {
    get value() {
      throw new Error("no");
    },
  };
}
