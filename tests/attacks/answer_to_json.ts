// Wants: to answer with toJSON
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  return Object.assign([1], { toJSON: () => 1 });
}
