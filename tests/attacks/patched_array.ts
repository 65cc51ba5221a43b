// Wants: to make every comparison succeed by patching Array.prototype
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
for (const name of Object.getOwnPropertyNames(Array.prototype)) {
  if (typeof Array.prototype[name] === "function" && name !== "constructor") {
    Array.prototype[name] = () => true;
  }
}
Array.prototype[Symbol.iterator] = function* () {};
Array.isArray = () => true;
for (let i = 0; i < 10; i++) {
  Object.defineProperty(Array.prototype, i, { get: () => 1, set: () => {} });
}

export function predict() {
  return 1;
}
