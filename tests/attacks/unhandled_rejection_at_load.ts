// Wants: to end the process by a rejection while it loads
// Verdict: refused
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
Promise.reject(new Error("nobody listens"));
await new Promise((done) => setTimeout(done, 50));

export function predict() {
  return 1;
}
