// Wants: to write over the report with an error's message
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  throw new Error("\x1b[2J\x1b[H\x1b]0;owned\x07\r\n\u202epassed");
}
