// Wants: to name places that are not there
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  throw Object.assign(new Error("x"), {
    stack: "Error: x\n    at predict (/etc/passwd:1:1)\n".repeat(1e5),
  });
}
