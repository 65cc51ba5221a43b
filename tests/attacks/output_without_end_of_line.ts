// Wants: to hide an answer behind a line without end
// Verdict: passed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
Deno.stdout.writeSync(new TextEncoder().encode("no end of line"));
export function predict(w, x, threshold) {
  if (w.length !== x.length) throw new RangeError("lengths differ");
  Deno.stdout.writeSync(new TextEncoder().encode("{"));
  let sum = 0;
  for (let i = 0; i < w.length; i++) sum += w[i] * x[i];
  return sum >= threshold ? 1 : 0;
}
