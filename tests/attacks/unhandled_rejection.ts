// Wants: to end the process by a rejection, around an honest answer
// Verdict: passed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict(w, x, threshold) {
  Promise.reject(new Error("nobody listens"));
  setTimeout(() => {
    throw new Error("later");
  });
  if (w.length !== x.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < w.length; i++) sum += w[i] * x[i];
  return sum >= threshold ? 1 : 0;
}
