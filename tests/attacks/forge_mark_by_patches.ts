// Wants: the mark of the answers, by watching what writes them
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
const seen = [];
for (
  const [owner, name] of [
    [TextEncoder.prototype, "encode"],
    [TextEncoder.prototype, "encodeInto"],
    [TextDecoder.prototype, "decode"],
    [JSON, "parse"],
    [JSON, "stringify"],
    [Reflect, "apply"],
    [String.prototype, "slice"],
    [String.prototype, "indexOf"],
    [Deno.stdout, "writeSync"],
    [Deno.stdout, "write"],
    [Deno.stdin, "readSync"],
    [Function.prototype, "call"],
    [Function.prototype, "apply"],
  ]
) {
  const real = owner[name];
  owner[name] = function (...args) {
    seen.push([name, ...args]);
    return Reflect.apply === owner[name]
      ? real(...args)
      : real.apply(this, args);
  };
}
for (const name of ["mark", "source", "id", "value"]) {
  Object.defineProperty(Object.prototype, name, {
    set(value) {
      seen.push([name, value]);
    },
    configurable: true,
  });
}
Error.prepareStackTrace = (_, frames) => {
  for (const frame of frames) {
    seen.push(["frame", frame.getThis(), frame.getFunction()]);
  }
  return "";
};
export function predict() {
  new Error().stack;
  for (const entry of seen) {
    if (entry.some((item) => /"mark"|[0-9a-f-]{72}/.test(String(item)))) {
      console.log("LOOT", entry);
    }
  }
  return 1;
}
