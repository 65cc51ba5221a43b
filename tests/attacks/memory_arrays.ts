// Wants: 4 GB of arrays
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
const kept = [];
export function predict() {
  for (;;) kept.push(new Array(1e5).fill({}));
}
