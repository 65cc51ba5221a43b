// Wants: to wait without using the processor, before anything is asked
// Verdict: refused
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
await new Promise((done) => setTimeout(done, 1e9));

export function predict() {
  return 1;
}
