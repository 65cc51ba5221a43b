/**
 * Expressions, made ready to run.
 *
 * @module
 */
import type { Expression, TypeNode } from "./ast.ts";
import { builtins, callBuiltin } from "./builtins.ts";
import { construct } from "./construct.ts";
import type { Frame, Machine } from "./machine.ts";
import { binaryOf, unaryOf } from "./operators.ts";
import {
  elementOf,
  elementReference,
  lengthOf,
  localReference,
  memberReference,
  memoryReference,
  swizzled,
} from "./references.ts";
import { resolveType } from "./resolve_type.ts";
import { lookUp, type Scope, unknown } from "./scope.ts";
import {
  as,
  constantOf,
  type Reference,
  settled,
  type Typed,
} from "./typed.ts";
import {
  bool,
  copied,
  f32,
  float,
  i32,
  int,
  scalarOf,
  showType,
  type Type,
  u32,
  type Value,
  vector,
} from "./types.ts";
import { type At, notOurs, WgslError } from "./wgsl_error.ts";
import { otherFunctions } from "./words.ts";

/** A function of the program, ready to be called. */
export interface Callable {
  /** The types that it takes. */
  readonly parameters: readonly Type[];
  /** The type that it gives. */
  readonly returns: Type;
  /** Whether there are barriers in it. */
  readonly waits: boolean;
  /** Makes the variables of a call. */
  frame(args: Value[]): Frame;
  /** Runs a call: as a generator, where there are barriers. */
  run(f: Frame): unknown;
}

/** What expressions are made in. */
export interface Context {
  /** What the shader runs on. */
  readonly machine: Machine;
  /** Gives a function of the program. */
  callable(name: string, at: At): Callable;
}

/**
 * Makes an expression ready.
 *
 * @throws {WgslError} if a name is unknown, or types do not fit
 */
export function compile(
  node: Expression,
  scope: Scope,
  context: Context,
): Typed {
  const { at } = node;
  const sub = (of: Expression) => compile(of, scope, context);
  switch (node.is) {
    case "paren":
      return sub(node.of);
    case "number":
      return literal(node.text, at);
    case "boolean":
      return constantOf(bool, node.value, at);
    case "name":
      return named(node.name, scope, context.machine, at);
    case "unary":
      if (node.op === "&" || node.op === "*") {
        throw notOurs(at, `a pointer, ${node.op}`, "use the name itself");
      }
      return unaryOf(node.op, valued(sub(node.of)), at);
    case "binary": {
      const [a, b] = [valued(sub(node.left)), valued(sub(node.right))];
      return binaryOf(node.op, a, b, at);
    }
    case "index":
      return indexed(sub(node.of), sub(node.index), node, context.machine);
    case "member":
      return memberOf(sub(node.of), node.member, at, context.machine);
    case "call":
      return call(node, scope, context);
  }
}

/** Makes an expression whose value is used: memory without end has none. */
export function valued(typed: Typed): Typed {
  if (typed.type.is === "array" && typed.type.length === undefined) {
    throw new WgslError(
      typed.at,
      `${showType(typed.type)} is memory and no value`,
      "take one element: x[i]",
    );
  }
  if (typed.type.is === "nothing") {
    throw new WgslError(
      typed.at,
      "a call that gives nothing stands for a value",
      "let the function return one: -> f32",
    );
  }
  return typed;
}

/** Runs an expression for a value that will be kept: parts are copied. */
export function kept(typed: Typed): (f: Frame) => Value {
  const { run, place, type, value } = typed;
  if (type.is === "scalar") return run;
  const fresh = value === undefined && place === undefined;
  return fresh ? run : (f) => copied(run(f));
}

