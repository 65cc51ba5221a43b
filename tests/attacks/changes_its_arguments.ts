// Wants: to change the arguments that the reference sees next
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict(w, x) {
  w.length = 0;
  x.length = 0;
  return 1;
}
