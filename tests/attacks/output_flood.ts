// Wants: 100 MB of output
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  const line = "x".repeat(65536);
  for (let i = 0; i < 1600; i++) console.log(line);
  return 1;
}
