/**
 * What a written type means.
 *
 * @module
 */
import type { Expression, TypeNode } from "./ast.ts";
import { builtins } from "./builtins.ts";
import { lookUp, type Scope, unknown } from "./scope.ts";
import type { Typed } from "./typed.ts";
import {
  bool,
  f32,
  i32,
  type ScalarName,
  showType,
  type Type,
  u32,
  vector,
} from "./types.ts";
import { notOurs, WgslError } from "./wgsl_error.ts";
import { otherTypes } from "./words.ts";

const scalars: Readonly<Record<string, Type>> = { f32, i32, u32, bool };

/** So many numbers an array may have, arrays in it included. */
const MOST_WORDS = 65_535;

/** How many numbers a value has, at most; 1 for what is no array. */
function wordsIn(type: Type): number {
  return type.is === "array" ? (type.length ?? 1) * wordsIn(type.of) : 1;
}

const names = [
  ...Object.keys(scalars),
  ...[2, 3, 4].flatMap((n) => ["f", "i", "u"].map((t) => `vec${n}${t}`)),
  "array",
];

/**
 * Finds the type that is meant.
 *
 * @param value makes an expression ready: an array's length
 * @param called whether it was written as a call
 * @throws {WgslError} if there is none
 */
export function resolveType(
  node: TypeNode,
  scope: Scope,
  value: (node: Expression) => Typed,
  called: boolean = false,
): Type {
  const { name, of, at } = node;
  const binding = lookUp(scope, name);
  if (binding?.is === "type") return binding.type;
  if (Object.hasOwn(scalars, name)) return scalars[name];
  const short = /^vec([234])([fiu])$/.exec(name);
  if (short) return vector(Number(short[1]), `${short[2]}32` as ScalarName);
  const [first, second] = of;
  const part = () => {
    if (!first) {
      throw new WgslError(at, `${name} of what?`, `write ${name}<f32>`);
    }
    return resolveType(first as TypeNode, scope, value);
  };
  const long = /^vec([234])$/.exec(name);
  if (long) {
    const type = part();
    if (type.is === "scalar") return vector(Number(long[1]), type.name);
    throw new WgslError(
      at,
      `${name}<${showType(type)}>`,
      "a vector is of f32, i32, u32 or bool",
    );
  }
  if (name === "array") {
    const type = part();
    if (!second) return { is: "array", of: type };
    const length = value(second as Expression);
    const n = length.value as number | undefined;
    if (n === undefined || !Number.isInteger(n) || n < 1) {
      throw new WgslError(
        length.at,
        n === undefined
          ? "a length that is not known before the program runs"
          : `an array of ${n} elements`,
        "write a number above 0, or the name of a const",
      );
    }
    if (n * wordsIn(type) > MOST_WORDS) {
      throw new WgslError(
        length.at,
        `an array of ${n} elements`,
        `WGSL allows 65,535, and this reader ${MOST_WORDS} numbers`,
      );
    }
    return { is: "array", of: type, length: n };
  }
  if (otherTypes.has(name)) throw notOurs(at, name, "use f32, i32 or u32");
  throw called
    ? unknown(scope, "function", name, at, [...builtins, ...names])
    : unknown(scope, "type", name, at, names);
}
//# sourceMappingURL=resolve_type.ts.map
