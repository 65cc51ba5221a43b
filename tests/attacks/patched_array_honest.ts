// Wants: to break the child by patching Array.prototype, around an honest answer
// Verdict: passed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
for (const name of Object.getOwnPropertyNames(Array.prototype)) {
  if (typeof Array.prototype[name] === "function" && name !== "constructor") {
    Array.prototype[name] = () => true;
  }
}
Array.prototype[Symbol.iterator] = function* () {};
for (let i = 0; i < 10; i++) {
  Object.defineProperty(Array.prototype, i, { get: () => 1, set: () => {} });
}
export function predict(w, x, threshold) {
  if (w.length !== x.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < w.length; i++) sum += w[i] * x[i];
  return sum >= threshold ? 1 : 0;
}
