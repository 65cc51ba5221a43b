/**
 * Where a shader begins: its @compute function.
 *
 * @module
 */
import type { Id, Invocation } from "../kernel.ts";
import { limits } from "../launch.ts";
import type { Attribute, Expression, FunctionNode } from "./ast.ts";
import { resolveType } from "./resolve_type.ts";
import type { Scope } from "./scope.ts";
import type { Typed } from "./typed.ts";
import {
  sameType,
  showType,
  type Type,
  u32,
  type Value,
  vector,
} from "./types.ts";
import { notOurs, WgslError } from "./wgsl_error.ts";

const vec3u = vector(3, "u32");

const builtinTypes: Readonly<Record<string, Type>> = {
  global_invocation_id: vec3u,
  local_invocation_id: vec3u,
  workgroup_id: vec3u,
  num_workgroups: vec3u,
  local_invocation_index: u32,
};

const xyz = ({ x, y, z }: Id): Value => [x, y, z];

const builtinValues: Readonly<Record<string, (id: Invocation) => Value>> = {
  global_invocation_id: (id) => xyz(id.global),
  local_invocation_id: (id) => xyz(id.local),
  workgroup_id: (id) => xyz(id.workgroup),
  num_workgroups: (id) => xyz(id.workgroups),
  local_invocation_index: (id) => id.index,
};

/**
 * Gives what the parameters of the function are, for each invocation.
 *
 * @throws {WgslError} if one is nothing that a GPU tells
 */
export function builtinsOf(
  entry: FunctionNode,
  scope: Scope,
  make: (node: Expression) => Typed,
): ((id: Invocation) => Value)[] {
  return entry.parameters.map(({ attributes, at, type, name }) => {
    const builtin = attributes.find((each) => each.name === "builtin");
    const [which] = builtin?.args ?? [];
    const known = which?.is === "name" ? builtinTypes[which.name] : undefined;
    if (!known) {
      throw new WgslError(
        at,
        `${name} of ${entry.name} is no builtin`,
        `expected one of @builtin(${
          Object.keys(builtinTypes).join("), @builtin(")
        })`,
      );
    }
    const written = resolveType(type, scope, make);
    if (!sameType(written, known)) {
      throw new WgslError(
        at,
        `${name} is ${showType(written)}`,
        `this builtin is ${showType(known)}`,
      );
    }
    return builtinValues[(which as { name: string }).name];
  });
}

/**
 * Finds the function.
 *
 * @throws {WgslError} if there is none, or more than one
 */
export function entryOf(functions: readonly FunctionNode[]): FunctionNode {
  const has = (node: FunctionNode, name: string) =>
    node.attributes.some((each) => each.name === name);
  const entries = functions.filter((node) => has(node, "compute"));
  if (entries.length === 1) return entries[0];
  const at = entries[1]?.at ?? { line: 1, column: 1 };
  if (entries.length > 1) {
    throw notOurs(at, "a second @compute function", "write one");
  }
  throw new WgslError(
    at,
    "there is no @compute function",
    "write @compute @workgroup_size(64) before fn main",
  );
}

/**
 * Gives how many invocations a workgroup has along each axis.
 *
 * @throws {WgslError} if it is not said
 */
export function sizeOf(
  entry: FunctionNode,
  make: (node: Expression) => Typed,
): [number, number, number] {
  const found: Attribute | undefined = entry.attributes.find((each) =>
    each.name === "workgroup_size"
  );
  if (!found || found.args.length < 1 || found.args.length > 3) {
    throw new WgslError(
      found?.at ?? entry.at,
      "no size of a workgroup",
      "write @workgroup_size(64), of one to three numbers",
    );
  }
  const sizes = found.args.map((arg) => {
    const size = make(arg);
    const n = size.value;
    if (typeof n === "number" && Number.isInteger(n) && n > 0) return n;
    throw new WgslError(
      arg.at,
      "a size of a workgroup that is not known, or no whole number",
      `expected 1 to ${limits.invocations}, or a const`,
    );
  });
  return [sizes[0], sizes[1] ?? 1, sizes[2] ?? 1];
}
//# sourceMappingURL=entry.ts.map
