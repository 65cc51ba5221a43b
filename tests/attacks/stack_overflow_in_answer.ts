// Wants: to crash what encodes the answer
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  let deep = 1;
  for (let i = 0; i < 1e6; i++) deep = [deep];
  return deep;
}
