// Wants: to break console.log for the judge
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
console.log = console.error = () => {
  throw new Error("no console");
};
globalThis.console = undefined;

export function predict() {
  return 1;
}
