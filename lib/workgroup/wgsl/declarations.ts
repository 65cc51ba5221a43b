/**
 * What stands outside of functions.
 *
 * @module
 */
import { notConstant } from "./assignment.ts";
import type { Expression, Variable } from "./ast.ts";
import { wordsOf } from "./references.ts";
import { resolveType } from "./resolve_type.ts";
import { bind, type Scope } from "./scope.ts";
import { as, settled, type Typed } from "./typed.ts";
import { bool, sameType, showType, type Type } from "./types.ts";
import { type At, notOurs, WgslError } from "./wgsl_error.ts";

/** Does what depends on each other, in an order in which it can be done. */
export function inAnyOrder(tasks: (() => void)[]): void {
  while (tasks.length > 0) {
    let first: unknown;
    const left = tasks.filter((task) => {
      try {
        task();
        return false;
      } catch (error) {
        if (!(error instanceof WgslError)) throw error;
        first ??= error;
        return true;
      }
    });
    if (left.length === tasks.length) throw first;
    tasks = left;
  }
}

/**
 * Gives a `const` or `override` of the module its meaning.
 *
 * @param constants values of overrides
 * @throws {WgslError} if its value is not known, or not of its type
 */
export function constant(
  node: Variable,
  scope: Scope,
  make: (node: Expression) => Typed,
  constants: Readonly<Record<string, number>>,
): void {
  const { name, at, word } = node;
  const wanted = node.type && resolveType(node.type, scope, make);
  const given = node.value && make(node.value);
  const typed = given && wanted ? as(given, wanted, name) : given;
  if (word === "const") {
    if (typed!.value === undefined) throw notConstant(name, typed!);
    const { type, value } = typed!;
    return bind(scope, name, { is: "value", type, value: value! }, at);
  }
  const type = wanted ?? settled(typed!).type;
  const value = Object.hasOwn(constants, name)
    ? constants[name]
    : typed && settled(typed).value;
  if (value === undefined) {
    throw new WgslError(
      at,
      `override ${name} has no value`,
      `give one: override ${name}: ${showType(type)} = …, or in constants`,
    );
  }
  bind(scope, name, { is: "value", type, value }, at);
}

/** Makes sure that values of a type can lie in memory. */
export function checkStored(
  type: Type,
  space: string,
  name: string,
  at: At,
  depth: number = 0,
): void {
  const inner = type.is === "array"
    ? [type.of]
    : type.is === "struct"
    ? type.members.map((member) => member.type)
    : [];
  for (const each of inner) checkStored(each, space, name, at, depth + 1);
  const open = type.is === "array" && type.length === undefined;
  if (open && depth > 0) {
    throw notOurs(
      at,
      "an array without a length inside of something",
      "give it a buffer of its own",
    );
  }
  if (open && space !== "storage") {
    throw new WgslError(at, `${name} has no length`, "write array<f32, 64>");
  }
  const truth = sameType(type, bool) ||
    (type.is === "vector" && type.of === "bool");
  if (truth && space !== "workgroup") {
    throw new WgslError(at, `bool in ${space} memory`, "use u32");
  }
  if (space !== "uniform" || type.is !== "array") return;
  if (wordsOf(type.of) % 4 !== 0) {
    throw new WgslError(
      at,
      `an array of ${showType(type.of)} in uniform memory`,
      "its elements must be of 16 bytes: use vec4f or vec4u, or storage",
    );
  }
}
//# sourceMappingURL=declarations.ts.map
