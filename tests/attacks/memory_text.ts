// Wants: gigabytes of text
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  let text = "x";
  for (;;) text = (text + text).normalize();
}
