// Wants: to answer with an instance whose prototype lies
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  return Object.setPrototypeOf({ a: 1 }, new Proxy({}, { get: () => 1 }));
}
