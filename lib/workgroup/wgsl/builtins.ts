/**
 * The functions that WGSL brings along, as far as the course uses them.
 *
 * @module
 */
import { mapped } from "./operators.ts";
import { as, settled, type Typed } from "./typed.ts";
import {
  bool,
  f32,
  type ScalarName,
  scalarOf,
  showType,
  type Type,
  type Value,
  withScalar,
} from "./types.ts";
import { type At, WgslError } from "./wgsl_error.ts";

const { fround } = Math;

/** Of floats, in each component. */
const ofFloats: Readonly<Record<string, (...x: number[]) => number>> = {
  floor: Math.floor,
  ceil: Math.ceil,
  trunc: Math.trunc,
  round: (x) => {
    const down = Math.floor(x);
    if (x - down !== 0.5) return Math.round(x);
    return down % 2 === 0 ? down : down + 1;
  },
  fract: (x) => x - Math.floor(x),
  sqrt: Math.sqrt,
  inverseSqrt: (x) => 1 / Math.sqrt(x),
  exp: Math.exp,
  exp2: (x) => 2 ** x,
  log: Math.log,
  log2: Math.log2,
  sin: Math.sin,
  cos: Math.cos,
  sinh: Math.sinh,
  tanh: Math.tanh,
  saturate: (x) => Math.min(1, Math.max(0, x)),
  pow: (x, y) => x < 0 ? NaN : x ** y,
  step: (edge, x) => edge <= x ? 1 : 0,
  fma: (x, y, z) => x * y + z,
  mix: (x, y, t) => fround(fround(x * fround(1 - t)) + fround(y * t)),
};

/** Of floats and whole numbers. */
const ofNumbers: Readonly<Record<string, (...x: number[]) => number>> = {
  abs: Math.abs,
  sign: Math.sign,
  min: Math.min,
  max: Math.max,
  clamp: (x, low, high) => Math.min(Math.max(x, low), high),
};

/** Names that `callBuiltin` knows. */
export const builtins: ReadonlySet<string> = new Set([
  ...Object.keys(ofFloats),
  ...Object.keys(ofNumbers),
  "select",
  "dot",
  "length",
  "all",
  "any",
  "arrayLength",
  "workgroupBarrier",
  "storageBarrier",
]);

/**
 * Makes a call of a function that WGSL brings along.
 *
 * @throws {WgslError} if it does not take these types
 */
export function callBuiltin(
  name: string,
  args: readonly Typed[],
  at: At,
): Typed {
  switch (name) {
    case "select":
      return select(args, at);
    case "dot":
      return dot(args, at);
    case "length": {
      const [v] = floats(name, count(name, args, 1, at));
      const sum = (x: Value) =>
        [x].flat().reduce<number>((s, e) => fround(s + Number(e) ** 2), 0);
      return of(f32, [v], ([x]) => fround(Math.sqrt(sum(x))), at);
    }
    case "all":
    case "any": {
      const [v] = count(name, args, 1, at);
      if (scalarOf(v.type) !== "bool") throw takes(name, "bool", v);
      return of(
        bool,
        [v],
        ([x]) => [x].flat()[name === "all" ? "every" : "some"](Boolean),
        at,
      );
    }
  }
  const f = ofFloats[name] ?? ofNumbers[name];
  count(name, args, f.length || 2, at);
  const same = name in ofFloats ? floats(name, args) : together(name, args);
  const type = same[0].type;
  const scalar = scalarOf(type)!;
  const round: (x: number) => number = scalar === "f32"
    ? fround
    : scalar === "i32"
    ? (x) => x | 0
    : (x) => x;
  return mapped(type, same, (x) => round(f(...x as number[])), at);
}

function count(
  name: string,
  args: readonly Typed[],
  wanted: number,
  at: At,
): readonly Typed[] {
  if (args.length === wanted) return args;
  throw new WgslError(
    at,
    `${name} with ${args.length} arguments`,
    `it takes ${wanted}`,
  );
}

function takes(name: string, what: string, arg: Typed): WgslError {
  return new WgslError(
    arg.at,
    `${name} takes ${what}, and this is ${showType(arg.type)}`,
    "WGSL converts nothing by itself: write " +
      (what === "f32" ? "f32(…)" : "another argument"),
  );
}

/** Arguments as floats, of one shape. */
function floats(name: string, args: readonly Typed[]): Typed[] {
  const widest = args.find(({ type }) => type.is === "vector") ?? args[0];
  return args.map((arg) => {
    const scalar = scalarOf(arg.type);
    if (!scalar || !["f32", "int", "float"].includes(scalar)) {
      throw takes(name, "f32", arg);
    }
    const own = as(arg, withScalar(arg.type, "f32"), `an argument of ${name}`);
    // The last of mix may be one number for all components.
    if (name === "mix" && own.type.is === "scalar") return own;
    return as(own, withScalar(widest.type, "f32"), `an argument of ${name}`);
  });
}

/** Arguments as numbers of one type. */
function together(name: string, args: readonly Typed[]): Typed[] {
  const scalars = args.map(({ type }) => scalarOf(type));
  const known = scalars.find((s) => s !== "int" && s !== "float");
  const scalar = known ?? (scalars.includes("float") ? "float" : "int");
  if (scalar === "bool" || !scalars.every(Boolean)) {
    throw takes(name, "numbers", args[0]);
  }
  const type = withScalar(args[0].type, scalar as ScalarName);
  return args.map((arg) => as(arg, type, `an argument of ${name}`));
}

/** Computes a value from values. */
function of(
  type: Type,
  args: readonly Typed[],
  f: (values: Value[]) => Value,
  at: At,
): Typed {
  const runs = args.map(({ run }) => run);
  return { type, at, run: (frame) => f(runs.map((run) => run(frame))) };
}

function select(args: readonly Typed[], at: At): Typed {
  const [no, yes, condition] = count("select", args, 3, at);
  if (scalarOf(condition.type) !== "bool") {
    throw takes("select as its last argument", "bool", condition);
  }
  const [a, b] = alike(no, yes).map((side) =>
    condition.value === undefined ? settled(side) : side
  );
  return mapped(a.type, [a, b, condition], ([x, y, c]) => c ? y : x, at);
}

function alike(a: Typed, b: Typed): Typed[] {
  return scalarOf(a.type) === "bool" ? [a, b] : together("select", [a, b]);
}

function dot(args: readonly Typed[], at: At): Typed {
  const [a, b] = together("dot", count("dot", args, 2, at));
  if (a.type.is !== "vector") throw takes("dot", "vectors", a);
  const name = a.type.of;
  const type: Type = { is: "scalar", name };
  const round: (x: number) => number = name === "f32" || name === "float"
    ? fround
    : name === "u32"
    ? (x) => x >>> 0
    : (x) => x | 0;
  const times = (x: number, y: number) =>
    name === "f32" ? fround(x * y) : Math.imul(x, y);
  return of(type, [a, b], (values) => {
    const [x, y] = values as number[][];
    let sum = times(x[0], y[0]);
    for (let i = 1; i < x.length; i++) sum = round(sum + times(x[i], y[i]));
    return round(sum);
  }, at);
}
//# sourceMappingURL=builtins.ts.map
