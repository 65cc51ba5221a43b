/**
 * Values that are made by their type's name: vec3f(1, 2, 3), u32(x).
 *
 * @module
 */
import { converted } from "./numbers.ts";
import { mapped } from "./operators.ts";
import { as, constantOf, type Typed } from "./typed.ts";
import {
  bound,
  copied,
  type ScalarName,
  scalarOf,
  showType,
  type Type,
  type Value,
  vector,
  withScalar,
  zero,
} from "./types.ts";
import { type At, WgslError } from "./wgsl_error.ts";

/**
 * Makes a value of a type.
 *
 * @param made the type, or as much of it as was written
 * @throws {WgslError} if the arguments do not fill it
 */
export function construct(
  made: Type | { readonly size: number } | "array",
  args: readonly Typed[],
  at: At,
): Typed {
  if (made === "array") {
    if (args.length === 0) {
      throw new WgslError(at, "array() of what?", "write array<f32, 4>()");
    }
    const known = args.find(({ type }) => type === bound(type)) ??
      args.find(({ type }) => scalarOf(type) === "float") ?? args[0];
    const of = bound(known.type);
    return construct({ is: "array", of, length: args.length }, args, at);
  }
  if (!("is" in made)) {
    const { size } = made;
    const scalars = args.map(({ type }) => scalarOf(type));
    const known = scalars.find((s) => s !== "int" && s !== "float");
    const scalar = known ?? (scalars.includes("float") ? "float" : "int");
    return construct(vector(size, scalar as ScalarName), args, at);
  }
  if (args.length === 0 && !isOpen(made)) {
    return constantOf(made, zero(made), at);
  }
  switch (made.is) {
    case "scalar":
      if (args.length !== 1 || args[0].type.is !== "scalar") break;
      return conversion(args[0], made, made.name, at);
    case "vector":
      return vectorOf(made, args, at);
    case "array":
      if (isOpen(made) || args.length !== made.length) break;
      return gather(
        made,
        args.map((arg) => as(arg, made.of, "an element")),
        at,
      );
    case "struct":
      if (args.length !== made.members.length) break;
      return gather(
        made,
        args.map((arg, i) => as(arg, made.members[i].type, "a member")),
        at,
      );
  }
  throw new WgslError(
    at,
    `${showType(made)} of ${
      args.map(({ type }) => showType(type)).join(", ") || "nothing"
    }`,
    made.is === "scalar"
      ? "it takes one number"
      : isOpen(made)
      ? "an array that is made has a length: array<f32, 4>(…)"
      : "it takes one value for each of its parts",
  );
}

const isOpen = (type: Type) => type.is === "array" && type.length === undefined;

function conversion(arg: Typed, type: Type, to: ScalarName, at: At): Typed {
  const from = scalarOf(arg.type)!;
  if (from === to) return { ...arg, at };
  const whole = to === "i32" || to === "u32";
  if (from === "int" && to !== "bool") return as(arg, type, "the value");
  if (from === "float" && whole) {
    const value = [arg.value!].flat().map(Number);
    const back = value.map(Math.trunc);
    const cut = typeof arg.value === "object" ? back : back[0];
    const int = constantOf(withScalar(arg.type, "int"), cut, at);
    return as(int, type, "the value");
  }
  return mapped(type, [arg], ([x]) => converted(x, from, to), at);
}

function vectorOf(
  type: Type & { is: "vector" },
  args: readonly Typed[],
  at: At,
): Typed {
  const { size, of } = type;
  const [first] = args;
  if (args.length === 1 && first.type.is === "vector") {
    if (first.type.size === size) return conversion(first, type, of, at);
  }
  const whole = args.length === 1 && first.type.is === "scalar";
  const own = args.map((arg) =>
    as(arg, withScalar(arg.type, of), `a component of ${showType(type)}`)
  );
  const widths = own.map((arg) => arg.type.is === "vector" ? arg.type.size : 1);
  const filled = widths.reduce((sum, n) => sum + n, 0);
  if (!whole && filled !== size) {
    throw new WgslError(
      at,
      `${showType(type)} of ${filled} component${filled === 1 ? "" : "s"}`,
      `it takes ${size}, or one for all`,
    );
  }
  const spread = (values: Value[]): Value =>
    whole ? Array(size).fill(values[0]) : values.flat();
  return joined(type, own, spread, at);
}

function gather(type: Type, args: readonly Typed[], at: At): Typed {
  return joined(type, args, (values) => values.map(copied), at);
}

function joined(
  type: Type,
  args: readonly Typed[],
  join: (values: Value[]) => Value,
  at: At,
): Typed {
  if (args.every(({ value }) => value !== undefined)) {
    return constantOf(type, join(args.map(({ value }) => value!)), at);
  }
  const runs = args.map(({ run }) => run);
  return { type, at, run: (f) => join(runs.map((run) => run(f))) };
}
//# sourceMappingURL=construct.ts.map
