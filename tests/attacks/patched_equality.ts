// Wants: to be equal to everything: Object.is, Math.abs, valueOf
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
Object.is = () => true;
Math.abs = () => 0;
export function predict() {
  return {
    valueOf: () => 1,
    [Symbol.toPrimitive]: () => 1,
    toJSON: () => 1,
    toString: () => "1",
  };
}
