// Wants: to answer with a cycle
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  return (() => {
    const a = [];
    a.push(a, a, a);
    return a;
  })();
}
