// Wants: to keep the process alive after its last answer
// Verdict: passed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
setInterval(() => {}, 1);
export function predict(w, x, threshold) {
  if (w.length !== x.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < w.length; i++) sum += w[i] * x[i];
  return sum >= threshold ? 1 : 0;
}
