/**
 * Operators, and the types that they take.
 *
 * @module
 */
import type { Frame } from "./machine.ts";
import { arithmetic, type Two } from "./numbers.ts";
import { as, constantOf, type Typed } from "./typed.ts";
import {
  bool,
  type ScalarName,
  scalarOf,
  showType,
  type Type,
  type Value,
  withScalar,
} from "./types.ts";
import { type At, WgslError } from "./wgsl_error.ts";

const compare: Readonly<
  Record<string, (a: number | boolean, b: number | boolean) => boolean>
> = {
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

/**
 * Makes an operator's result.
 *
 * @throws {WgslError} if it does not take these types
 */
export function binaryOf(op: string, a: Typed, b: Typed, at: At): Typed {
  if (op === "&&" || op === "||") return logical(op, a, b, at);
  if (op === "<<" || op === ">>") return shift(op, a, b, at);
  const name = common(op, a, b, at);
  [a, b] = [a, b].map((side) =>
    as(side, withScalar(side.type, name), `a side of ${op}`)
  );
  const type = shapeOf(op, a, b, at);
  const compares = compare[op];
  if (compares) {
    if (name === "bool" && op !== "==" && op !== "!=") {
      throw wrong(op, a, b, at);
    }
    return each(withScalar(type, "bool"), compares as Join, a, b, at);
  }
  if (name === "bool" && (op === "&" || op === "|")) {
    const both: Join = op === "&" ? (x, y) => x && y : (x, y) => x || y;
    return each(type, both, a, b, at);
  }
  const two = arithmetic(name, op);
  if (!two) throw wrong(op, a, b, at);
  if (b.value !== undefined) checkDivisor(op, name, b);
  const careful = a.value !== undefined && b.value !== undefined
    ? exact(op, name, two, at)
    : two;
  return each(type, careful as Join, a, b, at);
}

/** Makes a value with a sign before it. */
export function unaryOf(op: string, a: Typed, at: At): Typed {
  const name = scalarOf(a.type);
  const takes: Record<string, readonly (ScalarName | undefined)[]> = {
    "-": ["f32", "i32", "int", "float"],
    "!": ["bool"],
    "~": ["i32", "u32", "int"],
  };
  if (!takes[op].includes(name)) {
    throw new WgslError(
      at,
      `${op} before ${showType(a.type)}`,
      op === "-" && name === "u32"
        ? "u32 has no negative numbers: use i32, or subtract"
        : op === "!"
        ? "it turns true and false: compare first, x != 0"
        : "use another type",
    );
  }
  const one: (x: number | boolean) => number | boolean = op === "!"
    ? (x) => !x
    : op === "-"
    ? name === "i32" ? (x) => -x | 0 : (x) => -x
    : name === "u32"
    ? (x) => ~Number(x) >>> 0
    : (x) => ~Number(x);
  return mapped(a.type, [a], (values) => one(values[0]), at);
}

/** A number or a truth. */
export type Scalar = number | boolean;

/** Computes a scalar from scalars; for vectors, in each component. */
export function mapped(
  type: Type,
  args: readonly Typed[],
  f: (values: Scalar[]) => Scalar,
  at: At,
): Typed {
  const part = (value: Value, i: number) =>
    (typeof value === "object" ? value[i] : value) as Scalar;
  const all = (values: Value[]): Value =>
    type.is === "vector"
      ? Array.from(
        { length: type.size },
        (_, i) => f(values.map((value) => part(value, i))),
      )
      : f(values as Scalar[]);
  if (args.every(({ value }) => value !== undefined)) {
    return constantOf(type, all(args.map(({ value }) => value!)), at);
  }
  const runs = args.map(({ run }) => run);
  if (type.is === "scalar" && runs.length === 1) {
    const [x] = runs;
    return { type, at, run: (frame) => f([x(frame) as Scalar]) };
  }
  return { type, at, run: (frame) => all(runs.map((run) => run(frame))) };
}

type Join = (a: Scalar, b: Scalar) => Scalar;

function each(type: Type, join: Join, a: Typed, b: Typed, at: At): Typed {
  if (
    type.is !== "scalar" || (a.value !== undefined && b.value !== undefined)
  ) {
    return mapped(type, [a, b], ([x, y]) => join(x, y), at);
  }
  const [left, right] = [a.run, b.run];
  if (b.value !== undefined) {
    const y = b.value as Scalar;
    return { type, at, run: (f: Frame) => join(left(f) as Scalar, y) };
  }
  return {
    type,
    at,
    run: (f: Frame) => join(left(f) as Scalar, right(f) as Scalar),
  };
}

/** The scalar in which both sides are computed. */
function common(op: string, a: Typed, b: Typed, at: At): ScalarName {
  const [x, y] = [scalarOf(a.type), scalarOf(b.type)];
  if (!x || !y) throw wrong(op, a, b, at);
  if (x === y) return x;
  if (x === "int" && y !== "bool") return y;
  if (y === "int" && x !== "bool") return x;
  if (x === "float" && y === "f32") return y;
  if (y === "float" && x === "f32") return x;
  throw wrong(op, a, b, at);
}

function shapeOf(op: string, a: Typed, b: Typed, at: At): Type {
  if (a.type.is === b.type.is) {
    if (showType(a.type) !== showType(b.type)) throw wrong(op, a, b, at);
    return a.type;
  }
  // A number beside a vector is taken for each of its components.
  if (!"+-*/%".includes(op)) throw wrong(op, a, b, at);
  return a.type.is === "vector" ? a.type : b.type;
}

function wrong(op: string, a: Typed, b: Typed, at: At): WgslError {
  const [x, y] = [scalarOf(a.type), scalarOf(b.type)];
  const mixed = x && y && x !== y && x !== "bool" && y !== "bool";
  const to = x === "f32" || y === "f32" || x === "float" || y === "float"
    ? "f32"
    : x === "int"
    ? y
    : x;
  return new WgslError(
    at,
    `${showType(a.type)} ${op} ${showType(b.type)}`,
    mixed
      ? `WGSL converts nothing by itself: write ${to}(…) around the other side`
      : "there is no such operator: both sides have one type, as in f32 + f32",
  );
}

function logical(op: string, a: Typed, b: Typed, at: At): Typed {
  const [left, right] = [a, b].map((side) => as(side, bool, `a side of ${op}`));
  const run = op === "&&"
    ? (f: Frame) => left.run(f) && right.run(f)
    : (f: Frame) => left.run(f) || right.run(f);
  if (left.value === undefined || right.value === undefined) {
    return { type: bool, at, run };
  }
  return constantOf(bool, run([]), at);
}

function shift(op: string, a: Typed, b: Typed, at: At): Typed {
  const by = scalarOf(b.type) === "int"
    ? as(b, withScalar(b.type, "u32"), `the right side of ${op}`)
    : b;
  const name = scalarOf(a.type);
  if (!name || scalarOf(by.type) !== "u32" || a.type.is !== by.type.is) {
    throw new WgslError(
      at,
      `${showType(a.type)} ${op} ${showType(b.type)}`,
      "a shift is by a u32: write u32(…) on the right",
    );
  }
  if ((by.value as number) > 31 && name !== "int") {
    throw new WgslError(
      at,
      `a shift by ${by.value}`,
      "32 bits shift by 0 to 31",
    );
  }
  const two = arithmetic(name, op);
  if (!two) throw wrong(op, a, b, at);
  return each(a.type, two as Join, a, by, at);
}

function checkDivisor(op: string, name: ScalarName, b: Typed): void {
  if ((op !== "/" && op !== "%") || name === "f32" || name === "float") return;
  if ([b.value!].flat().includes(0)) {
    throw new WgslError(b.at, `${op} by 0`, "divide by something else");
  }
}

/** WGSL refuses known values that leave their type's range; i32 and u32 wrap. */
function exact(op: string, name: ScalarName, two: Two, at: At): Two {
  if (name === "i32" || name === "u32") return two;
  const type = name === "int" ? "any type" : "f32";
  return (x, y) => {
    const z = two(x, y);
    if (name === "int" ? Math.abs(z) < 2 ** 63 : Number.isFinite(z)) return z;
    throw new WgslError(
      at,
      `${x} ${op} ${y} has no place in ${type}`,
      "use smaller numbers",
    );
  };
}
//# sourceMappingURL=operators.ts.map
