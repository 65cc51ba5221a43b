// Wants: to overwrite Deno.test and the assertions
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
Deno.test = () => {};
try {
  globalThis.Deno = { test() {}, exit() {} };
} catch { /* it is read-only */ }
Deno.exit = Deno.bench = () => {};
globalThis.assert = () => {};

export function predict() {
  return 1;
}
