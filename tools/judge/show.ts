/**
 * Plain values as people write them in TypeScript, short enough for a line.
 *
 * @module
 */
import { oneLine } from "./sanitize.ts";

/** Longest text of one value. */
const MAX_LENGTH = 100;

/**
 * Writes a value as TypeScript: `[0.5, -0, NaN]`, `"text"`, `{ w: [1], b: 2 }`, `Float64Array [1, 2]`. A long one is
 * shortened, and an array then carries its shape: `[0.12, 0.5, …] (shape [100])`.
 */
export function show(value: unknown, length: number = MAX_LENGTH): string {
  const full = write(value, length);
  if (full.length <= length) return full;
  const shape = shapeOf(value);
  const tail = shape === null ? "" : ` (shape [${shape.join(", ")}])`;
  for (let items = 16; items > 0; items = items >> 1) {
    const short = write(value, length, items);
    if (short.length <= length || items === 1) {
      return oneLine(short, length) + tail;
    }
  }
  return full;
}

/** Writes a call: `predict([1], [2], 2)`. */
export function showCall(name: string, args: readonly unknown[]): string {
  return `${name}(${args.map((arg) => show(arg, 60)).join(", ")})`;
}

/** Writes what kind of value it is, with its article: `a number`, `an array`, `a Float64Array`, `undefined`. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "an array";
  if (ArrayBuffer.isView(value)) {
    return `a${/^[IU]/.test(tagOf(value)) ? "n" : ""} ${tagOf(value)}`;
  }
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/**
 * The shape of nested arrays, `[2, 3]`.
 *
 * @returns `null` for what is no array; the part up to where rows differ in length for a ragged one
 */
export function shapeOf(value: unknown): number[] | null {
  if (ArrayBuffer.isView(value)) return [(value as Float64Array).length];
  if (!Array.isArray(value)) return null;
  const inner = value.map(shapeOf);
  const first = inner[0];
  if (!first) return [value.length];
  let common = first;
  for (const shape of inner) {
    if (shape === null) return [value.length];
    const differ = common.findIndex((size, axis) => size !== shape[axis]);
    if (differ >= 0) common = common.slice(0, differ);
  }
  return [value.length, ...common];
}

/** The name of a typed array's type. */
export function tagOf(value: ArrayBufferView): string {
  return (value as unknown as { [Symbol.toStringTag]: string })[
    Symbol.toStringTag
  ];
}

function write(value: unknown, budget: number, items = Infinity): string {
  if (typeof value === "number") {
    return Object.is(value, -0) ? "-0" : String(value);
  }
  if (typeof value === "string") return oneLine(JSON.stringify(value), budget);
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value)) return `[${list(value, budget, items)}]`;
  if (ArrayBuffer.isView(value)) {
    return `${tagOf(value)} [${
      list([...value as Float64Array], budget, items)
    }]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    if (entries.length === 0) return "{}";
    const parts = entries.slice(0, Math.min(items, 32)).map(([key, item]) =>
      `${
        /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key)
          ? key
          : oneLine(JSON.stringify(key))
      }: ${write(item, budget, items)}`
    );
    return `{ ${parts.join(", ")}${
      parts.length < entries.length ? ", …" : ""
    } }`;
  }
  return String(value);
}

function list(
  values: readonly unknown[],
  budget: number,
  items: number,
): string {
  // Each item takes at least three characters, so more of them than the budget need not be written to be too long.
  const count = Math.min(items, budget, values.length);
  const parts: string[] = [];
  for (let i = 0; i < count; i++) parts.push(write(values[i], budget, items));
  return parts.join(", ") + (count < values.length ? ", …" : "");
}
