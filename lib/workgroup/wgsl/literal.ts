/**
 * Numbers as they are written.
 *
 * @module
 */
import { as, constantOf, type Typed } from "./typed.ts";
import { f32, float, i32, int, u32 } from "./types.ts";
import { type At, notOurs, WgslError } from "./wgsl_error.ts";

/**
 * Makes a value of a number.
 *
 * @throws {WgslError} if it has no place in the type that its suffix names
 * @example
 * ```ts
 * const { value, type } = literal("0xFFu", { line: 1, column: 1 });
 * assert.deepEqual([value, type], [255, { is: "scalar", name: "u32" }]);
 * ```
 */
export function literal(text: string, at: At): Typed {
  const hex = /^0[xX]/.test(text);
  const suffix = /[iu]$/.exec(text)?.[0] ??
    (hex && !/[pP]/.test(text) ? undefined : /[fh]$/.exec(text)?.[0]);
  const digits = suffix ? text.slice(0, -1) : text;
  if (suffix === "h") throw notOurs(at, "a number of type f16", "write f");
  if (hex && /[.pP]/.test(digits)) {
    throw notOurs(at, "a hexadecimal number with a point", "write it decimal");
  }
  if (!hex && /^0\d/.test(digits) && !/[.eE]/.test(digits)) {
    throw new WgslError(at, `${text} begins with 0`, "leave the 0 out");
  }
  const value = Number(digits);
  const point = !hex && /[.eE]/.test(digits);
  if (suffix === "f") {
    return as(constantOf(float, value, at), f32, "the number");
  }
  if (point && suffix) {
    throw new WgslError(at, `${text} is no whole number`, "take the point out");
  }
  if (point) return constantOf(float, value, at);
  const whole = constantOf(int, value, at);
  if (!suffix) return whole;
  return as(whole, suffix === "u" ? u32 : i32, "the number");
}
//# sourceMappingURL=literal.ts.map
