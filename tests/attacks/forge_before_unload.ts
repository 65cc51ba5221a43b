// Wants: to say that nothing more comes, and then more
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  dispatchEvent(new Event("beforeunload"));
  dispatchEvent(new Event("unload"));
  return 1;
}
