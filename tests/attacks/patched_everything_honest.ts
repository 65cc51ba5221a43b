// Wants: to break the child by patching what it may use, around an honest answer
// Verdict: passed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
JSON.stringify = JSON.parse = () => "broken";
String.prototype.slice =
  String.prototype.indexOf =
  String.prototype.split =
    () => "broken";
Reflect.apply =
  Function.prototype.call =
  Function.prototype.apply =
  Function.prototype.bind =
    () => "broken";
Promise.prototype.then = Promise.prototype.catch = () => "broken";
TextEncoder.prototype.encode = TextDecoder.prototype.decode = () => "broken";
const typed = Object.getPrototypeOf(Uint8Array.prototype);
for (const name of ["subarray", "slice", "set"]) typed[name] = () => "broken";
for (const name of ["length", "buffer", "byteLength", "byteOffset"]) {
  Object.defineProperty(typed, name, { get: () => "broken" });
}
Object.defineProperty(typed, Symbol.toStringTag, { get: () => "Float64Array" });
Deno.stdout.writeSync = Deno.stdin.readSync = Deno.exit = () => "broken";
Error.prepareStackTrace = () => {
  throw "broken";
};
Error.stackTraceLimit = 0;
globalThis.Promise =
  globalThis.Uint8Array =
  globalThis.JSON =
  globalThis.Object =
  globalThis.Array =
  globalThis.String =
    undefined;
export function predict(w, x, threshold) {
  if (w.length !== x.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < w.length; i++) sum += w[i] * x[i];
  return sum >= threshold ? 1 : 0;
}
