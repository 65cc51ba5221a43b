import { ShaderError } from "../../errors.ts";

/** A buffer that a shader declares. */
export interface Binding {
  /** Its name in the shader. */
  readonly name: string;
  /** Its number. */
  readonly binding: number;
  /** How the shader sees it. */
  readonly type: GPUBufferBindingType;
}

/**
 * Lists the buffers that a shader declares, in group 0.
 *
 * @throws {ShaderError} if one is in another group
 * @example
 * ```ts
 * const source = "@group(0) @binding(2) var<storage, read> x: array<f32>;";
 * assert.deepEqual(bindingsOf(source), [
 *   { name: "x", binding: 2, type: "read-only-storage" },
 * ]);
 * ```
 */
export function bindingsOf(source: string): Binding[] {
  const code = source.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, "");
  return [...code.matchAll(DECLARATION)].map(([, where, kind, name]) => {
    const number = (word: string) =>
      Number(new RegExp(`@${word}\\s*\\(\\s*(\\d+)`).exec(where)?.[1]);
    if (number("group") !== 0) {
      throw new ShaderError(
        `runShader: ${name} is in group ${number("group")}; expected @group(0)`,
      );
    }
    const type = kind.startsWith("uniform")
      ? "uniform"
      : kind.includes("write")
      ? "storage"
      : "read-only-storage";
    return { name, binding: number("binding"), type };
  });
}

/** `@group(0) @binding(1) var<storage, read> x`, in either order. */
const DECLARATION =
  /((?:@(?:group|binding)\s*\(\s*\d+[ui]?\s*\)\s*){2})var\s*<\s*((?:storage|uniform)[^>]*)>\s*(\w+)/g;
//# sourceMappingURL=bindings.ts.map
