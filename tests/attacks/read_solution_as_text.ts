// Wants: the solution's text, at load
// Verdict: refused
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
import text from "../tools/judge/fixture/solutions/01-votes/predict.ts" with {
  type: "text",
};
console.log("LOOT", text);

export function predict() {
  return 1;
}
