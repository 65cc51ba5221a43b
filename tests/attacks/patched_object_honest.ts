// Wants: to break the child by patching Object.prototype, around an honest answer
// Verdict: passed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
for (
  const name of [
    "value",
    "id",
    "exports",
    "error",
    "get",
    "set",
    "toJSON",
    "status",
    "0",
    "n",
    "u",
    "o",
    "args",
  ]
) {
  Object.defineProperty(Object.prototype, name, {
    __proto__: null,
    get: () => 1,
    set: () => {},
    configurable: true,
  });
}
Object.keys =
  Object.hasOwn =
  Object.is =
  Object.getPrototypeOf =
  Object.defineProperty =
    () => true;
export function predict(w, x, threshold) {
  if (w.length !== x.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < w.length; i++) sum += w[i] * x[i];
  return sum >= threshold ? 1 : 0;
}
