/**
 * The built-in functions that the child's own code uses, taken before any learner code runs. A learner may replace
 * `JSON.parse` or `Array.prototype[Symbol.iterator]` afterwards: nothing here looks them up again. Code that runs
 * beside a learner's therefore calls these, indexes arrays instead of iterating them, and writes only to properties
 * that exist already (a setter on `Array.prototype` sees no other write).
 *
 * @module
 */

/** `Reflect.apply`: `apply(indexOf, text, ["\n"])`. */
export const apply = Reflect.apply;
export const ownKeys = Object.keys;
export const define = Object.defineProperty;
export const hasOwn = Object.hasOwn;
export const getPrototypeOf = Object.getPrototypeOf;
export const isArray = Array.isArray;
export const parse = JSON.parse;
/** `JSON.stringify`, safe here for strings only: for objects it would ask a patched `toJSON`. */
export const stringify = JSON.stringify;
export const ObjectPrototype = Object.prototype;
export const NativePromise = Promise;
export const Bytes = Uint8Array;
export const toText = String;
export const bigint = BigInt;
export const createUrl = URL.createObjectURL;
export const TextBlob = Blob;

const typedArray = getPrototypeOf(Uint8Array.prototype);
const tagGetter = Object.getOwnPropertyDescriptor(
  typedArray,
  Symbol.toStringTag,
)!.get!;
const lengthGetter = Object.getOwnPropertyDescriptor(typedArray, "length")!
  .get!;
const bufferGetter = Object.getOwnPropertyDescriptor(typedArray, "buffer")!
  .get!;

/** `Float64Array` for one, `undefined` for anything that is no typed array, whatever the value claims. */
export function typedArrayName(value: unknown): string | undefined {
  return apply(tagGetter, value, []) as string | undefined;
}

/** The true length of a typed array. */
export function typedArrayLength(value: unknown): number {
  return apply(lengthGetter, value, []) as number;
}

const { indexOf, slice } = String.prototype;

/** `text.indexOf(part)`. */
export function find(text: string, part: string): number {
  return apply(indexOf, text, [part]) as number;
}

/** `text.slice(start, end)`. */
export function cut(text: string, start: number, end?: number): string {
  return apply(slice, text, [start, end]) as string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const encodeText = encoder.encode;
const decodeBytes = decoder.decode;
const { stdin, stdout } = Deno;
const { readSync } = stdin;
const { writeSync } = stdout;
const leave = Deno.exit;
const memory = new ArrayBuffer(65536);
const buffer = new Uint8Array(memory);

/** Waits for more of stdin; `null` at its end. */
export function readText(): string | null {
  const count = apply(readSync, stdin, [buffer]) as number | null;
  return count === null
    ? null
    : apply(decodeBytes, decoder, [new Bytes(memory, 0, count), {
      stream: true,
    }]);
}

/** Writes all of a text to stdout, in one piece as far as the pipe takes it. */
export function writeText(text: string): void {
  let bytes = apply(encodeText, encoder, [text]) as Uint8Array<ArrayBuffer>;
  const whole = apply(bufferGetter, bytes, []) as ArrayBuffer;
  const end = typedArrayLength(bytes);
  for (let written = 0; written < end;) {
    written += apply(writeSync, stdout, [bytes]) as number;
    bytes = new Bytes(whole, written, end - written);
  }
}

/** `Deno.exit`. */
export function exit(code: number): never {
  return apply(leave, Deno, [code]) as never;
}