function literal(text: string, at: At): Typed {
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

function ofReference(place: Reference, at: At): Typed {
  const { find, load, type } = place;
  return { type, at, place, run: (f) => load(find(f)) };
}

function named(
  name: string,
  scope: Scope,
  machine: Machine,
  at: At,
): Typed {
  const binding = lookUp(scope, name);
  switch (binding?.is) {
    case "value":
      return constantOf(binding.type, binding.value, at);
    case "local": {
      const { type, slot, fixed } = binding;
      const typed = ofReference(localReference(name, type, slot, fixed), at);
      return { ...typed, run: (f) => f[slot] };
    }
    case "memory": {
      const { type, array, fixed } = binding;
      const whole = { name, fixed, memory: array };
      return ofReference(
        memoryReference(machine, whole, type, at.line, () => 0),
        at,
      );
    }
    case "function":
      throw new WgslError(at, `${name} is a function`, `call it: ${name}(…)`);
    case "type":
      throw new WgslError(at, `${name} is a type`, `make a value: ${name}(…)`);
    default:
      throw unknown(scope, "variable", name, at);
  }
}

function indexed(
  of: Typed,
  at: Typed,
  node: Expression & { is: "index" },
  machine: Machine,
): Typed {
  const element = elementOf(of.type);
  if (!element) {
    throw new WgslError(
      node.at,
      `[ ] after ${showType(of.type)}`,
      "only arrays and vectors have elements",
    );
  }
  const index = settled(valued(at));
  const scalar = index.type.is === "scalar" ? scalarOf(index.type) : undefined;
  if (scalar !== "i32" && scalar !== "u32") {
    throw new WgslError(
      at.at,
      `an index of type ${showType(index.type)}`,
      "an index is a whole number: write u32(…)",
    );
  }
  const length = of.type.is === "vector"
    ? of.type.size
    : (of.type as { length?: number }).length;
  if (index.value !== undefined) {
    const i = index.value as number;
    if (i < 0 || i >= (length ?? Infinity)) {
      throw new WgslError(
        at.at,
        `index ${i} of ${showType(of.type)}`,
        length ? `expected 0 to ${length - 1}` : "expected 0 or more",
      );
    }
  }
  if (of.place) {
    const shown = shownOf(node.of);
    return ofReference(
      elementReference(machine, of.place, index, shown),
      node.at,
    );
  }
  if (of.value !== undefined && index.value !== undefined) {
    const value = (of.value as Value[])[index.value as number];
    return constantOf(element, value, node.at);
  }
  return {
    type: element,
    at: node.at,
    run(f) {
      const whole = of.run(f) as Value[];
      const i = index.run(f) as number;
      if (i in whole) return whole[i];
      machine.line = node.at.line;
      machine.outside("reads", "", "a value", i, whole.length);
      return whole[0];
    },
  };
}

/** What an index is taken of, as messages write it. */
function shownOf(node: Expression): string {
  switch (node.is) {
    case "name":
      return node.name;
    case "index":
      return `${shownOf(node.of)}[…]`;
    case "member":
      return `${shownOf(node.of)}.${node.member}`;
    case "paren":
      return shownOf(node.of);
    default:
      return "a value";
  }
}

function memberOf(
  of: Typed,
  name: string,
  at: At,
  machine: Machine,
): Typed {
  const { type } = of;
  if (type.is === "struct") {
    const i = type.members.findIndex((member) => member.name === name);
    if (i < 0) {
      throw new WgslError(
        at,
        `${type.name} has no member ${name}`,
        `it has ${type.members.map((member) => member.name).join(", ")}`,
      );
    }
    if (of.place) {
      return ofReference(memberReference(machine, of.place, i, at.line), at);
    }
    const run = (f: Frame) => (of.run(f) as Value[])[i];
    return { type: type.members[i].type, at, run };
  }
  if (type.is !== "vector") {
    throw new WgslError(
      at,
      `.${name} after ${showType(type)}`,
      "only vectors and structs have members",
    );
  }
  const letters = /^[xyzw]{1,4}$/.test(name) ? "xyzw" : "rgba";
  const components = [...name].map((letter) => letters.indexOf(letter));
  if (
    !/^([xyzw]{1,4}|[rgba]{1,4})$/.test(name) ||
    components.some((i) => i >= type.size)
  ) {
    throw new WgslError(
      at,
      `${showType(type)} has no .${name}`,
      `it has ${[..."xyzw"].slice(0, type.size).join(", ")}`,
    );
  }
  if (components.length > 1) {
    const result = vector(components.length, type.of);
    const run = of.place
      ? swizzled(machine, of.place, components, at.line)
      : (f: Frame) => {
        const whole = of.run(f) as Value[];
        return components.map((i) => whole[i]);
      };
    if (of.value === undefined) return { type: result, at, run };
    return constantOf(result, run([]), at);
  }
  const [i] = components;
  const element = elementOf(type)!;
  if (of.place?.memory !== undefined) {
    const index = constantOf(u32, i, at);
    return ofReference(
      elementReference(machine, of.place, index, of.place.name),
      at,
    );
  }
  const run = (f: Frame) => (of.run(f) as Value[])[i];
  if (of.value !== undefined) return constantOf(element, run([]), at);
  if (!of.place) return { type: element, at, run };
  const place = elementReference(
    machine,
    of.place,
    constantOf(u32, i, at),
    of.place.name,
  );
  return { type: element, at, place, run };
}

function call(
  node: Expression & { is: "call" },
  scope: Scope,
  context: Context,
): Typed {
  const { name, at } = node;
  const binding = lookUp(scope, name);
  if (binding?.is === "function") {
    const callee = context.callable(name, at);
    if (callee.waits) {
      throw notOurs(
        at,
        `a barrier in ${name}, which gives a value`,
        "let it return nothing, or put the barrier where it is called",
      );
    }
    return callFunction(name, callee, argumentsOf(node, scope, context), at);
  }
  if (!binding && !node.type && builtins.has(name)) {
    if (name === "arrayLength") return arrayLength(node, scope, context);
    if (name.endsWith("Barrier")) {
      throw new WgslError(
        at,
        `${name}() stands for a value`,
        "it is a statement of its own",
      );
    }
    return callBuiltin(name, argumentsOf(node, scope, context), at);
  }
  if (!binding && otherFunctions.has(name)) {
    throw notOurs(at, name, "do without, or run it on a GPU only");
  }
  const type = node.type ?? { name, of: [], at };
  const args = argumentsOf(node, scope, context);
  const made = resolveConstructor(type, scope, context);
  return construct(made, args, at);
}

/** The arguments of a call. */
export function argumentsOf(
  node: Expression & { is: "call" },
  scope: Scope,
  context: Context,
): Typed[] {
  return node.args.map((arg) => valued(compile(arg, scope, context)));
}

function resolveConstructor(
  type: TypeNode,
  scope: Scope,
  context: Context,
): Type | { size: number } | "array" {
  if (type.of.length === 0) {
    const size = /^vec([234])$/.exec(type.name)?.[1];
    if (size) return { size: Number(size) };
    if (type.name === "array") return "array";
  }
  return resolveType(
    type,
    scope,
    (node) => compile(node, scope, context),
    true,
  );
}

/**
 * Makes a call of a function of the program.
 *
 * @throws {WgslError} if the arguments are not what it takes
 */
export function callFunction(
  name: string,
  callee: Callable,
  args: readonly Typed[],
  at: At,
): Typed {
  const { parameters, returns } = callee;
  if (args.length !== parameters.length) {
    throw new WgslError(
      at,
      `${name} with ${args.length} arguments`,
      `it takes ${parameters.length}`,
    );
  }
  const runs = args.map((arg, i) =>
    kept(as(arg, parameters[i], `argument ${i + 1} of ${name}`))
  );
  return {
    type: returns,
    at,
    run(f) {
      const frame = callee.frame(runs.map((run) => run(f)));
      callee.run(frame);
      return frame[0];
    },
  };
}

function arrayLength(
  node: Expression & { is: "call" },
  scope: Scope,
  context: Context,
): Typed {
  const { at } = node;
  const [arg] = node.args;
  const of = arg?.is === "unary" && arg.op === "&" && node.args.length === 1
    ? compile(arg.of, scope, context)
    : undefined;
  const place = of?.place;
  if (
    place?.memory === undefined || place.type.is !== "array" ||
    place.type.length !== undefined
  ) {
    throw new WgslError(
      at,
      "arrayLength of something else than an array without a length",
      "write arrayLength(&x) for a storage buffer x: array<f32>",
    );
  }
  const { machine } = context;
  return { type: u32, at, run: () => lengthOf(machine, place) };
}
//# sourceMappingURL=expression.ts.map
