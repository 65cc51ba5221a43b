/**
 * Names, elements and members.
 *
 * @module
 */
import type { Expression } from "./ast.ts";
import type { Frame, Machine } from "./machine.ts";
import {
  elementOf,
  elementReference,
  localReference,
  memberReference,
  memoryReference,
  swizzled,
} from "./references.ts";
import { lookUp, type Scope, unknown } from "./scope.ts";
import {
  constantOf,
  type Reference,
  settled,
  type Typed,
  valued,
} from "./typed.ts";
import { scalarOf, showType, u32, type Value, vector } from "./types.ts";
import { type At, WgslError } from "./wgsl_error.ts";

/** Makes an expression of a place. */
export function ofReference(place: Reference, at: At): Typed {
  const { find, load, type } = place;
  return { type, at, place, run: (f) => load(find(f)) };
}

/**
 * Makes an expression of a name.
 *
 * @throws {WgslError} if it has no value
 */
export function named(
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
      const { type, array, fixed, shared } = binding;
      const whole = { name, fixed, shared, memory: array };
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

/**
 * Makes an expression of an element, `of[at]`.
 *
 * @throws {WgslError} if there are no elements, or the index is no integer
 */
export function indexed(
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

/**
 * Makes an expression of a member or of components, `of.name`.
 *
 * @throws {WgslError} if there are none of that name
 */
export function memberOf(
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
//# sourceMappingURL=parts.ts.map
