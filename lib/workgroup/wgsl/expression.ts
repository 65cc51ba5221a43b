/**
 * Expressions, made ready to run.
 *
 * @module
 */
import type { Expression, TypeNode } from "./ast.ts";
import { builtins, callBuiltin } from "./builtins.ts";
import { construct } from "./construct.ts";
import { literal } from "./literal.ts";
import type { Frame, Machine } from "./machine.ts";
import { binaryOf, unaryOf } from "./operators.ts";
import { indexed, memberOf, named } from "./parts.ts";
import { lengthOf } from "./references.ts";
import { resolveType } from "./resolve_type.ts";
import { lookUp, type Scope } from "./scope.ts";
import { as, constantOf, kept, type Typed, valued } from "./typed.ts";
import { bool, type Type, u32, type Value } from "./types.ts";
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
  if (!binding && name === "workgroupUniformLoad") {
    throw notOurs(
      at,
      "workgroupUniformLoad within something",
      "give its value a name first: let n = workgroupUniformLoad(&x);",
    );
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
