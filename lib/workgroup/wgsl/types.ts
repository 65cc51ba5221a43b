/**
 * The types of WGSL, and how they lie in memory.
 *
 * @module
 */

/** A number or a truth; int and float are those of literals, not yet bound. */
export type ScalarName = "f32" | "i32" | "u32" | "bool" | "int" | "float";

/** A type. */
export type Type =
  | { readonly is: "scalar"; readonly name: ScalarName }
  | { readonly is: "vector"; readonly size: number; readonly of: ScalarName }
  | { readonly is: "array"; readonly of: Type; readonly length?: number }
  | {
    readonly is: "struct";
    readonly name: string;
    readonly members: readonly { readonly name: string; readonly type: Type }[];
  }
  | { readonly is: "nothing" };

/** Floats of 32 bits. */
export const f32: Type = { is: "scalar", name: "f32" };
/** Whole numbers of 32 bits. */
export const i32: Type = { is: "scalar", name: "i32" };
/** Whole numbers of 32 bits from 0 up. */
export const u32: Type = { is: "scalar", name: "u32" };
/** True and false. */
export const bool: Type = { is: "scalar", name: "bool" };
/** A literal without a point, whose type is still open. */
export const int: Type = { is: "scalar", name: "int" };
/** A literal with a point, whose type is still open. */
export const float: Type = { is: "scalar", name: "float" };

/** What a function without a value gives. */
export const nothing: Type = { is: "nothing" };

/** Makes a type of vectors. */
export function vector(size: number, of: ScalarName): Type {
  return { is: "vector", size, of };
}

/**
 * Writes a type as WGSL does.
 *
 * @example
 * ```ts
 * assert.equal(showType({ is: "array", of: vector(4, "f32") }), "array<vec4f>");
 * ```
 */
export function showType(type: Type): string {
  switch (type.is) {
    case "scalar":
      return ({ int: "a whole number", float: "a number with a point" } as {
        [name: string]: string;
      })[type.name] ?? type.name;
    case "vector":
      return type.of === "bool"
        ? `vec${type.size}<bool>`
        : `vec${type.size}${type.of[0]}`;
    case "array":
      return type.length === undefined
        ? `array<${showType(type.of)}>`
        : `array<${showType(type.of)}, ${type.length}>`;
    case "struct":
      return type.name;
    case "nothing":
      return "nothing";
  }
}

/** Whether two types are the same. */
export function sameType(a: Type, b: Type): boolean {
  if (a === b) return true;
  if (a.is === "struct" || b.is === "struct") {
    return a.is === "struct" && b.is === "struct" && a.name === b.name;
  }
  return showType(a) === showType(b);
}

/** The scalar of a scalar or a vector. */
export function scalarOf(type: Type): ScalarName | undefined {
  return type.is === "scalar"
    ? type.name
    : type.is === "vector"
    ? type.of
    : undefined;
}

/** A type with another scalar. */
export function withScalar(type: Type, name: ScalarName): Type {
  return type.is === "vector"
    ? vector(type.size, name)
    : { is: "scalar", name };
}

/** The type that a value has once it is kept: i32 and f32 for literals. */
export function bound(type: Type): Type {
  const name = scalarOf(type);
  if (name === "int") return withScalar(type, "i32");
  if (name === "float") return withScalar(type, "f32");
  return type;
}

/** What a type's values begin as. */
export function zero(type: Type): Value {
  switch (type.is) {
    case "scalar":
      return type.name === "bool" ? false : 0;
    case "vector":
      return Array(type.size).fill(type.of === "bool" ? false : 0);
    case "array":
      return Array.from({ length: type.length ?? 0 }, () => zero(type.of));
    case "struct":
      return type.members.map((member) => zero(member.type));
    case "nothing":
      return 0;
  }
}

/** A value: of a scalar, or a list for all that has parts. */
export type Value = number | boolean | Value[];

/** Copies a value with its parts. */
export function copied(value: Value): Value {
  return typeof value === "object" ? value.map(copied) : value;
}

/**
 * How many words of 4 bytes a type takes, and of how many its place is a
 * multiple.
 *
 * Source: W3C, "WebGPU Shading Language", section "Alignment and size".
 * @example A vec3 takes three words, but begins at a multiple of four
 * ```ts
 * assert.deepEqual(layout(vector(3, "f32")), { words: 3, align: 4 });
 * ```
 */
export function layout(type: Type): { words: number; align: number } {
  switch (type.is) {
    case "vector":
      return { words: type.size, align: type.size === 3 ? 4 : type.size };
    case "array":
      return {
        words: (type.length ?? 0) * stride(type.of),
        align: layout(type.of).align,
      };
    case "struct": {
      const align = Math.max(
        ...type.members.map((member) => layout(member.type).align),
      );
      const last = type.members.length - 1;
      const end = offset(type, last) + layout(type.members[last].type).words;
      return { words: roundUp(end, align), align };
    }
    default:
      return { words: 1, align: 1 };
  }
}

/** How many words lie between the beginnings of two elements of an array. */
export function stride(of: Type): number {
  const { words, align } = layout(of);
  return roundUp(words, align);
}

/** In which word of a struct a member begins. */
export function offset(type: Type & { is: "struct" }, member: number): number {
  let at = 0;
  for (let i = 0;; i++) {
    const { words, align } = layout(type.members[i].type);
    at = roundUp(at, align);
    if (i === member) return at;
    at += words;
  }
}

function roundUp(n: number, to: number): number {
  return Math.ceil(n / to) * to;
}
//# sourceMappingURL=types.ts.map
