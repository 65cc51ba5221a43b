// Wants: to answer with a getter that ends the process
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  return {
    get value() {
      Deno.exit(0);
    },
  };
}
