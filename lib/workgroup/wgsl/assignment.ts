/**
 * Variables, and giving them values.
 *
 * @module
 */
import type { Statement, Variable } from "./ast.ts";
import { compile } from "./expression.ts";
import type { Frame } from "./machine.ts";
import { binaryOf } from "./operators.ts";
import { resolveType } from "./resolve_type.ts";
import { bind, type Scope } from "./scope.ts";
import { type Inside, plain, signals, type Step } from "./step.ts";
import {
  as,
  kept,
  type Reference,
  settled,
  type Typed,
  valued,
} from "./typed.ts";
import { layout, zero } from "./types.ts";
import { type At, WgslError } from "./wgsl_error.ts";

const { goOn } = signals;

/**
 * Makes a `let`, `var` or `const` of a function.
 *
 * @throws {WgslError} if its value is not of its type, or its name is taken
 */
export function variable(node: Variable, scope: Scope, inside: Inside): Step {
  const { context } = inside;
  const { word, name, at } = node;
  const make = (of: Parameters<typeof compile>[0]) =>
    valued(compile(of, scope, context));
  const wanted = node.type && resolveType(node.type, scope, make);
  const given = node.value && make(node.value);
  const typed = given && wanted ? as(given, wanted, name) : given;
  if (word === "const") {
    if (typed!.value === undefined) throw notConstant(name, typed!);
    const { type, value } = typed!;
    bind(scope, name, { is: "value", type, value: value! }, at);
    return plain(() => goOn);
  }
  const type = wanted ?? settled(typed!).type;
  if (type.is === "array" && type.length === undefined) {
    throw new WgslError(at, `${name} has no length`, "write array<f32, 4>");
  }
  const { words } = layout(type);
  if (words > MOST_LOCAL) {
    throw new WgslError(
      at,
      `${name} has ${words} numbers`,
      `WGSL has room for ${MOST_LOCAL} in a function`,
    );
  }
  const run = typed ? kept(settled(typed)) : undefined;
  const slot = inside.slots++;
  const fixed = word === "let"
    ? `${name} is a let, which keeps its value: write var`
    : undefined;
  bind(scope, name, { is: "local", type, slot, fixed }, at);
  return plain((f) => {
    f[slot] = run ? run(f) : zero(type);
    return goOn;
  });
}

/** So many numbers of four bytes fit into a function's 8 KiB. */
const MOST_LOCAL = 2048;

/** An error about a const whose value is not known. */
export function notConstant(name: string, typed: Typed): WgslError {
  return new WgslError(
    typed.at,
    `the value of const ${name} is not known before the program runs`,
    "write let",
  );
}

/**
 * Makes an assignment.
 *
 * @throws {WgslError} if the place cannot be set, or not to this value
 */
export function assignment(
  node: Statement & { is: "assign" },
  scope: Scope,
  inside: Inside,
): Step {
  const { context } = inside;
  const given = valued(compile(node.value, scope, context));
  if (!node.to) {
    const { run } = settled(given);
    return plain((f) => {
      run(f);
      return goOn;
    });
  }
  const target = compile(node.to, scope, context);
  const place = writable(target, node.at);
  const { type } = place;
  if (type.is === "array" && type.length === undefined) {
    throw new WgslError(
      node.at,
      `${place.name} is set as a whole`,
      "set its elements, x[i] = …",
    );
  }
  const { find, load, store } = place;
  if (!node.op) {
    const run = kept(as(given, type, `what ${place.name} is set to`));
    return plain((f) => {
      const there = find(f);
      store(there, run(f));
      return goOn;
    });
  }
  // What is there is read once, and kept while the other side is computed.
  const slot = inside.slots++;
  const before = { type, at: target.at, run: (f: Frame) => f[slot] };
  const changed = binaryOf(node.op, before, given, node.at);
  const { run } = as(changed, type, `what ${place.name} is set to`);
  return plain((f) => {
    const there = find(f);
    f[slot] = load(there);
    store(there, run(f));
    return goOn;
  });
}

function writable({ place, type }: Typed, at: At): Reference {
  if (!place) {
    throw new WgslError(
      at,
      type.is === "vector"
        ? "several components, or a value, stand before ="
        : "a value stands before =",
      "set a variable, or one component: v.x = …",
    );
  }
  if (place.fixed === undefined) return place;
  const [what, remedy] = place.fixed.split(": ");
  throw new WgslError(at, what, remedy);
}
//# sourceMappingURL=assignment.ts.map
