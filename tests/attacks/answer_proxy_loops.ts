// Wants: to answer with a proxy whose traps never end
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  return new Proxy([], {
    get: () => {
      for (;;);
    },
  });
}
