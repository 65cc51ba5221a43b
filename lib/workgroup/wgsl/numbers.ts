/**
 * Arithmetic as a GPU does it: f32 rounded, i32 and u32 in 32 bits.
 *
 * @module
 */
import type { ScalarName } from "./types.ts";

/** Computes with two numbers. */
export type Two = (a: number, b: number) => number;

const { fround, imul, trunc } = Math;

const ofFloats: Readonly<Record<string, Two>> = {
  "+": (a, b) => fround(a + b),
  "-": (a, b) => fround(a - b),
  "*": (a, b) => fround(a * b),
  "/": (a, b) => fround(a / b),
  "%": (a, b) => fround(a % b),
};

const ofSigned: Readonly<Record<string, Two>> = {
  "+": (a, b) => (a + b) | 0,
  "-": (a, b) => (a - b) | 0,
  "*": imul,
  "/": (a, b) => b === 0 ? a : (a / b) | 0,
  "%": (a, b) => b === 0 ? 0 : (a % b) | 0,
  "&": (a, b) => a & b,
  "|": (a, b) => a | b,
  "^": (a, b) => a ^ b,
  "<<": (a, b) => a << b,
  ">>": (a, b) => a >> b,
};

const ofUnsigned: Readonly<Record<string, Two>> = {
  "+": (a, b) => (a + b) >>> 0,
  "-": (a, b) => (a - b) >>> 0,
  "*": (a, b) => imul(a, b) >>> 0,
  "/": (a, b) => b === 0 ? a : (a / b) >>> 0,
  "%": (a, b) => b === 0 ? 0 : a % b,
  "&": (a, b) => (a & b) >>> 0,
  "|": (a, b) => (a | b) >>> 0,
  "^": (a, b) => (a ^ b) >>> 0,
  "<<": (a, b) => (a << b) >>> 0,
  ">>": (a, b) => a >>> b,
};

/** Literals have 64 bits; these are exact up to 2⁵³. */
const ofLiterals: Readonly<Record<string, Two>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
};

const ofWholeLiterals: Readonly<Record<string, Two>> = {
  ...ofLiterals,
  "/": (a, b) => trunc(a / b),
  "&": (a, b) => Number(BigInt(a) & BigInt(b)),
  "|": (a, b) => Number(BigInt(a) | BigInt(b)),
  "^": (a, b) => Number(BigInt(a) ^ BigInt(b)),
  "<<": (a, b) => a * 2 ** b,
  ">>": (a, b) => Math.floor(a / 2 ** b),
};

const byType: Readonly<Record<ScalarName, Readonly<Record<string, Two>>>> = {
  f32: ofFloats,
  i32: ofSigned,
  u32: ofUnsigned,
  int: ofWholeLiterals,
  float: ofLiterals,
  bool: {},
};

/**
 * Gives an operator's arithmetic for a type; undefined if it has none.
 *
 * @example Below 0, u32 begins again from above; division by 0 changes nothing
 * ```ts
 * assert.equal(arithmetic("u32", "-")!(0, 1), 4294967295);
 * assert.equal(arithmetic("i32", "/")!(5, 0), 5);
 * assert.equal(arithmetic("f32", "+")!(16777216, 1), 16777216);
 * ```
 */
export function arithmetic(type: ScalarName, op: string): Two | undefined {
  return byType[type][op];
}

const [least, most] = [-(2 ** 31), 2 ** 31 - 1];

/**
 * Makes a number of one type from one of another, as `u32(x)` does: floats are
 * cut to whole numbers in the type's range, i32 and u32 keep their bits.
 */
export function converted(
  value: number | boolean,
  from: ScalarName,
  to: ScalarName,
): number | boolean {
  const x = Number(value);
  const whole = from === "i32" || from === "u32";
  switch (to) {
    case "bool":
      return x !== 0;
    case "f32":
      return fround(x);
    case "i32":
      return whole ? x | 0 : Math.min(most, Math.max(least, trunc(x) || 0));
    case "u32":
      return whole
        ? x >>> 0
        : Math.min(2 ** 32 - 1, Math.max(0, trunc(x) || 0));
    default:
      return x;
  }
}

/** Whether a literal has a place in a type. */
export function fits(value: number, type: ScalarName): boolean {
  switch (type) {
    case "i32":
      return Number.isInteger(value) && value >= least && value <= most;
    case "u32":
      return Number.isInteger(value) && value >= 0 && value < 2 ** 32;
    case "f32":
      return Math.abs(fround(value)) < Infinity;
    default:
      return true;
  }
}
//# sourceMappingURL=numbers.ts.map
