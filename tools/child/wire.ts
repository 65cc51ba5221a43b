/**
 * Plain values as text, for the way between the judge and a child: both sides use this module, and neither trusts
 * the other. Numbers, strings, booleans, `null` and arrays are JSON (`-0` too); everything else is an object with
 * one key: `{"n":"NaN"}`, `{"u":1}` for `undefined`, `{"i":"12"}` for a bigint, `{"o":{…}}` for a plain object and
 * `{"Float64Array":[…]}` for a typed array. Functions, symbols and instances of classes do not cross.
 *
 * @module
 */
import * as own from "./intrinsics.ts";

/** Deepest nesting; a cycle ends here too. */
export const MAX_DEPTH = 64;
/** Most values in one message, counting every element. */
export const MAX_VALUES = 1_000_000;
/** Longest message in UTF-16 code units. */
export const MAX_LENGTH = 4 * 1024 * 1024;

/** A value that cannot cross, or text that is no value. The message continues "returned …". */
export class WireError extends Error {
  override name = "WireError";
}

interface Budget {
  values: number;
  length: number;
}

/**
 * Writes a plain value as one line of text.
 *
 * @throws {WireError} if something in it is not plain, or it is too deep, too large or hostile: `a function at [1].f`
 */
export function encode(value: unknown): string {
  return write(value, "", 0, { values: 0, length: 0 });
}

function write(
  value: unknown,
  path: string,
  depth: number,
  budget: Budget,
): string {
  spend(budget, 1);
  switch (typeof value) {
    case "number":
      return writeNumber(value);
    case "boolean":
      return value ? "true" : "false";
    case "string":
      spend(budget, 0, value.length);
      return own.stringify(value);
    case "undefined":
      return '{"u":1}';
    case "bigint": {
      const digits = own.toText(value);
      spend(budget, 0, digits.length);
      return '{"i":"' + digits + '"}';
    }
    case "object":
      return value === null ? "null" : writeObject(value, path, depth, budget);
    default:
      throw new WireError("a " + typeof value + at(path));
  }
}

function writeNumber(value: number): string {
  // NaN, Infinity and -Infinity are those that differ from themselves times zero.
  if (value !== value || value - value !== 0) {
    return '{"n":"' + own.toText(value) + '"}';
  }
  return value === 0 && 1 / value < 0 ? "-0" : own.toText(value);
}

function writeObject(
  value: object,
  path: string,
  depth: number,
  budget: Budget,
): string {
  if (depth >= MAX_DEPTH) {
    throw new WireError(
      "a value nested deeper than " + MAX_DEPTH + " levels: a cycle?",
    );
  }
  const typed = own.typedArrayName(value);
  if (typed !== undefined) {
    return writeTyped(value as ArrayLike<number | bigint>, typed, budget);
  }
  if (own.isArray(value)) return writeArray(value, path, depth, budget);
  const prototype = own.getPrototypeOf(value);
  if (prototype !== null && prototype !== own.ObjectPrototype) {
    throw new WireError(className(prototype) + at(path));
  }
  const keys = own.ownKeys(value);
  let text = "";
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    spend(budget, 0, key.length);
    const item = write(
      get(value, key, path),
      path + "." + key,
      depth + 1,
      budget,
    );
    text += (i === 0 ? "" : ",") + own.stringify(key) + ":" + item;
  }
  return '{"o":{' + text + "}}";
}

function writeArray(
  value: readonly unknown[],
  path: string,
  depth: number,
  budget: Budget,
): string {
  const length = value.length;
  let text = "[";
  for (let i = 0; i < length; i++) {
    const item = get(value, i, path);
    if (i > 0) text += ",";
    if (typeof item === "number") {
      spend(budget, 1);
      text += writeNumber(item);
    } else {
      text += write(item, path + "[" + i + "]", depth + 1, budget);
    }
  }
  return text + "]";
}

function writeTyped(
  value: ArrayLike<number | bigint>,
  name: string,
  budget: Budget,
): string {
  const length = own.typedArrayLength(value);
  spend(budget, length);
  let text = "[";
  for (let i = 0; i < length; i++) {
    const item = value[i];
    text += (i === 0 ? "" : ",") +
      (typeof item === "bigint"
        ? '"' + own.toText(item) + '"'
        : writeNumber(item));
  }
  return '{"' + name + '":' + text + "]}";
}

