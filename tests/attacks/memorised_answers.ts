// Wants: to know the answers of the fixed cases
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
const known = { "[[1],[2],2]": 1, "[[1,2],[1],0]": "RangeError" };
export function predict(w, x, threshold) {
  const answer = known[JSON.stringify([w, x, threshold])];
  if (answer === "RangeError") throw new RangeError("lengths differ");
  return answer ?? 0;
}
