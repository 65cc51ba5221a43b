// Wants: to confuse the judge by closing the streams
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  Deno.stdin.close();
  Deno.stdout.close();
  return 1;
}
