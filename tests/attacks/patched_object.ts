// Wants: to answer for every property by patching Object.prototype
// Verdict: failed
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
    "then",
    "toJSON",
    "status",
    "0",
    "n",
    "u",
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
    () => true;

export function predict() {
  return 1;
}
