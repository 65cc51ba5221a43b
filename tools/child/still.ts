/**
 * Holds the built-ins of a child still, for drivers whose own code runs between a learner's: the simulator of chapter
 * 8 counts and compares by them while a kernel runs. Called before the learner's module is loaded, so no learner can
 * have `Array.prototype.push` forget a finding.
 *
 * @module
 */

/** The language's constructors; all but `Error`, whose `stackTraceLimit` must stay free to be set. */
const NAMES = [
  "Array",
  "ArrayBuffer",
  "BigInt",
  "Boolean",
  "DataView",
  "Float32Array",
  "Float64Array",
  "Function",
  "Int32Array",
  "Iterator",
  "JSON",
  "Map",
  "Math",
  "Number",
  "Object",
  "Promise",
  "Proxy",
  "Reflect",
  "RegExp",
  "Set",
  "String",
  "Symbol",
  "Uint32Array",
  "Uint8Array",
  "WeakMap",
  "WeakSet",
];

/**
 * Freezes the language's constructors and prototypes, and ties their names to them.
 *
 * @param more objects of our own to freeze
 */
export function holdStill(...more: object[]): void {
  const globals = globalThis as unknown as Record<
    string,
    { prototype?: object }
  >;
  const samples = [
    [].values(),
    new Map().values(),
    new Set().values(),
    ""[Symbol.iterator](),
    "".matchAll(/a/g),
    (function* () {})(),
    (async function* () {})(),
    new Float32Array(),
  ];
  for (const name of NAMES) {
    const value = globals[name];
    Object.freeze(value);
    if (value.prototype) Object.freeze(value.prototype);
    Object.defineProperty(globals, name, {
      value,
      writable: false,
      configurable: false,
    });
  }
  for (const one of more) Object.freeze(one);
  for (const sample of samples) {
    for (
      let each = Object.getPrototypeOf(sample);
      each !== null;
      each = Object.getPrototypeOf(each)
    ) Object.freeze(each);
  }
}