function get(value: object, key: string | number, path: string): unknown {
  try {
    return (value as Record<string, unknown>)[key];
  } catch {
    throw new WireError(
      "a property that throws" +
        at(path + (typeof key === "number" ? "[" + key + "]" : "." + key)),
    );
  }
}

function className(prototype: object): string {
  try {
    const name =
      (prototype as { constructor: { name: unknown } }).constructor.name;
    if (typeof name === "string" && name !== "" && name.length < 40) {
      return "an instance of " + name;
    }
  } catch { /* a prototype that does not want to be asked */ }
  return "an object that is not plain";
}

function at(path: string): string {
  return path === ""
    ? ""
    : " at " + (path.length > 80 ? own.cut(path, 0, 79) + "…" : path);
}

function spend(budget: Budget, values: number, length = 0): void {
  budget.values += values;
  budget.length += length;
  if (!(budget.values <= MAX_VALUES)) {
    throw new WireError("more than " + MAX_VALUES + " values");
  }
  if (!(budget.length <= MAX_LENGTH)) {
    throw new WireError("more than " + MAX_LENGTH + " characters of text");
  }
}

const arrays = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float16Array,
  Float32Array,
  Float64Array,
} as const;
const bigArrays = { BigInt64Array, BigUint64Array } as const;

/**
 * Reads what {@linkcode encode} wrote, after `JSON.parse`. The parsed arrays and objects become the value's own.
 *
 * @throws {WireError} if it is anything else
 */
export function decode(parsed: unknown, depth = 0): unknown {
  if (typeof parsed !== "object" || parsed === null) return parsed;
  // Values nest MAX_DEPTH deep at most, and an object takes two levels of text.
  if (depth > MAX_DEPTH) {
    throw new WireError("a value nested deeper than " + MAX_DEPTH + " levels");
  }
  if (own.isArray(parsed)) {
    for (let i = 0; i < parsed.length; i++) {
      parsed[i] = decode(parsed[i], depth + 1);
    }
    return parsed;
  }
  const keys = own.ownKeys(parsed);
  if (keys.length !== 1) throw new WireError("text that is no value");
  return decodeTagged(
    keys[0],
    (parsed as Record<string, unknown>)[keys[0]],
    depth,
  );
}

function decodeTagged(tag: string, body: unknown, depth: number): unknown {
  if (tag === "u" && body === 1) return undefined;
  if (tag === "n") {
    if (body === "NaN") return NaN;
    if (body === "Infinity") return Infinity;
    if (body === "-Infinity") return -Infinity;
  }
  if (tag === "i" && typeof body === "string") return bigint(body);
  if (
    tag === "o" && typeof body === "object" && body !== null &&
    !own.isArray(body)
  ) {
    const record = body as Record<string, unknown>;
    const keys = own.ownKeys(record);
    for (let i = 0; i < keys.length; i++) {
      record[keys[i]] = decode(record[keys[i]], depth + 1);
    }
    return record;
  }
  if (own.isArray(body)) {
    if (own.hasOwn(arrays, tag)) {
      return typed(
        new arrays[tag as keyof typeof arrays](body.length),
        body,
        false,
      );
    }
    if (own.hasOwn(bigArrays, tag)) {
      return typed(
        new bigArrays[tag as keyof typeof bigArrays](body.length),
        body,
        true,
      );
    }
  }
  throw new WireError("text that is no value");
}

function typed(
  target: ArrayLike<number | bigint>,
  items: unknown[],
  big: boolean,
): unknown {
  const writable = target as { [index: number]: unknown };
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    const value = big
      ? bigint(item)
      : typeof item === "number"
      ? item
      : decode(item);
    if (!big && typeof value !== "number") {
      throw new WireError("text that is no value");
    }
    writable[i] = value;
  }
  return target;
}

function bigint(digits: unknown): bigint {
  if (typeof digits !== "string" || digits === "") {
    throw new WireError("text that is no value");
  }
  try {
    return own.bigint(digits);
  } catch {
    throw new WireError("text that is no value");
  }
}
