/**
 * What names mean.
 *
 * @module
 */
import { nearest } from "../nearest.ts";
import type { FunctionNode } from "./ast.ts";
import type { Type, Value } from "./types.ts";
import { type At, WgslError } from "./wgsl_error.ts";

/** What a name means. */
export type Binding =
  | { readonly is: "value"; readonly type: Type; readonly value: Value }
  | {
    readonly is: "local";
    readonly type: Type;
    readonly slot: number;
    /** Why it cannot be written. */
    readonly fixed?: string;
  }
  | {
    readonly is: "memory";
    readonly type: Type;
    /** Which of the machine's cells. */
    readonly array: number;
    /** Whether it is shared memory. */
    readonly shared: boolean;
    readonly fixed?: string;
  }
  | { readonly is: "type"; readonly type: Type }
  | { readonly is: "function"; readonly node: FunctionNode };

/** Names, and those around them. */
export interface Scope {
  /** Its own names. */
  readonly names: Map<string, Binding>;
  /** What surrounds it. */
  readonly outer?: Scope;
}

/** Makes a scope within another. */
export function inner(outer?: Scope): Scope {
  return { names: new Map(), outer };
}

/**
 * Gives a name its meaning.
 *
 * @throws {WgslError} if it has one in this scope
 */
export function bind(
  scope: Scope,
  name: string,
  binding: Binding,
  at: At,
): void {
  if (scope.names.has(name)) {
    throw new WgslError(
      at,
      `${name} is declared a second time`,
      "choose another name, or assign without let or var",
    );
  }
  scope.names.set(name, binding);
}

/** Looks a name up; undefined if it has no meaning. */
export function lookUp(
  scope: Scope | undefined,
  name: string,
): Binding | undefined {
  for (let here = scope; here; here = here.outer) {
    const found = here.names.get(name);
    if (found) return found;
  }
  return undefined;
}

/** An error about a name that means nothing, with the nearest that does. */
export function unknown(
  scope: Scope,
  what: string,
  name: string,
  at: At,
  more: Iterable<string> = [],
): WgslError {
  const names = [...more];
  for (let here: Scope | undefined = scope; here; here = here.outer) {
    names.push(...here.names.keys());
  }
  const near = nearest(name, names);
  return new WgslError(
    at,
    `there is no ${what} ${name}`,
    near ? `do you mean ${near}?` : "declare it, or mend the name",
  );
}
//# sourceMappingURL=scope.ts.map
