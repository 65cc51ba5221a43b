// Wants: to answer with a proxy that is whatever is asked for
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  return new Proxy({}, {
    get: () => 1,
    ownKeys: () => ["a"],
    getOwnPropertyDescriptor: () => ({
      value: 1,
      enumerable: true,
      configurable: true,
    }),
  });
}
