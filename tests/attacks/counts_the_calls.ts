// Wants: to recognise the checks by their order
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
let calls = 0;
export function predict() {
  calls++;
  return calls === 1 ? 1 : calls % 2;
}
